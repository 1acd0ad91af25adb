import clsx from 'clsx';
import Link from 'next/link';
import type { PilotReport } from '@/lib/pilot/schema';
import { Card } from './card';
import { chatsHref } from './links';

/** Exceptions by page and topic; each number opens its conversations. */
export function HeatTable({ report, className }: { report: PilotReport; className: string }) {
  const { heat, pilot } = report;
  const most = Math.max(1, ...heat.rows.flatMap((row) => row.counts));
  const shown = heat.rows.filter((row) => row.exceptions > 0);
  if (shown.length === 0) {
    return (
      <Card title="Exceptions by page and topic" className={className}>
        <p className="text-ink-2">No sales-relevant chat is an exception so far.</p>
      </Card>
    );
  }
  return (
    <Card title="Exceptions by page and topic" className={className}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard, too */}
      <section aria-label="Exceptions by page and topic" tabIndex={0} className="-mx-1 overflow-x-auto px-1">
        <table className="w-full border-separate border-spacing-0.5 tabular-nums">
          <caption className="sr-only">
            Exceptions by page and topic; a chat counts under every topic that it carries
          </caption>
          <thead>
            <tr className="text-label text-ink-3">
              <th scope="col" className="sticky left-0 bg-panel py-1 pr-2 text-left font-semibold">
                Page
              </th>
              <th scope="col" className="px-1.5 py-1 text-right font-semibold whitespace-nowrap">
                All
              </th>
              {heat.topics.map((topic) => (
                <th key={topic.id} scope="col" className="px-1 py-1 text-center font-semibold whitespace-nowrap">
                  {topic.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.page ?? 'none'}>
                <th
                  scope="row"
                  className="sticky left-0 max-w-[40vw] min-w-[132px] bg-panel py-1.5 pr-2 text-left font-normal [overflow-wrap:anywhere] sm:max-w-64"
                >
                  {row.page ?? 'No page'}
                </th>
                <td className="px-1.5 text-right">
                  <Link
                    className="block py-1.5 hover:underline"
                    href={chatsHref(pilot.id, { page: row.page, with: ['sales', 'exception'] })}
                  >
                    {row.exceptions.toLocaleString('en')}
                  </Link>
                </td>
                {heat.topics.map((topic, index) => {
                  const count = row.counts[index] ?? 0;
                  return (
                    <td key={topic.id} className={clsx('rounded-s text-center', tone(count, most))}>
                      {count > 0 ? (
                        <Link
                          href={chatsHref(pilot.id, { page: row.page, topic: topic.id, with: ['sales', 'exception'] })}
                          aria-label={`${count} on ${row.page ?? 'no page'}: ${topic.label}`}
                          className="block px-1 py-1.5 hover:underline"
                        >
                          {count.toLocaleString('en')}
                        </Link>
                      ) : (
                        <span className="text-ink-3">0</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 text-meta text-ink-3">
        A chat counts under every topic that it carries.
        {heat.more.pages > 0 ? ` ${heat.more.pages} more pages hold ${heat.more.exceptions} exceptions.` : ''}
      </p>
    </Card>
  );
}

function tone(count: number, most: number): string {
  if (count >= 3 && count >= most * 0.66) return 'bg-bad-soft';
  if (count >= 2 && count >= most * 0.33) return 'bg-warn-soft';
  return '';
}
