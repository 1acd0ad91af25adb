import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Asked, answerFeatures, repliesTo } from '@/lib/analysis/model/answer-features';
import type { LinearModels } from '@/lib/analysis/model/linear';
import { readTranscript, type Turn } from '@/lib/analysis/reading';
import { transcriptOf } from '../eval/chat';
import { evalFolder, readLines } from '../eval/read';
import { annotatedChats } from './annotated';
import type { Row } from './fit';
import { trainLabels } from './train-labels';

const labels = ['answers', 'defers'];
const known: ReadonlySet<string> = new Set(labels);

/** Every question of a visitor with every reply that could answer it, and whether it does, or puts it off. */
export function answerRows(): Row[] {
  return [...chatRows(), ...bankRows()];
}

/** Trains the model that tells whether a reply answers a question, or puts it off. */
export function trainAnswers(rows: readonly Row[]): LinearModels {
  return trainLabels(rows, labels, { lean: { answers: 1, defers: 1 } });
}

/** The question in the sentences of the message that hold its words, as the engine cuts it. */
export function askedIn(turn: Turn, words: string): Asked {
  const start = turn.text.indexOf(words);
  if (start < 0) return { turn, start: 0, end: turn.text.length };
  const end = start + words.length;
  const parts = turn.sentences.filter((part) => {
    const shared = Math.min(end, part.end) - Math.max(start, part.start);
    return shared > 0 && shared >= 0.5 * Math.min(part.end - part.start, end - start);
  });
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { turn, start: first.start, end: last.end } : { turn, start, end };
}

function chatRows(): Row[] {
  return annotatedChats().flatMap(({ annotated, reading, group }) =>
    annotated.questions.flatMap((question) => {
      const turn = reading.turns[question.message];
      if (!turn) return [];
      const asked = askedIn(turn, question.text);
      return repliesTo(reading, asked)
        .filter((reply) => question.answered_by === null || reply.index <= question.answered_by)
        .map((reply): Row => {
          const on = new Set<string>();
          if (reply.index === question.answered_by) on.add('answers');
          if (reply.index === question.deferred_at) on.add('defers');
          return { features: answerFeatures(reading, asked, reply), known, on, group };
        });
    }),
  );
}

type Banked = { question: string; reply: string; role: 'bot' | 'agent'; verdict: string; reaction?: string };

function bankRows(): Row[] {
  const folder = join(evalFolder, 'bank');
  if (!existsSync(folder)) return [];
  return [...pairRows(folder), ...replyRows(folder)];
}

type BankedReply = { before: string; text: string; role: 'bot' | 'agent'; acts: string[] };

/** Messages of the business in the bank whose message before asks: the acts say what became of the question. */
function replyRows(folder: string): Row[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('business'))
    .flatMap((file) =>
      readLines<BankedReply>(join(folder, file)).flatMap((item) => {
        const messages = [
          { role: 'visitor', text: item.before },
          { role: item.role, text: item.text },
        ];
        const reading = readTranscript(transcriptOf({ id: file, messages }));
        const [turn, reply] = reading.turns;
        if (!turn || !reply) return [];
        const asks = item.acts.some((act) => act === 'answers' || act === 'defer' || act === 'fallback');
        if (!asks) return [];
        const on = new Set<string>();
        if (item.acts.includes('answers')) on.add('answers');
        if (item.acts.includes('defer')) on.add('defers');
        const asked = { turn, start: 0, end: turn.text.length };
        return [{ features: answerFeatures(reading, asked, reply), known, on, group: basename(file, '.jsonl') }];
      }),
    );
}

function pairRows(folder: string): Row[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('answers'))
    .flatMap((file) =>
      readLines<Banked>(join(folder, file)).flatMap((item) => {
        const messages = [
          { role: 'visitor', text: item.question },
          { role: item.role, text: item.reply },
          ...(item.reaction ? [{ role: 'visitor', text: item.reaction }] : []),
        ];
        const reading = readTranscript(transcriptOf({ id: file, messages }));
        const [turn, reply] = reading.turns;
        if (!turn || !reply || item.verdict === 'partly') return [];
        const on = new Set<string>();
        if (item.verdict === 'answers') on.add('answers');
        if (item.verdict === 'defers') on.add('defers');
        const asked = { turn, start: 0, end: turn.text.length };
        return [{ features: answerFeatures(reading, asked, reply), known, on, group: basename(file, '.jsonl') }];
      }),
    );
}
