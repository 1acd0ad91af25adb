import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import { type SourceContext, systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { isAppError } from '@/lib/errors';
import { problemOf } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import {
  acceptedAnswerSchema,
  acceptedListSchema,
  conversationAnswerSchema,
  conversationListSchema,
  problemSchema,
  reconciliationSchema,
} from './answers';
import { authenticateSource, createSourceKey } from './keys';
import { postTranscripts } from './post-transcripts';
import { listSourceConversations, readReconciliation, readSourceConversation } from './source-reads';
import { createSource } from './sources';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
let mine: SourceContext;
let theirs: SourceContext;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
  vi.stubEnv('NEXTAUTH_URL', 'https://desk.example.com');
  const ctx = systemContext(database.db, clock, 'test', 'request-1');
  const contextOf = async (name: string) => {
    const { key } = await createSourceKey(ctx, { sourceId: (await createSource(ctx, { name })).id });
    return authenticateSource(database.db, clock, `bearer ${key}`, { requestId: 'request-2' });
  };
  mine = await contextOf('Mine');
  theirs = await contextOf('Theirs');
});

const chat = (external_id: string) => ({
  external_id,
  messages: [{ role: 'visitor', text: 'Hello?', at: '2026-03-02T14:00:00Z' }],
});
const post = (body: unknown, type = 'application/json', ctx = mine) =>
  postTranscripts(
    ctx,
    new Request('https://desk.example.com/api/v1/transcripts', {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
const problemOfPost = async (...parts: Parameters<typeof post>) => {
  const error = await post(...parts).catch((reason: unknown) => reason);
  if (!isAppError(error)) throw error;
  return problemSchema.parse(problemOf(error, 'request-2'));
};

describe('posting', () => {
  test('one answers an object, a list what became of each', async () => {
    const one = acceptedAnswerSchema.parse(await post(chat('p-1')));
    expect(one.url).toBe(`https://desk.example.com/api/v1/conversations/${one.id}`);
    const list = acceptedListSchema.parse(await post([chat('p-1'), { external_id: 'p-2' }, chat('p-3')]));
    expect(list.conversations.map((item) => [item.index, item.result])).toEqual([
      [0, 'unchanged'],
      [2, 'accepted'],
    ]);
    expect(list.rejected).toMatchObject([{ index: 1, external_id: 'p-2', problem: { status: 400 } }]);
  });

  test.each<[string, unknown, number]>([
    ['a bad one', { external_id: 'p-4', messages: [] }, 400],
    ['a form', { external_id: 'p-5', fields: { a: 'b' } }, 422],
    ['broken JSON', '{"external_id": ', 400],
    ['an empty list', [], 400],
    ['a list too long', Array.from({ length: 101 }, (_, n) => chat(`t-${n}`)), 400],
    ['a number', 7, 400],
  ])('%s is a problem', async (_, body, status) => {
    expect((await problemOfPost(body)).status).toBe(status);
  });

  test('a list of which nothing is good names every bad field with its index', async () => {
    const problem = await problemOfPost([{ external_id: 'x' }, 'y']);
    expect(problem.errors?.map((error) => error.path)).toEqual(['[0].messages', '[1]']);
    expect(problem.rejected).toHaveLength(2);
  });

  test('a contradiction is a 409 with the difference', async () => {
    await post(chat('p-6'));
    const problem = await problemOfPost({
      ...chat('p-6'),
      messages: [{ role: 'visitor', text: 'Bye', at: '2026-03-02T14:00:00Z' }],
    });
    expect(problem).toMatchObject({
      status: 409,
      title: 'Contradicts what was accepted',
      differences: [{ message: 0, field: 'text', accepted: 'Hello?', sent: 'Bye' }],
    });
  });

  test('anything but JSON and UTF-8 is refused', async () => {
    expect((await problemOfPost('a=b', 'application/x-www-form-urlencoded')).status).toBe(415);
    const bytes = new Request('https://x.example', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from([0x22, 0xff, 0x22]),
    });
    await expect(postTranscripts(mine, bytes)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('a body over 20 MB is refused', async () => {
    expect(
      (await problemOfPost(JSON.stringify([{ ...chat('p-7'), extra: { x: 'x'.repeat(21 * 1024 * 1024) } }]))).status,
    ).toBe(413);
  });
});

describe('reading', () => {
  test('a conversation is there for its source alone', async () => {
    const { id } = acceptedAnswerSchema.parse(await post(chat('r-1')));
    const answer = conversationAnswerSchema.parse(await readSourceConversation(mine, id));
    expect(answer).toMatchObject({
      id,
      external_id: 'r-1',
      state: 'received',
      up_to_date: false,
      verdict: null,
      message_count: 1,
    });
    await expect(readSourceConversation(theirs, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(readSourceConversation(mine, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('shows the newest verdict and whether it is up to date', async () => {
    const { id } = acceptedAnswerSchema.parse(await post(chat('r-2')));
    const verdict = {
      engine: 'd',
      version: '1',
      complete: false,
      exceptions: [{ kind: 'no_contact', sentence: 'No contact.' }],
      reasons: [],
      nextTurn: 'collect_contact',
      nextTurnText: 'How may we reach you?',
      placement: 'wait',
      placementSentence: '',
    };
    setTimeout(async () => {
      await database.db.execute(
        sql`insert into verdicts (id, conversation_id, engine, engine_version, message_count, result) values (${newId()}, ${id}, 'd', '1', 1, ${JSON.stringify(verdict)}::jsonb)`,
      );
      await database.db.execute(sql`update conversations set stage = 'in_progress' where id = ${id}`);
    }, 100);
    const answer = conversationAnswerSchema.parse(await readSourceConversation(mine, id, { wait: 5 }));
    expect(answer).toMatchObject({
      state: 'in_progress',
      up_to_date: true,
      verdict: { complete: false, next_turn: { action: 'collect_contact', text: 'How may we reach you?' } },
    });
  });

  test('lists by page and place, and the totals reconcile', async () => {
    for (const name of ['l-1', 'l-2', 'l-3']) await post(chat(name), 'application/json', theirs);
    const first = conversationListSchema.parse(await listSourceConversations(theirs, { limit: 2, state: 'received' }));
    expect(first.items.map((item) => item.external_id)).toEqual(['l-3', 'l-2']);
    const second = await listSourceConversations(theirs, { limit: 2, cursor: first.nextCursor ?? undefined });
    expect(second.items.map((item) => item.external_id)).toEqual(['l-1']);
    expect(second.nextCursor).toBeNull();
    await expect(listSourceConversations(theirs, { limit: 2, cursor: 'x' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    const totals = reconciliationSchema.parse(await readReconciliation(theirs));
    expect(totals).toMatchObject({ accepted: 3, total: 3, not_yet_processed: 3, reconciles: true });
    expect((await readReconciliation(mine)).by_place.in_progress).toBe(1);
  });
});
