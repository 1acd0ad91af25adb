import type { Evidence } from '@/lib/transcript/schema';
import { evidenceOf, type Reading, type Turn } from '../reading';

/** How much each class of words speaks for a flag (or against it, below zero). */
export type Weights = Readonly<Record<string, number>>;

/** The weights of the classes that hold, added up. */
export function scoreOf(classes: Iterable<string>, weights: Weights): number {
  let score = 0;
  for (const name of new Set(classes)) score += weights[name] ?? 0;
  return score;
}

/** Messages that reach the score, each shown by its sentence that scores most. */
export function scored(reading: Reading, least: number, score: (low: string, turn: Turn) => number): Evidence[] {
  const found: Evidence[] = [];
  for (const turn of reading.visitor) {
    if (turn.injection || score(turn.low, turn) < least) continue;
    let best = { start: 0, end: turn.text.length };
    let most = 0;
    for (const part of turn.sentences.slice(0, 40)) {
      const own = score(turn.low.slice(part.start, part.end), turn);
      if (own > most) {
        most = own;
        best = part;
      }
    }
    found.push(evidenceOf(turn, best.start, best.end));
  }
  return found;
}
