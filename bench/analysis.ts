import { analyseTranscript } from '@/lib/analysis/analyse';
import type { Transcript } from '@/lib/transcript/schema';
import { words } from '@/lib/transcript/text';
import type { Figure } from './suites';

const rounds = 3;
const lengths = [20, 200, 2000];

/**
 * The reading on one core, beside merely splitting the same messages into words: chats a second, the slowest chat, and what one message
 * costs in chats of 20, 200 and 2,000 messages (the same cost means that the whole grows in line with the messages).
 */
export function analysisBench(transcripts: readonly Transcript[]): { figures: Figure[]; notes: string[] } {
  for (const transcript of transcripts) analyseTranscript(transcript);
  const read = timed(transcripts, (transcript) => analyseTranscript(transcript));
  const split = timed(transcripts, (transcript) => transcript.messages.map((message) => words(message.text)));
  const slowest = Math.max(...read.each);
  const notes = [
    `Slowest of ${transcripts.length} chats: ${slowest.toFixed(1)} ms; median ${median(read.each).toFixed(1)} ms.`,
    ...lengths.map((length) => {
      const long = lengthened(transcripts, length);
      analyseTranscript(long);
      const started = performance.now();
      for (let round = 0; round < rounds; round += 1) analyseTranscript(long);
      const each = (performance.now() - started) / rounds;
      return `A chat of ${length.toLocaleString('en')} messages: ${each.toFixed(0)} ms, ${((each / length) * 1000).toFixed(0)} µs a message.`;
    }),
  ];
  return {
    figures: [
      {
        name: 'chats read, one core',
        app: read.perSecond,
        bare: split.perSecond,
        unit: 'a second',
        better: 'more',
      },
    ],
    notes,
  };
}

function timed(transcripts: readonly Transcript[], work: (transcript: Transcript) => unknown) {
  const each: number[] = [];
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1)
    for (const transcript of transcripts) {
      const before = performance.now();
      work(transcript);
      each.push(performance.now() - before);
    }
  return { each, perSecond: (rounds * transcripts.length * 1000) / (performance.now() - started) };
}

/** Real chats one after another until there are as many messages. */
function lengthened(transcripts: readonly Transcript[], length: number): Transcript {
  const first = transcripts[0] as Transcript;
  const messages = transcripts.flatMap((transcript) => transcript.messages).slice(0, length);
  return { ...first, messages: messages.map((message, number) => ({ ...message, number })) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
