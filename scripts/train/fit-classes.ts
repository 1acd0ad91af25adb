import type { LinearModels } from '@/lib/analysis/model/linear';
import { type Matrix, matrixOf, type Row } from './fit';

export type ClassOptions = { epochs: number; rate: number; l1: number; l2: number; rarest: number; smallest: number };
const usual: ClassOptions = { epochs: 12, rate: 0.5, l1: 0.3, l2: 2, rarest: 2, smallest: 0.03 };

/**
 * Multinomial logistic regression: exactly one of the classes holds for each row. Where only some classes are known not to hold, one of
 * the others does, in the shares that the model at hand gives them. Fitted by follow-the-regularised-leader as `fitModels`, in a fixed
 * shuffled order, so that the same rows give the same weights. `weightOf` says how much a row counts.
 */
export function fitClasses(
  rows: readonly Row[],
  classes: readonly string[],
  options: Partial<ClassOptions> = {},
  weightOf: (row: Row) => number = () => 1,
): LinearModels {
  const { epochs, rate, l1, l2, rarest, smallest } = { ...usual, ...options };
  const matrix = matrixOf(rows, rarest);
  const size = matrix.names.length;
  const count = classes.length;
  // One place a feature and class; the bias of each class comes last.
  const weights = new Float64Array((size + 1) * count);
  const pull = new Float64Array((size + 1) * count);
  const past = new Float64Array((size + 1) * count);
  const learn = (place: number, slope: number, l1Here: number) => {
    const before = past[place] as number;
    const after = before + slope * slope;
    const step = pull[place] as number;
    const strength = step + slope - ((Math.sqrt(after) - Math.sqrt(before)) / rate) * (weights[place] as number);
    past[place] = after;
    pull[place] = strength;
    weights[place] =
      Math.abs(strength) <= l1Here
        ? 0
        : -(strength - Math.sign(strength) * l1Here) / ((1 + Math.sqrt(after)) / rate + l2);
  };
  const allowed = rows.map((row) => {
    const sure = classes.map((name) => row.on.has(name));
    return sure.includes(true) ? sure : classes.map((name) => !row.known.has(name));
  });
  const counts = rows.map(weightOf);
  const order = rows.map((_, index) => index);
  const shares = new Float64Array(count);
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
      for (let c = 0; c < count; c += 1) {
        let sum = weights[size * count + c] as number;
        for (let k = 0; k < index.length; k += 1)
          sum += (weights[(index[k] as number) * count + c] as number) * (value[k] as number);
        shares[c] = sum;
      }
      softmax(shares);
      const may = allowed[at] as boolean[];
      const held = classes.reduce((sum, _, c) => sum + (may[c] ? (shares[c] as number) : 0), 0);
      for (let c = 0; c < count; c += 1) {
        const share = shares[c] as number;
        const error = (share - (may[c] ? share / Math.max(held, 1e-9) : 0)) * (counts[at] as number);
        if (Math.abs(error) < 1e-4) continue;
        for (let k = 0; k < index.length; k += 1)
          learn((index[k] as number) * count + c, error * (value[k] as number), l1);
        learn(size * count + c, error, 0);
      }
    }
  }
  const models: LinearModels = { labels: {}, weights: {} };
  classes.forEach((name, c) => {
    models.labels[name] = { bias: round(weights[size * count + c] as number), threshold: 0.5 };
    matrix.names.forEach((feature, f) => {
      const weight = round(weights[f * count + c] as number);
      if (Math.abs(weight) >= smallest) models.weights[feature] = { ...models.weights[feature], [name]: weight };
    });
  });
  return models;
}

function softmax(sums: Float64Array): void {
  const most = Math.max(...sums);
  let all = 0;
  for (let c = 0; c < sums.length; c += 1) all += sums[c] = Math.exp((sums[c] as number) - most);
  for (let c = 0; c < sums.length; c += 1) sums[c] = (sums[c] as number) / all;
}

const round = (value: number) => Math.round(value * 100) / 100;
