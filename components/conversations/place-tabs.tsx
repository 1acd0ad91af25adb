'use client';

import { useQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import Link from 'next/link';
import { type ConversationSearch, conversationParams, placeCountsQuery } from '@/lib/conversations/query';
import { placeBoxes } from '@/lib/pilot/schema';

/** Every place with its count; they add up to all. The other filters are kept. */
export function PlaceTabs({ search }: { search: ConversationSearch }) {
  const { data } = useQuery(placeCountsQuery());
  const inPilot = search.pilot !== undefined;
  const tabs = [
    { id: 'all', label: 'All', place: undefined, count: data?.total },
    ...placeBoxes.map(({ id, label, places, rare }) => ({
      id,
      label,
      rare,
      place: places.join(','),
      count: data ? places.reduce((sum, place) => sum + (data.counts[place] ?? 0), 0) : undefined,
    })),
  ];
  return (
    <nav aria-label="Places" className="-mx-4 overflow-x-auto px-4 py-px sm:-mx-px sm:px-px">
      <ul className="flex gap-1">
        {tabs
          .filter((tab) => !('rare' in tab && tab.rare) || (tab.count ?? 0) > 0 || search.place === tab.place)
          .map((tab) => {
            const on = search.place === tab.place;
            const params = conversationParams({ ...search, place: tab.place ?? '' }).toString();
            return (
              <li key={tab.id}>
                <Link
                  href={params ? `/conversations?${params}` : '/conversations'}
                  replace
                  scroll={false}
                  aria-current={on ? 'page' : undefined}
                  className={clsx(
                    'flex h-8 items-center gap-1.5 rounded-s px-2.5 whitespace-nowrap',
                    on ? 'bg-panel font-medium shadow-[0_0_0_1px_var(--line-strong)]' : 'text-ink-2 hover:bg-sunken',
                  )}
                >
                  {tab.label}
                  {tab.count === undefined || inPilot ? null : (
                    <span className="text-meta text-ink-3 tabular-nums">{tab.count.toLocaleString('en')}</span>
                  )}
                </Link>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
