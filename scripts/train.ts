import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calibration } from '@/lib/analysis/model/calibration';
import type { LinearModels } from '@/lib/analysis/model/linear';
import { analyseLeftOut } from './eval/leave-one-out';
import { readAuthors } from './eval/read';
import { fitCalibration, outcomesOf } from './train/calibrate';
import { trainAll } from './train/trainers';

/** `npm run train [-- NAME…]`: fits the learned models (or those named) on everything in eval/ and writes them, readable, to lib/analysis/model. */
const folder = join(import.meta.dirname, '..', 'lib', 'analysis', 'model');
const calibrationParts = 3;
const started = performance.now();
const chosen = process.argv.slice(2);
for (const { file, rows, models } of chosen.length === 1 && chosen[0] === 'calibration'
  ? []
  : trainAll(chosen.filter((name) => name !== 'calibration'))) {
  writeFileSync(join(folder, file), readable(models));
  console.error(`${file}: ${rows} rows, ${Object.keys(models.weights).length} features`);
}
if (chosen.length === 0 || chosen.includes('calibration')) {
  const authors = readAuthors();
  const chats = [...authors.values()].flat();
  const outcomes = outcomesOf(chats, analyseLeftOut(authors, calibrationParts, console.error));
  writeFileSync(join(folder, 'calibration.json'), steps(fitCalibration(outcomes)));
  console.error(`calibration.json: ${outcomes.length} findings of chats left out`);
}
console.error(`${((performance.now() - started) / 1000).toFixed(1)} s.`);

function steps(calibration: Calibration): string {
  const lines = Object.entries(calibration).map(([kind, row]) => `  ${JSON.stringify(kind)}: ${JSON.stringify(row)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** One feature a line, in order, so that a change can be reviewed. */
function readable(models: LinearModels): string {
  const weights = Object.entries(models.weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, row]) => `    ${JSON.stringify(feature)}: ${JSON.stringify(row)}`);
  const labels = JSON.stringify(models.labels, null, 2).replaceAll('\n', '\n  ');
  return `{\n  "labels": ${labels},\n  "weights": {\n${weights.join(',\n')}\n  }\n}\n`;
}
