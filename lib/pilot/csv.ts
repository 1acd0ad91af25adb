import { csvFile } from '@/lib/http/csv';
import { outcomes } from '@/lib/measures/by-day';
import { showMinutes, showRate } from '@/lib/measures/show';
import type { PilotReport } from './schema';

type Row = (string | number | null)[];

/** The pilot page as a file: each figure as the screen shows it, with what it was counted from. */
export function reportCsv(report: PilotReport): string {
  const { pilot, response } = report;
  const rows: Row[] = [
    ['Section', 'Figure', 'Value', 'Numerator', 'Denominator', 'Baseline', 'Change in points', 'Note'],
    ['Pilot', 'Name', pilot.name],
    ['Pilot', 'Pages', pilot.pages.length > 0 ? pilot.pages.join(' ') : 'every page'],
    ['Pilot', 'Days', `${pilot.startsOn} to ${pilot.endsOn ?? 'open end'}`],
    ['Pilot', 'Progress', report.progress.sentence],
    ['Pilot', 'Owner', pilot.owner?.name ?? 'nobody named'],
    ['Pilot', 'Threshold', `${pilot.threshold} %`, null, null, null, null, report.goal.sentence],
    ['Pilot', 'Counted at', report.asOf],
    ...report.rates.map(
      (rate): Row => [
        'Measures',
        rate.label,
        showRate(rate.value),
        rate.numerator,
        rate.denominator,
        rate.baseline === null ? 'not known' : showRate(rate.baseline),
        rate.change,
        rate.small ? 'n small' : null,
      ],
    ),
    ...responseRows(response),
    ...report.readiness.map(
      (check): Row => [
        'Ready to decide',
        check.sentence,
        check.unknown ? 'not known' : check.ready ? 'yes' : 'no',
        check.numerator,
        check.denominator,
      ],
    ),
    ['Places', 'Accepted', report.accepted, report.accepted, report.accepted],
    ...report.places.map((place): Row => ['Places', place.label, place.count, place.count, report.accepted]),
    [
      'Places',
      'Reconciled',
      `${report.accepted - report.unreconciled} of ${report.accepted} in one place`,
      report.accepted - report.unreconciled,
      report.accepted,
    ],
    ...report.bars.flatMap((bar) =>
      outcomes.map(
        (outcome): Row => [
          'Chats by day',
          `${bar.from === bar.to ? bar.from : `${bar.from} to ${bar.to}`}: ${outcome.label}`,
          bar.counts[outcome.id],
          bar.counts[outcome.id],
          bar.total,
        ],
      ),
    ),
    ...report.heat.rows.flatMap((row) =>
      report.heat.topics.map(
        (topic, index): Row => [
          'Exceptions by page and topic',
          `${row.page ?? 'No page'}: ${topic.label}`,
          row.counts[index] ?? 0,
          row.counts[index] ?? 0,
          row.sales,
        ],
      ),
    ),
    ...report.losses.map(
      (loss): Row => ['Where the bot loses people', loss.label, loss.count, loss.count, report.accepted],
    ),
  ];
  return csvFile(rows.map((row) => Array.from({ length: 8 }, (_, index) => row[index] ?? null)));
}

function responseRows(response: PilotReport['response']): Row[] {
  const row = (label: string, minutes: number | null, baseline: number | null): Row => [
    'First human reply after handoff',
    label,
    showMinutes(minutes),
    response.answered,
    response.delivered,
    baseline === null ? 'not known' : showMinutes(baseline),
    null,
    response.small ? 'n small' : null,
  ];
  return [
    row('Median, business hours', response.business.median, response.baselineMedian),
    row('90 % within, business hours', response.business.p90, null),
    row('Median, by the clock', response.clock.median, null),
    row('90 % within, by the clock', response.clock.p90, null),
    ['First human reply after handoff', 'Still waiting', response.waiting, response.waiting, response.delivered],
  ];
}
