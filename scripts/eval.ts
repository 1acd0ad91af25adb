import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyseTranscript } from '@/lib/analysis/analyse';
import { type EvalResult, resultOf, transcriptOf } from './eval/chat';
import { allFlags, f1, type Labelled, type Score, scoreResults } from './eval/score';

/** `npm run -s eval [-- --wrong FIELD]`: scores the reading on eval/chats/*.jsonl, per file and in all. */
const folder = join(import.meta.dirname, '..', 'eval', 'chats');
const shown = process.argv.indexOf('--wrong');
const field = shown > 0 ? process.argv[shown + 1] : undefined;

const started = performance.now();
const sets = new Map<string, { chats: Labelled[]; results: Map<string, EvalResult> }>();
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()) {
  const chats = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Labelled);
  const results = new Map(chats.map((chat) => [chat.id, resultOf(chat.id, analyseTranscript(transcriptOf(chat)))]));
  sets.set(basename(file, '.jsonl'), { chats, results });
}
const seconds = (performance.now() - started) / 1000;
const everyChat = [...sets.values()].flatMap(({ chats }) => chats);
const everyResult = new Map([...sets.values()].flatMap(({ results }) => [...results]));
const scores = new Map<string, Score>([
  ...[...sets].map(([name, set]) => [name, scoreResults(set.chats, set.results)] as const),
  ['all', scoreResults(everyChat, everyResult)],
]);
const all = scores.get('all');

if (field && all) {
  for (const row of all.wrong.get(field) ?? []) console.log(JSON.stringify(row));
} else if (all) {
  const columns = [...scores.keys()];
  const line = (label: string, cell: (score: Score) => string) =>
    console.log(label.padEnd(22) + columns.map((name) => cell(scores.get(name) ?? all).padStart(8)).join(''));
  const share = (right: number, of: number) => (of ? (right / of).toFixed(3) : '-');
  console.log(''.padEnd(22) + columns.map((name) => name.padStart(8)).join(''));
  line('chats', (score) => String(score.chats));
  for (const name of all.fields.keys())
    line(name, (score) => share(score.fields.get(name)?.right ?? 0, score.fields.get(name)?.of ?? 0));
  line('granted wrongly', (score) => `${score.grantedWrongly}/${score.grantedSaid}`);
  line('need keypoints', (score) => share(score.keypoints.right, score.keypoints.of));
  line('need words', (score) => (score.needWords / Math.max(1, score.chats)).toFixed(1));
  line('flags F1', (score) => f1(allFlags(score)).toFixed(3));
  for (const flag of [...all.flags.keys()].sort())
    line(`  ${flag}`, (score) =>
      score.flags.has(flag) ? f1(score.flags.get(flag) ?? { hit: 0, missed: 0, extra: 0 }).toFixed(3) : '-',
    );
  console.log(
    `\n${everyChat.length} chats read in ${seconds.toFixed(2)} s (${Math.round(everyChat.length / seconds)} a second, cold).`,
  );
}
