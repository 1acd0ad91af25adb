import type { EvalResult } from './chat';
import { allFlags, f1, type Labelled, type Score, scoreResults } from './score';

/** Flags that call a person: missing one is worse than a false alarm (issue "analysis engine": recall 0.93 and more). */
const callPerson = [
  'pricing',
  'custom_scope',
  'legal_advice',
  'emergency',
  'guarantee',
  'complaint',
  'sensitive_data',
  'asked_for_human',
  'frustrated',
  'repeating',
];

/** Prints the scores by author and in all; with `field`, the wrong answers of that field or flag instead, one a line. */
export function printScores(
  authors: ReadonlyMap<string, readonly Labelled[]>,
  results: ReadonlyMap<string, EvalResult>,
  field?: string,
): void {
  const everyChat = [...authors.values()].flat();
  const all = scoreResults(everyChat, results);
  if (field) {
    printWrong(all, everyChat, results, field);
    return;
  }
  const scores: [string, Score][] = [
    ...[...authors].map(([name, chats]): [string, Score] => [name, scoreResults(chats, results)]),
    ['all', all],
  ];
  const line = (label: string, cell: (score: Score) => string) =>
    console.log(label.padEnd(22) + scores.map(([, score]) => cell(score).padStart(7)).join(''));
  const share = (right: number, of: number) => (of ? (right / of).toFixed(3) : '-');
  console.log(''.padEnd(22) + scores.map(([name]) => name.padStart(7)).join(''));
  line('chats', (score) => String(score.chats));
  for (const name of all.fields.keys())
    line(name, (score) => share(score.fields.get(name)?.right ?? 0, score.fields.get(name)?.of ?? 0));
  line('granted wrongly', (score) => `${score.grantedWrongly}/${score.grantedSaid}`);
  line('need keypoints', (score) => share(score.keypoints.right, score.keypoints.of));
  line('need words', (score) => (score.needWords / Math.max(1, score.chats)).toFixed(1));
  line('flags F1', (score) => f1(allFlags(score)).toFixed(3));
  line('  recall to a person', (score) => {
    const rows = callPerson.map((flag) => score.flags.get(flag) ?? { hit: 0, missed: 0, extra: 0 });
    const hit = rows.reduce((sum, row) => sum + row.hit, 0);
    return share(hit, hit + rows.reduce((sum, row) => sum + row.missed, 0));
  });
  for (const flag of [...all.flags.keys()].sort())
    line(`  ${flag}`, (score) => (score.flags.has(flag) ? f1(score.flags.get(flag) as never).toFixed(3) : '-'));
}

function printWrong(
  score: Score,
  chats: readonly Labelled[],
  results: ReadonlyMap<string, EvalResult>,
  field: string,
): void {
  if (score.flags.has(field)) {
    for (const { id, gold } of chats) {
      const got = results.get(id)?.flags.includes(field as never) ?? false;
      if (got !== gold.flags.includes(field)) console.log(JSON.stringify({ id, [got ? 'extra' : 'missed']: field }));
    }
    return;
  }
  for (const row of score.wrong.get(field) ?? []) console.log(JSON.stringify(row));
}
