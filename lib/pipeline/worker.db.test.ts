import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { addJob } from '@/db/jobs';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { auditEntries, events, workerHeartbeats } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { type Context, type PersonContext, systemContext } from '@/lib/auth/context';
import { fixedClock, systemClock } from '@/lib/clock';
import { acceptTranscripts } from '@/lib/intake/accept';
import { createSource } from '@/lib/intake/sources';
import { actAs } from '@/lib/testing/people';
import { retryPreparation } from './retry-preparation';
import { settleSilent } from './settle';
import { sweep } from './sweep';
import { startWorker } from './worker';

const database = testDatabase();
let ctx: Context;
let reviewer: PersonContext;
let sourceId: string;
let made = 0;

beforeAll(async () => {
  ctx = systemContext(database.db, systemClock, 'test', 'request-1');
  reviewer = await actAs(database.db, 'reviewer');
  sourceId = (await createSource(ctx, { name: 'Website' })).id;
});

const secret = 'my secret wish is a purple elephant';
async function accept(count: number, more: Record<string, unknown> = {}) {
  const items = Array.from({ length: count }, () => {
    made += 1;
    return {
      external_id: `chat-${made}`,
      status: 'ended',
      messages: [{ role: 'visitor', text: `${secret} number ${made}`, at: '2026-03-02T14:00:00Z' }],
      ...more,
    };
  });
  const results = await acceptTranscripts(ctx, { sourceId, rawBody: Buffer.from('{}'), items });
  return results.map((result) => {
    if (!result.ok) throw result.error;
    return result.id;
  });
}
const placeOf = async (id: string) =>
  (await database.db.select().from(conversations).where(eq(conversations.id, id)))[0];
const job = (id: string) => sql`key = ${`prepare:${id}`}`;
const waitFor = (check: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await check()).toBe(true), { timeout: 15_000, interval: 50 });
const received = () => database.db.$count(conversations, eq(conversations.place, 'received'));

describe('workers', () => {
  test('two side by side prepare each accepted chat once, beat, and leave when they stop', async () => {
    const ids = await accept(40);
    const workers = await Promise.all([1, 2].map(() => startWorker({ databaseUrl: database.url, concurrency: 2 })));
    expect(await database.db.$count(workerHeartbeats)).toBe(2);
    await waitFor(async () => (await received()) === 0);
    await Promise.all(workers.map((worker) => worker.stop()));
    await Promise.all(workers.map((worker) => worker.stopped));
    expect(await database.db.$count(handoffs)).toBe(ids.length);
    expect(await database.db.$count(events, eq(events.type, 'handoff.prepared'))).toBe(ids.length);
    expect(await database.db.$count(workerHeartbeats)).toBe(0);
    const left = await database.db.execute(sql`select from graphile_worker.jobs where task_identifier = 'prepare'`);
    expect(left.length).toBe(0);
  });

  test('a signal stops one, and stopping twice is harmless', async () => {
    const abort = new AbortController();
    const worker = await startWorker({ databaseUrl: database.url, signal: abort.signal });
    abort.abort();
    await worker.stopped;
    await worker.stop();
  });

  test('take up the job of one that died without a word', async () => {
    const [id = ''] = await accept(1);
    await database.db.execute(
      sql`update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', locked_at = now() - interval '31 seconds', attempts = 1 where ${job(id)}`,
    );
    const worker = await startWorker({ databaseUrl: database.url });
    await waitFor(async () => (await placeOf(id))?.stage === 'prepared');
    await worker.stop();
  });

  test('leave the job of one that still beats alone', async () => {
    const [id = ''] = await accept(1);
    await database.db
      .insert(workerHeartbeats)
      .values({ worker: 'pool-alive', startedAt: new Date(), seenAt: new Date() });
    await database.db.execute(
      sql`update graphile_worker._private_jobs set locked_by = 'pool-alive', locked_at = now() - interval '10 minutes', attempts = 1 where ${job(id)}`,
    );
    const worker = await startWorker({ databaseUrl: database.url });
    const [other = ''] = await accept(1);
    await waitFor(async () => (await placeOf(other))?.stage === 'prepared');
    expect((await placeOf(id))?.stage).toBe('received');
    await worker.stop();
    await database.db.delete(workerHeartbeats);
    await database.db.execute(sql`select graphile_worker.force_unlock_workers(array['pool-alive'])`);
  });
});

describe('a chat that cannot be read', () => {
  test('is parked with its code after the last attempt, in sight, without its words, while others pass', async () => {
    const [poison = '', crashing = '', first = ''] = await accept(3);
    // What the engine never expects, and a process that died over it five times.
    await database.db.execute(sql`update conversations set fields = '{"email": 5}' where id in (${poison}, ${first})`);
    await database.db.execute(sql`update graphile_worker._private_jobs set attempts = 4 where ${job(poison)}`);
    await database.db.execute(sql`update graphile_worker._private_jobs set attempts = 5 where ${job(crashing)}`);
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const worker = await startWorker({ databaseUrl: database.url });
    const [other = ''] = await accept(1);
    await waitFor(
      async () =>
        (await placeOf(other))?.stage === 'prepared' &&
        (await placeOf(poison))?.stage === 'failed' &&
        (await placeOf(crashing))?.stage === 'failed',
    );
    await waitFor(
      async () =>
        (
          await database.db.execute(
            sql`select from graphile_worker.jobs where ${job(first)} and last_error is not null`,
          )
        ).length === 1,
    );
    await worker.stop();
    const logged = written.mock.calls.map(([line]) => String(line)).join('');
    written.mockRestore();
    expect(await placeOf(poison)).toMatchObject({ place: 'failed', failure: 'analyse' });
    expect(await placeOf(crashing)).toMatchObject({ place: 'failed', failure: 'crashed' });
    expect(logged).toContain('preparation failed');
    expect(logged).not.toContain('elephant');
    const [row] = await database.db.execute<{ last_error: string; attempts: number }>(
      sql`select last_error, attempts from graphile_worker.jobs where ${job(first)}`,
    );
    expect(row).toEqual({ last_error: 'The step "analyse" failed (TypeError).', attempts: 1 });
    expect(await database.db.$count(events, eq(events.type, 'conversation.failed'))).toBe(2);
  });

  test('is tried again by a person who may, and only while it is parked', async () => {
    const [parked] = await database.db.select().from(conversations).where(eq(conversations.failure, 'crashed'));
    const id = parked?.id ?? '';
    await expect(retryPreparation(await actAs(database.db, 'owner'), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(retryPreparation(reviewer, 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const outcomes = await Promise.allSettled([retryPreparation(reviewer, id), retryPreparation(reviewer, id)]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } });
    expect(await database.db.$count(auditEntries, eq(auditEntries.action, 'conversation.retry'))).toBe(1);
    const worker = await startWorker({ databaseUrl: database.url });
    await waitFor(async () => (await placeOf(id))?.stage === 'prepared');
    await worker.stop();
  });
});

describe('the net beneath the queue', () => {
  test('gives accepted chats without a job one, and frees claims that ran out', async () => {
    const [id = ''] = await accept(1);
    await database.db.execute(sql`select graphile_worker.remove_job(${`prepare:${id}`})`);
    expect((await sweep(ctx)).conversations).toBe(0);
    await database.db.update(handoffs).set({ claimedBy: reviewer.actor.id, claimedUntil: new Date(Date.now() - 1000) });
    const held = await database.db.$count(handoffs);
    const later = { ...ctx, clock: fixedClock(new Date(Date.now() + 6 * 60_000)) };
    const found = await sweep(later);
    expect(found).toMatchObject({ conversations: 1, claims: held });
    expect((await database.db.execute(sql`select from graphile_worker.jobs where ${job(id)}`)).length).toBe(1);
    expect((await sweep(later)).conversations).toBe(0);
  });

  test('lines up open chats that fell silent', async () => {
    const worker = await startWorker({ databaseUrl: database.url });
    const [id = ''] = await accept(1, { status: 'open' });
    await waitFor(async () => (await placeOf(id))?.stage === 'in_progress');
    await worker.stop();
    expect(await settleSilent(ctx)).toBe(0);
    const later = { ...ctx, clock: fixedClock(new Date(Date.now() + 16 * 60_000)) };
    expect(await settleSilent(later)).toBe(1);
    expect(await settleSilent(later)).toBe(0);
    await addJob(database.db, 'prepare', { conversationId: id }, { key: `prepare:${id}` });
    expect((await database.db.execute(sql`select from graphile_worker.jobs where ${job(id)}`)).length).toBe(1);
  });
});
