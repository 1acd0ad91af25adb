import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { showRate } from '@/lib/measures/show';
import type { PilotReport } from '@/lib/pilot/schema';
import { Card, Formula, listLink } from './card';
import { chatsHref } from './links';

/** The rate that decides the pilot against its threshold, as figure, bar and sentence. */
export function GoalCard({ report, className }: { report: PilotReport; className: string }) {
  const rate = report.rates.find((each) => each.id === 'qualified');
  if (!rate) return null;
  const percent = Math.round((rate.value ?? 0) * 100);
  const { threshold } = report.pilot;
  return (
    <Card title={rate.label} className={className} note={rate.small ? <Chip tone="line">n small</Chip> : null}>
      <div className="flex flex-wrap items-end gap-x-3.5 gap-y-1">
        <span className="text-figure font-semibold tracking-[-0.02em] tabular-nums">{showRate(rate.value)}</span>
        <span className="pb-0.5 text-ink-2 tabular-nums">
          <Link className={listLink} href={chatsHref(report.pilot.id, { with: ['sales', 'settled'] })}>
            {rate.numerator.toLocaleString('en')}
          </Link>{' '}
          of{' '}
          <Link className={listLink} href={chatsHref(report.pilot.id, { with: ['sales'] })}>
            {rate.denominator.toLocaleString('en')} sales-relevant chats
          </Link>{' '}
          · goal {threshold} %
        </span>
      </div>
      <div
        role="img"
        aria-label={`${percent} % reached, the goal is ${threshold} %`}
        className="relative mt-3 mb-1.5 h-2.5 rounded-[5px] bg-sunken print:border print:border-line-strong"
      >
        <div className="absolute inset-y-0 left-0 rounded-[5px] bg-accent" style={{ width: `${percent}%` }} />
        <div className="absolute -inset-y-1 w-0.5 bg-ink" style={{ left: `calc(${threshold}% - 1px)` }} />
      </div>
      <p className="text-ink-2">
        {report.goal.reached ? (
          <span className="font-medium text-good">✓ {report.goal.sentence}</span>
        ) : (
          report.goal.sentence
        )}{' '}
        {rate.baseline === null
          ? 'The rate before the pilot is not known.'
          : `Before the pilot: ${showRate(rate.baseline)}.`}
        {rate.numerator < rate.denominator ? (
          <>
            {' '}
            <Link className={listLink} href={chatsHref(report.pilot.id, { with: ['sales'], without: ['settled'] })}>
              See the {(rate.denominator - rate.numerator).toLocaleString('en')} that are open
            </Link>
            .
          </>
        ) : null}
      </p>
      <Formula>{rate.formula}</Formula>
    </Card>
  );
}
