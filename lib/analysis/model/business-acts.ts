import type { Reading, Turn } from '../reading';
import { businessFeatures } from './business-features';
import { type LinearModels, type Probabilities, probabilitiesOf } from './linear';

/** What each message of the bot does, by number: the probability of each learned act (see `ACTS.md`). */
export type BusinessActs = ReadonlyMap<number, Probabilities>;

/** Reads the acts of the bot's messages with the learned models. */
export function readBusinessActs(reading: Reading, models: LinearModels): BusinessActs {
  const acts = new Map<number, Probabilities>();
  if (Object.keys(models.labels).length === 0) return acts;
  for (const turn of reading.turns) {
    if (turn.role === 'bot') acts.set(turn.number, probabilitiesOf(models, businessFeatures(reading, turn)));
  }
  return acts;
}

/** The statement of a message that shows an act most, read on its own in the same place: its start and end. */
export function statementShowing(reading: Reading, turn: Turn, act: string, models: LinearModels): [number, number] {
  let best: [number, number] = [0, turn.text.length];
  let most = -1;
  for (const part of turn.sentences.slice(0, 20)) {
    if (turn.sentences.length > 1 && /[?？]["')\]]*$/.test(part.text)) continue;
    const alone = {
      ...turn,
      text: part.text,
      low: turn.low.slice(part.start, part.end),
      sentences: [{ ...part, start: 0, end: part.text.length }],
    };
    const shown = probabilitiesOf(models, businessFeatures(reading, alone))[act] ?? 0;
    if (shown > most) {
      most = shown;
      best = [part.start, part.end];
    }
  }
  return best;
}
