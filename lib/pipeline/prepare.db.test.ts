import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { contacts } from '@/db/schema/contacts';
import { conversations } from '@/db/schema/conversations';
import { handoffReasons, handoffs } from '@/db/schema/handoffs';
import { teamMembers, teams } from '@/db/schema/people';
import { events } from '@/db/schema/records';
import { analyses, matches } from '@/db/schema/results';
import { routingRules } from '@/db/schema/routing-rules';
import { testDatabase } from '@/db/testing/database';
import { type Context, type PersonContext, systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { acceptTranscripts } from '@/lib/intake/accept';
import { createSource } from '@/lib/intake/sources';
import { emailKey } from '@/lib/matching/normalise';
import { declineHandoff } from '@/lib/review/decline';
import { editBrief } from '@/lib/review/edit-brief';
import { escalateHandoff } from '@/lib/review/escalate';
import { restoreHandoff } from '@/lib/review/restore';
import { settleMatch } from '@/lib/review/settle-match';
import { undoDecision } from '@/lib/review/undo';
import { actAs } from '@/lib/testing/people';
import { prepareConversation } from './prepare';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
let ctx: Context;
let reviewer: PersonContext;
let manager: PersonContext;
let priya: PersonContext;
let sam: PersonContext;
let sourceId: string;
let made = 0;

beforeAll(async () => {
  ctx = systemContext(database.db, clock, 'test', 'request-1');
  reviewer = await actAs(database.db, 'reviewer', { name: 'Mara Reyes' }, clock);
  manager = await actAs(database.db, 'manager', { name: 'Dana Cole' }, clock);
  priya = await actAs(database.db, 'owner', { name: 'Priya Nair' }, clock);
  sam = await actAs(database.db, 'owner', { name: 'Sam Ito' }, clock);
  sourceId = (
    await createSource(ctx, {
      name: 'Website',
      business: { name: 'Northbeam', industry: 'consulting', services: ['AI consulting'], areas: ['UK'] },
    })
  ).id;
  const teamId = newId();
  await database.db.insert(teams).values({ id: teamId, name: 'Strategy' });
  await database.db.insert(teamMembers).values([
    { teamId, userId: priya.actor.id },
    { teamId, userId: sam.actor.id },
  ]);
  await database.db
    .insert(routingRules)
    .values({ id: newId(), position: 1, name: 'Everything', conditions: {}, target: { kind: 'team', teamId } });
});

type Line = [role: 'visitor' | 'bot', text: string];
const opening: Line[] = [
  ['bot', 'Hello, how can we help?'],
  [
    'visitor',
    'We are a company of 40 people and want to find out where AI could help us. Do you work with firms our size?',
  ],
  ['bot', 'A colleague can answer that. May one of our consultants contact you by e-mail about this?'],
];
const yes: Line[] = [
  ...opening,
  ['visitor', 'Yes, please e-mail me at jordan@brightforge.example.com. I am Jordan Lee.'],
];
const bye: Line = ['visitor', 'Actually no, please do not contact me and delete my e-mail. Bye.'];

function chat(lines: Line[], more: Record<string, unknown> = {}) {
  made += 1;
  return {
    external_id: `chat-${made}`,
    status: 'ended',
    page_url: 'https://northbeam.example.com/services/ai-consulting',
    messages: lines.map(([role, text], index) => ({
      role,
      text,
      at: new Date(Date.parse('2026-03-02T14:00:00Z') + index * 60_000).toISOString(),
    })),
    ...more,
  };
}
async function accept(item: ReturnType<typeof chat>) {
  const [result] = await acceptTranscripts(ctx, {
    sourceId,
    rawBody: Buffer.from(JSON.stringify(item)),
    items: [item],
  });
  if (!result?.ok) throw result?.error ?? new Error('nothing answered');
  return result.id;
}
async function handoffOf(conversationId: string) {
  const [row] = await database.db.select().from(handoffs).where(eq(handoffs.conversationId, conversationId));
  if (!row) throw new Error('no handoff');
  return row;
}
async function conversationOf(id: string) {
  const [row] = await database.db.select().from(conversations).where(eq(conversations.id, id));
  if (!row) throw new Error('no conversation');
  return row;
}
const typesOf = async (id: string) =>
  (
    await database.db
      .select({ type: events.type })
      .from(events)
      .where(eq(events.conversationId, id))
      .orderBy(asc(events.id))
  ).map((row) => row.type);

describe('a chat that has ended', () => {
  test('becomes a waiting handoff with brief, owner, results and events', async () => {
    const id = await accept(chat(yes));
    expect(await prepareConversation(ctx, id)).toBe('prepared');
    const row = await handoffOf(id);
    expect(row).toMatchObject({
      state: 'waiting',
      lane: 'sales',
      version: 1,
      complete: true,
      exceptions: [],
      contactEmail: 'jordan@brightforge.example.com',
      pagePath: '/services/ai-consulting',
    });
    expect([priya.actor.id, sam.actor.id]).toContain(row.ownerId);
    expect(row.ownerExplanation).toContain('Rule 1');
    expect(row.search).toContain('jordan');
    expect(row.dueAt.getTime()).toBeGreaterThan(clock.at.getTime());
    expect(await conversationOf(id)).toMatchObject({ stage: 'prepared', place: 'waiting', analysedMessageCount: 4 });
    expect(await typesOf(id)).toEqual(['conversation.accepted', 'conversation.analysed', 'handoff.prepared']);
    const [stored] = await database.db.select().from(analyses).where(eq(analyses.conversationId, id));
    expect(stored).toMatchObject({ id: row.analysisId, messageCount: 4 });
  });

  test('run again says the same and changes nothing', async () => {
    const id = await accept(chat(yes));
    await prepareConversation(ctx, id);
    const before = await handoffOf(id);
    expect(await prepareConversation(ctx, id)).toBe('unchanged');
    expect(await handoffOf(id)).toEqual(before);
    expect(await typesOf(id)).toHaveLength(3);
    expect(await database.db.$count(analyses, eq(analyses.conversationId, id))).toBe(1);
  });

  test('run by five workers at once makes one handoff', async () => {
    const id = await accept(chat(yes));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => prepareConversation(ctx, id)));
    expect(outcomes.filter((outcome) => outcome === 'prepared')).toHaveLength(1);
    expect(await database.db.$count(handoffs, eq(handoffs.conversationId, id))).toBe(1);
    expect(await typesOf(id)).toEqual(['conversation.accepted', 'conversation.analysed', 'handoff.prepared']);
  });

  test('takes turns within the team, also at once', async () => {
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push(await accept(chat(yes)));
    await Promise.all(ids.map((id) => prepareConversation(ctx, id)));
    const owners = await Promise.all(ids.map(async (id) => (await handoffOf(id)).ownerId));
    expect(owners.filter((owner) => owner === priya.actor.id)).toHaveLength(3);
  });

  test('spam is set aside, in sight', async () => {
    const id = await accept(
      chat([
        [
          'visitor',
          'We offer SEO services and guaranteed first page ranking for your website, cheap backlinks. Buy now.',
        ],
      ]),
    );
    await prepareConversation(ctx, id);
    expect(await handoffOf(id)).toMatchObject({
      state: 'set_aside',
      lane: 'set_aside',
      ownerId: null,
      complete: false,
    });
    expect((await conversationOf(id)).place).toBe('set_aside');
  });
});

describe('a chat that still runs', () => {
  test('stays in progress, and counts as ended after the silence', async () => {
    const id = await accept(
      chat(
        [
          ['bot', 'Hello!'],
          ['visitor', 'Hi, I am looking for help with AI consulting for our company.'],
        ],
        { status: 'open' },
      ),
    );
    expect(await prepareConversation(ctx, id)).toBe('in_progress');
    expect(await conversationOf(id)).toMatchObject({ place: 'in_progress', stage: 'in_progress' });
    expect(await prepareConversation(ctx, id)).toBe('in_progress');
    expect(await database.db.$count(analyses, eq(analyses.conversationId, id))).toBe(1);
    const later = { ...ctx, clock: fixedClock(new Date(clock.at.getTime() + 16 * 60_000)) };
    expect(await prepareConversation(later, id)).toBe('prepared');
    expect((await handoffOf(id)).state).toBe('waiting');
  });
});

describe('a chat that grows', () => {
  test('refreshes a waiting handoff and keeps what a person edited', async () => {
    const item = chat(opening);
    const id = await accept(item);
    await prepareConversation(ctx, id);
    const before = await handoffOf(id);
    expect(before).toMatchObject({ complete: false, contactEmail: null });
    await editBrief(reviewer, { id: before.id, version: before.version, statedNeed: 'Where AI helps a firm of 40.' });
    await accept({ ...chat(yes), external_id: item.external_id });
    expect(await prepareConversation(ctx, id)).toBe('refreshed');
    const after = await handoffOf(id);
    expect(after).toMatchObject({
      statedNeed: 'Where AI helps a firm of 40.',
      contactEmail: 'jordan@brightforge.example.com',
      consentStatus: 'granted',
      complete: true,
      version: 3,
      ownerId: before.ownerId,
    });
    expect(after.prepared.statedNeed).not.toBe('Where AI helps a firm of 40.');
    expect(await typesOf(id)).toContain('handoff.refreshed');
  });

  test('keeps settled matches, and asks again for a new candidate', async () => {
    const contact = (name: string, email: string) => ({
      id: newId(),
      kind: 'lead' as const,
      system: 'crm',
      externalId: newId(),
      name,
      emails: [email],
      emailKeys: [emailKey(email) ?? ''],
      nameKey: name.toLowerCase(),
    });
    const [first, second] = [
      contact('Jordan Lee', 'jordan@first.example.com'),
      contact('Jordan Lee', 'jordan@second.example.com'),
    ];
    await database.db.insert(contacts).values([first, second]);
    const mailed: Line[] = [...opening, ['visitor', 'Yes, e-mail me at jordan@first.example.com. I am Jordan Lee.']];
    const item = chat(mailed);
    const id = await accept(item);
    await prepareConversation(ctx, id);
    const row = await handoffOf(id);
    expect(row.openReasons).toEqual(['possible_duplicate']);
    const [match] = await database.db.select().from(matches).where(eq(matches.conversationId, id));
    await settleMatch(reviewer, { id: row.id, version: row.version, matchId: match?.id, decision: 'different_person' });
    expect((await handoffOf(id)).openReasons).toEqual([]);

    await accept({
      ...chat([...mailed, ['visitor', 'Thanks, that is all I need about AI for now.']]),
      external_id: item.external_id,
    });
    await prepareConversation(ctx, id);
    expect((await handoffOf(id)).openReasons).toEqual([]);

    await accept({
      ...chat([
        ...mailed,
        ['visitor', 'Thanks, that is all I need about AI for now.'],
        ['visitor', 'Sorry, my e-mail is jordan@second.example.com instead.'],
      ]),
      external_id: item.external_id,
    });
    await prepareConversation(ctx, id);
    expect((await handoffOf(id)).openReasons).toEqual(['possible_duplicate']);
    const reasons = await database.db.select().from(handoffReasons).where(eq(handoffReasons.handoffId, row.id));
    expect(reasons.find((reason) => reason.reason === 'possible_duplicate')?.resolvedAt).toBeNull();
  });

  test('never changes a decided handoff; late messages are counted once', async () => {
    const item = chat(yes);
    const id = await accept(item);
    await prepareConversation(ctx, id);
    const row = await handoffOf(id);
    await escalateHandoff(reviewer, { id: row.id, version: row.version, toId: manager.actor.id, note: 'Please look.' });
    const decided = await handoffOf(id);
    await accept({
      ...chat([...yes, ['visitor', 'One more thing.'], ['visitor', 'What does it cost?']]),
      external_id: item.external_id,
    });
    expect(await prepareConversation(ctx, id)).toBe('late_messages');
    expect(await prepareConversation(ctx, id)).toBe('unchanged');
    expect(await handoffOf(id)).toEqual(decided);
    const [late] = await database.db
      .select()
      .from(events)
      .where(sql`${events.conversationId} = ${id} and ${events.type} = 'handoff.late_messages'`);
    expect(late?.data).toEqual({ count: 2, state: 'escalated' });
  });

  test('reads late messages once the decision is taken back', async () => {
    const item = chat(yes);
    const id = await accept(item);
    await prepareConversation(ctx, id);
    const row = await handoffOf(id);
    const { version } = await escalateHandoff(reviewer, {
      id: row.id,
      version: row.version,
      toId: manager.actor.id,
      note: 'Please look.',
    });
    await accept({ ...chat([...yes, ['visitor', 'What does it cost?']]), external_id: item.external_id });
    expect(await prepareConversation(ctx, id)).toBe('late_messages');
    await undoDecision(reviewer, { id: row.id, version });
    expect(await prepareConversation(ctx, id)).toBe('refreshed');
    expect((await handoffOf(id)).flags).toContain('pricing');
  });

  test('goes aside when nobody is needed any more and nobody touched it', async () => {
    const item = chat(yes);
    const id = await accept(item);
    await prepareConversation(ctx, id);
    await accept({ ...chat([...yes, bye]), external_id: item.external_id });
    await prepareConversation(ctx, id);
    expect((await handoffOf(id)).state).toBe('set_aside');
  });

  test('leaves in the queue what a person put there', async () => {
    const item = chat(yes);
    const id = await accept(item);
    await prepareConversation(ctx, id);
    const row = await handoffOf(id);
    const { version } = await declineHandoff(reviewer, { id: row.id, version: row.version, reason: 'not_a_lead' });
    await restoreHandoff(reviewer, { id: row.id, version });
    await accept({ ...chat([...yes, bye]), external_id: item.external_id });
    await prepareConversation(ctx, id);
    expect(await handoffOf(id)).toMatchObject({ state: 'waiting', consentStatus: 'refused' });
  });

  test('comes back from aside when a person is needed after all', async () => {
    const item = chat([['visitor', 'hello?']]);
    const id = await accept(item);
    await prepareConversation(ctx, id);
    expect((await handoffOf(id)).state).toBe('set_aside');
    const grown: Line[] = [
      ['visitor', 'hello?'],
      ...opening.slice(1),
      ['visitor', 'Yes, e-mail me at jordan@brightforge.example.com'],
    ];
    await accept({ ...chat(grown), external_id: item.external_id });
    await prepareConversation(ctx, id);
    expect(await handoffOf(id)).toMatchObject({ state: 'waiting', lane: 'sales' });
    expect(await typesOf(id)).toContain('handoff.restored');
  });
});

test('every conversation is in exactly one place, and the totals add up', async () => {
  const rows = await database.db
    .select({ place: conversations.place, count: sql<number>`count(*)::int` })
    .from(conversations)
    .groupBy(conversations.place);
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  expect(total).toBe(await database.db.$count(conversations));
  const accepted = await database.db.$count(events, eq(events.type, 'conversation.accepted'));
  expect(total).toBe(accepted);
});
