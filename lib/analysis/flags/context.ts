import type { Evidence } from '@/lib/transcript/schema';
import type { Question } from '../acts/questions';
import { evidenceOf, type Reading, type Turn } from '../reading';
import type { PromiseFinding, Route } from '../schema';

/** What a flag rule may read. */
export type FlagContext = {
  reading: Reading;
  questions: readonly Question[];
  route: Route;
  promises: readonly PromiseFinding[];
};

/** Places where a pattern shows in the visitor's own messages (injections left out), at most one a message. */
export function showing(
  reading: Reading,
  shows: RegExp,
  accept: (turn: Turn, hit: RegExpExecArray) => boolean = () => true,
): Evidence[] {
  const found: Evidence[] = [];
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const hit = shows.exec(turn.low);
    if (hit && accept(turn, hit)) found.push(evidenceOf(turn, hit.index, hit.index + hit[0].length));
  }
  return found;
}

/** The sentence around a place, folded. */
export function sentenceAround(turn: Turn, place: number): string {
  const part = turn.sentences.find((span) => span.start <= place && place < span.end);
  return part ? turn.low.slice(part.start, part.end) : turn.low;
}
