import type { Evidence } from '@/lib/transcript/schema';
import { type LinearModels, probabilitiesOf } from '../model/linear';
import { messagePairs, pairSigns, repeatFeatures } from '../model/repeat-features';
import { evidenceOf, type Reading, type Turn } from '../reading';
import type { FlagContext } from './context';

/** The visitor puts the same question or request again because it was not answered; other words count. By rule, where no model is at hand. */
export function repeating({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  const found = new Set<Turn>();
  for (const pair of messagePairs(reading)) {
    const { likeness, missed, insists, asks, asked } = pairSigns(reading, pair);
    if (!asks || !asked) continue;
    if (
      (likeness >= 2 && missed === 'yes') ||
      (likeness >= 3 && missed === '?') ||
      (likeness >= 1 && insists && missed !== 'no')
    )
      found.add(pair.later);
  }
  return [...found].map((turn) => evidenceOf(turn));
}

/** A repetition as the learned model sees it: what is put again where, and how surely (0 to 1). */
export type Repetition = { later: Turn; earlier: Turn; probability: number };

/** Messages that put an earlier one again, each with the one it most likely repeats; null where the model has not been trained. */
export function weighRepeats(reading: Reading, models: LinearModels): Repetition[] | null {
  const threshold = models.labels.repeats?.threshold;
  if (threshold === undefined) return null;
  const best = new Map<Turn, Repetition>();
  for (const { later, earlier } of messagePairs(reading)) {
    const probability = probabilitiesOf(models, repeatFeatures(reading, { later, earlier })).repeats ?? 0;
    if (probability < threshold || probability <= (best.get(later)?.probability ?? 0)) continue;
    best.set(later, { later, earlier, probability });
  }
  return [...best.values()];
}
