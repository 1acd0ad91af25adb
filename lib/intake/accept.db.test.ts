import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { conversationPayloads, conversations, intakeRequests, messages } from '@/db/schema/conversations';
import { events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { type Context, systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { isAppError } from '@/lib/errors';
import { type AcceptedItem, acceptTranscripts, type RefusedItem } from './accept';
import { createSource } from './sources';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
let ctx: Context;
let sourceId: string;

beforeAll(async () => {
  ctx = systemContext(database.db, clock, 'test', 'request-1');
  sourceId = (await createSource(ctx, { name: 'Website' })).id;
});

type Said = { role: string; text: string; at: string; id?: string };

const said: Said[] = [
  { role: 'bot', text: 'Hello, how can we help?', at: '2026-03-02T14:00:00Z' },
  { role: 'visitor', text: 'Where should a company of 40 use AI?', at: '2026-03-02T14:01:00Z' },
  { role: 'visitor', text: 'Write to jo@example.com 👋', at: '2026-03-02T14:02:00+00:00' },
];
const late: Said = { role: 'visitor', text: 'And what does it cost?', at: '2026-03-02T14:09:00Z' };
const chat = (externalId: string, more: Record<string, unknown> = {}) => ({
  external_id: externalId,
  messages: said,
  ...more,
});

async function accept(...items: unknown[]) {
  return acceptTranscripts(ctx, { sourceId, rawBody: Buffer.from(JSON.stringify(items)), items });
}
async function one(item: unknown): Promise<AcceptedItem> {
  const [result] = await accept(item);
  if (!result?.ok) throw result?.error ?? new Error('nothing answered');
  return result;
}
async function refusal(item: unknown): Promise<RefusedItem['error']> {
  const [result] = await accept(item);
  if (!result || result.ok) throw new Error('was accepted');
  return result.error;
}
const eventsOf = (id: string) =>
  database.db
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(eq(events.conversationId, id))
    .orderBy(events.id);
const jobsOf = async (id: string) =>
  (
    await database.db.execute<{ count: number }>(
      sql`select count(*)::int as count from graphile_worker._private_jobs where payload ->> 'conversationId' = ${id}`,
    )
  )[0]?.count;

describe('a new chat', () => {
  test('is stored with messages, raw bytes, event and job', async () => {
    const rawBody = Buffer.from(
      `  ${JSON.stringify(chat('new-1', { fields: { size: 40, b2b: true }, page_url: 'https://www.example.com/ai-consulting/?utm_campaign=spring', consent: { given: true, notice: 'We may write to you.', notice_version: '3' } }))}\n`,
    );
    const [result] = await acceptTranscripts(ctx, { sourceId, rawBody, items: [JSON.parse(rawBody.toString())] });
    if (!result?.ok) throw new Error('refused');
    expect(result).toMatchObject({
      index: 0,
      externalId: 'new-1',
      state: 'received',
      result: 'accepted',
      messageCount: 3,
      ignored: [],
    });
    const [row] = await database.db.select().from(conversations).where(eq(conversations.id, result.id));
    expect(row).toMatchObject({
      status: 'ended',
      stage: 'received',
      place: 'received',
      pagePath: '/ai-consulting',
      campaign: 'spring',
      fields: { size: '40', b2b: 'true' },
      messageCount: 3,
    });
    expect(row?.formConsent).toEqual({ given: true, channels: [], notice: 'We may write to you.', noticeVersion: '3' });
    expect(row?.startedAt.toISOString()).toBe('2026-03-02T14:00:00.000Z');
    const stored = await database.db
      .select()
      .from(messages)
      .where(eq(messages.conversationId, result.id))
      .orderBy(messages.number);
    expect(stored.map((message) => [message.number, message.role, message.text])).toEqual(
      said.map((message, number) => [number, message.role, message.text]),
    );
    const [link] = await database.db
      .select({ body: intakeRequests.body, item: conversationPayloads.item })
      .from(conversationPayloads)
      .innerJoin(intakeRequests, eq(intakeRequests.id, conversationPayloads.requestId))
      .where(eq(conversationPayloads.conversationId, result.id));
    expect(Buffer.from(link?.body ?? []).equals(rawBody)).toBe(true);
    expect(await eventsOf(result.id)).toEqual([{ type: 'conversation.accepted', data: { messages: 3 } }]);
    expect(await jobsOf(result.id)).toBe(1);
  });

  test('in a list keeps the good and names the bad by index', async () => {
    const results = await accept(
      chat('list-1'),
      { external_id: 'list-bad', messages: [{ role: 'robot', text: 'x', at: 'noon' }] },
      chat('list-2'),
      'nonsense',
    );
    expect(results.map((result) => [result.index, result.ok])).toEqual([
      [0, true],
      [1, false],
      [2, true],
      [3, false],
    ]);
    const bad = results[1];
    if (!bad || bad.ok) throw new Error('was accepted');
    expect(bad.externalId).toBe('list-bad');
    expect(bad.error.details.errors?.map((error) => error.path)).toEqual(['messages[0].role', 'messages[0].at']);
  });

  test('keeps the business that it names', async () => {
    const result = await one(
      chat('business-1', { business: { name: 'Lattice Row', areas: ['UK'] }, extra: { room: 4 } }),
    );
    const [row] = await database.db
      .select({ extra: conversations.extra })
      .from(conversations)
      .where(eq(conversations.id, result.id));
    expect(row?.extra).toEqual({
      room: 4,
      business: { name: 'Lattice Row', industry: '', services: [], areas: ['UK'] },
    });
  });

  test('with characters that PostgreSQL cannot store is cleaned', async () => {
    const result = await one(
      chat('odd\u0000-1', {
        messages: [{ role: 'visitor', text: 'a\u0000b \ud800 \u0007 \u202e', at: late.at }],
        fields: { 'k\u0000': 'v\u0000', half: '\udfff' },
        extra: { '\u0000': ['\u0000', { x: '\ud801' }] },
      }),
    );
    expect(result.externalId).toBe('odd-1');
    const [message] = await database.db.select().from(messages).where(eq(messages.conversationId, result.id));
    expect(message?.text).toBe('ab \ufffd \u0007 \u202e');
  });

  test('of 2,000 messages is taken, of 2,001 refused', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, number) => ({ role: 'visitor', text: `line ${number}`, at: late.at }));
    expect((await one(chat('many-1', { messages: many(2000) }))).messageCount).toBe(2000);
    const error = await refusal(chat('many-2', { messages: many(2001) }));
    expect(error.details.errors).toEqual([{ path: 'messages', message: 'must not hold more than 2,000 messages' }]);
  });

  test('over 1 MB is refused, alone and in a list', async () => {
    const big = chat('big-1', { extra: { padding: 'x'.repeat(1024 * 1024) } });
    expect((await refusal(big)).code).toBe('PAYLOAD_TOO_LARGE');
    const results = await accept(big, chat('beside-big'));
    expect(results.map((result) => result.ok)).toEqual([false, true]);
  });
});

describe('the same external id again', () => {
  test('identical changes nothing', async () => {
    const first = await one(chat('same-1', { fields: { a: '1' } }));
    const again = await one(chat('same-1', { fields: { a: '1' } }));
    expect(again).toEqual({ ...first, result: 'unchanged' });
    expect(await eventsOf(first.id)).toHaveLength(1);
    const links = await database.db
      .select()
      .from(conversationPayloads)
      .where(eq(conversationPayloads.conversationId, first.id));
    expect(links).toHaveLength(1);
  });

  test('shorter changes nothing', async () => {
    const first = await one(chat('short-1'));
    const again = await one(chat('short-1', { messages: said.slice(0, 2), status: 'open', fields: { a: 'old' } }));
    expect(again).toMatchObject({ id: first.id, result: 'unchanged', messageCount: 3 });
  });

  test('longer extends it and lines it up again', async () => {
    const first = await one(chat('long-1', { status: 'open', fields: { a: '1' } }));
    await database.db.update(conversations).set({ stage: 'in_progress' }).where(eq(conversations.id, first.id));
    const again = await one(
      chat('long-1', { messages: [...said, late], fields: { b: '2' }, consent: { given: true } }),
    );
    expect(again).toMatchObject({ id: first.id, result: 'extended', state: 'received', messageCount: 4 });
    const [row] = await database.db.select().from(conversations).where(eq(conversations.id, first.id));
    expect(row).toMatchObject({
      status: 'ended',
      stage: 'received',
      messageCount: 4,
      fields: { a: '1', b: '2' },
      formConsent: { given: true, channels: [] },
    });
    expect(row?.lastMessageAt.toISOString()).toBe('2026-03-02T14:09:00.000Z');
    expect((await eventsOf(first.id))[1]).toEqual({
      type: 'conversation.extended',
      data: { added: 1, changed: ['status', 'fields', 'formConsent'] },
    });
    expect(await jobsOf(first.id)).toBe(1);
  });

  test('while its job runs gets a job of its own', async () => {
    const first = await one(chat('running-1'));
    await database.db.execute(
      sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w', attempts = 1 where payload ->> 'conversationId' = ${first.id}`,
    );
    await one(chat('running-1', { messages: [...said, late] }));
    expect(await jobsOf(first.id)).toBe(2);
  });

  test('with an end after the last message extends it without messages', async () => {
    const first = await one(chat('end-1', { status: 'open' }));
    expect(await one(chat('end-1', { status: 'ended' }))).toMatchObject({
      id: first.id,
      result: 'extended',
      messageCount: 3,
    });
    expect(await one(chat('end-1', { status: 'open' }))).toMatchObject({ result: 'unchanged' });
  });

  test('contradicting an accepted message is refused with the difference', async () => {
    const first = await one(chat('contra-1'));
    const error = await refusal(
      chat('contra-1', { messages: [said[0], { ...said[1], text: 'Something else' }, said[2], late] }),
    );
    expect(error.code).toBe('CONFLICT');
    expect(error.details.differences).toEqual([
      { message: 1, field: 'text', accepted: said[1]?.text, sent: 'Something else' },
    ]);
    const stored = await database.db.select().from(messages).where(eq(messages.conversationId, first.id));
    expect(stored).toHaveLength(3);
  });

  test('twice in one list is taken in turn', async () => {
    const results = await accept(chat('twice-1'), chat('twice-1', { messages: [...said, late] }), chat('twice-1'));
    expect(results.map((result) => result.ok && result.result)).toEqual(['accepted', 'extended', 'unchanged']);
  });

  test('belongs to its source alone', async () => {
    const other = await createSource(ctx, { name: 'Other website' });
    const first = await one(chat('own-1'));
    const [theirs] = await acceptTranscripts(ctx, {
      sourceId: other.id,
      rawBody: Buffer.from('{}'),
      items: [chat('own-1', { messages: [late] })],
    });
    expect(theirs).toMatchObject({ ok: true, result: 'accepted' });
    expect(theirs?.ok && theirs.id).not.toBe(first.id);
  });

  test('raced by many at once is stored once', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        accept(chat('race-b'), chat('race-a', n % 2 ? { messages: [...said, late] } : {})),
      ),
    );
    const ids = results.flat().map((result) => {
      if (!result.ok) throw result.error;
      return `${result.externalId} ${result.id}`;
    });
    expect(new Set(ids).size).toBe(2);
    const stored = await database.db.select().from(conversations).where(eq(conversations.externalId, 'race-a'));
    expect(stored).toHaveLength(1);
    expect(stored[0]?.messageCount).toBe(4);
    expect(
      (await eventsOf(stored[0]?.id ?? '')).filter((event) => event.type === 'conversation.accepted'),
    ).toHaveLength(1);
  });
});

describe('refused with a clear reason', () => {
  test.each([
    ['a form by its channel', { external_id: 'f1', channel: 'form', messages: said }],
    ['a form by its type', { external_id: 'f2', type: 'form_submission', messages: said }],
    ['form values without messages', { external_id: 'f3', fields: { email: 'jo@example.com' } }],
  ])('%s', async (_, item) => {
    const error = await refusal(item);
    expect(error.code).toBe('UNPROCESSABLE');
    expect(error.message).toBe('Handoff Desk takes chats only; keep web-form leads in your CRM.');
  });

  test('an empty or too long list', async () => {
    await expect(accept()).rejects.toSatisfy((error) => isAppError(error, 'BAD_REQUEST'));
    await expect(accept(...Array.from({ length: 101 }, (_, n) => chat(`l${n}`)))).rejects.toSatisfy((error) =>
      isAppError(error, 'BAD_REQUEST'),
    );
  });
});
