import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinearModels } from '@/lib/analysis/model/linear';
import { trainAll } from './train/trainers';

/** `npm run train [-- NAME…]`: fits the learned models (or those named) on everything in eval/ and writes them, readable, to lib/analysis/model. */
const folder = join(import.meta.dirname, '..', 'lib', 'analysis', 'model');
const started = performance.now();
for (const { file, rows, models } of trainAll(process.argv.slice(2))) {
  writeFileSync(join(folder, file), readable(models));
  console.error(`${file}: ${rows} rows, ${Object.keys(models.weights).length} features`);
}
console.error(`${((performance.now() - started) / 1000).toFixed(1)} s.`);

/** One feature a line, in order, so that a change can be reviewed. */
function readable(models: LinearModels): string {
  const weights = Object.entries(models.weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, row]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(row)}`);
  const labels = JSON.stringify(models.labels, null, 2).replaceAll('\n', '\n  ');
  return `{\n  "labels": ${labels},\n  "weights": {\n${weights.join(',\n')}\n  }\n}\n`;
}
