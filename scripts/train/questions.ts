import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LinearModels } from '@/lib/analysis/model/linear';
import { askingParts, questionFeatures } from '@/lib/analysis/model/question-features';
import { type Reading, readTranscript, type Turn } from '@/lib/analysis/reading';
import { transcriptOf } from '../eval/chat';
import { evalFolder, readLines } from '../eval/read';
import { annotatedChats } from './annotated';
import type { Row } from './fit';
import { trainLabels } from './train-labels';

const label = 'question';
const known: ReadonlySet<string> = new Set([label]);

/** Every sentence of a visitor in the labelled chats and in the bank, with whether it asks for information. */
export function questionRows(): Row[] {
  return [...chatRows(), ...bankRows()];
}

/** Trains the model that finds the sentences in which the visitor asks for information. */
export function trainQuestions(rows: readonly Row[]): LinearModels {
  return trainLabels(rows, [label], { lean: { [label]: 1 } });
}

function rowsOf(reading: Reading, turn: Turn, group: string, asks: (start: number, end: number) => boolean): Row[] {
  return askingParts(turn).map((part) => ({
    features: questionFeatures(reading, turn, part),
    known,
    on: new Set(asks(part.start, part.end) ? [label] : []),
    group,
  }));
}

function chatRows(): Row[] {
  return annotatedChats().flatMap(({ annotated, reading, group }) =>
    reading.visitor.flatMap((turn) => {
      if (turn.injection) return [];
      const places = annotated.questions
        .filter((question) => question.message === turn.index)
        .map((question) => ({ start: turn.text.indexOf(question.text), length: question.text.length }))
        .filter((place) => place.start >= 0);
      return rowsOf(reading, turn, group, (start, end) =>
        places.some((place) => {
          const shared = Math.min(end, place.start + place.length) - Math.max(start, place.start);
          return shared > 0 && shared >= 0.5 * Math.min(end - start, place.length);
        }),
      );
    }),
  );
}

/** A message of the bank that asks counts where it is one sentence: which of several asks is not annotated. */
function bankRows(): Row[] {
  const folder = join(evalFolder, 'bank');
  return readdirSync(folder)
    .filter((file) => file.startsWith('visitor'))
    .flatMap((file) =>
      readLines<{ before: string; text: string; acts: string[] }>(join(folder, file)).flatMap((item) => {
        const messages = [
          ...(item.before ? [{ role: 'bot', text: item.before }] : []),
          { role: 'visitor', text: item.text },
        ];
        const reading = readTranscript(transcriptOf({ id: file, messages }));
        const turn = reading.visitor[0];
        if (!turn || turn.injection) return [];
        const asks = item.acts.includes('question');
        if (asks && turn.sentences.length > 1) return [];
        return rowsOf(reading, turn, basename(file, '.jsonl'), () => asks);
      }),
    );
}
