import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { conversationPayloads, conversations, intakeRequests, messages } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { type Context, type SourceContext, systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { acceptTranscripts } from '@/lib/intake/accept';
import { authenticateSource, createSourceKey } from '@/lib/intake/keys';
import { readReconciliation, readSourceConversation } from '@/lib/intake/source-reads';
import { createSource } from '@/lib/intake/sources';
import { approvedPhrases } from '@/lib/language/bot-phrases';
import { prepareConversation } from '@/lib/pipeline/prepare';
import { settleSilent } from '@/lib/pipeline/settle';
import { installStarterLanguage } from '@/lib/snippets/install-starter';
import { updateSnippet } from '@/lib/snippets/update';
import { actAs } from '@/lib/testing/people';
import type { Transcript } from '@/lib/transcript/schema';
import { turnAnswerSchema } from './answers';
import { askNextTurn } from './next-turn';
import { releaseConversation } from './release';
import { angry, contact, hello, type Line, mayWe, need, price, readPlainly, said, unreadable, yes } from './test-chat';

vi.mock('@/lib/analysis/analyse', async (original) => {
  const { analyseTranscript } = await original<typeof import('@/lib/analysis/analyse')>();
  return { analyseTranscript: (chat: Transcript) => readPlainly(analyseTranscript(chat), chat) };
});

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
let ctx: Context;
let bot: SourceContext;
let other: SourceContext;
let chat: string;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32));
  vi.stubEnv('NEXTAUTH_URL', 'https://desk.example.com');
  ctx = systemContext(database.db, clock, 'test', 'request-1');
  const contextOf = async (name: string) => {
    const source = await createSource(ctx, {
      name,
      business: { name: 'Northbeam', industry: 'consulting', services: ['AI consulting'], areas: ['UK'] },
    });
    const { key } = await createSourceKey(ctx, { sourceId: source.id });
    return authenticateSource(database.db, clock, `Bearer ${key}`, { requestId: 'request-2' });
  };
  bot = await contextOf('Bot');
  other = await contextOf('Other bot');
});
beforeEach(() => {
  chat = newId();
  clock.at = new Date('2026-03-02T15:00:00Z');
});

const ask = async (body: Record<string, unknown>, as = bot, externalId = chat) =>
  turnAnswerSchema.parse(await askNextTurn(as, { externalId, rawBody: Buffer.from(JSON.stringify(body)), body }));
const tell = (lines: readonly Line[], first = 0, more: Record<string, unknown> = {}) =>
  ask({ messages: said(lines, first), ...more });
const later = (seconds = 60) => {
  clock.at = new Date(clock.at.getTime() + seconds * 1000);
};
async function rowOf(externalId = chat) {
  const [row] = await database.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.externalId, externalId), eq(conversations.sourceId, bot.actor.id)));
  if (!row) throw new Error('no conversation');
  return row;
}
const eventsOf = async (id: string) =>
  database.db
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(eq(events.conversationId, id))
    .orderBy(asc(events.id));
const textsOf = async (id: string) =>
  (await database.db.select().from(messages).where(eq(messages.conversationId, id)).orderBy(asc(messages.number))).map(
    (message) => message.text,
  );
const jobsOf = async (id: string) =>
  (
    await database.pool<{ run_at: string }[]>`select run_at from graphile_worker.jobs where key = ${`prepare:${id}`}`
  ).map((job) => new Date(job.run_at));

describe('a chat that runs', () => {
  test('is stored turn by turn and told what to do next, from need to handoff', async () => {
    const first = await tell([hello, need], 0, {
      page_url: 'https://northbeam.example.com/services/ai',
      fields: { company_size: '40' },
    });
    expect(first).toMatchObject({
      external_id: chat,
      action: 'collect_contact',
      say: approvedPhrases.collect_contact,
      stopped: null,
      released: null,
      state: 'received',
      message_count: 2,
      ignored: [],
    });
    expect(first.reason).toMatch(/no way to reach/);
    expect(first.evidence).toContainEqual(expect.objectContaining({ message: 1 }));
    later();
    const second = await tell([['bot', approvedPhrases.collect_contact], contact], 2);
    expect(second.action).toBe('ask_consent');
    expect(second.say).toBe('May a person from our team contact you by e-mail about your request? You can say no.');
    later();
    const third = await tell([mayWe, yes], 4);
    expect(third).toMatchObject({ action: 'handoff', message_count: 6 });
    const row = await rowOf();
    expect(row).toMatchObject({ status: 'open', messageCount: 6, pagePath: '/services/ai', liveVersion: 3 });
    expect(await textsOf(row.id)).toHaveLength(6);
    expect(await eventsOf(row.id)).toEqual([
      { type: 'conversation.accepted', data: { messages: 2 } },
      { type: 'conversation.extended', data: { added: 2, changed: [], turn: 'ask_consent' } },
      { type: 'conversation.extended', data: { added: 2, changed: [], turn: 'handoff' } },
    ]);
    const bodies = await database.db
      .select({ body: intakeRequests.body })
      .from(conversationPayloads)
      .innerJoin(intakeRequests, eq(intakeRequests.id, conversationPayloads.requestId))
      .where(eq(conversationPayloads.conversationId, row.id));
    expect(bodies).toHaveLength(3);
  });

  test('goes the ordinary way: in progress while it runs, one complete handoff when it ends', async () => {
    await tell([hello, need]);
    const { id } = await rowOf();
    expect(await prepareConversation(ctx, id)).toBe('in_progress');
    await tell([['bot', 'Which address may we use?'], contact, mayWe, yes], 2);
    expect(await prepareConversation(ctx, id)).toBe('in_progress');
    expect((await readSourceConversation(bot, id)).verdict?.next_turn.action).toBe('handoff');
    const closed = await ask({ messages: [], status: 'ended' });
    expect(closed).toMatchObject({ action: 'handoff', message_count: 6 });
    expect(await prepareConversation(ctx, id)).toBe('prepared');
    const rows = await database.db.select().from(handoffs).where(eq(handoffs.conversationId, id));
    expect(rows).toMatchObject([{ state: 'waiting', complete: true, contactEmail: 'jordan@brightforge.example.com' }]);
  });

  test('ends by silence like any other', async () => {
    await tell([hello, need]);
    const { id } = await rowOf();
    await prepareConversation(ctx, id);
    later(60 * 60 * 24);
    await settleSilent(ctx);
    expect(await jobsOf(id)).toHaveLength(1);
    expect(await prepareConversation(ctx, id)).toBe('prepared');
    expect(await database.db.$count(handoffs, eq(handoffs.conversationId, id))).toBe(1);
  });

  test('is read once for a quick talk: each turn puts the reading off, a stop does not wait', async () => {
    await tell([hello, need]);
    const { id } = await rowOf();
    await database.pool`delete from graphile_worker._private_jobs`;
    await tell(
      [
        ['bot', 'Tell me more.'],
        ['visitor', 'It is about our proposals.'],
      ],
      2,
    );
    expect((await jobsOf(id))[0]?.toISOString()).toBe('2026-03-02T15:00:03.000Z');
    later(2);
    await tell([angry], 4);
    const [job, ...more] = await jobsOf(id);
    expect(more).toEqual([]);
    expect(job?.getTime()).toBeGreaterThan(Date.parse('2026-03-02T15:00:05Z'));
  });

  test('asks one clarifying question at most, also where the bot puts it in other words', async () => {
    const first = await tell([hello, ['visitor', 'hi there']]);
    expect(first.action).toBe('ask_clarifying');
    expect(first.say).toBe(approvedPhrases.ask_clarifying);
    later();
    const second = await tell(
      [
        ['bot', 'Go on!'],
        ['visitor', 'hmm let me see'],
      ],
      2,
    );
    expect(second.action).not.toBe('ask_clarifying');
    expect((await rowOf()).live?.clarified).toBe(true);
  });

  test('speaks the approved language of the catalogue', async () => {
    const manager = await actAs(database.db, 'manager', {}, clock);
    await installStarterLanguage(manager);
    const body = 'Thank you. A person of our team reads this next.';
    await updateSnippet(manager, { key: 'bot-escalate', version: 1, title: 'Person', topic: 'bot', body });
    expect(await tell([hello, need, price])).toMatchObject({ action: 'escalate', say: body });
  });
});

describe('the same again', () => {
  test('stores nothing twice and answers the same, whole, in parts or by number', async () => {
    const whole = [hello, need, ['bot', 'Thank you.'] satisfies Line, price];
    const first = await tell(whole);
    const row = await rowOf();
    later();
    expect(await tell(whole)).toEqual({ ...first, state: row.place });
    expect(await tell([price], 3)).toEqual({ ...first, state: row.place });
    expect(
      await ask({
        messages: said(whole)
          .slice(2)
          .map(({ id: _, ...each }) => each),
        first: 2,
      }),
    ).toEqual({
      ...first,
      state: row.place,
    });
    expect(await ask({ messages: said(whole).map(({ id: _, ...each }) => each) })).toEqual({
      ...first,
      state: row.place,
    });
    expect(await rowOf()).toEqual(row);
    expect(await textsOf(row.id)).toHaveLength(4);
    expect(await eventsOf(row.id)).toHaveLength(2);
  });

  test('with other times is the same: a bot stamps a message when it sends it', async () => {
    const first = await tell([hello, need]);
    const stamped = said([hello, need]).map((each) => ({ ...each, at: '2026-03-02T14:30:00Z' }));
    expect(await ask({ messages: stamped })).toEqual(first);
    const rows = await database.db.select().from(messages).where(eq(messages.conversationId, first.id));
    expect(rows.map((row) => row.at.toISOString())).toEqual(said([hello, need]).map((each) => each.at));
  });

  test('an older version that was overtaken changes nothing', async () => {
    await tell([hello, need, ['bot', 'Thank you.'], contact], 0, { fields: { plan: 'new' } });
    const row = await rowOf();
    await tell([hello, need], 0, { fields: { plan: 'old' } });
    expect(await rowOf()).toEqual(row);
  });

  test('with further messages at its end stores those', async () => {
    await tell([hello, need]);
    await tell([hello, need, ['bot', 'Thank you.'], contact]);
    expect(await textsOf((await rowOf()).id)).toEqual([hello[1], need[1], 'Thank you.', contact[1]]);
  });

  test('the transcript of the whole chat extends it, and the bot goes on from there', async () => {
    await tell([hello, need]);
    const body = { external_id: chat, status: 'open', messages: said([hello, need, ['bot', 'Thank you.']]) };
    const [result] = await acceptTranscripts(bot, {
      sourceId: bot.actor.id,
      rawBody: Buffer.from(JSON.stringify(body)),
      items: [body],
    });
    expect(result).toMatchObject({ ok: true, result: 'extended', messageCount: 3 });
    expect(await tell([contact], 3)).toMatchObject({ message_count: 4, action: 'ask_consent' });
  });

  test('a contradiction, a gap, and too many are refused and change nothing', async () => {
    await tell([hello, need]);
    const row = await rowOf();
    await expect(ask({ messages: said([['visitor', 'Something else.']], 1) })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { differences: [expect.objectContaining({ message: 1, field: 'text' })] },
    });
    await expect(ask({ messages: said([price], 5), first: 5 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { known: 2, first: 5 },
    });
    const many = Array.from({ length: 1999 }, (_, n): Line => ['visitor', `line ${n}`]);
    await expect(ask({ messages: said(many, 2) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(
      ask({ messages: [{ id: 'early', role: 'visitor', text: 'x', at: '2026-02-01T00:00:00Z' }] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { errors: [{ path: 'messages[0].at' }] } });
    expect(await rowOf()).toEqual(row);
  });

  test.each<[string, unknown, string]>([
    ['nothing of a visitor', { messages: said([hello]) }, 'BAD_REQUEST'],
    ['no object', [], 'BAD_REQUEST'],
    ['a bad role', { messages: [{ role: 'robot', text: 'x', at: '2026-03-02T14:00:00Z' }] }, 'BAD_REQUEST'],
    ['a form', { type: 'form_submission', messages: [] }, 'UNPROCESSABLE'],
  ])('%s is refused', async (_, body, code) => {
    await expect(ask(body as Record<string, unknown>)).rejects.toMatchObject({ code });
    await expect(rowOf()).rejects.toThrow('no conversation');
  });

  test('names what it did not understand', async () => {
    expect((await tell([hello, need], 0, { mood: 'good', externalId: 'x' })).ignored).toEqual(['mood', 'externalId']);
  });
});

describe('stopped', () => {
  test('it stays so, says so at each call, and goes to a person at once', async () => {
    await tell([hello, need]);
    const { id } = await rowOf();
    later();
    const stopped = await tell([angry], 2);
    expect(stopped).toMatchObject({
      action: 'stop',
      say: approvedPhrases.stop,
      stopped: { since: clock.at.toISOString(), because: expect.stringMatching(/angry|fed up/) },
    });
    expect(stopped.evidence).toContainEqual(expect.objectContaining({ message: 2 }));
    expect(await prepareConversation(ctx, id)).toBe('prepared');
    later();
    const further = await tell([contact, yes], 3);
    expect(further).toMatchObject({ action: 'stop', say: null, stopped: stopped.stopped, state: 'waiting' });
    expect(further.reason).toMatch(/stopped until a person/);
    expect(await textsOf(id)).toHaveLength(5);
    expect((await eventsOf(id)).filter((event) => event.type === 'conversation.stopped')).toEqual([
      { type: 'conversation.stopped', data: { action: 'stop', messages: 3 } },
    ]);
    expect(await prepareConversation(ctx, id)).toBe('refreshed');
    expect(await database.db.$count(handoffs, eq(handoffs.conversationId, id))).toBe(1);
    expect((await readSourceConversation(bot, id)).stopped).toEqual(stopped.stopped);
  });

  test('at the first message it does so too, whatever the chat is about', async () => {
    const first = await tell([price]);
    expect(first).toMatchObject({ action: 'escalate', stopped: { since: clock.at.toISOString() } });
    const { id } = await rowOf();
    expect((await eventsOf(id)).map((event) => event.type)).toEqual(['conversation.accepted', 'conversation.stopped']);
    await prepareConversation(ctx, id);
    const [handoff] = await database.db.select().from(handoffs).where(eq(handoffs.conversationId, id));
    expect(handoff?.state).toBe('waiting');
  });

  test('a chat that cannot be read is kept and handed to a person', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValueOnce(true);
    expect(await tell([hello, need, unreadable])).toMatchObject({
      action: 'escalate',
      say: expect.stringContaining('person'),
      reason: expect.stringMatching(/could not be read/),
      stopped: { since: clock.at.toISOString() },
    });
    expect(await textsOf((await rowOf()).id)).toHaveLength(3);
  });

  test('messages after a decision attach as late ones', async () => {
    await tell([hello, need, angry]);
    const { id } = await rowOf();
    await prepareConversation(ctx, id);
    await database.db
      .update(handoffs)
      .set({ state: 'declined', declineReason: 'other', version: 2, decidedAt: clock.at })
      .where(eq(handoffs.conversationId, id));
    expect(await tell([contact], 3)).toMatchObject({ action: 'stop', state: 'declined' });
    expect((await rowOf()).stage).toBe('prepared');
    expect(await prepareConversation(ctx, id)).toBe('late_messages');
    expect(await database.db.$count(handoffs, eq(handoffs.conversationId, id))).toBe(1);
  });
});

describe('released', () => {
  const release = async (role: 'reviewer' | 'manager' = 'reviewer', name = 'Mara Reyes') => {
    const person = await actAs(database.db, role, { name }, clock);
    const row = await rowOf();
    return releaseConversation(person, row.id, { since: row.live?.stop?.since ?? '', messages: row.messageCount });
  };

  test('it continues from what was said since, and stops again for new anger', async () => {
    await tell([hello, need, angry]);
    later();
    await release();
    later();
    const next = await ask({ messages: [] });
    expect(next).toMatchObject({
      action: 'collect_contact',
      say: approvedPhrases.collect_contact,
      stopped: null,
      released: { by: 'Mara Reyes' },
      message_count: 3,
    });
    expect(await ask({ messages: [] })).toEqual(next);
    expect(await tell([contact], 3)).toMatchObject({ action: 'ask_consent', stopped: null });
    later();
    const again = await tell([price], 4);
    expect(again).toMatchObject({ action: 'escalate', stopped: { since: clock.at.toISOString() } });
    expect(again.evidence.every((each) => each.message === 4)).toBe(true);
    expect(await tell([['visitor', 'Hello?']], 5)).toMatchObject({ action: 'escalate', say: null });
  });

  test('what the person had not read yet still stops it', async () => {
    await tell([hello, need, price]);
    const { id, live } = await rowOf();
    const person = await actAs(database.db, 'reviewer', {}, clock);
    await tell([angry], 3);
    await releaseConversation(person, id, { since: live?.stop?.since ?? '', messages: 3 });
    expect(await ask({ messages: [] })).toMatchObject({ action: 'stop', stopped: { since: clock.at.toISOString() } });
  });
});

describe('at the same moment', () => {
  test('two calls that bring different messages are both stored, in turn', async () => {
    await tell([hello, need]);
    const lines = (name: string): Line[] => [['visitor', `I am ${name}.`]];
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        ask({ messages: said(lines(name), 2).map((each) => ({ ...each, id: name })) }),
      ),
    );
    expect(answers.map((answer) => answer.message_count).sort()).toEqual([3, 4, 5]);
    const { id, liveVersion } = await rowOf();
    expect(await textsOf(id)).toHaveLength(5);
    expect(liveVersion).toBe(4);
  });

  test('the same call many times is stored once, from the first message on', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => tell([hello, need, price])));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.action))).toEqual(new Set(['escalate']));
    const { id } = await rowOf();
    expect(await textsOf(id)).toHaveLength(3);
    expect((await eventsOf(id)).map((event) => event.type)).toEqual(['conversation.accepted', 'conversation.stopped']);
  });

  test('two calls that give one number different words: one is told of the conflict', async () => {
    await tell([hello, need]);
    const call = (text: string) => ask({ messages: [{ role: 'visitor', text, at: '2026-03-02T14:02:00Z' }], first: 2 });
    const results = await Promise.allSettled([call('This.'), call('That.')]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'CONFLICT' });
    expect(await textsOf((await rowOf()).id)).toHaveLength(3);
  });

  test('turns, a worker and a release: one handoff, every message, one answer at a time', async () => {
    await tell([hello, need, angry]);
    const { id, live } = await rowOf();
    const person = await actAs(database.db, 'manager', {}, clock);
    await Promise.all([
      prepareConversation(ctx, id),
      tell([contact], 3),
      releaseConversation(person, id, { since: live?.stop?.since ?? '', messages: 3 }),
      prepareConversation(ctx, id),
    ]);
    await prepareConversation(ctx, id);
    expect(await database.db.$count(handoffs, eq(handoffs.conversationId, id))).toBe(1);
    expect(await textsOf(id)).toHaveLength(4);
    expect((await rowOf()).live).toMatchObject({ stop: null, release: { messageCount: 3 } });
    expect(await ask({ messages: [] })).toMatchObject({ action: 'ask_consent', stopped: null });
  });
});

describe('a stranger', () => {
  test('has a chat of their own under the same name, and sees nothing of this one', async () => {
    const mine = await tell([hello, need, angry]);
    const theirs = await ask({ messages: said([hello, need]) }, other);
    expect(theirs.id).not.toBe(mine.id);
    expect(theirs.stopped).toBeNull();
    await expect(ask({ messages: [] }, other, newId())).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(readSourceConversation(other, mine.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await readReconciliation(bot)).reconciles).toBe(true);
  });
});
