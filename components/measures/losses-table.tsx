import Link from 'next/link';
import type { PilotReport } from '@/lib/pilot/schema';
import { Card } from './card';
import { chatsHref } from './links';

/** Where the bot loses people: questions that nobody answered, and what the readings show. */
export function LossesTable({ report, className }: { report: PilotReport; className: string }) {
  const { losses, pilot } = report;
  return (
    <Card title="Where the bot loses people" className={className}>
      {losses.length === 0 ? (
        <p className="text-ink-2">Nothing stands out so far.</p>
      ) : (
        <table className="w-full border-collapse tabular-nums">
          <caption className="sr-only">Where the bot loses people, most frequent first</caption>
          <tbody>
            {losses.map((loss) => (
              <tr key={loss.id} className="border-t border-line first:border-t-0">
                <th scope="row" className="max-w-0 py-1.5 pr-3 text-left font-normal">
                  <span className="line-clamp-2 [overflow-wrap:anywhere]" title={loss.label}>
                    {loss.label}
                  </span>
                </th>
                <td className="w-20 py-1.5 text-right whitespace-nowrap">
                  <Link
                    className="hover:underline"
                    href={chatsHref(
                      pilot.id,
                      loss.question === null ? { with: loss.marks } : { question: loss.question },
                    )}
                  >
                    {loss.count.toLocaleString('en')} {loss.count === 1 ? 'chat' : 'chats'}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
