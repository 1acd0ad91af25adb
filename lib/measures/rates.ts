import { type ChatGroup, type ChatMark, smallSample } from './schema';

export type RateDefinition = {
  id: string;
  label: string;
  /** Counted are the chats that carry every one of these … */
  of: readonly ChatMark[];
  /** … and this. */
  counts: ChatMark;
  /** What is divided by what, in one sentence. */
  formula: string;
  better: 'higher' | 'lower';
};

/** The rates of a pilot, in the order of the table; the first is held against the pilot's threshold. */
export const rateDefinitions = [
  {
    id: 'qualified',
    label: 'Complete handoff or documented exception',
    of: ['sales'],
    counts: 'settled',
    formula:
      'Sales-relevant chats that a person approved as a complete handoff, or escalated, declined or set aside with the reason, divided by all sales-relevant chats (new business, and customers on a commercial matter).',
    better: 'higher',
  },
  {
    id: 'lead',
    label: 'Chat to lead',
    of: ['accepted'],
    counts: 'lead',
    formula:
      'Sales-relevant chats in which the visitor left an e-mail address or a phone number, divided by all chats.',
    better: 'higher',
  },
  {
    id: 'complete',
    label: 'Complete handoffs',
    of: ['sales'],
    counts: 'handed_over',
    formula:
      'Sales-relevant chats whose handoff a person approved with contact, consent and a clear request, divided by all sales-relevant chats. An approval that was undone, returned or recalled does not count.',
    better: 'higher',
  },
  {
    id: 'unresolved',
    label: 'Unresolved question at handoff',
    of: ['sales', 'delivered'],
    counts: 'question_open',
    formula:
      'Handoffs delivered with a question of the visitor that nobody had answered, divided by all delivered sales handoffs.',
    better: 'lower',
  },
  {
    id: 'wrong_owner',
    label: 'Wrong owner',
    of: ['sales', 'delivered'],
    counts: 'wrong_owner',
    formula:
      'Delivered sales handoffs that the owner returned as not theirs, or that got another owner afterwards, divided by all delivered sales handoffs.',
    better: 'lower',
  },
  {
    id: 'bad_handoff',
    label: 'Bad handoff',
    of: ['sales', 'delivered'],
    counts: 'bad_handoff',
    formula:
      'Delivered sales handoffs that were returned as not a lead or with something missing, or that were recalled, divided by all delivered sales handoffs.',
    better: 'lower',
  },
  {
    id: 'exception',
    label: 'Exceptions',
    of: ['sales'],
    counts: 'exception',
    formula:
      'Sales-relevant chats that are no complete handoff because contact, consent or a clear request is missing, or because a person decided so, divided by all sales-relevant chats.',
    better: 'lower',
  },
] as const satisfies readonly RateDefinition[];
export type RateId = (typeof rateDefinitions)[number]['id'];

export type Rate = {
  id: RateId;
  label: string;
  formula: string;
  better: 'higher' | 'lower';
  numerator: number;
  denominator: number;
  /** 0 to 1; null where there is nothing to divide by. */
  value: number | null;
  /** Fewer than thirty chats in the denominator. */
  small: boolean;
  /** 0 to 1, before the pilot; null where not known. */
  baseline: number | null;
  /** Percentage points above (or below) the baseline, both rounded to whole percent first, as they are shown. */
  change: number | null;
};

/** How many chats of the groups carry every mark. */
export function countMarks(groups: readonly ChatGroup[], marks: readonly ChatMark[]): number {
  return groups.reduce((sum, group) => (marks.every((mark) => group.marks[mark]) ? sum + group.count : sum), 0);
}

/** Every rate of the pilot with numerator and denominator; baselines are percent by rate. */
export function rates(groups: readonly ChatGroup[], baseline: Partial<Record<RateId, number>>): Rate[] {
  return rateDefinitions.map(({ id, label, formula, better, of, counts }) => {
    const denominator = countMarks(groups, of);
    const numerator = countMarks(groups, [...of, counts]);
    const value = denominator === 0 ? null : numerator / denominator;
    const before = baseline[id];
    return {
      id,
      label,
      formula,
      better,
      numerator,
      denominator,
      value,
      small: denominator < smallSample,
      baseline: before === undefined ? null : before / 100,
      change: value === null || before === undefined ? null : Math.round(value * 100) - Math.round(before),
    };
  });
}
