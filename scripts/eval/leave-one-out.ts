import { analyseTranscript } from '@/lib/analysis/analyse';
import type { Analysis } from '@/lib/analysis/schema';
import { trainerWithout } from '../train/trainers';
import { transcriptOf } from './chat';
import type { Labelled } from './score';

/** How many parts the authors are put into: with as many as authors, each is left out alone. */
export function analyseLeftOut(
  authors: ReadonlyMap<string, readonly Labelled[]>,
  parts: number,
  progress: (text: string) => void,
): Map<string, Analysis> {
  const trainWithout = trainerWithout();
  const names = [...authors.keys()];
  const found = new Map<string, Analysis>();
  const count = Math.min(parts, names.length);
  for (let part = 0; part < count; part += 1) {
    const left = new Set(names.filter((_, index) => index % count === part));
    progress(`Training without ${[...left].join(', ')} …`);
    const models = trainWithout(left);
    for (const name of left)
      for (const chat of authors.get(name) ?? []) found.set(chat.id, analyseTranscript(transcriptOf(chat), models));
  }
  return found;
}
