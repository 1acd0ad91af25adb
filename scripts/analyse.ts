import { readFileSync } from 'node:fs';
import { analyseTranscript } from '@/lib/analysis/analyse';
import { type Chat, engineFromArgs } from './engine-from-args';
import { resultOf, transcriptOf } from './eval/chat';

/**
 * `npm run -s analyse -- CHATS.jsonl [--engine model]`: one result a line on standard output, in the shape that `npm run eval` scores;
 * with the language model of the environment beside the rules where asked for.
 */
const args = process.argv.slice(2);
const engineAt = args.indexOf('--engine');
const [file] = args.filter((_, index) => engineAt < 0 || (index !== engineAt && index !== engineAt + 1));
if (!file) {
  console.error('usage: npm run -s analyse -- CHATS.jsonl [--engine built-in|model]');
  process.exit(2);
}
const engine = engineFromArgs(args);
const chats: (Chat & { id: string })[] = [];
for (const [index, line] of readFileSync(file === '-' ? 0 : file, 'utf8')
  .split('\n')
  .entries()) {
  if (!line.trim()) continue;
  try {
    const chat = JSON.parse(line);
    const transcript = transcriptOf(chat);
    chats.push({ id: chat.id, transcript, analysis: analyseTranscript(transcript) });
  } catch (error) {
    console.error(`Line ${index + 1} could not be read: ${error instanceof Error ? error.message : 'unknown error'}`);
    process.exitCode = 1;
  }
}
const readings = await engine.readAlong(chats);
process.stdout.write(
  readings.map((analysis, index) => `${JSON.stringify(resultOf(chats[index]?.id ?? '', analysis))}\n`).join(''),
);
