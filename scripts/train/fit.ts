import type { Features, LinearModels } from '@/lib/analysis/model/linear';

/** One item to learn from. `known` are the labels that were annotated; of those, `on` hold. `group` keeps an author's items together. */
export type Row = {
  features: Features;
  known: ReadonlySet<string>;
  on: ReadonlySet<string>;
  group: string;
  /** The chat of a labelled author that the item is part of; absent for single messages. */
  chat?: string;
  /** The item of a public set that it is; absent elsewhere. */
  id?: string;
};

const settled = 0.01;
const rest = 4;

export type FitOptions = { epochs: number; rate: number; l1: number; l2: number; rarest: number; smallest: number };
const usual: FitOptions = { epochs: 14, rate: 1, l1: 1.2, l2: 0, rarest: 2, smallest: 0.05 };

/** Rows in a compact form that all labels share. */
export type Matrix = { names: string[]; rows: { index: Int32Array; value: Float64Array }[] };

/** The rows as a matrix over the features that at least `rarest` of them show. */
export function matrixOf(rows: readonly Row[], rarest: number): Matrix {
  const seen = new Map<string, number>();
  for (const { features } of rows) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const place = new Map<string, number>();
  for (const [name, count] of seen) if (count >= rarest) place.set(name, place.size);
  return {
    names: [...place.keys()],
    rows: rows.map(({ features }) => {
      const kept = [...features].filter(([name]) => place.has(name));
      return {
        index: Int32Array.from(kept, ([name]) => place.get(name) ?? 0),
        value: Float64Array.from(kept, ([, value]) => value),
      };
    }),
  };
}

/**
 * Logistic regression, one label at a time, by follow-the-regularised-leader (McMahan et al., 2013), whose L1 term leaves
 * most features without weight; over the rows in a fixed shuffled order, so that the same rows give the same weights.
 * Rows where the label was not annotated are left out.
 */
export function fitModels(
  rows: readonly Row[],
  labels: readonly string[],
  options: Partial<FitOptions> = {},
): LinearModels {
  const { epochs, rate, l1, l2, rarest, smallest } = { ...usual, ...options };
  const matrix = matrixOf(rows, rarest);
  const models: LinearModels = { labels: {}, weights: {} };
  for (const label of labels) {
    const order = rows.flatMap((row, index) => (row.known.has(label) ? [index] : []));
    const size = matrix.names.length;
    const weights = new Float64Array(size + 1);
    const pull = new Float64Array(size + 1);
    const past = new Float64Array(size + 1);
    const learn = (f: number, slope: number, l1Here: number) => {
      const before = past[f] as number;
      const after = before + slope * slope;
      pull[f] = (pull[f] as number) + slope - ((Math.sqrt(after) - Math.sqrt(before)) / rate) * (weights[f] as number);
      past[f] = after;
      const strength = pull[f] as number;
      weights[f] =
        Math.abs(strength) <= l1Here
          ? 0
          : -(strength - Math.sign(strength) * l1Here) / ((1 + Math.sqrt(after)) / rate + l2);
    };
    const resting = new Int32Array(rows.length);
    let seed = 7;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      for (let last = order.length - 1; last > 0; last -= 1) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        const other = seed % (last + 1);
        const kept = order[last] as number;
        order[last] = order[other] as number;
        order[other] = kept;
      }
      for (const at of order) {
        if ((resting[at] as number) > epoch) continue;
        const { index, value } = matrix.rows[at] as Matrix['rows'][number];
        let sum = weights[size] as number;
        for (let k = 0; k < index.length; k += 1) sum += (weights[index[k] as number] as number) * (value[k] as number);
        const error = 1 / (1 + Math.exp(-sum)) - (rows[at]?.on.has(label) ? 1 : 0);
        // What is already told apart teaches nothing: left out for some epochs, which saves most of the time.
        if (Math.abs(error) < settled) {
          resting[at] = epoch + rest;
          continue;
        }
        for (let k = 0; k < index.length; k += 1) learn(index[k] as number, error * (value[k] as number), l1);
        learn(size, error, 0);
      }
    }
    models.labels[label] = { bias: round(weights[size] as number), threshold: 0.5 };
    matrix.names.forEach((name, f) => {
      const weight = round(weights[f] as number);
      if (Math.abs(weight) < smallest) return;
      models.weights[name] = { ...models.weights[name], [label]: weight };
    });
  }
  return models;
}

const round = (value: number) => Math.round(value * 100) / 100;
