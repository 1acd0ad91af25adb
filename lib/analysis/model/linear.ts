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

/** The same models with numbers in place of names: a chat asks for thousands of weights. */
type Compiled = { names: string[]; bias: Float64Array; rows: Map<string, { place: number; weight: number }[]> };
const compiled = new WeakMap<LinearModels, Compiled>();

function compile(models: LinearModels): Compiled {
  const known = compiled.get(models);
  if (known) return known;
  const names = Object.keys(models.labels);
  const places = new Map(names.map((name, place) => [name, place]));
  const made: Compiled = {
    names,
    bias: Float64Array.from(names, (name) => models.labels[name]?.bias ?? 0),
    rows: new Map(
      Object.entries(models.weights).map(([feature, row]) => [
        feature,
        Object.entries(row).flatMap(([name, weight]) => {
          const place = places.get(name);
          return place === undefined ? [] : [{ place, weight }];
        }),
      ]),
    ),
  };
  compiled.set(models, made);
  return made;
}

/** The weighted features of an item, for each label. */
function sumsOf(models: LinearModels, features: Features): Record<string, number> {
  const { names, bias, rows } = compile(models);
  const sums = Float64Array.from(bias);
  for (const [feature, value] of features) {
    const row = rows.get(feature);
    if (!row) continue;
    for (const { place, weight } of row) sums[place] = (sums[place] as number) + weight * value;
  }
  return Object.fromEntries(names.map((name, place) => [name, sums[place] as number]));
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
