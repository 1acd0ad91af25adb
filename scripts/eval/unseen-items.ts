import { analyseTranscript } from '@/lib/analysis/analyse';
import type { Models } from '@/lib/analysis/model/models';
import type { Analysis } from '@/lib/analysis/schema';
import type { Transcript } from '@/lib/transcript/schema';
import { trainerWithoutItems } from '../train/trainers';

const folds = 5;

/** The part of a public set that an item is in, by a hash of its id. */
function foldOf(id: string): number {
  let hash = 7;
  for (const sign of id) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash % folds;
}

/** Reads each item of a public set with models that never saw it nor its part of the set; without an id, with `models` as they are. */
export function readerOfUnseen(
  models: Models,
  progress: (text: string) => void,
): (transcript: Transcript, id?: string) => Analysis {
  const trained = new Map<number, Models>();
  let trainWithout: ReturnType<typeof trainerWithoutItems> | null = null;
  return (transcript, id) => {
    if (id === undefined) return analyseTranscript(transcript, models);
    const fold = foldOf(id);
    let unseen = trained.get(fold);
    if (!unseen) {
      progress(`Training without part ${fold + 1} of ${folds} of the public sets …`);
      trainWithout ??= trainerWithoutItems();
      unseen = { ...models, ...trainWithout((other) => foldOf(other) === fold) };
      trained.set(fold, unseen);
    }
    return analyseTranscript(transcript, unseen);
  };
}
