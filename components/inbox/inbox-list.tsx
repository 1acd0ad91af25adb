'use client';

import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { usePerson } from '@/components/layout/person';
import { Chip } from '@/components/ui/chip';
import { ListProblem, ShowMore } from '@/components/ui/list-state';
import { EmptyState, Skeleton } from '@/components/ui/state';
import { returnWords, stateWords } from '@/lib/handoff/words';
import type { Page } from '@/lib/http/page';
import { inboxCountsQuery } from '@/lib/inbox/query';
import { type InboxItem, type InboxView, inboxViews } from '@/lib/inbox/schema';
import { countWords, OwnerFilter, viewWords } from './inbox-frame';
import { ListClock } from './response-clock';
import { goTo, usePlace } from './use-place';

const empty: Record<InboxView, { title: string; text: string }> = {
  open: {
    title: 'Nothing to answer',
    text: 'When a reviewer approves a handoff for you, it appears here with the time to answer it by.',
  },
  answered: {
    title: 'Nothing answered yet',
    text: 'A handoff moves here when you record the first answer to the visitor.',
  },
  done: {
    title: 'Nothing returned or closed',
    text: 'What you send back to intake, close, or what intake recalls is kept here.',
  },
  all: { title: 'Your inbox is empty', text: 'Handoffs come here after a reviewer has approved them.' },
};

type Props = { list: UseInfiniteQueryResult<InfiniteData<Page<InboxItem>>>; items: InboxItem[] };

/** The handoffs of a view, in the order of the response clock. */
export function InboxList({ list, items }: Props) {
  const { id, filter, hrefOf } = usePlace();
  const person = usePerson();
  // Only who sees more inboxes than their own needs the owner's name on each line.
  const showOwner = person.role !== 'owner' && filter.owner === null;
  return (
    <>
      <ViewStrip />
      {list.isPending ? (
        <div className="grid gap-3 p-4" role="status" aria-label="Loading the inbox">
          {['a', 'b', 'c', 'd'].map((key) => (
            <div key={key} className="grid gap-2 border-b border-line pb-3">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-4" />
            </div>
          ))}
        </div>
      ) : list.isError && items.length === 0 ? (
        <div className="p-4">
          <ListProblem error={list.error} retry={() => void list.refetch()} />
        </div>
      ) : items.length === 0 ? (
        <EmptyState title={empty[filter.view].title}>{empty[filter.view].text}</EmptyState>
      ) : (
        <ul aria-label={viewWords[filter.view]}>
          {items.map((item) => (
            <Row key={item.id} item={item} on={item.id === id} href={hrefOf({ id: item.id })} showOwner={showOwner} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <div className="grid p-3">
          <ShowMore list={list} size="small" />
        </div>
      ) : null}
    </>
  );
}

/** The views as one line above the list, where the navigation is behind a button. */
function ViewStrip() {
  const { filter, hrefOf } = usePlace();
  const { data } = useQuery(inboxCountsQuery(filter.owner));
  return (
    <div className="border-b border-line lg:hidden">
      <nav aria-label="Inbox views" className="flex gap-1 overflow-x-auto px-2">
        {inboxViews.map((view) => (
          <Link
            key={view}
            href={hrefOf({ id: null, view })}
            aria-current={filter.view === view ? 'page' : undefined}
            className={clsx(
              'flex min-h-11 flex-none items-center gap-1.5 border-b-2 px-2.5 text-list',
              filter.view === view ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-2',
            )}
          >
            {viewWords[view]}
            {data ? (
              <span className="text-meta text-ink-3 tabular-nums">{countWords(data.counts[view], data.cap)}</span>
            ) : null}
          </Link>
        ))}
      </nav>
      <div className="px-2 pb-2 empty:hidden">
        <OwnerFilter />
      </div>
    </div>
  );
}

const checkWords = { held: 'With intake', approved: 'Approved to send', refused: 'Intake asks for a change' } as const;

function Row({ item, on, href, showOwner }: { item: InboxItem; on: boolean; href: string; showOwner: boolean }) {
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (on) row.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  const left = item.state !== 'delivered' && item.state !== 'responded';
  return (
    <li className="border-b border-line">
      <a
        ref={row}
        href={href}
        aria-current={on ? 'true' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          goTo(href);
        }}
        className={clsx(
          'grid min-h-11 gap-0.5 px-4 py-2.5 focus-visible:-outline-offset-2',
          on ? 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]' : 'hover:bg-sunken',
        )}
      >
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">
            {item.contactName ?? 'Name not given'}
            {item.contactCompany ? <span className="font-normal text-ink-2"> · {item.contactCompany}</span> : null}
          </span>
          {left ? (
            <span className="flex-none text-meta text-ink-3">
              {item.returnReason ? 'Returned' : stateWords[item.state]}
            </span>
          ) : (
            <ListClock dueAt={item.responseDueAt} respondedAt={item.respondedAt} />
          )}
        </span>
        <span className="line-clamp-2 text-ink-2 [overflow-wrap:anywhere]">
          {left && item.returnReason
            ? returnWords[item.returnReason]
            : item.question
              ? `“${item.question}”`
              : (item.need ?? 'No need was said clearly.')}
        </span>
        <RowChips item={item} owner={showOwner ? (item.owner?.name ?? null) : null} />
      </a>
    </li>
  );
}

function RowChips({ item, owner }: { item: InboxItem; owner: string | null }) {
  const late = item.messagesAfterApproval;
  if (!item.replyState && item.urgency !== 'immediate' && late === 0 && !owner) return null;
  return (
    <span className="mt-0.5 flex flex-wrap gap-1.5">
      {item.urgency === 'immediate' ? <Chip tone="bad">Immediate</Chip> : null}
      {item.replyState ? (
        <Chip tone={item.replyState === 'approved' ? 'good' : 'warn'}>{checkWords[item.replyState]}</Chip>
      ) : null}
      {late > 0 ? <Chip tone="warn">{late === 1 ? '1 new message' : `${late} new messages`}</Chip> : null}
      {owner ? <Chip tone="line">{owner}</Chip> : null}
    </span>
  );
}
