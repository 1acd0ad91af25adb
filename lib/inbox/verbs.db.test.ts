import { and, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { handoffReasons, handoffs } from '@/db/schema/handoffs';
import { auditEntries, events } from '@/db/schema/records';
import { replies } from '@/db/schema/replies';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { actAs } from '@/lib/testing/people';
import { closeHandoff } from './close';
import { holdReply } from './hold-reply';
import { respond } from './respond';
import { returnHandoff } from './return-handoff';
import { saveDraft } from './save-draft';
import { deliveredHandoff } from './test-handoff';
import { withdrawReply } from './withdraw-reply';

const test = testDatabase();
const clock = fixedClock(new Date('2026-11-02T10:20:00Z'));
const plain = 'Hi Lena, may I ask what a good answer would help you decide?';
const risky = 'Hi Lena. We guarantee you a saving.';

let priya: PersonContext;
let sam: PersonContext;
let mara: PersonContext;
let dana: PersonContext;
let id: string;

beforeEach(async () => {
  priya = await actAs(test.db, 'owner', { name: 'Priya Nair' }, clock);
  sam = await actAs(test.db, 'owner', { name: 'Sam Ito' }, clock);
  mara = await actAs(test.db, 'reviewer', { name: 'Mara Reyes' }, clock);
  dana = await actAs(test.db, 'manager', { name: 'Dana Cole' }, clock);
  ({ id } = await deliveredHandoff(test.db, { ownerId: priya.actor.id, approvedBy: mara.actor.id }));
});

const handoff = async () => (await test.db.select().from(handoffs).where(eq(handoffs.id, id)))[0];
const said = () => test.db.select().from(replies).where(eq(replies.handoffId, id)).orderBy(replies.id);
const eventsOf = (type: 'handoff.responded' | 'handoff.returned' | 'handoff.closed' | 'reply.held') =>
  test.db
    .select()
    .from(events)
    .where(and(eq(events.handoffId, id), eq(events.type, type)));
const lastAudit = async () =>
  (
    await test.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, id))
      .orderBy(desc(auditEntries.id))
      .limit(1)
  )[0];
const approveHeld = () =>
  test.db
    .update(replies)
    .set({ state: 'approved', checkedBy: mara.actor.id, checkedAt: clock.now() })
    .where(eq(replies.handoffId, id));

describe('respond', () => {
  it('records a message and stops the clock, with event and audit', async () => {
    const done = await respond(priya, { id, version: 3, channel: 'app_email', body: plain });
    expect(done).toMatchObject({
      outcome: 'recorded',
      state: 'responded',
      version: 4,
      respondedAt: '2026-11-02T10:20:00.000Z',
    });
    expect(await said()).toMatchObject([
      { state: 'recorded', channel: 'app_email', body: plain, recordedAt: clock.now() },
    ]);
    expect(await eventsOf('handoff.responded')).toMatchObject([
      { actorId: priya.actor.id, data: { channel: 'app_email', first: true, late: false, ownerId: priya.actor.id } },
    ]);
    expect(JSON.stringify(await lastAudit())).not.toContain('good answer');
  });

  it('sends a risky first message to intake, and records it once intake approved these words', async () => {
    const held = await respond(priya, { id, version: 3, channel: 'app_email', body: risky });
    expect(held).toMatchObject({
      outcome: 'held',
      state: 'delivered',
      promises: [{ kind: 'result', sentence: 'We guarantee you a saving.' }],
    });
    expect(await eventsOf('handoff.responded')).toEqual([]);
    expect(await eventsOf('reply.held')).toHaveLength(1);
    await approveHeld();
    expect(await respond(priya, { id, version: 3, channel: 'app_email', body: `${risky} And more.` })).toMatchObject({
      outcome: 'held',
    });
    await approveHeld();
    expect(await respond(priya, { id, version: 3, channel: 'app_email', body: `${risky} And more.` })).toMatchObject({
      outcome: 'recorded',
    });
    expect(await said()).toMatchObject([{ state: 'recorded' }]);
  });

  it('records a mail of one’s own and keeps what it promised; a later message is not held', async () => {
    const done = await respond(priya, { id, version: 3, channel: 'own_email', body: risky });
    expect(done).toMatchObject({ outcome: 'recorded', promises: [{ kind: 'result' }] });
    expect(await respond(priya, { id, version: 4, channel: 'app_email', body: risky })).toMatchObject({
      outcome: 'recorded',
      version: 5,
    });
    expect(await eventsOf('handoff.responded')).toMatchObject([{ data: { first: true } }, { data: { first: false } }]);
  });

  it('refuses a channel that the visitor refused or never agreed to, and an empty message', async () => {
    await expect(respond(priya, { id, version: 3, channel: 'phone', body: 'We talked.' })).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
      message: 'The visitor refused this (message 3).',
    });
    await expect(respond(priya, { id, version: 3, channel: 'sms', body: 'Hello.' })).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
    });
    await expect(respond(priya, { id, version: 3, channel: 'app_email', body: ' \n ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('records the visitor’s own call where calling them was refused, names it as theirs, and wants to know what was said', async () => {
    await expect(respond(priya, { id, version: 3, channel: 'incoming', body: '' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    const done = await respond(priya, {
      id,
      version: 3,
      channel: 'incoming',
      body: 'She rang; I explained the steps.',
    });
    expect(done).toMatchObject({ outcome: 'recorded', state: 'responded' });
    expect(await eventsOf('handoff.responded')).toMatchObject([
      { data: { channel: 'incoming', contactBy: 'visitor' } },
    ]);
    expect((await lastAudit())?.summary).toContain('the visitor called or wrote to us');
    await expect(respond(priya, { id, version: 4, channel: 'phone', body: 'Rang back.' })).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
    });
  });

  it('is not for reviewers; a stranger’s handoff is not found; a manager may', async () => {
    const input = { id, version: 3, channel: 'app_email' as const, body: plain };
    await expect(respond(mara, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(respond(sam, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await respond(dana, input)).toMatchObject({ outcome: 'recorded' });
  });

  it('of two at once one wins, and the other is told who and when', async () => {
    const both = await Promise.allSettled([
      respond(priya, { id, version: 3, channel: 'app_email', body: plain }),
      respond(dana, { id, version: 3, channel: 'own_email', body: '' }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((each) => each.status === 'rejected')?.reason;
    expect(lost).toMatchObject({
      code: 'CONFLICT',
      details: {
        actedBy: both[0]?.status === 'fulfilled' ? 'Priya Nair' : 'Dana Cole',
        actedAt: '2026-11-02T10:20:00.000Z',
        state: 'responded',
      },
    });
    expect(await said()).toHaveLength(1);
  });
});

describe('saveDraft', () => {
  it('keeps one draft a person and answers the promises in it', async () => {
    expect(await saveDraft(priya, { id, channel: 'app_email', body: plain })).toEqual({ promises: [], state: 'draft' });
    expect(await saveDraft(priya, { id, channel: 'app_email', body: risky })).toMatchObject({
      promises: [{ kind: 'result' }],
    });
    await saveDraft(dana, { id, channel: 'app_email', body: plain });
    expect(await said()).toMatchObject([
      { body: risky, state: 'draft' },
      { body: plain, authorId: dana.actor.id },
    ]);
    expect((await handoff())?.version).toBe(3);
  });

  it('a changed approved message needs a new check', async () => {
    await holdReply(priya, { id, channel: 'app_email', body: risky });
    await approveHeld();
    expect(await saveDraft(priya, { id, channel: 'app_email', body: risky })).toMatchObject({ state: 'approved' });
    expect(await saveDraft(priya, { id, channel: 'app_email', body: `${risky}!` })).toMatchObject({ state: 'draft' });
  });

  it('is not for reviewers, nor for another owner', async () => {
    await expect(saveDraft(mara, { id, channel: 'app_email', body: plain })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(saveDraft(sam, { id, channel: 'app_email', body: plain })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is refused while intake has the message, and after the handoff left the inbox', async () => {
    await holdReply(priya, { id, channel: 'app_email', body: risky });
    await expect(saveDraft(priya, { id, channel: 'app_email', body: plain })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await returnHandoff(priya, { id, version: 3, reason: 'not_a_lead', note: '' });
    await expect(saveDraft(priya, { id, channel: 'app_email', body: plain })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { actedBy: 'Priya Nair', state: 'waiting' },
    });
  });
});

describe('holdReply and withdrawReply', () => {
  it('put a message before intake and take it back', async () => {
    await saveDraft(priya, { id, channel: 'app_email', body: plain });
    const { replyId } = await holdReply(priya, { id, channel: 'app_email', body: risky });
    expect(await said()).toMatchObject([
      { id: replyId, state: 'held', heldAt: clock.now(), promises: [{ kind: 'result' }] },
    ]);
    expect(await withdrawReply(priya, { id })).toEqual({ replyId });
    expect(await said()).toMatchObject([{ id: replyId, state: 'draft', heldAt: null, body: risky }]);
  });

  it('need the channel’s consent', async () => {
    await expect(holdReply(priya, { id, channel: 'whatsapp', body: risky })).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
    });
  });

  it('are not for reviewers, nor for another owner', async () => {
    await expect(holdReply(mara, { id, channel: 'app_email', body: risky })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(holdReply(sam, { id, channel: 'app_email', body: risky })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(withdrawReply(mara, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(withdrawReply(sam, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are refused twice', async () => {
    await holdReply(priya, { id, channel: 'app_email', body: risky });
    await expect(holdReply(priya, { id, channel: 'app_email', body: risky })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await withdrawReply(priya, { id });
    await expect(withdrawReply(priya, { id })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('returnHandoff', () => {
  it('puts it back into the queue with an open reason, due soon, and without its approval', async () => {
    await returnHandoff(priya, { id, version: 3, reason: 'wrong_owner', note: 'This is Sam’s account.' });
    expect(await handoff()).toMatchObject({
      state: 'waiting',
      version: 4,
      returnReason: 'wrong_owner',
      returnNote: 'This is Sam’s account.',
      returnedBy: priya.actor.id,
      openReasons: ['returned'],
      approvedBy: null,
      deliveredAt: null,
      responseDueAt: null,
      dueAt: new Date('2026-11-02T10:35:00Z'),
    });
    expect(await test.db.select().from(handoffReasons).where(eq(handoffReasons.handoffId, id))).toMatchObject([
      {
        blocking: true,
        settledBy: 'owner',
        sentence: 'Priya Nair returned this: wrong owner. “This is Sam’s account.”',
        resolvedAt: null,
      },
    ]);
    expect(await eventsOf('handoff.returned')).toMatchObject([
      { data: { reason: 'wrong_owner', ownerId: priya.actor.id } },
    ]);
    expect((await lastAudit())?.summary).toBe('Priya Nair returned a handoff to the queue: wrong owner.');
  });

  it('opens a settled reason again, and takes a waiting message back from intake', async () => {
    await test.db.insert(handoffReasons).values({
      id: crypto.randomUUID(),
      handoffId: id,
      reason: 'returned',
      blocking: false,
      settledBy: 'note',
      sentence: 'Outside the area.',
      evidence: [],
      resolution: 'Looked at.',
      resolvedAt: clock.now(),
      resolvedBy: mara.actor.id,
    });
    await holdReply(priya, { id, channel: 'app_email', body: risky });
    await returnHandoff(priya, { id, version: 3, reason: 'not_a_lead', note: '' });
    expect(await test.db.select().from(handoffReasons).where(eq(handoffReasons.handoffId, id))).toMatchObject([
      { reason: 'returned', blocking: true, resolution: null, resolvedAt: null },
    ]);
    expect(await said()).toMatchObject([{ state: 'draft' }]);
  });

  it('wants to know what is missing', async () => {
    await expect(returnHandoff(priya, { id, version: 3, reason: 'something_missing', note: '' })).rejects.toMatchObject(
      { code: 'BAD_REQUEST' },
    );
  });

  it('is not for reviewers, nor for another owner', async () => {
    const input = { id, version: 3, reason: 'not_a_lead' as const, note: '' };
    await expect(returnHandoff(mara, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(returnHandoff(sam, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused on a stale version', async () => {
    await respond(priya, { id, version: 3, channel: 'own_email', body: '' });
    await expect(returnHandoff(dana, { id, version: 3, reason: 'not_a_lead', note: '' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { actedBy: 'Priya Nair', version: 4 },
    });
  });
});

describe('closeHandoff', () => {
  it('closes with a note, answered or not', async () => {
    await closeHandoff(priya, { id, version: 3, note: 'They chose somebody else.' });
    expect(await handoff()).toMatchObject({
      state: 'closed',
      closedAt: clock.now(),
      closeNote: 'They chose somebody else.',
    });
    expect(await eventsOf('handoff.closed')).toMatchObject([{ data: { answered: false } }]);
  });

  it('wants a note', async () => {
    await expect(closeHandoff(priya, { id, version: 3, note: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is not for reviewers, nor for another owner', async () => {
    await expect(closeHandoff(mara, { id, version: 3, note: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(closeHandoff(sam, { id, version: 3, note: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of two at once one wins', async () => {
    const both = await Promise.allSettled([
      closeHandoff(priya, { id, version: 3, note: 'Won.' }),
      closeHandoff(dana, { id, version: 3, note: 'Lost.' }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
