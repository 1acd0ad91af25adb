import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visitorRows } from './train/rows';
import { trainVisitorActs } from './train/visitor-acts';

/** `npm run train`: fits the learned models on everything in eval/ and writes them, readable, to lib/analysis/model. */
const folder = join(import.meta.dirname, '..', 'lib', 'analysis', 'model');
const started = performance.now();
const rows = visitorRows();
const models = trainVisitorActs(rows);
const weights = Object.entries(models.weights)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([feature, row]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(row)}`);
writeFileSync(
  join(folder, 'visitor-acts.json'),
  `{\n  "labels": ${JSON.stringify(models.labels, null, 2).replaceAll('\n', '\n  ')},\n  "weights": {\n${weights.join(',\n')}\n  }\n}\n`,
);
console.error(
  `${rows.length} messages, ${weights.length} features, ${((performance.now() - started) / 1000).toFixed(1)} s.`,
);
