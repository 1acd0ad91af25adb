import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chatFeatures } from '@/lib/analysis/model/chat-features';
import type { LinearModels } from '@/lib/analysis/model/linear';
import { readTranscript } from '@/lib/analysis/reading';
import { rulePass } from '@/lib/analysis/rule-pass';
import { routes } from '@/lib/analysis/schema';
import { transcriptOf } from '../eval/chat';
import { evalFolder, readAuthors, readLines } from '../eval/read';
import type { Gold } from '../eval/score';
import { fitModels, type Row } from './fit';
import { fitClasses } from './fit-classes';

const everyRoute: ReadonlySet<string> = new Set(routes);
/** Labels beside the routes: whether a request is clear is known where the next turn of the guidelines tells it. */
const clear = 'clear';

/** Chats to learn the route from: the labelled ones, the bank of short ones, and the public ones. */
export function routeRows(): Row[] {
  return [...authorRows(), ...bankRows(), ...['utterances', 'chats'].flatMap(publicRows)];
}

/** The chats of which it is known whether the request is clear. */
export function clearRows(): Row[] {
  return [...authorRows(), ...bankRows()].filter((row) => row.known.has(clear));
}

function authorRows(): Row[] {
  return [...readAuthors()].flatMap(([author, chats]) =>
    chats.flatMap((chat): Row[] => {
      const known = new Set(everyRoute);
      const on = new Set([chat.gold.route]);
      const isClear = clearOf(chat.gold);
      if (isClear !== null) known.add(clear);
      if (isClear) on.add(clear);
      const row = { known, on, group: author };
      // A source may send neither business nor page: that alone must not make a chat look like those of the public sets.
      const bare = { ...chat, business: undefined, page_url: undefined };
      return [
        { ...row, features: featuresOf(chat) },
        { ...row, known: everyRoute, features: featuresOf(bare) },
      ];
    }),
  );
}

/** Whether the request of a labelled chat is clear, where its next turn or its handoff tells. */
function clearOf({ next_turn: turn, complete_handoff: complete, route, consent, contact }: Gold): boolean | null {
  if (complete || turn === 'handoff' || turn === 'ask_consent' || turn === 'collect_contact') return true;
  if (turn === 'ask_clarifying' || turn === 'continue' || route === 'unclear') return false;
  const reachable = contact.email !== null || contact.phone !== null;
  const served = route === 'sales' || route === 'existing_customer';
  return served && reachable && consent.status === 'granted' ? false : null;
}

type Banked = { route: string; clear?: boolean; messages: unknown[] };

function bankRows(): Row[] {
  const file = join(evalFolder, 'bank', 'route.jsonl');
  if (!existsSync(file)) return [];
  return readLines<Banked>(file).map((chat) => {
    const known = new Set(everyRoute);
    const on = new Set([chat.route]);
    if (chat.clear !== undefined) known.add(clear);
    if (chat.clear) on.add(clear);
    return { features: featuresOf(chat), known, on, group: 'route' };
  });
}

type Public = { id: string; messages: unknown[]; gold: { route: string | null; coarse: string } };

/** Where the origin's label does not tell support from an account matter, only the other routes are known not to hold. */
function publicRows(file: string): Row[] {
  return readLines<Public>(join(evalFolder, 'public', 'routing', `${file}.jsonl`)).map((item) => ({
    features: featuresOf(item),
    known: item.gold.route === null ? new Set(['sales', 'spam', 'other', 'unclear']) : everyRoute,
    on: new Set([item.gold.route ?? '']),
    group: `public:routing`,
    id: item.id,
  }));
}

function featuresOf(chat: object) {
  const reading = readTranscript(transcriptOf({ id: 'row', ...chat }));
  return chatFeatures(reading, rulePass(reading));
}

/** How much a row counts: whole labelled chats of a business are what is read; single public messages are not. */
const countOf = ({ group }: Row) => (group.startsWith('public:') ? 1 : 3);

/** Trains the route of a chat: exactly one holds. */
export function trainRoute(rows: readonly Row[]): LinearModels {
  return fitClasses(rows, routes, { epochs: 6, l1: 1, rarest: 3, smallest: 0.1 }, countOf);
}

/** Trains whether a chat says clearly what the visitor wants. */
export function trainClear(rows: readonly Row[]): LinearModels {
  return fitModels(rows, [clear], { l1: 1 });
}
