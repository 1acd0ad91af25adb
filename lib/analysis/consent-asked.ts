import { fold } from '@/lib/transcript/text';
import type { Permission } from './acts/permission';
import { answeredTo, type Reading, type Turn } from './reading';

/** What a message of the visitor answers, as far as being contacted goes. */
export type Asked = {
  /** The question for permission that stands open, nearest first. */
  permission: Permission | null;
  /** The message that asks it. */
  asking: Turn | null;
  /** Another yes-or-no question stands beside it or after it, so that a bare yes may be for that one. */
  beside: 'same' | 'later' | null;
  /** The visitor answered with a question of their own, the business answered that, and nothing else was asked since. */
  pending: 'asked back' | 'answered' | null;
  /** The first message of the visitor after the question. */
  first: boolean;
  /** The nearest message of the business that asks for an e-mail address or number. */
  detail: Turn | null;
  /** A detail was asked for so that a person can reach the visitor. */
  reach: boolean;
};

const yesNo =
  /^(?:and |or |so |also,? |oh,? |then,? |first,? |by the way,? |quick one,? )*(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|shall|should|may|am|isn't|aren't|don't|doesn't|didn't|ok|okay|anything|want|ready|still|es|está|tiene|hay|ha|quiere|puede|est-ce|avez|êtes|y a-t-il|ist|sind|haben|hat|gibt|soll|möchten|wollen)\b/;
const helped =
  /\b(?:did|does|was|has) (?:that|this|it|i|my)\b[^?]*\b(?:answer|help|useful|solve|make sense|clear)|\bare you (?:still )?(?:there|with me)\b|\banything else\b|\b(?:le|te) (?:ha|he) (?:servido|ayudado)|\bhat das geholfen\b/;

/** Reads what stood open before a message of the visitor. */
export function askedBefore(reading: Reading, turn: Turn): Asked {
  const before = answeredTo(reading, turn);
  const first = reading.turns[turn.index - 1]?.role !== 'visitor';
  const detail =
    before.find((other) => other.act && (other.act.asks.has('email') || other.act.asks.has('phone'))) ?? null;
  const reach = before.some((other) => other.act?.asksToReach || other.act?.permission?.reach);
  const asking = before.find((other) => other.act?.permission) ?? null;
  if (asking) {
    const later = before.slice(0, before.indexOf(asking));
    const permission = asking.act?.permission ?? null;
    const beside = later.some(asksYesNo) ? 'later' : standsBeside(asking, permission) ? 'same' : null;
    return { permission, asking, beside, pending: null, first, detail, reach };
  }
  const open = pendingQuestion(reading, before);
  const pending = open ? (open.answered ? 'answered' : 'asked back') : null;
  return {
    permission: open?.asking.act?.permission ?? null,
    asking: open?.asking ?? null,
    beside: null,
    pending,
    first,
    detail,
    reach,
  };
}

function asksYesNo(turn: Turn): boolean {
  return turn.sentences.some(
    (part) =>
      part.text.includes('?') && yesNo.test(fold(part.text)) && !/\b(?:e-?mail|name|number|phone)\b/i.test(part.text),
  );
}

/** Another yes-or-no question in the message that asks permission. One before it counts only where it asks whether something helped. */
function standsBeside(turn: Turn, permission: Permission | null): boolean {
  if (!permission) return false;
  return turn.sentences.some((part) => {
    if (!part.text.includes('?') || (part.start < permission.end && permission.start < part.end)) return false;
    const text = fold(part.text);
    return part.start >= permission.end
      ? helped.test(text) ||
          (yesNo.test(text) && !/\b(?:e-?mail|name|number|phone|call|contact|that|this|it|text|write)\b/.test(text))
      : helped.test(text) || yesNo.test(text);
  });
}

/**
 * The permission asked one exchange earlier, where the business has asked nothing new since. `answered` tells that the visitor had not asked
 * something back but answered otherwise, so that only more than a yes brings it up again.
 */
function pendingQuestion(reading: Reading, before: readonly Turn[]): { asking: Turn; answered: boolean } | null {
  if (before.length === 0 || before.some((other) => other.low.includes('?') || (other.act?.asks.size ?? 0) > 0))
    return null;
  const earliest = before.at(-1);
  const earlier = earliest ? reading.turns[earliest.index - 1] : undefined;
  if (earlier?.role !== 'visitor') return null;
  const asking = answeredTo(reading, earlier).find((other) => other.act?.permission);
  return asking ? { asking, answered: !earlier.low.includes('?') } : null;
}

const option =
  /(?<![\p{L}\p{N}])(\p{N}|[a-d])\s?[=.:)\]-]?\s?(yes|no|ja|nein|s[ií]|oui|non|ok|sure|agree|decline)(?![\p{L}])/gu;

/** "1 = yes, 2 = no": what a number or letter stands for in a question, or null. */
export function chosenOption(question: string, reply: string): 'yes' | 'no' | null {
  const chosen = /^\W*(\p{N}|[a-d])\W*$/u.exec(reply)?.[1];
  if (!chosen) return null;
  for (const hit of question.matchAll(option))
    if (hit[1] === chosen) return /^(?:no|nein|non|decline)$/.test(hit[2] ?? '') ? 'no' : 'yes';
  return null;
}
