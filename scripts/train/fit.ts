import type { Features, LinearModels } from '@/lib/analysis/model/linear';

/** One item to learn from. `known` are the labels that were annotated; of those, `on` hold. `group` keeps an author's items together. */
export type Row = { features: Features; known: ReadonlySet<string>; on: ReadonlySet<string>; group: string };

export type FitOptions = { epochs: number; rate: number; l2: number; rarest: number; smallest: number };
const usual: FitOptions = { epochs: 12, rate: 0.4, l2: 5e-4, rarest: 2, smallest: 0.12 };

/** Rows in a compact form that all labels share. */
type Matrix = { names: string[]; rows: { index: Int32Array; value: Float64Array }[] };

function matrixOf(rows: readonly Row[], rarest: number): Matrix {
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
 * Logistic regression, one label at a time, by AdaGrad over the rows in a fixed shuffled order: the same rows give the same weights.
 * Rows where the label was not annotated are left out.
 */
export function fitModels(
  rows: readonly Row[],
  labels: readonly string[],
  options: Partial<FitOptions> = {},
): LinearModels {
  const { epochs, rate, l2, rarest, smallest } = { ...usual, ...options };
  const matrix = matrixOf(rows, rarest);
  const models: LinearModels = { labels: {}, weights: {} };
  for (const label of labels) {
    const order = rows.flatMap((row, index) => (row.known.has(label) ? [index] : []));
    const size = matrix.names.length;
    const weights = new Float64Array(size + 1);
    const past = new Float64Array(size + 1).fill(1e-6);
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
        const { index, value } = matrix.rows[at] as Matrix['rows'][number];
        let sum = weights[size] as number;
        for (let k = 0; k < index.length; k += 1) sum += (weights[index[k] as number] as number) * (value[k] as number);
        const error = 1 / (1 + Math.exp(-sum)) - (rows[at]?.on.has(label) ? 1 : 0);
        for (let k = 0; k < index.length; k += 1) {
          const f = index[k] as number;
          const slope = error * (value[k] as number) + l2 * (weights[f] as number);
          past[f] = (past[f] as number) + slope * slope;
          weights[f] = (weights[f] as number) - (rate * slope) / Math.sqrt(past[f] as number);
        }
        past[size] = (past[size] as number) + error * error;
        weights[size] = (weights[size] as number) - (rate * error) / Math.sqrt(past[size] as number);
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
