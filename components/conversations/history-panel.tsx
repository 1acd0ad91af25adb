'use client';

import { Panel } from '@/components/layout/page-header';
import { usePerson } from '@/components/layout/person';
import { exactTime } from '@/components/ui/time';
import type { HistoryLine } from '@/lib/handoff/dto';

/** What happened, newest first, in plain sentences. */
export function HistoryPanel({ history }: { history: readonly HistoryLine[] }) {
  const { timeZone } = usePerson();
  return (
    <Panel title="What happened">
      {history.length === 0 ? <p className="text-ink-2">Nothing is on record for this chat.</p> : null}
      <ol className="grid gap-1.5">
        {history.map((line) => (
          <li key={line.id} className="grid gap-x-3 sm:grid-cols-[136px_minmax(0,1fr)]">
            <time dateTime={line.at} className="text-meta text-ink-3 tabular-nums">
              {exactTime(line.at, timeZone)}
            </time>
            <span className="[overflow-wrap:anywhere]">
              <span className="font-medium">{line.who ?? 'The system'}</span> {line.sentence}
              {/[.?!]$/.test(line.sentence) ? '' : '.'}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
