import { type BusinessHours, businessMinutesBetween } from '@/lib/handoff/business-time';
import { quantile } from './quantile';
import { smallSample } from './schema';

export type Wait = { deliveredAt: Date; respondedAt: Date | null };
export type ResponseTimes = {
  delivered: number;
  answered: number;
  small: boolean;
  /** Minutes; null where nobody has answered yet. */
  business: { median: number | null; p90: number | null };
  clock: { median: number | null; p90: number | null };
  formula: string;
};

/** Minutes from the first delivery to the first reply of a person, over the handoffs that were answered. */
export function responseTimes(waits: readonly Wait[], hours: BusinessHours): ResponseTimes {
  const answered = waits.flatMap(({ deliveredAt, respondedAt }) => (respondedAt ? [{ deliveredAt, respondedAt }] : []));
  const clock = answered.map((each) => Math.max(0, each.respondedAt.getTime() - each.deliveredAt.getTime()) / 60_000);
  const business = answered.map((each) => businessMinutesBetween(each.deliveredAt, each.respondedAt, hours));
  return {
    delivered: waits.length,
    answered: answered.length,
    small: answered.length < smallSample,
    business: { median: quantile(business, 0.5), p90: quantile(business, 0.9) },
    clock: { median: quantile(clock, 0.5), p90: quantile(clock, 0.9) },
    formula:
      'Minutes from the first delivery of a sales handoff to the first reply that a person recorded; the median and the 90th percentile of those that were answered. Handoffs that still wait are not in the median: they are named beside it.',
  };
}
