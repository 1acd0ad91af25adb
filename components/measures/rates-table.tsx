'use client';

import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Fragment, useId, useState } from 'react';
import { Chip } from '@/components/ui/chip';
import { type Rate, type RateId, rateDefinitions } from '@/lib/measures/rates';
import { showChange, showRate } from '@/lib/measures/show';
import type { PilotReport } from '@/lib/pilot/schema';
import { Card, listLink } from './card';
import { chatsHref } from './links';

/** Every rate with count, baseline and change; a row opens its formula and the conversations behind it. */
export function RatesTable({ report, className }: { report: PilotReport; className: string }) {
  const [open, setOpen] = useState<RateId | null>(null);
  return (
    <Card title="Measures" className={className}>
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">Measures of the pilot with their counts, against the baseline</caption>
        <thead>
          <tr className="text-label text-ink-3">
            <th scope="col" className="py-1 pr-2 text-left font-semibold">
              Measure
            </th>
            <th scope="col" className="py-1 pr-2 text-right font-semibold">
              Now
            </th>
            <th scope="col" className="py-1 pr-2 text-right font-semibold">
              Count
            </th>
            <th scope="col" className="py-1 pr-2 text-right font-semibold max-sm:hidden">
              Baseline
            </th>
            <th scope="col" className="py-1 text-right font-semibold">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {report.rates.map((rate) => (
            <Row
              key={rate.id}
              rate={rate}
              pilotId={report.pilot.id}
              open={open === rate.id}
              onToggle={() => setOpen(open === rate.id ? null : rate.id)}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ rate, pilotId, open, onToggle }: { rate: Rate; pilotId: string; open: boolean; onToggle: () => void }) {
  const id = useId();
  const { of, counts } = rateDefinitions.find((each) => each.id === rate.id) ?? rateDefinitions[0];
  const all = chatsHref(pilotId, { with: of });
  const counted = chatsHref(pilotId, { with: [...of, counts] });
  const rest = rate.denominator - rate.numerator;
  return (
    <Fragment>
      <tr className="border-t border-line">
        <th scope="row" className="py-1.5 pr-2 text-left font-normal">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            onClick={onToggle}
            className="-ml-1 flex min-h-6 items-center gap-1 rounded-s px-1 text-left hover:bg-sunken"
          >
            <ChevronRight
              size={14}
              aria-hidden="true"
              className={clsx('flex-none text-ink-3 transition-transform print:hidden', open && 'rotate-90')}
            />
            <span>
              {rate.label} {rate.small ? <Chip tone="line">n small</Chip> : null}
            </span>
          </button>
        </th>
        <td className="py-1.5 pr-2 text-right whitespace-nowrap">{showRate(rate.value)}</td>
        <td className="py-1.5 pr-2 text-right whitespace-nowrap text-ink-3">
          <Link
            href={counted}
            className="hover:underline"
            aria-label={`${rate.label}: ${rate.numerator} of ${rate.denominator} chats, see them`}
          >
            {rate.numerator.toLocaleString('en')} / {rate.denominator.toLocaleString('en')}
          </Link>
        </td>
        <td className="py-1.5 pr-2 text-right whitespace-nowrap text-ink-3 max-sm:hidden">
          {rate.baseline === null ? 'not known' : showRate(rate.baseline)}
        </td>
        <td className="py-1.5 text-right">
          <Change rate={rate} />
        </td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={5} className="pb-3 pl-4">
          <p className="text-ink-2">{rate.formula}</p>
          <p className="mt-1 text-ink-3 sm:hidden">
            Baseline: {rate.baseline === null ? 'not known' : showRate(rate.baseline)}
          </p>
          {rate.small ? (
            <p className="mt-1 text-ink-3">Fewer than 30 chats: one more or less moves this by over three points.</p>
          ) : null}
          <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
            <Link className={listLink} href={counted}>
              {rate.numerator.toLocaleString('en')} counted
            </Link>
            {rest > 0 ? (
              <Link className={listLink} href={chatsHref(pilotId, { with: of, without: [counts] })}>
                {rest.toLocaleString('en')} not counted
              </Link>
            ) : null}
            <Link className={listLink} href={all}>
              {rate.denominator.toLocaleString('en')} in all
            </Link>
          </p>
        </td>
      </tr>
    </Fragment>
  );
}

function Change({ rate }: { rate: Rate }) {
  if (rate.change === null) return <span className="text-ink-3">–</span>;
  if (rate.change === 0) return <span className="text-ink-3">0</span>;
  const better = rate.change > 0 === (rate.better === 'higher');
  return (
    <span
      className={better ? 'text-good' : 'text-bad'}
      title={`${better ? 'Better' : 'Worse'} than before, in percentage points`}
    >
      {showChange(rate.change)}
      <span className="sr-only"> points, {better ? 'better' : 'worse'}</span>
    </span>
  );
}
