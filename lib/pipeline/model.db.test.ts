import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { modelCalls, modelReadings } from '@/db/schema/model';
import { analyses } from '@/db/schema/results';
import { testDatabase } from '@/db/testing/database';
import type { Analysis } from '@/lib/analysis/schema';
import { type Context, systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { acceptTranscripts } from '@/lib/intake/accept';
import { createSource } from '@/lib/intake/sources';
import { makeModelReader } from '@/lib/model/reader';
import { says, startTestServer, type TestServer } from '@/lib/model/testing/test-server';
import type { ModelSettings } from '@/lib/model-settings';
import { declineHandoff } from '@/lib/review/decline';
import { readHandoff } from '@/lib/review/read-handoff';
import { actAs } from '@/lib/testing/people';
import { modelEngine } from './model-engine';
import { prepareConversation } from './prepare';
import { startWorker } from './worker';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
let ctx: Context;
let server: TestServer;
let sourceId: string;
let made = 0;

beforeAll(async () => {
  ctx = systemContext(database.db, clock, 'test', 'request-1');
  sourceId = (await createSource(ctx, { name: 'Website' })).id;
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.received.length = 0;
  server.behave(says({ need }));
});

const need = {
  sentence: 'Find out where AI could help them.',
  clear: true,
  message: 1,
  quote: 'where AI could help us',
};
const lines: [role: 'visitor' | 'bot', text: string][] = [
  ['bot', 'Hello, how can we help?'],
  ['visitor', 'We are a company of 40 people and want to find out where AI could help us. Card 4111 1111 1111 1111.'],
  ['bot', 'May one of our consultants contact you by e-mail about this?'],
  ['visitor', 'Yes, please e-mail me at jordan@brightforge.example.com. I am Jordan Lee.'],
];
const engine = (more: Partial<ModelSettings> = {}) =>
  modelEngine(
    makeModelReader({
      provider: 'openai-compatible',
      name: 'test-model',
      baseUrl: server.url,
      key: 'test-key',
      timeoutMs: 1500,
      concurrency: 4,
      maxCharacters: 40_000,
      maxOutputTokens: 4000,
      structured: true,
      price: { input: 2, output: 10, currency: 'EUR' },
      ...more,
    }),
  );
async function accept(more: Record<string, unknown> = {}, said = lines, externalId = '') {
  made += 1;
  const item = {
    external_id: externalId || `chat-${made}`,
    status: 'ended',
    messages: said.map(([role, text], index) => ({
      role,
      text,
      at: new Date(Date.parse('2026-03-02T14:00:00Z') + index * 60_000).toISOString(),
    })),
    ...more,
  };
  const [result] = await acceptTranscripts(ctx, {
    sourceId,
    rawBody: Buffer.from(JSON.stringify(item)),
    items: [item],
  });
  if (!result?.ok) throw result?.error ?? new Error('nothing answered');
  return result.id;
}
async function newest(id: string) {
  const rows = await database.db.select().from(analyses).where(eq(analyses.conversationId, id)).orderBy(analyses.id);
  const [handoff] = await database.db.select().from(handoffs).where(eq(handoffs.conversationId, id));
  return { count: rows.length, analysis: rows.at(-1)?.result as Analysis, handoff };
}
const callsOf = (id: string) => database.db.select().from(modelCalls).where(eq(modelCalls.conversationId, id));

describe('a chat that has ended', () => {
  test('is read with the model, and what that cost is kept', async () => {
    const id = await accept();
    expect(await prepareConversation(ctx, id, { engine: engine() })).toBe('prepared');
    const { analysis, handoff } = await newest(id);
    expect(analysis.model).toMatchObject({ used: true, name: 'test-model', changed: expect.arrayContaining(['need']) });
    expect(handoff?.statedNeed).toBe(need.sentence);
    expect((await readHandoff(database.db, handoff?.id ?? '')).model).toEqual(analysis.model);
    const [call, ...more] = await callsOf(id);
    expect(more).toEqual([]);
    expect(call).toMatchObject({
      at: clock.at,
      provider: 'openai-compatible',
      model: 'test-model',
      outcome: 'read',
      status: null,
      inputTokens: 100,
      outputTokens: 20,
      dropped: 0,
      costMicros: 400,
      currency: 'EUR',
    });
    const [kept] = await database.db.select().from(modelReadings).where(eq(modelReadings.conversationId, id));
    expect(kept?.claims.need).toEqual(need);
    expect(server.received.map((one) => one.raw).join()).not.toContain('4111');
  });

  test('read again, asks nobody and changes nothing', async () => {
    const id = await accept();
    await prepareConversation(ctx, id, { engine: engine() });
    expect(await prepareConversation(ctx, id, { engine: engine() })).toBe('unchanged');
    expect(server.received).toHaveLength(1);
    expect((await newest(id)).count).toBe(1);
  });

  test('that grew is read anew', async () => {
    const id = await accept({}, lines, 'grows');
    await prepareConversation(ctx, id, { engine: engine() });
    await accept({}, [...lines, ['visitor', 'Do you work in Spain too?']], 'grows');
    expect(await prepareConversation(ctx, id, { engine: engine() })).toBe('refreshed');
    expect(server.received).toHaveLength(2);
    expect((await newest(id)).analysis).toMatchObject({ messageCount: 5, model: { used: true } });
  });

  test('that grows while the model reads is read by the rules alone, and then anew', async () => {
    const id = await accept({}, lines, 'races');
    server.behave({ text: JSON.stringify({}), afterMs: 300 });
    server.behave((one) => ({ ...(says({ need }) as { text: string }), afterMs: one.messages.length === 4 ? 300 : 0 }));
    const first = prepareConversation(ctx, id, { engine: engine() });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await accept({}, [...lines, ['visitor', 'Do you work in Spain too?']], 'races');
    await first;
    expect((await newest(id)).analysis.model).toMatchObject({
      used: false,
      fellBackBecause: 'The chat changed while the language model read it.',
    });
    expect(await prepareConversation(ctx, id, { engine: engine() })).toBe('refreshed');
    expect((await newest(id)).analysis.model?.used).toBe(true);
  });

  test.each([
    ['it fails', { status: 500 }, 'The provider of the language model answered with an error.', 500],
    ['it hangs', 'hang', 'The language model did not answer in time.', null],
    ['it talks nonsense', { text: 'Hello!' }, 'The answer of the language model was not in the agreed form.', null],
    [
      'it takes no more',
      { status: 429, headers: { 'retry-after': '60' } },
      'The provider of the language model took no more requests.',
      429,
    ],
  ] as const)('is read by the rules alone where %s, and the brief says so', async (_, behaviour, sentence, status) => {
    server.behave(behaviour);
    const id = await accept();
    expect(await prepareConversation(ctx, id, { engine: engine() })).toBe('prepared');
    const { analysis, handoff } = await newest(id);
    expect(analysis.model).toMatchObject({ used: false, fellBackBecause: sentence });
    expect(handoff).toMatchObject({ state: 'waiting', consentStatus: 'granted' });
    expect((await readHandoff(database.db, handoff?.id ?? '')).model?.fellBackBecause).toBe(sentence);
    expect(await callsOf(id)).toMatchObject([{ status, costMicros: expect.any(Number) }]);
  });

  test('is read by the rules alone where nobody listens', async () => {
    const id = await accept();
    await prepareConversation(ctx, id, { engine: engine({ baseUrl: 'http://127.0.0.1:9/v1' }) });
    expect((await newest(id)).analysis.model?.fellBackBecause).toBe('The language model could not be reached.');
    expect(await callsOf(id)).toMatchObject([{ outcome: 'unreachable', inputTokens: 0, costMicros: 0 }]);
  });

  test('gets its model in a later reading, where it failed before', async () => {
    const id = await accept();
    await prepareConversation(ctx, id, { engine: engine({ baseUrl: 'http://127.0.0.1:9/v1' }) });
    expect(await prepareConversation(ctx, id, { engine: engine() })).toBe('refreshed');
    expect((await newest(id)).handoff?.statedNeed).toBe(need.sentence);
  });

  test('that was decided is not sent anywhere', async () => {
    const id = await accept();
    await prepareConversation(ctx, id);
    const { handoff } = await newest(id);
    const reviewer = await actAs(database.db, 'reviewer', { name: 'Mara Reyes' }, clock);
    await declineHandoff(reviewer, { id: handoff?.id ?? '', version: handoff?.version ?? 0, reason: 'not_a_lead' });
    await prepareConversation(ctx, id, { engine: engine() });
    expect(server.received).toHaveLength(0);
  });

  test('takes its claims with it where it is deleted, and leaves the count', async () => {
    const id = await accept();
    await prepareConversation(ctx, id, { engine: engine() });
    expect(await database.db.$count(modelReadings, eq(modelReadings.conversationId, id))).toBe(1);
    const foreign = await database.db.execute(
      `select confdeltype as rule from pg_constraint where conrelid = 'model_readings'::regclass and contype = 'f'`,
    );
    expect(foreign).toMatchObject([{ rule: 'c' }]);
  });
});

test('a chat that still runs is read by the rules alone', async () => {
  const id = await accept({ status: 'open' });
  await prepareConversation(ctx, id, { engine: engine() });
  expect(server.received).toHaveLength(0);
  expect((await newest(id)).analysis.model?.fellBackBecause).toBe('The chat was still running when it was read.');
});

test('without a model nothing is asked and the brief says nothing of one', async () => {
  const id = await accept();
  await prepareConversation(ctx, id);
  const { analysis, handoff } = await newest(id);
  expect(analysis.model).toBeUndefined();
  expect((await readHandoff(database.db, handoff?.id ?? '')).model).toBeNull();
  expect(server.received).toHaveLength(0);
});

test('a worker that is stopped ends its call, and the chat is read later', async () => {
  server.behave('hang');
  const id = await accept();
  const worker = await startWorker({ databaseUrl: database.url, engine: engine({ timeoutMs: 60_000 }) });
  while (server.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const started = performance.now();
  await worker.stop();
  expect(performance.now() - started).toBeLessThan(9000);
  const [row] = await database.db.select().from(conversations).where(eq(conversations.id, id));
  expect(row).toMatchObject({ stage: 'received', analysedAt: null });
  expect(await callsOf(id)).toEqual([]);
}, 30_000);
