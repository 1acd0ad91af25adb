import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { businessFeatures } from '@/lib/analysis/model/business-features';
import type { LinearModels } from '@/lib/analysis/model/linear';
import { readTranscript } from '@/lib/analysis/reading';
import { transcriptOf } from '../eval/chat';
import { evalFolder, readLines } from '../eval/read';
import { annotatedChats } from './annotated';
import type { Row } from './fit';
import { trainLabels } from './train-labels';

/** The act of a message of the business that is learned (see `eval/ACTS.md`); what else a message does, the rules of `acts/` read. */
const label = 'promise';
const known: ReadonlySet<string> = new Set([label]);

/** Every message of a bot in the labelled chats and in the bank, with whether it promises. What an agent says is no promise by the guidelines. */
export function businessRows(): Row[] {
  return [...chatRows(), ...bankRows()];
}

/** Trains the model that finds the promises of a bot. */
export function trainBusinessActs(rows: readonly Row[]): LinearModels {
  return trainLabels(rows, [label]);
}

function chatRows(): Row[] {
  return annotatedChats().flatMap(({ chat, reading, group }) =>
    reading.turns.flatMap((turn): Row[] => {
      if (turn.role !== 'bot') return [];
      const on = new Set(chat.gold.bot_promises.includes(turn.index) ? [label] : []);
      return [{ features: businessFeatures(reading, turn), known, on, group }];
    }),
  );
}

type Banked = { before: string; text: string; role: 'bot' | 'agent'; acts: string[] };

function bankRows(): Row[] {
  const folder = join(evalFolder, 'bank');
  return readdirSync(folder)
    .filter((file) => file.startsWith('business'))
    .flatMap((file) =>
      readLines<Banked>(join(folder, file)).flatMap((item): Row[] => {
        if (item.role !== 'bot') return [];
        const messages = [
          ...(item.before ? [{ role: 'visitor', text: item.before }] : []),
          { role: 'bot', text: item.text },
        ];
        const reading = readTranscript(transcriptOf({ id: file, messages }));
        const turn = reading.turns.at(-1);
        if (!turn) return [];
        const on = new Set(item.acts.includes(label) ? [label] : []);
        return [{ features: businessFeatures(reading, turn), known, on, group: basename(file, '.jsonl') }];
      }),
    );
}
