import { contactWishes } from '../acts/contact-wish';
import type { Question } from '../acts/questions';
import { stanceOf } from '../acts/stance';
import type { Reading } from '../reading';
import type { FlagFinding } from '../schema';
import type { Signals } from './message-features';

/** What the rules saw in each message of the visitor, as the learned models may weigh it. */
export function ruleSignals(
  reading: Reading,
  { flags, questions }: { flags: readonly FlagFinding[]; questions: readonly Question[] },
): Signals {
  const seen = new Map<number, string[]>();
  const see = (message: number, signal: string) => seen.set(message, [...(seen.get(message) ?? []), signal]);
  for (const finding of flags)
    for (const place of finding.evidence) if ('message' in place) see(place.message, finding.flag);
  for (const question of questions) see(question.turn.number, question.strength >= 2 ? 'question' : 'may-ask');
  for (const turn of reading.visitor) {
    const stance = stanceOf(turn.low);
    if (stance) see(turn.number, `stance:${stance}`);
    for (const wish of contactWishes(turn.low)) see(turn.number, `wish:${wish.kind}`);
  }
  return seen;
}
