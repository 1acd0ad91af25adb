import { newId } from '@/lib/ids';
import type { BenchApp } from './app';
import { type Load, load } from './load';
import type { Figure } from './suites';

const rounds = 3;
const lengths = [20, 200, 2000];
const json = { 'content-type': 'application/json' };

type Message = { id: string; role: string; text: string; at: string };
/** A chat that has come so far, and what the visitor says next. */
type Case = { id: string; before: Message[]; next: Message };

/**
 * What a bot waits for: its next turn in a chat that is known (the visitor's last message of each labelled chat, asked one after another
 * over one connection), and a draft with promises. The bare server makes the same statements and reads nothing. Also what a turn takes in
 * chats of 20, 200 and 2,000 messages.
 */
export async function liveBench(
  app: BenchApp,
  chats: Record<string, unknown>[],
): Promise<{ figures: Figure[]; notes: string[] }> {
  const known = chats.flatMap((chat) => caseOf(chat.messages as Message[]));
  const turns = await inTurns(app, async (side) => {
    const cases = known.map((each) => ({ ...each, id: newId() }));
    await seed(app, cases);
    return load(side.address, { seconds: 120, connections: 1, limit: cases.length }, (n) => side.turn(at(cases, n)));
  });
  const drafts = await inTurns(app, (side) =>
    load(side.address, { seconds: 120, connections: 1, limit: 500 }, () => side.draft()),
  );
  const notes = [];
  for (const length of lengths) {
    const long = await inTurns(app, async (side) => {
      const cases = Array.from({ length: 12 }, () => ({ ...lengthened(known, length), id: newId() }));
      await seed(app, cases);
      return load(side.address, { seconds: 120, connections: 1, limit: cases.length }, (n) => side.turn(at(cases, n)));
    });
    const [ours, theirs] = [long.app.medianMs, long.bare.medianMs];
    notes.push(
      `A turn in a chat of ${length.toLocaleString('en')} messages: ${ours.toFixed(1)} ms, the bare server ${theirs.toFixed(1)} ms, ${(((ours - theirs) / length) * 1000).toFixed(0)} µs more a message.`,
    );
  }
  return { figures: [...figuresOf('next turn', turns), ...figuresOf('draft checked', drafts)], notes };
}

type Asked = { method: string; path: string; headers: Record<string, string>; body: string };
type Side = { address: string; turn: (each: Case) => Asked; draft: () => Asked };

/** Runs both sides in turn, after one warm-up each, and answers the middle round of each. */
async function inTurns(app: BenchApp, work: (side: Side) => Promise<Load>): Promise<{ app: Load; bare: Load }> {
  const sides = { app: ours(app), bare: theirs(app) };
  const all = { app: [] as Load[], bare: [] as Load[] };
  for (let round = 0; round <= rounds; round += 1)
    for (const name of ['app', 'bare'] as const) {
      const result = await work(sides[name]);
      if (round > 0) all[name].push(result);
    }
  const middle = (loads: Load[]) => loads.toSorted((a, b) => a.p95Ms - b.p95Ms)[Math.floor(loads.length / 2)] as Load;
  return { app: middle(all.app), bare: middle(all.bare) };
}

const draft = JSON.stringify({
  text: 'Thanks for asking! We guarantee you a 3x return, and it will be ready by Friday.',
});
const turnBody = ({ next }: Case) => JSON.stringify({ messages: [next] });

function ours(app: BenchApp): Side {
  const headers = { ...json, authorization: `Bearer ${app.key}` };
  return {
    address: app.address,
    turn: (each) => ({
      method: 'POST',
      path: `/api/v1/conversations/${each.id}/next-turn`,
      headers,
      body: turnBody(each),
    }),
    draft: () => ({ method: 'POST', path: '/api/v1/check-message', headers, body: draft }),
  };
}

function theirs(app: BenchApp): Side {
  return {
    address: app.bare,
    turn: (each) => ({ method: 'POST', path: `/turn/${each.id}`, headers: json, body: turnBody(each) }),
    draft: () => ({ method: 'POST', path: '/drafts', headers: json, body: draft }),
  };
}

/** Sends the chats so far, in lists; nobody reads them. */
async function seed(app: BenchApp, cases: readonly Case[]): Promise<void> {
  const size = cases.some((each) => each.before.length > 500) ? 3 : 100;
  for (let from = 0; from < cases.length; from += size) {
    const body = cases
      .slice(from, from + size)
      .map(({ id, before }) => ({ external_id: id, status: 'open', messages: before }));
    const answer = await fetch(`${app.address}/api/v1/transcripts`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${app.key}` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the chats so far were answered ${answer.status}`);
  }
}

/** A labelled chat cut before its visitor's last message; none where nothing was said before. */
function caseOf(messages: readonly Message[]): Case[] {
  const last = messages.findLastIndex((message) => message.role === 'visitor');
  const before = messages.slice(0, last).map((message, number) => ({ ...message, id: `m${number}` }));
  const next = messages[last];
  if (!next || !before.some((message) => message.role === 'visitor' && message.text.trim())) return [];
  return [{ id: '', before, next: { ...next, id: `m${last}` } }];
}

/** Real chats one after another, a second apart, until the next message is the last of so many. */
function lengthened(cases: readonly Case[], length: number): Case {
  const said = cases.flatMap((each) => [...each.before, each.next]).slice(0, length);
  const messages = said.map((message, number) => ({
    ...message,
    id: `m${number}`,
    at: new Date(Date.UTC(2026, 2, 2) + number * 1000).toISOString(),
  }));
  return { id: '', before: messages.slice(0, -1), next: messages.at(-1) as Message };
}

function at(cases: readonly Case[], n: number): Case {
  return cases[n % cases.length] as Case;
}

function figuresOf(name: string, { app, bare }: { app: Load; bare: Load }): Figure[] {
  return (
    [
      ['median wait', 'medianMs'],
      ['p95', 'p95Ms'],
      ['p99', 'p99Ms'],
    ] as const
  ).map(([what, key]) => ({ name: `${name}, ${what}`, app: app[key], bare: bare[key], unit: 'ms', better: 'less' }));
}
