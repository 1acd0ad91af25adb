import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import { systemContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { createSourceKey, revokeSourceKey } from '@/lib/intake/keys';
import { createSource } from '@/lib/intake/sources';
import { GET as getConversation } from './conversations/[id]/route';
import { GET as listConversations } from './conversations/route';
import { GET as getReconciliation } from './reconciliation/route';
import { POST } from './transcripts/route';

const testing = testDatabase();
// The routes open the process's own pool from DATABASE_URL, which is known only when the test database is there.
vi.mock('@/db/client', async (original) => ({
  ...(await original<typeof import('@/db/client')>()),
  database: () => testing.db,
}));

let key: string;
const parts = (id?: string) => ({ params: Promise.resolve<Record<string, string>>(id ? { id } : {}) });
const address = 'https://desk.example.com/api/v1';
const chat = (externalId: string) => ({
  external_id: externalId,
  messages: [{ role: 'visitor', text: 'Hello?', at: '2026-03-02T14:00:00Z' }],
});

async function keyOf(name: string, rateLimit?: number) {
  const ctx = systemContext(testing.db, systemClock, 'test', 'request-1');
  const source = await createSource(ctx, { name, ...(rateLimit ? { rateLimit } : {}) });
  return { ...(await createSourceKey(ctx, { sourceId: source.id })), ctx };
}
const post = (body: string | object, bearer = key) =>
  POST(
    new Request(`${address}/transcripts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    parts(),
  );
const get = (path: string, bearer = key) =>
  new Request(`${address}${path}`, { headers: { authorization: `Bearer ${bearer}` } });

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', testing.url);
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
  vi.stubEnv('NEXTAUTH_URL', 'https://desk.example.com');
  ({ key } = await keyOf('Main', 1_000_000));
});
afterAll(() => vi.unstubAllEnvs());

describe('over HTTP', () => {
  test('a chat is answered 202 and read back by its source alone', async () => {
    const response = await post(chat('h-1'));
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as { id: string };
    expect((await getConversation(get(`/conversations/${id}`), parts(id))).status).toBe(200);
    const { key: stranger } = await keyOf('Stranger');
    const refused = await getConversation(get(`/conversations/${id}`, stranger), parts(id));
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect((await getConversation(get('/conversations/x'), parts('x'))).status).toBe(404);
    expect((await listConversations(get('/conversations?state=nowhere'), parts())).status).toBe(400);
    expect((await listConversations(get('/conversations?cursor=%00'), parts())).status).toBe(400);
    expect((await getReconciliation(get('/reconciliation'), parts())).status).toBe(200);
  });

  test('without a key, with a wrong or a revoked one nothing opens', async () => {
    const { key: revoked, id, ctx } = await keyOf('Revoked');
    await revokeSourceKey(ctx, { keyId: id });
    for (const bearer of ['', 'hd_wrong', revoked]) {
      const response = await post(chat('h-2'), bearer);
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Handoff Desk"']);
    }
  });

  test('over the rate it is 429 with the seconds to wait', async () => {
    const { key: slow } = await keyOf('Slow', 2);
    const answers = [];
    // One more than two minutes can take, should the minute turn in between.
    for (let n = 0; n < 5; n += 1) answers.push(await post(chat(`s-${n}`), slow));
    const refused = answers.find((answer) => answer.status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });
});

describe('any JSON', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u0000', '\ud800', 'x'.repeat(300), '__proto__', '\u202e'),
  );
  const value = fc.oneof(fc.jsonValue(), odd, fc.double());
  const message = fc.record(
    {
      id: odd,
      role: fc.constantFrom('visitor', 'bot', 'agent'),
      text: odd,
      at: fc.oneof(
        {
          weight: 5,
          arbitrary: fc.integer({ min: 0, max: 80_000 }).map((s) => new Date(1.77e12 + s * 1000).toISOString()),
        },
        { weight: 1, arbitrary: odd },
      ),
    },
    { requiredKeys: ['role', 'text', 'at'] },
  );
  const transcript = fc.record(
    {
      external_id: fc.oneof(fc.constantFrom('f-1', 'f-2', 'f-3'), odd),
      status: fc.constantFrom('open', 'ended'),
      page_url: fc.oneof(odd, fc.webUrl({ withQueryParameters: true, withFragments: true })),
      referrer: odd,
      source: odd,
      campaign: odd,
      utm: fc.record({ source: odd, campaign: odd }, { requiredKeys: [] }),
      visitor: fc.dictionary(odd, value),
      bot_path: fc.array(odd),
      fields: fc.dictionary(odd, fc.oneof(odd, fc.double(), fc.boolean())),
      consent: fc.record({ given: fc.boolean(), notice: odd, at: odd }, { requiredKeys: ['given'] }),
      extra: fc.dictionary(odd, value),
      messages: fc.array(message, { maxLength: 6 }),
    },
    { requiredKeys: ['external_id', 'messages'] },
  );

  test('is accepted or refused with a problem, never an error of the server', async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          { weight: 6, arbitrary: transcript },
          { weight: 2, arbitrary: fc.array(transcript, { maxLength: 4 }) },
          { weight: 1, arbitrary: fc.jsonValue() },
        ),
        async (body) => {
          const response = await post(JSON.stringify(body));
          seen.add(response.status);
          expect(response.status).toBeLessThan(500);
          expect(response.headers.get('content-type')).toMatch(/json/);
        },
      ),
      { numRuns: 400 },
    );
    expect(seen.has(202)).toBe(true);
    const totals = (await (await getReconciliation(get('/reconciliation'), parts())).json()) as { reconciles: boolean };
    expect(totals.reconciles).toBe(true);
  });

  test('nested without end is refused', async () => {
    expect((await post('['.repeat(100_000) + ']'.repeat(100_000))).status).toBe(400);
    expect((await post(`{"external_id":"d","extra":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`)).status).toBe(
      400,
    );
  });
});
