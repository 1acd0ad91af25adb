/**
 * A set of linear models over the same features, one a label, as kept in the repository: readable, and small enough to review.
 * `threshold` is the probability from which the label is taken to hold.
 */
export type LinearModels = {
  labels: Record<string, { bias: number; threshold: number }>;
  /** By feature, the weight for each label that it speaks for (positive) or against (negative). */
  weights: Record<string, Record<string, number>>;
};

/** Features of one item with their values. */
export type Features = Map<string, number>;

/** Probability (0 to 1) of each label. */
export type Probabilities = Record<string, number>;

const compiled = new WeakMap<LinearModels, Map<string, [label: string, weight: number][]>>();

/** The probability of each label for an item: the logistic function of its weighted features. */
export function probabilitiesOf(models: LinearModels, features: Features): Probabilities {
  let index = compiled.get(models);
  if (!index) {
    index = new Map(Object.entries(models.weights).map(([feature, row]) => [feature, Object.entries(row)]));
    compiled.set(models, index);
  }
  const sums: Probabilities = {};
  for (const [label, { bias }] of Object.entries(models.labels)) sums[label] = bias;
  for (const [feature, value] of features) {
    for (const [label, weight] of index.get(feature) ?? []) sums[label] = (sums[label] ?? 0) + weight * value;
  }
  for (const label of Object.keys(sums)) sums[label] = 1 / (1 + Math.exp(-(sums[label] ?? 0)));
  return sums;
}
