import { countMarks } from './rates';
import type { ChatGroup } from './schema';

export const readinessChecks = ['transcripts', 'consent', 'routes'] as const;
export type ReadinessId = (typeof readinessChecks)[number];
export type ReadinessCheck = {
  id: ReadinessId;
  ready: boolean;
  /** Nothing to judge by yet. */
  unknown: boolean;
  sentence: string;
  numerator: number;
  denominator: number;
  formula: string;
};

/** At least this share (percent) of sales-relevant chats must say yes or no to being contacted. */
const consentClearGoal = 75;
/** At most this share (percent) of the chats that were read may stay without a route. */
const unclearRouteLimit = 10;

/** Can the pilot's figures be trusted to decide? Transcripts kept, consent clear, support, sales and spam told apart. */
export function readiness(groups: readonly ChatGroup[], transcriptsKept: number): ReadinessCheck[] {
  const accepted = countMarks(groups, ['accepted']);
  const sales = countMarks(groups, ['sales']);
  const clear = countMarks(groups, ['sales', 'consent_clear']);
  const read = countMarks(groups, ['read']);
  const separable = read - countMarks(groups, ['read', 'route_unclear']);
  return [
    check('transcripts', transcriptsKept, accepted, 100, {
      yes: () => `Transcripts kept for all ${accepted.toLocaleString('en')} chats`,
      no: () =>
        `Transcripts missing for ${(accepted - transcriptsKept).toLocaleString('en')} of ${accepted.toLocaleString('en')} chats`,
      none: 'No chat has been accepted yet',
      formula: 'Chats whose messages are stored, divided by all chats accepted. Every one must be.',
    }),
    check('consent', clear, sales, consentClearGoal, {
      yes: (percent) => `Consent clear in ${percent} % of sales chats`,
      no: (percent) => `Consent clear in ${percent} % of sales chats, below ${consentClearGoal} %`,
      none: 'No sales-relevant chat has been read yet',
      formula: `Sales-relevant chats in which the visitor clearly agreed or refused to be contacted, divided by all sales-relevant chats. ${consentClearGoal} % or more is enough.`,
    }),
    check('routes', separable, read, 100 - unclearRouteLimit, {
      yes: () => 'Support, sales and spam separable',
      no: (percent) => `Support, sales and spam told apart in ${percent} % only`,
      none: 'No chat has been read yet',
      formula: `Chats that were read as sales, customer, support, spam or other, divided by all chats that were read. ${100 - unclearRouteLimit} % or more is enough.`,
    }),
  ];
}

function check(
  id: ReadinessId,
  numerator: number,
  denominator: number,
  goalPercent: number,
  words: { yes: (percent: number) => string; no: (percent: number) => string; none: string; formula: string },
): ReadinessCheck {
  const unknown = denominator === 0;
  const ready = !unknown && numerator * 100 >= goalPercent * denominator;
  // Rounded down, so that a figure just below the goal never reads as the goal.
  const percent = unknown ? 0 : Math.floor((numerator / denominator) * 100);
  const sentence = unknown ? words.none : ready ? words.yes(percent) : words.no(percent);
  return { id, ready, unknown, sentence, numerator, denominator, formula: words.formula };
}
