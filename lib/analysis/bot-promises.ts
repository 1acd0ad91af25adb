import { promisesOf } from './details';
import { evidenceOf, type Reading } from './reading';
import type { PromiseFinding } from './schema';

/** What the bot (never an agent) promised to this visitor. */
export function findBotPromises(reading: Reading): PromiseFinding[] {
  const found: PromiseFinding[] = [];
  for (const turn of reading.turns) {
    if (turn.role !== 'bot') continue;
    for (const promise of promisesOf(turn)) {
      found.push({
        message: turn.number,
        kind: promise.kind,
        text: promise.sentence,
        evidence: [evidenceOf(turn, promise.start, promise.end)],
        confidence: 0.8,
      });
    }
  }
  return found;
}
