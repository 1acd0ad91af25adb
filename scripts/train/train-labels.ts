import { type LinearModels, probabilitiesOf } from '@/lib/analysis/model/linear';
import { type FitOptions, fitModels, type Row } from './fit';
import { bestThreshold } from './threshold';

const folds = 4;
/** Small steps: on sets of a few thousand rows, large ones overfit the authors at hand. */
const gently: Partial<FitOptions> = { rate: 0.1, l1: 0.1 };

/**
 * Fits the labels on all rows, and sets each threshold on the chats of authors that the model at hand had not seen: the banks teach
 * words, but hold other shares of each label than chats do.
 */
export function trainLabels(
  rows: readonly Row[],
  labels: readonly string[],
  { lean = {}, fit = gently }: { lean?: Record<string, number>; fit?: Partial<FitOptions> } = {},
): LinearModels {
  const models = fitModels(rows, labels, fit);
  const groups = [...new Set(rows.map((row) => row.group))].sort();
  const isAuthor = (row: Row) => /^[a-z]$/.test(row.group);
  const authors = rows.some(isAuthor);
  const foldOf = (row: Row, index: number) => (isAuthor(row) ? groups.indexOf(row.group) : index) % folds;
  const unseen: Record<string, [probability: number, holds: boolean][]> = {};
  for (let fold = 0; fold < folds; fold += 1) {
    const without = fitModels(
      rows.filter((row, index) => foldOf(row, index) !== fold),
      labels,
      fit,
    );
    rows.forEach((row, index) => {
      if (foldOf(row, index) !== fold) return;
      if (authors && !isAuthor(row)) return;
      const probabilities = probabilitiesOf(without, row.features);
      for (const label of row.known) {
        unseen[label] ??= [];
        unseen[label].push([probabilities[label] ?? 0, row.on.has(label)]);
      }
    });
  }
  for (const label of labels) {
    const kept = models.labels[label];
    if (kept) kept.threshold = bestThreshold(unseen[label] ?? [], lean[label] ?? 1);
  }
  return models;
}
