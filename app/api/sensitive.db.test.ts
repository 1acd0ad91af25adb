import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { conversations, messages } from '@/db/schema/conversations';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { replies } from '@/db/schema/replies';
import { testDatabase } from '@/db/testing/database';
import { loadAudit } from '@/lib/audit/loaders';
import { recordAudit } from '@/lib/audit/record';
import { type PersonContext, systemContext } from '@/lib/auth/context';
import type { Person } from '@/lib/auth/schema';
import { systemClock } from '@/lib/clock';
import { loadConversation, loadConversations } from '@/lib/conversations/loaders';
import { newId } from '@/lib/ids';
import { loadInbox } from '@/lib/inbox/loaders';
import { inboxViews } from '@/lib/inbox/schema';
import { createSourceKey } from '@/lib/intake/keys';
import { createSource } from '@/lib/intake/sources';
import { createPilot } from '@/lib/pilot/create';
import { loadPilot } from '@/lib/pilot/loaders';
import { prepareConversation } from '@/lib/pipeline/prepare';
import { loadReview } from '@/lib/review/loaders';
import { handoffViews, reviewViews } from '@/lib/review/schema';
import { asked, carelessHandoff, secrets, told } from '@/lib/testing/careless-handoff';
import { buildHandoff } from '@/lib/testing/handoff-builder';
import { actAs } from '@/lib/testing/people';

const testing = testDatabase();
let signedIn: Person | null = null;
// The routes open the process's own pool from DATABASE_URL, which is known only when the test database is there.
vi.mock('@/db/client', async (original) => ({
  ...(await original<typeof import('@/db/client')>()),
  database: () => testing.db,
}));
vi.mock('@/lib/auth/session', async (original) => ({
  ...(await original<typeof import('@/lib/auth/session')>()),
  currentPerson: async () => signedIn,
}));

const squeeze = (text: string) => text.replace(/[^a-z\d!]/gi, '');
function expectNone(text: string, where: string) {
  expect(text.length, `${where} answers something`).toBeGreaterThan(0);
  for (const [kind, secret] of Object.entries(secrets)) {
    expect(text.includes(secret), `${where} holds the ${kind}`).toBe(false);
    expect(squeeze(text).includes(squeeze(secret)), `${where} holds the ${kind} in other spacing`).toBe(false);
  }
}

const logged: string[] = [];
const ids: Record<string, Record<string, string>> = {};
let manager: PersonContext;
let owner: PersonContext;
let chat: string;
let edited: string;
let key: string;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', testing.url);
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
  vi.stubEnv('NEXTAUTH_URL', 'https://desk.example.com');
  vi.stubEnv('LOG_LEVEL', 'debug');
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
  manager = await actAs(testing.db, 'manager', { name: 'Dana Cole' });
  owner = await actAs(testing.db, 'owner', { name: 'Priya Nair' });
  const system = systemContext(testing.db, systemClock, 'test', 'request-1');
  const source = await createSource(system, { name: 'Bot', rateLimit: 1_000_000 });
  key = (await createSourceKey(system, { sourceId: source.id })).key;

  const waiting = await careless(source.id);
  chat = waiting.conversationId;
  edited = (await careless(source.id)).id;
  const inInbox = await careless(source.id);
  await decide(inInbox.id, 'delivered');
  const parked = await careless(source.id);
  await decide(parked.id, 'approved');
  await testing.db.insert(deliveries).values({
    id: newId(),
    handoffId: parked.id,
    target: 'inbox',
    idempotencyKey: parked.id,
    state: 'failed',
    deliverAfter: new Date(),
    lastError: 'Error',
    createdAt: new Date(),
  });
  for (const state of ['held', 'recorded'] as const) {
    await testing.db.insert(replies).values({
      id: newId(),
      handoffId: inInbox.id,
      authorId: owner.actor.id,
      channel: 'app_email',
      body: told,
      state,
      promises: [{ kind: 'price', sentence: told, start: 0, end: told.length, rule: told, suggestion: told }],
      createdAt: new Date(),
      heldAt: new Date(),
      checkNote: told,
      recordedAt: state === 'recorded' ? new Date() : null,
    });
  }
  await recordAudit(testing.db, manager, {
    action: 'handoff.settle',
    subjectType: 'handoff',
    subjectId: waiting.id,
    summary: told,
    before: { note: told },
    after: { notes: [told] },
  });
  const pilot = await createPilot(manager, { name: 'Pilot', startsOn: '2026-01-01', endsOn: '2026-12-31' });
  ids.conversations = { id: chat };
  ids.review = { id: waiting.id };
  ids.inbox = { id: inInbox.id };
  ids.pilot = { id: pilot.id };
  ids.snippets = { key: newId() };
}, 60_000);
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const careless = (sourceId: string) =>
  carelessHandoff(testing.db, sourceId, { ownerId: owner.actor.id, settledBy: manager.actor.id });

async function decide(id: string, state: 'approved' | 'delivered') {
  const move = (change: Partial<typeof handoffs.$inferInsert>) =>
    testing.db
      .update(handoffs)
      .set({ ...change, version: sql`${handoffs.version} + 1` })
      .where(eq(handoffs.id, id));
  const now = new Date();
  await move({
    state: 'approved',
    approvedBy: manager.actor.id,
    approvedAt: now,
    decidedAt: now,
    approvedMessageCount: 3,
  });
  if (state === 'delivered') await move({ state, deliveredAt: now, responseDueAt: now });
}

const folder = import.meta.dirname;
const reads = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    /(^|\/)route\.ts$/.test(file) && /^export const GET = personRoute/m.test(readFileSync(join(folder, file), 'utf8')),
);
/** Further questions to a route than the plain one. */
const queries: Record<string, string[]> = {
  'review/route.ts': handoffViews.map((view) => `?view=${view}`),
  'inbox/route.ts': inboxViews.map((view) => `?view=${view}`),
};

type Handler = (request: Request, next: { params: Promise<Record<string, string>> }) => Promise<Response>;

describe('what the server answers of a chat that holds secrets', () => {
  it.each(reads)('GET %s holds none of them', async (file) => {
    signedIn = (await actAs(testing.db, 'admin')).actor;
    const params = file.includes('[') ? ids[file.split('/')[0] ?? ''] : {};
    if (!params) throw new Error(`This test does not know which record to ask ${file} for: name it in beforeAll.`);
    const { GET } = (await import(join(folder, file))) as { GET: Handler };
    for (const query of queries[file] ?? ['']) {
      const answer = await GET(new Request(`https://desk.example.com/api/x${query}`), {
        params: Promise.resolve(params),
      });
      expect([200, 404], `${file} answers`).toContain(answer.status);
      if (!file.startsWith('snippets/[key]')) expect(answer.status).toBe(200);
      expectNone(await answer.text(), `${file}${query}`);
    }
  });

  it('is met by this test: the texts are there, blacked out', async () => {
    signedIn = manager.actor;
    for (const place of ['review', 'inbox', 'conversations']) {
      const { GET } = (await import(join(folder, place, '[id]/route.ts'))) as { GET: Handler };
      const answer = await GET(new Request('https://desk.example.com/api/x'), {
        params: Promise.resolve(ids[place] ?? {}),
      });
      expect(await answer.text()).toContain('Card •••• •••• •••• 1111, account');
    }
  });

  it('is no more in what the pages begin with', async () => {
    const states = [
      await loadConversations(manager, {}),
      await loadConversation(manager, chat),
      await loadAudit(manager, {}),
      (await loadPilot(manager, undefined)).state,
      ...(await Promise.all(
        reviewViews.map((view) => loadReview(manager, { id: ids.review?.id ?? null, search: { view } })),
      )),
      ...(await Promise.all(
        inboxViews.map((view) => loadInbox(owner, { view, owner: null }, ids.inbox?.id ?? null).then(withoutOwnDraft)),
      )),
    ];
    for (const [index, state] of states.entries()) {
      const text = JSON.stringify(state);
      expect(text).not.toContain('"status":"error"');
      expectNone(text, `page ${index}`);
    }
  });

  it('is no more in what a source is told', async () => {
    const v1 = (path: string) => import(join(folder, 'v1', path, 'route.ts')) as Promise<Record<string, Handler>>;
    const call = async (handler: Handler | undefined, id: string, body?: unknown) => {
      const answer = await handler?.(
        new Request('https://desk.example.com/api/v1/x', {
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        }),
        { params: Promise.resolve({ id }) },
      );
      const text = (await answer?.text()) ?? '';
      expectNone(text, `an answer to the source with status ${answer?.status}`);
      return answer?.status;
    };
    expect(await call((await v1('conversations/[id]')).GET, chat)).toBe(200);
    expect(await call((await v1('conversations')).GET, '')).toBe(200);
    expect(
      await call((await v1('check-message')).POST, '', { text: `That will be $285. We guarantee it. ${told}` }),
    ).toBe(200);
    const at = (minute: number) => new Date(Date.parse('2026-03-02T14:00:00Z') + minute * 60_000).toISOString();
    const visitor = (text: string, minute: number) => ({ role: 'visitor', text, at: at(minute) });
    const transcripts = (await v1('transcripts')).POST;
    const sent = (text: string) => ({ external_id: 'told', messages: [visitor(text, 0)] });
    expect(await call(transcripts, '', sent(told))).toBe(202);
    expect(await call(transcripts, '', sent(`${told} And more.`))).toBe(409);
    const turns = (await v1('conversations/[id]/next-turn')).POST;
    expect(await call(turns, 'live', { messages: [visitor(`Hello. ${told}`, 0)] })).toBe(200);
    expect(await call(turns, 'live', { first: 0, messages: [visitor(`Other. ${told}`, 0)] })).toBe(409);
  });
});

describe('a chat that is read by the engine', () => {
  test('has no secret in its brief', async () => {
    const system = systemContext(testing.db, systemClock, 'test', 'request-2');
    const { conversationId } = await unread();
    await prepareConversation(system, conversationId);
    const [row] = await testing.db.select().from(handoffs).where(eq(handoffs.conversationId, conversationId));
    expectNone(JSON.stringify(row), 'the handoff as stored');
  });

  test('gets none by a reviewer who writes it there', async () => {
    signedIn = manager.actor;
    const id = edited;
    const stored = async () => (await testing.db.select().from(handoffs).where(eq(handoffs.id, id)))[0];
    const { POST } = (await import(join(folder, 'review/[id]/edit/route.ts'))) as { POST: Handler };
    const answer = await POST(
      new Request('https://desk.example.com/api/x', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          version: (await stored())?.version,
          summary: told,
          question: { text: asked, message: 1, none: false },
        }),
      }),
      { params: Promise.resolve({ id }) },
    );
    expect(answer.status).toBe(200);
    expectNone(await answer.text(), 'the answer to an edit');
    const row = await stored();
    for (const text of [row?.summary, row?.questionText]) {
      expect(text).toContain('[card number removed]');
      expectNone(text ?? '', 'the edited brief as stored');
    }
  });

  /** A chat as it was accepted. */
  async function unread() {
    const made = await buildHandoff(testing.db, { messages: [{ role: 'bot', text: 'Hello!' }] });
    const conversationId = newId();
    const at = new Date('2026-03-02T14:00:00Z');
    const said = [
      { role: 'bot', text: 'How can we help?' },
      { role: 'visitor', text: `We need help with AI planning for 40 people. ${asked} ${told}` },
      { role: 'bot', text: 'May we e-mail you?' },
      { role: 'visitor', text: 'Yes, jo@marlow.example.com' },
    ] as const;
    await testing.db.insert(conversations).values({
      id: conversationId,
      sourceId: made.sourceId,
      externalId: conversationId,
      status: 'ended',
      messageCount: said.length,
      startedAt: at,
      lastMessageAt: at,
      payloadHash: conversationId,
      fields: { notes: told },
    });
    await testing.db.insert(messages).values(said.map((each, number) => ({ conversationId, number, ...each, at })));
    return { conversationId };
  }
});

describe('showing one of them', () => {
  const reveal = async (body: unknown) => {
    const { POST } = (await import(join(folder, 'conversations/[id]/reveal/route.ts'))) as { POST: Handler };
    return POST(
      new Request('https://desk.example.com/api/x', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
      { params: Promise.resolve({ id: chat }) },
    );
  };

  test('answers that value alone, which no cache may keep', async () => {
    signedIn = manager.actor;
    const answer = await reveal({ kind: 'card', message: 1, start: 5 });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ value: secrets.card });
  });

  test('is refused with a sentence, and the log never holds a secret', async () => {
    signedIn = (await actAs(testing.db, 'reviewer')).actor;
    const answer = await reveal({ kind: 'card', message: 1, start: 5, reason: told });
    expect(answer.status).toBe(403);
    const problem = await answer.text();
    expect(problem).toMatch(/Hold this chat first/);
    expectNone(problem, 'the refusal');
    expectNone(`log: ${logged.join('\n')}`, 'the log');
  });
});

/** The acting person's own message comes back to them as they typed it. */
function withoutOwnDraft<T>(state: T): T {
  return JSON.parse(JSON.stringify(state), (name, value) => (name === 'open' ? null : value)) as T;
}
