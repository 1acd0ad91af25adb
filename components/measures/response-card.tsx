import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { showMinutes } from '@/lib/measures/show';
import type { PilotReport } from '@/lib/pilot/schema';
import { Card, Formula, listLink } from './card';
import { chatsHref } from './links';

/** How long visitors wait for a person after the handoff, and who waits still. */
export function ResponseCard({ report, className }: { report: PilotReport; className: string }) {
  const { response, pilot } = report;
  return (
    <Card
      title="First human reply after handoff"
      className={className}
      note={response.small ? <Chip tone="line">n small</Chip> : null}
    >
      <div className="flex flex-wrap items-end gap-x-3.5 gap-y-1">
        <span className="text-figure font-semibold tracking-[-0.02em] tabular-nums">
          {showMinutes(response.business.median)}
        </span>
        <span className="pb-0.5 text-ink-2">median · business hours</span>
      </div>
      <p className="mt-3 text-ink-2 tabular-nums">
        {response.answered > 0
          ? `90 % within ${showMinutes(response.business.p90)}. By the clock ${showMinutes(response.clock.median)}, 90 % within ${showMinutes(response.clock.p90)}.`
          : response.delivered > 0
            ? 'No handoff has been answered yet.'
            : 'No sales handoff has been delivered yet.'}
        {response.baselineMedian === null ? '' : ` Before the pilot: ${showMinutes(response.baselineMedian)}.`}
      </p>
      {response.delivered > 0 ? (
        <p className="mt-1 text-ink-2 tabular-nums">
          <Link className={listLink} href={chatsHref(pilot.id, { with: ['sales', 'delivered'] })}>
            {response.answered.toLocaleString('en')} of {response.delivered.toLocaleString('en')} delivered
          </Link>{' '}
          {response.delivered === 1 ? 'handoff is' : 'handoffs are'} answered.{' '}
          {response.waiting > 0 && response.longest ? (
            <>
              <Link
                className={listLink}
                href={chatsHref(pilot.id, { with: ['sales', 'delivered'], place: ['delivered'] })}
              >
                {response.waiting.toLocaleString('en')} still {response.waiting === 1 ? 'waits' : 'wait'}
              </Link>
              , the longest{' '}
              <Link className={listLink} href={`/conversations/${response.longest.conversationId}`}>
                {showMinutes(response.longest.minutes)}
              </Link>{' '}
              by the clock{response.longest.owner ? ` (${response.longest.owner})` : ''}.
            </>
          ) : null}
        </p>
      ) : null}
      <Formula>{response.formula}</Formula>
    </Card>
  );
}
