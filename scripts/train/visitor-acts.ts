import { type LinearModels, probabilitiesOf } from '@/lib/analysis/model/linear';
import { fitModels, type Row } from './fit';
import { visitorActs } from './rows';

/** How much more a missed label weighs than a wrong one when the threshold is set: what calls a person must not slip through. */
const leanToFind: Record<string, number> = { question: 1, request: 1, grant: 0.7, deadline: 1, bye: 1, pitch: 1 };
const folds = 4;

/** Trains the acts of visitor messages; each threshold is set on rows that the model at hand had not seen. */
export function trainVisitorActs(rows: readonly Row[]): LinearModels {
  const labels = Object.keys(visitorActs);
  const models = fitModels(rows, labels);
  const groups = [...new Set(rows.map((row) => row.group))].sort();
  const foldOf = (row: Row, index: number) =>
    /^[a-z]$/.test(row.group) ? groups.indexOf(row.group) % folds : index % folds;
  const unseen: Record<string, [probability: number, holds: boolean][]> = {};
  for (let fold = 0; fold < folds; fold += 1) {
    const without = fitModels(
      rows.filter((row, index) => foldOf(row, index) !== fold),
      labels,
    );
    rows.forEach((row, index) => {
      if (foldOf(row, index) !== fold) return;
      const probabilities = probabilitiesOf(without, row.features);
      for (const label of row.known) {
        unseen[label] ??= [];
        unseen[label].push([probabilities[label] ?? 0, row.on.has(label)]);
      }
    });
  }
  for (const label of labels) {
    const kept = models.labels[label];
    if (kept) kept.threshold = bestThreshold(unseen[label] ?? [], leanToFind[label] ?? 1.4);
  }
  return models;
}

/** The probability from which taking the label as given makes the best F score, recall weighing `lean` times precision. */
export function bestThreshold(pairs: readonly (readonly [number, boolean])[], lean: number): number {
  const sorted = [...pairs].sort((a, b) => b[0] - a[0]);
  const all = sorted.filter(([, holds]) => holds).length;
  let best = 0;
  let threshold = 0.5;
  let hit = 0;
  sorted.forEach(([probability, holds], place) => {
    if (holds) hit += 1;
    const score = ((1 + lean * lean) * hit) / (lean * lean * all + place + 1);
    if (score > best) {
      best = score;
      threshold = probability;
    }
  });
  return Math.max(0.02, Math.floor(threshold * 1000) / 1000);
}
