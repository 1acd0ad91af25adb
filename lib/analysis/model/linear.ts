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

/** The weighted features of an item, for each label. */
function sumsOf(models: LinearModels, features: Features): Record<string, number> {
  let index = compiled.get(models);
  if (!index) {
    index = new Map(Object.entries(models.weights).map(([feature, row]) => [feature, Object.entries(row)]));
    compiled.set(models, index);
  }
  const sums: Record<string, number> = {};
  for (const [label, { bias }] of Object.entries(models.labels)) sums[label] = bias;
  for (const [feature, value] of features) {
    for (const [label, weight] of index.get(feature) ?? []) sums[label] = (sums[label] ?? 0) + weight * value;
  }
  return sums;
}

/** The probability of each label for an item: the logistic function of its weighted features. */
export function probabilitiesOf(models: LinearModels, features: Features): Probabilities {
  const sums = sumsOf(models, features);
  for (const label of Object.keys(sums)) sums[label] = 1 / (1 + Math.exp(-(sums[label] ?? 0)));
  return sums;
}

/** The probability of each label where exactly one holds: the weighted features as shares of one. */
export function sharesOf(models: LinearModels, features: Features): Probabilities {
  const sums = sumsOf(models, features);
  const most = Math.max(...Object.values(sums));
  const powers = Object.entries(sums).map(([label, sum]) => [label, Math.exp(sum - most)] as const);
  const all = powers.reduce((total, [, power]) => total + power, 0);
  return Object.fromEntries(powers.map(([label, power]) => [label, power / all]));
}
