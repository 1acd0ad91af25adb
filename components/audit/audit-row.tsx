'use client';

import Link from 'next/link';
import { usePerson } from '@/components/layout/person';
import { Chip } from '@/components/ui/chip';
import { exactTime } from '@/components/ui/time';
import type { AuditItem } from '@/lib/audit/schema';
import { ChangeList } from './change-list';

/** One line of the audit; it opens to what changed. */
export function AuditRow({ item, names }: { item: AuditItem; names: Record<string, string> }) {
  const { timeZone } = usePerson();
  const href = subjectHref(item);
  return (
    <li>
      <details className="group px-4 py-2.5 open:bg-sunken">
        <summary className="grid list-none gap-x-4 gap-y-0.5 sm:grid-cols-[150px_150px_minmax(0,1fr)_auto] [&::-webkit-details-marker]:hidden">
          <time dateTime={item.at} className="text-meta leading-5 text-ink-3 tabular-nums">
            {exactTime(item.at, timeZone, true)}
          </time>
          <span className="truncate font-medium">
            {item.actorName}
            {item.actorKind === 'person' ? '' : <span className="font-normal text-ink-3"> ({item.actorKind})</span>}
          </span>
          <span className="[overflow-wrap:anywhere]">{item.summary}</span>
          <Chip tone="line" className="justify-self-start font-mono">
            {item.action}
          </Chip>
        </summary>
        <div className="mt-3 grid gap-3 border-t border-line pt-3">
          <ChangeList item={item} names={names} />
          <p className="text-meta text-ink-3 [overflow-wrap:anywhere]">
            Subject: {item.subjectType} {item.subjectId ?? ''}
            {href ? (
              <>
                {' · '}
                <Link href={href} className="underline underline-offset-2 hover:text-ink">
                  open
                </Link>
              </>
            ) : null}
            {item.subjectId ? (
              <>
                {' · '}
                <Link
                  href={`/audit?subjectType=${encodeURIComponent(item.subjectType)}&subject=${encodeURIComponent(item.subjectId)}`}
                  className="underline underline-offset-2 hover:text-ink"
                >
                  everything about it
                </Link>
              </>
            ) : null}
            {item.requestId ? ` · request ${item.requestId}` : ''}
          </p>
        </div>
      </details>
    </li>
  );
}

function subjectHref({ subjectType, subjectId }: AuditItem): string | null {
  if (!subjectId) return null;
  if (subjectType === 'handoff') return `/review/${subjectId}`;
  if (subjectType === 'conversation') return `/conversations/${subjectId}`;
  if (subjectType === 'pilot') return `/pilot?pilot=${subjectId}`;
  return null;
}
