import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptModels } from '@/lib/analysis/model/kept';
import { readVisitorActs } from '@/lib/analysis/model/visitor-acts';
import { needClauses } from '@/lib/analysis/need-clauses';
import { readTranscript } from '@/lib/analysis/reading';
import { rulePass } from '@/lib/analysis/rule-pass';
import { transcriptOf } from '../eval/chat';

/**
 * `node --import tsx scripts/train/need-weights.ts`: least squares (with a ridge) from the signs of each clause of the labelled chats to
 * the key points of the gold need that it holds. `lib/analysis/need-score.ts` keeps them, rounded.
 */
const folder = 'eval/chats';
const ridge: number = 5;
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

const rows: { signs: Record<string, number>; held: number }[] = [];
for (const file of readdirSync(folder)) {
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
    const chat = JSON.parse(line);
    const points: string[][] = chat.gold.need_keypoints ?? [];
    const reading = readTranscript(transcriptOf(chat));
    const acts = readVisitorActs(reading, rulePass(reading).signals, keptModels.visitorActs);
    for (const clause of needClauses(reading, acts)) {
      const text = plain(clause.reported.text);
      const held = points.filter((point) => point.some((phrase) => text.includes(plain(phrase)))).length;
      rows.push({ signs: { ...clause.signs, stem: Math.min(12, clause.stems.size) }, held: Math.min(3, held) });
    }
  }
}

const names = [...new Set(rows.flatMap((row) => Object.keys(row.signs)))];
const matrix = names.map((_, row) => names.map((__, column) => (row === column ? ridge : 0)));
const right = names.map(() => 0);
for (const { signs, held } of rows) {
  const values = names.map((name) => signs[name] ?? 0);
  for (const [row, value] of values.entries()) {
    if (value === 0) continue;
    right[row] = (right[row] ?? 0) + value * held;
    const line = matrix[row] ?? [];
    for (const [column, other] of values.entries()) line[column] = (line[column] ?? 0) + value * other;
  }
}
for (const [name, weight] of solve(matrix, right).map((value, place) => [names[place], value] as const))
  console.log(`${name}: ${weight.toFixed(3)}`);

/** Gauss' elimination; a ridge keeps the matrix regular. */
function solve(of: number[][], to: number[]): number[] {
  const size = to.length;
  const lines = of.map((line, place) => [...line, to[place] ?? 0]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = lines[pivot] ?? [];
    for (const [place, line] of lines.entries()) {
      if (place === pivot) continue;
      const factor = (line[pivot] ?? 0) / (top[pivot] ?? 1);
      if (factor === 0) continue;
      for (let column = pivot; column <= size; column += 1)
        line[column] = (line[column] ?? 0) - factor * (top[column] ?? 0);
    }
  }
  return lines.map((line, place) => (line[size] ?? 0) / (line[place] ?? 1));
}
