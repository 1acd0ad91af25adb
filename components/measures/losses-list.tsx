import clsx from 'clsx';
import Link from 'next/link';
import type { PilotReport } from '@/lib/pilot/schema';
import { Card } from './card';
import { chatsHref } from './links';

/** Where the bot loses people: questions that nobody answered, and what the readings show. */
export function LossesList({ report, className, wide }: { report: PilotReport; className: string; wide: boolean }) {
  const { losses, pilot } = report;
  return (
    <Card title="Where the bot loses people" className={className}>
      {losses.length === 0 ? (
        <p className="text-ink-2">Nothing stands out so far.</p>
      ) : (
        <ul className={clsx('tabular-nums', wide && 'gap-x-10 lg:grid lg:grid-cols-2')}>
          {losses.map((loss) => (
            <li key={loss.id} className="flex items-baseline gap-3 border-b border-line py-1.5">
              <span className="line-clamp-2 min-w-0 flex-1 [overflow-wrap:anywhere]" title={loss.label}>
                {loss.label}
              </span>
              <Link
                className="whitespace-nowrap hover:underline"
                href={chatsHref(pilot.id, loss.question === null ? { with: loss.marks } : { question: loss.question })}
              >
                {loss.count.toLocaleString('en')} {loss.count === 1 ? 'chat' : 'chats'}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
