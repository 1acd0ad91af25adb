import type { Reading, Turn } from '../reading';
import { type LinearModels, type Probabilities, probabilitiesOf } from './linear';
import { messageFeatures, type Signals } from './message-features';

/** What each message of the visitor does, by number: the probability of each learned act (see `ACTS.md`). */
export type VisitorActs = ReadonlyMap<number, Probabilities>;

/** Reads the acts of the visitor's messages with the learned models. Messages that try to instruct software do nothing else. */
export function readVisitorActs(reading: Reading, signals: Signals, models: LinearModels): VisitorActs {
  const acts = new Map<number, Probabilities>();
  for (const turn of reading.visitor) {
    if (!turn.injection) acts.set(turn.number, probabilitiesOf(models, messageFeatures(reading, turn, signals)));
  }
  return acts;
}

/** The part of a message that shows an act most: its sentence with the highest probability, read on its own in the same place. */
export function sentenceShowing(reading: Reading, turn: Turn, act: string, models: LinearModels): [number, number] {
  if (turn.sentences.length < 2) return [0, turn.text.length];
  let best: [number, number] = [0, turn.text.length];
  let most = -1;
  for (const part of turn.sentences) {
    const alone = { ...turn, text: part.text, low: turn.low.slice(part.start, part.end) };
    const shown = probabilitiesOf(models, messageFeatures(reading, alone, new Map()))[act] ?? 0;
    if (shown > most) {
      most = shown;
      best = [part.start, part.end];
    }
  }
  return best;
}
