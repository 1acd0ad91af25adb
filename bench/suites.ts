import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@/lib/ids';
import { type BenchApp, withWorker } from './app';
import { fillHandoffs } from './fill-handoffs';
import { type Load, load } from './load';

/** One measured pair: the app and the bare server in the same unit; `better` says which direction is good. */
export type Figure = { name: string; app: number; bare: number; unit: string; better: 'more' | 'less' };

const rounds = 3;
const connections = 8;

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs both sides in turn, `rounds` times after one warm-up each, so that a noisy neighbour hits both alike. */
async function sideBySide(app: () => Promise<Load>, bare: () => Promise<Load>): Promise<{ app: Load[]; bare: Load[] }> {
  await app();
  await bare();
  const all = { app: [] as Load[], bare: [] as Load[] };
  for (let round = 0; round < rounds; round += 1) {
    all.app.push(await app());
    all.bare.push(await bare());
  }
  return all;
}

/** Transcripts accepted a second over 8 connections, one a request. */
export async function intakeBench(app: BenchApp, chats: Record<string, unknown>[]): Promise<Figure[]> {
  const body = (n: number) => JSON.stringify({ ...chats[n % chats.length], external_id: newId() });
  const json = { 'content-type': 'application/json' };
  const result = await sideBySide(
    () =>
      load(app.address, { seconds: 4, connections }, (n) => ({
        method: 'POST',
        path: '/api/v1/transcripts',
        headers: { ...json, authorization: `Bearer ${app.key}` },
        body: body(n),
      })),
    () =>
      load(app.bare, { seconds: 4, connections }, (n) => ({
        method: 'POST',
        path: '/transcripts',
        headers: json,
        body: body(n),
      })),
  );
  return [
    {
      name: 'accepted a second',
      app: middle(result.app.map((each) => each.perSecond)),
      bare: middle(result.bare.map((each) => each.perSecond)),
      unit: '/s',
      better: 'more',
    },
    {
      name: 'accepted, median wait',
      app: middle(result.app.map((each) => each.medianMs)),
      bare: middle(result.bare.map((each) => each.medianMs)),
      unit: 'ms',
      better: 'less',
    },
  ];
}

/** A backlog worked by one worker process, and the same rows written by the bare server without any engine. */
export async function processingBench(app: BenchApp, chats: Record<string, unknown>[]): Promise<Figure[]> {
  const { sql } = app;
  const post = async (items: unknown[]) => {
    const answer = await fetch(`${app.address}/api/v1/transcripts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${app.key}` },
      body: JSON.stringify(items),
    });
    if (!answer.ok) throw new Error(`the backlog was answered ${answer.status}`);
  };
  const left = async () =>
    Number((await sql`select count(*) from conversations where place = 'received'`)[0]?.count ?? 0);
  const speeds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await left();
    if (before < 1500)
      for (let sent = 0; sent < 1500; sent += 100)
        await post(
          Array.from({ length: 100 }, (_, n) => ({ ...chats[(sent + n) % chats.length], external_id: newId() })),
        );
    await withWorker(app, async () => {
      // The clock starts once the first is done, so that the start of the process is not measured.
      const total = await left();
      while ((await left()) >= total) await delay(20);
      const first = { left: await left(), at: performance.now() };
      while ((await left()) > 0) await delay(20);
      speeds.push(first.left / ((performance.now() - first.at) / 1000));
    });
  }
  const [like] = await sql`select conversation_id from handoffs where state = 'waiting' limit 1`;
  // The bare server writes to conversations that wait and are never worked; their jobs are dropped.
  for (let sent = 0; sent < 2000; sent += 100)
    await post(Array.from({ length: 100 }, (_, n) => ({ ...chats[n % chats.length], external_id: newId() })));
  await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`;
  const waiting = (await sql<{ id: string }[]>`select id from conversations where place = 'received'`).map(
    (row) => row.id,
  );
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const part = waiting.splice(0, 600);
    const result = await load(app.bare, { seconds: 60, connections: 4, limit: part.length - 4 }, (n) => ({
      method: 'POST',
      path: '/results',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversation: part[n], like: like?.conversation_id }),
    }));
    bare.push(result.perSecond);
  }
  return [
    {
      name: 'processed a second (one worker, 4 at once)',
      app: middle(speeds),
      bare: middle(bare),
      unit: '/s',
      better: 'more',
    },
  ];
}

/** The first page of the waiting queue with `count` handoffs in the tables. */
export async function queueBench(app: BenchApp, count: number): Promise<Figure[]> {
  const { sql } = app;
  const [{ count: there } = { count: 0 }] =
    await sql`select count(*)::int as count from handoffs where state = 'waiting'`;
  if (there < count) await fillHandoffs(sql, app.sourceId, count - Number(there), `fill-${count}`);
  const result = await sideBySide(
    () =>
      load(app.address, { seconds: 4, connections }, () => ({
        method: 'GET',
        path: '/api/review?view=waiting',
        headers: { cookie: app.cookie },
      })),
    () => load(app.bare, { seconds: 4, connections }, () => ({ method: 'GET', path: '/queue', headers: {} })),
  );
  const named = `queue of ${count.toLocaleString('en')}`;
  return [
    {
      name: `${named}, reads a second`,
      app: middle(result.app.map((each) => each.perSecond)),
      bare: middle(result.bare.map((each) => each.perSecond)),
      unit: '/s',
      better: 'more',
    },
    {
      name: `${named}, median wait`,
      app: middle(result.app.map((each) => each.medianMs)),
      bare: middle(result.bare.map((each) => each.medianMs)),
      unit: 'ms',
      better: 'less',
    },
  ];
}
