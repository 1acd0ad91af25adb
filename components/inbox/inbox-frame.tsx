'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NavLink, Shell } from '@/components/layout/shell';
import { Field, Select } from '@/components/ui/field';
import { inboxCountsQuery, inboxOwnersQuery } from '@/lib/inbox/query';
import { type InboxView, inboxViews } from '@/lib/inbox/schema';
import { goTo, usePlace } from './use-place';

export const viewWords: Record<InboxView, string> = {
  open: 'To answer',
  answered: 'Answered',
  done: 'Returned or closed',
  all: 'All',
};

/** How many, or `999+` where counting stopped. */
export function countWords(count: number, cap: number): string {
  return count >= cap ? `${cap - 1}+` : String(count);
}

/** The frame of the inbox with its views; a handoff opened on a phone draws its own bar. */
export function InboxFrame({ children }: { children: ReactNode }) {
  const { id } = usePlace();
  return (
    <Shell title="Inbox" bar={id === null} views={<InboxViews />}>
      {children}
    </Shell>
  );
}

function InboxViews() {
  const { filter, hrefOf } = usePlace();
  const { data } = useQuery(inboxCountsQuery(filter.owner));
  return (
    <div className="mt-3 grid gap-0.5 border-t border-line pt-3">
      <span className="label px-2 pb-1">Inbox</span>
      {inboxViews.map((view) => (
        <NavLink
          key={view}
          href={hrefOf({ id: null, view })}
          on={filter.view === view}
          hot={view === 'open' && (data?.overdue ?? 0) > 0}
          count={data ? countWords(data.counts[view], data.cap) : undefined}
        >
          {viewWords[view]}
        </NavLink>
      ))}
      <OwnerFilter />
    </div>
  );
}

/** For managers and administrators: whose inbox is looked at. Owners have their own alone. */
export function OwnerFilter() {
  const { filter, hrefOf } = usePlace();
  const { data } = useQuery(inboxOwnersQuery());
  if (!data || data.items.length === 0) return null;
  return (
    <Field label="Owner" className="mt-2 px-2">
      {(props) => (
        <Select
          {...props}
          className="max-lg:h-11"
          value={filter.owner ?? ''}
          onChange={(event) => goTo(hrefOf({ id: null, owner: event.target.value || null }))}
        >
          <option value="">Every owner</option>
          {data.items.map((owner) => (
            <option key={owner.id} value={owner.id}>
              {owner.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
