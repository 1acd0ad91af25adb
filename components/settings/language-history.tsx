'use client';

import { useQuery } from '@tanstack/react-query';
import { usePerson } from '@/components/layout/person';
import { Chip } from '@/components/ui/chip';
import { Dialog } from '@/components/ui/dialog';
import { ListProblem, ListSkeleton } from '@/components/ui/list-state';
import { exactTime } from '@/components/ui/time';
import { snippetHistoryQuery } from '@/lib/snippets/query';
import type { Snippet } from '@/lib/snippets/schema';
import { LanguageText } from './language-text';

/** Every version of a text, newest first, and what was done to it. */
export function LanguageHistory({ snippet, onClose }: { snippet: Snippet; onClose: () => void }) {
  const { timeZone } = usePerson();
  const { data, error, refetch } = useQuery(snippetHistoryQuery(snippet.key));
  return (
    <Dialog open wide onOpenChange={(open) => (open ? undefined : onClose())} title={`History of “${snippet.title}”`}>
      {error ? <ListProblem error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <ListSkeleton rows={2} /> : null}
      {data ? (
        <div className="grid gap-5">
          <ol className="divide-y divide-line rounded-m border border-line">
            {data.versions.map((each) => (
              <li key={each.version} className="grid gap-1 px-3.5 py-2.5">
                <p className="flex flex-wrap items-center gap-2 text-meta text-ink-2">
                  <span className="font-semibold text-ink">Version {each.version}</span>
                  {each.active ? <Chip tone="good">In use</Chip> : null}
                  <span>
                    {each.createdBy ?? 'From the starter set'}, {exactTime(each.createdAt, timeZone)}
                  </span>
                </p>
                {each.title !== snippet.title ? <p className="text-list font-medium">{each.title}</p> : null}
                <p className="text-list whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">
                  <LanguageText body={each.body} />
                </p>
              </li>
            ))}
          </ol>
          {data.acts.length > 0 ? (
            <section aria-label="What was done">
              <h3 className="label mb-1">What was done</h3>
              <ol className="grid gap-1 text-meta">
                {data.acts.map((act) => (
                  <li key={act.id} className="flex flex-wrap gap-x-3">
                    <time dateTime={act.at} className="w-32 flex-none text-ink-3 tabular-nums">
                      {exactTime(act.at, timeZone)}
                    </time>
                    <span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
                      {act.who}: {act.summary}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
        </div>
      ) : null}
    </Dialog>
  );
}
