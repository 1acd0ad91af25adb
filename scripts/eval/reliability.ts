import { calibrate } from '@/lib/analysis/model/calibration';
import { fitCalibration, type Outcome } from '../train/calibrate';

const edges = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001];

/**
 * How far a confidence can be taken at its word: findings by the confidence told, and the share that was right. Each author's findings
 * are calibrated by those of all others. Also the expected calibration error (mean distance of the two, weighed by findings).
 */
export function reliability(byAuthor: ReadonlyMap<string, readonly Outcome[]>): string[] {
  const told = [...byAuthor].flatMap(([author, outcomes]) => {
    const others = fitCalibration([...byAuthor].flatMap(([name, each]) => (name === author ? [] : [...each])));
    return outcomes.map(({ kind, confidence, right }) => ({
      raw: confidence,
      told: calibrate(others, kind, confidence),
      right,
    }));
  });
  const lines = ['confidence told   findings   told, mean   right'];
  let error = 0;
  let rawError = 0;
  edges.forEach((edge, place) => {
    const low = edges[place - 1] ?? 0;
    const here = told.filter((finding) => finding.told >= low && finding.told < edge);
    const raw = told.filter((finding) => finding.raw >= low && finding.raw < edge);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    if (raw.length > 0)
      rawError +=
        Math.abs(mean(raw.map((finding) => finding.raw)) - mean(raw.map((finding) => Number(finding.right)))) *
        (raw.length / told.length);
    if (here.length === 0) return;
    const [said, right] = [
      mean(here.map((finding) => finding.told)),
      mean(here.map((finding) => Number(finding.right))),
    ];
    error += Math.abs(said - right) * (here.length / told.length);
    lines.push(
      `${low.toFixed(2)} to ${Math.min(1, edge).toFixed(2)}${String(here.length).padStart(14)}${said.toFixed(3).padStart(13)}${right.toFixed(3).padStart(8)}`,
    );
  });
  lines.push(`Expected calibration error ${error.toFixed(3)} (${rawError.toFixed(3)} before calibration).`);
  return lines;
}
