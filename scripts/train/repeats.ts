import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type LinearModels, probabilitiesOf } from '@/lib/analysis/model/linear';
import { messagePairs, repeatFeatures } from '@/lib/analysis/model/repeat-features';
import { type Reading, readTranscript } from '@/lib/analysis/reading';
import { transcriptOf } from '../eval/chat';
import { evalFolder, readLines } from '../eval/read';
import { annotatedChats } from './annotated';
import { type FitOptions, fitModels, type Row } from './fit';
import { bestThreshold } from './threshold';

const label = 'repeats';
const known: ReadonlySet<string> = new Set([label]);
const fit: Partial<FitOptions> = { rate: 0.1, l1: 0.1 };
const folds = 4;
/** How much more a missed repetition weighs than a wrong one when the threshold is set: what calls a person must not slip through. */
const leanToFind = 1.25;

/** Every pair of messages of one visitor in the labelled chats and in the bank, and whether the later puts the earlier again. */
export function repeatRows(): Row[] {
  return [
    ...annotatedChats().flatMap(({ annotated, reading, group, chat }) =>
      rowsOf(reading, annotated.repeats, group, chat.id),
    ),
    ...bankRows(),
  ];
}

function rowsOf(
  reading: Reading,
  repeats: readonly (readonly [number, number])[],
  group: string,
  chat?: string,
): Row[] {
  const same = joined(repeats);
  return messagePairs(reading).flatMap(({ later, earlier }) => {
    const on = repeats.some(([now, then]) => now === later.index && then === earlier.index);
    if (!on && same(later.index, earlier.index)) return [];
    return [
      { features: repeatFeatures(reading, { later, earlier }), known, on: new Set(on ? [label] : []), group, chat },
    ];
  });
}

/** Whether two messages are linked by a chain of repetitions: such a pair is neither annotated nor a counter-example. */
function joined(repeats: readonly (readonly [number, number])[]): (a: number, b: number) => boolean {
  const root = new Map<number, number>();
  const find = (message: number): number => {
    const up = root.get(message);
    return up === undefined || up === message ? message : find(up);
  };
  for (const [later, earlier] of repeats) root.set(find(later), find(earlier));
  return (a, b) => find(a) === find(b);
}

function bankRows(): Row[] {
  const folder = join(evalFolder, 'bank');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith('repeats'))
    .flatMap((file) =>
      readLines<{ messages: unknown[]; repeats: [number, number][] }>(join(folder, file)).flatMap((item) =>
        rowsOf(
          readTranscript(transcriptOf({ id: file, messages: item.messages })),
          item.repeats,
          basename(file, '.jsonl'),
        ),
      ),
    );
}

/**
 * Trains the model that tells whether a message puts an earlier one again. The threshold is a matter of whole chats: their likeliest pair
 * against whether they repeat, each weighed by a model that had not seen its author.
 */
export function trainRepeats(rows: readonly Row[]): LinearModels {
  const models = fitModels(rows, [label], fit);
  const groups = [...new Set(rows.map((row) => row.group))].sort();
  const foldOf = (row: Row, index: number) => (row.chat ? groups.indexOf(row.group) : index) % folds;
  const chats = new Map<string, [probability: number, holds: boolean]>();
  for (let fold = 0; fold < folds; fold += 1) {
    const without = fitModels(
      rows.filter((row, index) => foldOf(row, index) !== fold),
      [label],
      fit,
    );
    rows.forEach((row, index) => {
      if (!row.chat || foldOf(row, index) !== fold) return;
      const before = chats.get(row.chat) ?? [0, false];
      const probability = probabilitiesOf(without, row.features)[label] ?? 0;
      chats.set(row.chat, [Math.max(before[0], probability), before[1] || row.on.has(label)]);
    });
  }
  const kept = models.labels[label];
  if (kept && chats.size > 0) kept.threshold = bestThreshold([...chats.values()], leanToFind);
  return models;
}
