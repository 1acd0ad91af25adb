import { readFileSync } from 'node:fs';
import { analyseTranscript } from '@/lib/analysis/analyse';
import { resultOf, transcriptOf } from './eval/chat';

/** `npm run -s analyse -- CHATS.jsonl`: one result a line on standard output, in the shape that `npm run eval` scores. */
const file = process.argv[2];
if (!file) {
  console.error('usage: npm run -s analyse -- CHATS.jsonl');
  process.exit(2);
}
let out = '';
for (const [index, line] of readFileSync(file === '-' ? 0 : file, 'utf8')
  .split('\n')
  .entries()) {
  if (!line.trim()) continue;
  try {
    const chat = JSON.parse(line);
    out += `${JSON.stringify(resultOf(chat.id, analyseTranscript(transcriptOf(chat))))}\n`;
  } catch (error) {
    console.error(`Line ${index + 1} could not be read: ${error instanceof Error ? error.message : 'unknown error'}`);
    process.exitCode = 1;
  }
}
process.stdout.write(out);
