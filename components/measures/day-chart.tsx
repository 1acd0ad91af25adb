import clsx from 'clsx';
import Link from 'next/link';
import { type Bar, type Outcome, outcomes } from '@/lib/measures/by-day';
import type { PilotReport } from '@/lib/pilot/schema';
import { Card } from './card';
import { shortDay } from './days';
import { chatsHref } from './links';

// Borders keep the four apart where colours look alike; the table below says the same in words.
const looks: Record<Outcome, string> = {
  complete: 'border-accent bg-accent',
  exception: 'border-accent bg-accent-line',
  open: 'border-dashed border-ink-3 bg-panel',
  not_sales: 'border-ink-3 bg-line-strong',
};
const height = 118;

/** What became of the chats of each day, as stacked bars that open their conversations, and as a table. */
export function DayChart({ report, className }: { report: PilotReport; className: string }) {
  const { bars, pilot } = report;
  const most = Math.max(1, ...bars.map((bar) => bar.total));
  const weekly = bars.some((bar) => bar.from !== bar.to);
  if (bars.length === 0) {
    return (
      <Card title="Chats by day" className={className}>
        <p className="text-ink-2">The first day has not come yet.</p>
      </Card>
    );
  }
  return (
    <Card title={weekly ? 'Chats by week' : 'Chats by day'} className={className}>
      <div aria-hidden="true" className="flex items-end gap-1 sm:gap-1.5">
        {bars.map((bar, index) => (
          <Link
            key={bar.from}
            href={chatsHref(pilot.id, { from: bar.from, to: bar.to })}
            tabIndex={-1}
            title={spoken(bar)}
            className="group grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] justify-items-center gap-1 rounded-s"
          >
            <span className="text-label text-ink-3 tabular-nums opacity-0 group-hover:opacity-100 ">{bar.total}</span>
            <span className="flex w-full max-w-9 flex-col justify-end gap-0.5" style={{ height }}>
              {outcomes.map(({ id }) =>
                bar.counts[id] > 0 ? (
                  <span
                    key={id}
                    className={clsx('block rounded-[2px] border', looks[id])}
                    style={{ height: `${Math.max(4, (bar.counts[id] / most) * (height - 8))}px` }}
                  />
                ) : null,
              )}
              {bar.total === 0 ? <span className="block h-px bg-line-strong" /> : null}
            </span>
            <span className="h-4 w-0 text-label text-ink-3 tabular-nums">
              <span className="block w-max -translate-x-1/2">{labelled(index, bars.length) ? dayNumber(bar) : ''}</span>
            </span>
          </Link>
        ))}
      </div>
      <ul className="mt-2.5 flex flex-wrap gap-x-3.5 gap-y-1 text-meta text-ink-2">
        {outcomes.map(({ id, label }) => (
          <li key={id} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={clsx('size-2.5 rounded-[2px] border', looks[id])} />
            {label}
          </li>
        ))}
      </ul>
      <details className="mt-2 text-meta text-ink-3 print:hidden">
        <summary className="w-fit underline decoration-line-strong underline-offset-2 hover:text-ink">
          As a table
        </summary>
        <table className="mt-2 w-full border-collapse text-ink-2 tabular-nums">
          <thead>
            <tr className="text-label text-ink-3">
              <th scope="col" className="py-1 text-left font-semibold">
                {weekly ? 'Week' : 'Day'}
              </th>
              {outcomes.map((outcome) => (
                <th key={outcome.id} scope="col" className="py-1 text-right font-semibold">
                  {outcome.label}
                </th>
              ))}
              <th scope="col" className="py-1 text-right font-semibold">
                All
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.from} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal whitespace-nowrap">
                  {bar.from === bar.to ? shortDay(bar.from) : `${shortDay(bar.from)} to ${shortDay(bar.to)}`}
                </th>
                {outcomes.map(({ id }) => (
                  <td key={id} className="py-1 text-right">
                    {bar.counts[id] > 0 ? (
                      <Link
                        className="hover:underline"
                        href={chatsHref(pilot.id, { from: bar.from, to: bar.to, outcome: id })}
                      >
                        {bar.counts[id]}
                      </Link>
                    ) : (
                      0
                    )}
                  </td>
                ))}
                <td className="py-1 text-right">{bar.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

/** Every day up to 14, then every seventh bar or so: as many labels as fit a phone. */
function labelled(index: number, bars: number): boolean {
  return bars <= 14 || index % Math.ceil(bars / 7) === 0;
}

function dayNumber(bar: Bar): string {
  return bar.from === bar.to ? String(Number(bar.from.slice(8))) : shortDay(bar.from);
}

function spoken(bar: Bar): string {
  const when = bar.from === bar.to ? shortDay(bar.from) : `${shortDay(bar.from)} to ${shortDay(bar.to)}`;
  const parts = outcomes
    .filter(({ id }) => bar.counts[id] > 0)
    .map(({ id, label }) => `${bar.counts[id]} ${label.toLowerCase()}`);
  return `${when}: ${parts.length > 0 ? parts.join(', ') : 'no chats'}`;
}
