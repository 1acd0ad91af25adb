import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import { systemContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { createSourceKey } from '@/lib/intake/keys';
import { createSource } from '@/lib/intake/sources';
import { checkAnswerSchema, turnAnswerSchema } from '@/lib/live/answers';
import { POST as checkMessage } from './check-message/route';
import { POST as nextTurn } from './conversations/[id]/next-turn/route';
import { GET as getConversation } from './conversations/[id]/route';
import { GET as getReconciliation } from './reconciliation/route';

const testing = testDatabase();
// The routes open the process's own pool from DATABASE_URL, which is known only when the test database is there.
vi.mock('@/db/client', async (original) => ({
  ...(await original<typeof import('@/db/client')>()),
  database: () => testing.db,
}));

let key: string;
const address = 'https://desk.example.com/api/v1';
const json = 'application/json';
const bodyOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));
const request = (path: string, body: unknown, bearer = key, type = json) =>
  new Request(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    body: bodyOf(body),
  });
const turn = (id: string, body: unknown, bearer = key, type = json) =>
  nextTurn(request(`/conversations/${encodeURIComponent(id)}/next-turn`, body, bearer, type), {
    params: Promise.resolve({ id }),
  });
const check = (body: unknown, bearer = key) =>
  checkMessage(request('/check-message', body, bearer), { params: Promise.resolve({}) });
const visitor = (text: string, minute = 0) => ({
  id: `m${minute}`,
  role: 'visitor',
  text,
  at: new Date(Date.parse('2026-03-02T14:00:00Z') + minute * 60_000).toISOString(),
});

async function keyOf(name: string, rateLimit = 1_000_000) {
  const ctx = systemContext(testing.db, systemClock, 'test', 'request-1');
  const source = await createSource(ctx, { name, rateLimit });
  return (await createSourceKey(ctx, { sourceId: source.id })).key;
}

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', testing.url);
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
  vi.stubEnv('NEXTAUTH_URL', 'https://desk.example.com');
  // The fuzzed chats are no news for anybody.
  vi.stubEnv('LOG_LEVEL', 'error');
  key = await keyOf('Bot');
});
afterAll(() => vi.unstubAllEnvs());

describe('the next turn over HTTP', () => {
  test('is answered 200 in the shape of the document, again and again, and the chat is read back', async () => {
    const id = `chat/${newId()} ü`;
    const body = { messages: [visitor('We look for help with planning our AI projects.')] };
    const first = await turn(id, body);
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const answer = turnAnswerSchema.parse(await first.json());
    expect(answer).toMatchObject({ external_id: id, message_count: 1 });
    const again = turnAnswerSchema.parse(await (await turn(id, body)).json());
    expect(again).toEqual(answer);
    const read = await getConversation(new Request(answer.url, { headers: { authorization: `Bearer ${key}` } }), {
      params: Promise.resolve({ id: answer.id }),
    });
    expect(read.status).toBe(200);
    expect(await read.json()).toMatchObject({ external_id: id, status: 'open', stopped: answer.stopped });
  });

  test('opens to nobody without a key, and shows a stranger nothing', async () => {
    const body = { messages: [visitor('Do you help with AI projects?')] };
    for (const bearer of ['', 'hd_wrong']) expect((await turn('s-1', body, bearer)).status).toBe(401);
    const mine = turnAnswerSchema.parse(await (await turn('s-1', body)).json());
    const stranger = await keyOf('Stranger');
    expect((await turn('s-1', { messages: [] }, stranger)).status).toBe(400);
    const theirs = turnAnswerSchema.parse(await (await turn('s-1', body, stranger)).json());
    expect(theirs.id).not.toBe(mine.id);
  });

  test('counts against the rate, like a checked draft', async () => {
    const slow = await keyOf('Slow', 2);
    const answers = [];
    for (let n = 0; n < 3; n += 1) {
      answers.push(await check({ text: 'Hello.' }, slow));
      answers.push(await turn('r-1', { messages: [visitor('Hello?')] }, slow));
    }
    const refused = answers.find((answer) => answer.status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test.each<[string, unknown, number, string?]>([
    ['broken JSON', '{"messages": [', 400],
    ['no JSON', 'messages', 415, 'text/plain'],
    ['a bad message', { messages: [{ role: 'robot', text: 1, at: 'noon' }] }, 400],
    ['a form', { type: 'form_submission', fields: { a: 'b' } }, 422],
    ['messages out of nowhere', { messages: [visitor('Hello?')], first: 7 }, 409],
    ['too much', { messages: [visitor('x'.repeat(1024 * 1024))] }, 413],
  ])('%s is a problem', async (_, body, status, type) => {
    const answer = await turn(newId(), body, key, type);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
  });
});

describe('checking a draft over HTTP', () => {
  test('answers what is wrong, and other words', async () => {
    const answer = await check({ text: 'Thanks! We guarantee results.' });
    expect(answer.status).toBe(200);
    expect(checkAnswerSchema.parse(await answer.json())).toMatchObject({
      ok: false,
      findings: [{ sentence: 'We guarantee results.', start: 8, rule: 'result' }],
    });
    expect((await check({ text: 7 })).status).toBe(400);
    expect((await check({ text: 'Hello.' }, 'hd_wrong')).status).toBe(401);
  });
});

describe('any JSON', () => {
  const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u0000', '\ud800', '__proto__', '\u202e'));
  const message = fc.record(
    {
      id: fc.oneof(fc.constantFrom('a', 'b', 'c'), odd),
      role: fc.constantFrom('visitor', 'bot', 'agent'),
      text: odd,
      at: fc.integer({ min: 0, max: 80_000 }).map((s) => new Date(1.77e12 + s * 1000).toISOString()),
    },
    { requiredKeys: ['role', 'text', 'at'] },
  );
  const body = fc.record(
    {
      messages: fc.array(message, { maxLength: 5 }),
      first: fc.nat(6),
      status: fc.constantFrom('open', 'ended'),
      page_url: fc.oneof(odd, fc.webUrl()),
      fields: fc.dictionary(odd, fc.oneof(odd, fc.double(), fc.boolean())),
      visitor: fc.dictionary(odd, fc.jsonValue()),
      business: fc.record({ name: odd }),
      extra: fc.dictionary(odd, fc.jsonValue()),
    },
    { requiredKeys: [] },
  );

  test('is answered or refused with a problem, never an error of the server', async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom('f-1', 'f-2', 'f-3', ' '), odd),
        fc.oneof({ weight: 6, arbitrary: body }, { weight: 1, arbitrary: fc.jsonValue() }),
        async (id, sent) => {
          const answer = await turn(id.toWellFormed(), sent);
          seen.add(answer.status);
          expect(answer.status).toBeLessThan(500);
          const draft = await check({ text: JSON.stringify(sent).slice(0, 20_000) });
          expect(draft.status).toBe(200);
        },
      ),
      { numRuns: 300 },
    );
    expect([...seen]).toEqual(expect.arrayContaining([200, 400, 409]));
    const totals = await (
      await getReconciliation(new Request(address, { headers: { authorization: `Bearer ${key}` } }), {
        params: Promise.resolve({}),
      })
    ).json();
    expect(totals).toMatchObject({ reconciles: true });
  });
});
