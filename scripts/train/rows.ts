import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Features } from '@/lib/analysis/model/linear';
import { messageFeatures, type Signals } from '@/lib/analysis/model/message-features';
import { readTranscript } from '@/lib/analysis/reading';
import { rulePass } from '@/lib/analysis/rule-pass';
import { transcriptOf } from '../eval/chat';
import { evalFolder, readLines } from '../eval/read';
import type { Labelled } from '../eval/score';
import { urgencyCases } from '../eval/urgency-bank';
import type { Row } from './fit';

/** Acts of visitor messages that are learned, with the flag of the guidelines that each stands for, if any. */
export const visitorActs: Record<string, string | null> = {
  ask_price: 'pricing',
  ask_custom: 'custom_scope',
  ask_legal: 'legal_advice',
  emergency: 'emergency',
  ask_guarantee: 'guarantee',
  complain: 'complaint',
  sensitive: 'sensitive_data',
  frustrated: 'frustrated',
  ask_human: 'asked_for_human',
  question: null,
  request: null,
  grant: null,
  refuse: null,
  hedge: null,
  deadline: null,
  bye: null,
  pitch: null,
};
const everyAct = new Set(Object.keys(visitorActs));

type Annotated = { id: string; acts: string[][]; flag_evidence: Record<string, number[]> };
/** A single message: `before` is what the business said just before it, `history` ("v: …", "b: …") what came before that. */
type Banked = { before: string; text: string; acts: string[]; history?: string[] };

/** Every labelled message of a visitor: of the labelled chats, of the bank of single messages, of the public sets. */
export function visitorRows(): Row[] {
  return [...chatRows(), ...bankRows(), ...urgencyRows(), ...publicRows()];
}

function chatRows(): Row[] {
  const folder = join(evalFolder, 'acts');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => {
      const chats = new Map(readLines<Labelled>(join(evalFolder, 'chats', file)).map((chat) => [chat.id, chat]));
      return readLines<Annotated>(join(folder, file)).flatMap((annotated) => {
        const chat = chats.get(annotated.id);
        return chat ? rowsOf(chat, annotated, basename(file, '.jsonl')) : [];
      });
    });
}

/**
 * The rules were first written with these authors' chats in view and fit them too well: how far a rule can be trusted is learned from
 * everybody else's.
 */
export const rulesFitted: ReadonlySet<string> = new Set(['a', 'b', 'e', 'f', 'g', 'h']);

function rowsOf(chat: Labelled, annotated: Annotated, group: string): Row[] {
  const reading = readTranscript(transcriptOf(chat));
  const signals: Signals = rulesFitted.has(group) ? new Map() : rulePass(reading).signals;
  return reading.visitor.map((turn): Row => {
    const acts = new Set(annotated.acts[turn.index] ?? []);
    const known = new Set(everyAct);
    const on = new Set<string>();
    for (const [act, flag] of Object.entries(visitorActs)) {
      const shown = flag !== null && (annotated.flag_evidence[flag] ?? []).includes(turn.index);
      if (shown || (acts.has(act) && (flag === null || chat.gold.flags.includes(flag)))) on.add(act);
      else if (acts.has(act)) known.delete(act);
    }
    return { features: messageFeatures(reading, turn, signals), known, on, group, chat: chat.id };
  });
}

function bankRows(): Row[] {
  const folder = join(evalFolder, 'bank');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith('visitor'))
    .flatMap((file) =>
      readLines<Banked>(join(folder, file)).map((item) => {
        const messages = [
          ...(item.history ?? []).map((line) => ({
            role: line.startsWith('v:') ? 'visitor' : 'bot',
            text: line.slice(3),
          })),
          ...(item.before ? [{ role: 'bot', text: item.before }] : []),
          { role: 'visitor', text: item.text },
        ];
        const known = new Set(everyAct);
        return { ...single(messages, basename(file, '.jsonl')), known, on: new Set(item.acts) };
      }),
    );
}

function single(messages: unknown[], group: string): Pick<Row, 'features' | 'group'> {
  const reading = readTranscript(transcriptOf({ id: group, messages }));
  const turn = reading.visitor.at(-1);
  const features: Features = turn ? messageFeatures(reading, turn, rulePass(reading).signals) : new Map();
  // Where a message stands in its chat is not known of one that stands alone.
  for (const place of ['first', 'last', 'opens']) features.delete(place);
  // The banks hold far more of each act than chats do: this feature takes up the difference.
  features.set('alone', 1);
  return { features, group };
}

/** Single messages with a time in them or not; the half that the eval holds out is not learned from. */
function urgencyRows(): Row[] {
  return urgencyCases('open').map(({ at, before, text, urgency }) => {
    const messages = [...(before ? [{ role: 'bot', at, text: before }] : []), { role: 'visitor', at, text }];
    return {
      ...single(messages, 'urgency'),
      known: new Set(['deadline']),
      on: new Set(urgency === 'none' ? [] : ['deadline']),
    };
  });
}

function publicRows(): Row[] {
  const folder = join(evalFolder, 'public');
  const flagged = readLines<{ id: string; source: string; messages: unknown[]; gold: { flags: string[] } }>(
    join(folder, 'escalation', 'utterances.jsonl'),
  );
  const known = new Set(['ask_price', 'ask_custom', 'complain', 'ask_human']);
  const fedUp = readLines<{ id: string; source: string; messages: unknown[]; gold: { frustrated: boolean } }>(
    join(folder, 'frustration', 'utterances.jsonl'),
  );
  return [
    ...flagged.map((item) => ({
      ...single(item.messages, `public:${item.source}`),
      id: item.id,
      known,
      on: new Set(
        Object.entries(visitorActs).flatMap(([act, flag]) => (flag && item.gold.flags.includes(flag) ? [act] : [])),
      ),
    })),
    ...fedUp.map((item) => ({
      ...single(item.messages, `public:${item.source}`),
      id: item.id,
      known: new Set(['frustrated']),
      on: new Set(item.gold.frustrated ? ['frustrated'] : []),
    })),
  ];
}
