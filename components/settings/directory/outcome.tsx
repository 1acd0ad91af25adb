import Link from 'next/link';
import { Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/state';
import type { RowError } from '@/lib/directory/schema';
import type { Totals } from './import-file';

/** Rows that could not be read, numbered as in the file. */
export function RowErrors({ errors, all }: { errors: readonly RowError[]; all: number }) {
  if (errors.length === 0) return null;
  const shown = errors.slice(0, 100);
  return (
    <details open={errors.length <= 10}>
      <summary className="text-list font-medium">
        {all === 1 ? '1 row' : `${all.toLocaleString('en')} rows`} with a problem
        {all > shown.length ? `, the first ${shown.length} of them` : ''}
      </summary>
      <ul className="mt-2 grid gap-1 text-list">
        {shown.map((error) => (
          <li key={`${error.row} ${error.message}`} className="flex gap-2">
            <span className="flex-none text-ink-3 tabular-nums">Row {error.row}</span>
            <span className="min-w-0 break-words text-bad">{error.message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How an import ended. */
export function ImportOutcome({
  totals,
  stopped,
  onAgain,
}: {
  totals: Totals;
  stopped: string | null;
  onAgain: () => void;
}) {
  const figures: [string, number][] = [
    ['Added', totals.added],
    ['Updated', totals.updated],
    ['As before', totals.unchanged],
    ['Left out', totals.failed],
  ];
  return (
    <Panel title="Result">
      <div className="grid gap-4">
        {stopped ? (
          <Notice tone="bad">
            Stopped after {totals.sent.toLocaleString('en')} rows: {stopped} What was imported stays; the same file can
            be imported again without harm.
          </Notice>
        ) : (
          <Notice tone={totals.failed ? 'warn' : 'good'}>
            {totals.failed ? 'Imported, with rows left out.' : 'Everything was imported.'}
          </Notice>
        )}
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt className="text-meta text-ink-3">{name}</dt>
              <dd className="text-title font-semibold tabular-nums">{value.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
        <RowErrors errors={totals.errors} all={totals.failed} />
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" asChild>
            <Link href="/settings/directory">See the directory</Link>
          </Button>
          <Button onClick={onAgain}>Import another file</Button>
        </div>
      </div>
    </Panel>
  );
}
