'use client';

import Link from 'next/link';
import { consentWords, routeWords } from '@/components/handoff/words';
import { usePerson } from '@/components/layout/person';
import { exactTime } from '@/components/ui/time';
import type { ConversationItem } from '@/lib/conversations/schema';
import { PlaceChip } from './place-chip';

/** One conversation: who, what they want, where it is. */
export function ConversationRow({ item }: { item: ConversationItem }) {
  const { timeZone } = usePerson();
  const who = [item.name, item.company].filter(Boolean).join(' · ') || 'Visitor without a name';
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 px-4 py-2.5 hover:bg-sunken">
      <Link href={`/conversations/${item.id}`} className="truncate font-medium after:absolute after:inset-0">
        {who}
      </Link>
      <span className="justify-self-end">
        <PlaceChip place={item.place} />
      </span>
      <p className="line-clamp-2 text-ink-2 [overflow-wrap:anywhere] max-sm:col-span-2 sm:line-clamp-1">
        {item.need ?? (
          <span className="text-ink-3">
            {item.handoffId ? 'No need was said clearly.' : `${item.messageCount} messages, not read to the end yet.`}
          </span>
        )}
      </p>
      <time
        dateTime={item.startedAt}
        className="text-right text-meta whitespace-nowrap text-ink-3 tabular-nums max-sm:col-start-2 max-sm:row-start-3"
      >
        {exactTime(item.startedAt, timeZone)}
      </time>
      <p className="truncate text-meta text-ink-3 max-sm:row-start-3 sm:col-span-2">
        {[
          item.route ? routeWords[item.route] : null,
          item.pagePath,
          item.sourceName,
          item.consent ? consentWords[item.consent].label : null,
          item.ownerName ? `owner ${item.ownerName}` : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
