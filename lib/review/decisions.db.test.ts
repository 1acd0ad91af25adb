import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conversations } from '@/db/schema/conversations';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { buildHandoff } from '@/lib/testing/handoff-builder';
import { actAs } from '@/lib/testing/people';
import { approveHandoff } from './approve';
import { claimHandoff } from './claim';
import { declineHandoff } from './decline';
import { editBrief } from './edit-brief';
import { escalateHandoff } from './escalate';
import { recallHandoff } from './recall';
import { restoreHandoff } from './restore';
import { setAsideHandoff } from './set-aside';
import { undoDecision } from './undo';

const test = testDatabase();
const clock = fixedClock(new Date('2026-03-02T14:10:00Z'));
let mara: PersonContext;
let jon: PersonContext;
let manager: PersonContext;
let ownerId: string;

beforeAll(async () => {
  mara = await actAs(test.db, 'reviewer', { name: 'Mara Reyes' }, clock);
  jon = await actAs(test.db, 'reviewer', { name: 'Jon Tran' }, clock);
  manager = await actAs(test.db, 'manager', { name: 'Dana Cole' }, clock);
  ownerId = (await actAs(test.db, 'owner', { name: 'Priya Nair' }, clock)).actor.id;
});
beforeEach(() => {
  clock.at = new Date('2026-03-02T14:10:00Z');
});
const later = (seconds: number) => {
  clock.at = new Date(clock.at.getTime() + seconds * 1000);
};
const build = (more: Parameters<typeof buildHandoff>[1] = {}) => buildHandoff(test.db, { ownerId, ...more });
const rowOf = async (id: string) => (await test.db.select().from(handoffs).where(eq(handoffs.id, id)))[0];
const jobs = async () =>
  (
    await test.db.execute<{ key: string; run_at: Date }>(
      sql`select key, run_at from graphile_worker.jobs where key like 'deliver:%'`,
    )
  ).map((job) => job.key);
const readings = async (conversationId: string) =>
  (await test.db.execute(sql`select from graphile_worker.jobs where key = ${`prepare:${conversationId}`}`)).length;

describe('approve', () => {
  it('puts the handoff into the outbox for after the grace period', async () => {
    const { id, conversationId } = await build();
    const approved = await approveHandoff(mara, { id, version: 1 });
    expect(approved).toMatchObject({
      state: 'approved',
      version: 2,
      claim: null,
      decision: { undoUntil: '2026-03-02T14:11:00.000Z' },
    });
    const [delivery] = await test.db.select().from(deliveries).where(eq(deliveries.handoffId, id));
    expect(delivery).toMatchObject({
      state: 'pending',
      idempotencyKey: `${id}:2:inbox`,
      deliverAfter: new Date('2026-03-02T14:11:00Z'),
    });
    expect(await jobs()).toContain(`deliver:${delivery?.id}`);
    expect(await rowOf(id)).toMatchObject({ approvedMessageCount: 4, approvedBy: mara.actor.id });
    const [place] = await test.db
      .select({ place: conversations.place })
      .from(conversations)
      .where(eq(conversations.id, conversationId));
    expect(place?.place).toBe('approved');
  });
  it.each([
    ['an open reason', { ask: ['high_value' as const] }, 'reason'],
    ['no owner', { ownerId: null }, 'owner'],
    ['consent that is not clear', { consentStatus: 'unclear' as const }, 'consent'],
    ['no need', { statedNeed: null }, 'need'],
    ['no address for the agreed channel', { contactEmail: null, contactPhone: '+442071234567' }, 'contact'],
  ])('is refused with %s', async (_, lacking, code) => {
    const { id } = await build(lacking);
    await expect(approveHandoff(mara, { id, version: 1 })).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      details: { missing: [{ code }] },
    });
    expect((await rowOf(id))?.state).toBe('waiting');
    // The database keeps the promise by itself, whatever code writes.
    await expect(
      test.db
        .update(handoffs)
        .set({ state: 'approved', version: 2, approvedBy: mara.actor.id, approvedAt: clock.at })
        .where(eq(handoffs.id, id)),
    ).rejects.toThrow();
  });
  it('says who changed what when the version is old', async () => {
    const { id } = await build();
    await editBrief(jon, {
      id,
      version: 1,
      urgency: 'immediate',
      contact: { name: 'Lena', company: null, email: 'lena@example.com', phone: null },
    });
    later(400);
    const refused = approveHandoff(mara, { id, version: 1 });
    await expect(refused).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Jon Tran edited the brief after you opened it.',
      details: {
        actedBy: 'Jon Tran',
        actedAt: '2026-03-02T14:10:00.000Z',
        changed: ['the contact', 'the urgency'],
        version: 2,
      },
    });
  });
  it('is refused while somebody else holds it, and allowed when their lease ran out', async () => {
    const { id } = await build();
    await claimHandoff(jon, { id });
    await expect(approveHandoff(mara, { id, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Jon Tran is working on this.',
    });
    later(301);
    await expect(approveHandoff(mara, { id, version: 1 })).resolves.toMatchObject({ state: 'approved' });
  });
});

describe('undo', () => {
  it('takes an approval back with its delivery and job', async () => {
    const { id } = await build();
    const { version } = await approveHandoff(mara, { id, version: 1 });
    later(59);
    const back = await undoDecision(mara, { id, version });
    expect(back).toMatchObject({ state: 'waiting', approvedAt: null, claim: { by: { name: 'Mara Reyes' } } });
    const [delivery] = await test.db.select().from(deliveries).where(eq(deliveries.handoffId, id));
    expect(delivery?.state).toBe('cancelled');
    expect(await jobs()).not.toContain(`deliver:${delivery?.id}`);
    const again = await approveHandoff(mara, { id, version: back.version });
    expect(again.state).toBe('approved');
  });
  it('is over after the grace period', async () => {
    const { id } = await build();
    const { version } = await approveHandoff(mara, { id, version: 1 });
    later(60);
    await expect(undoDecision(mara, { id, version })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
  it('belongs to who decided, or to a manager', async () => {
    const { id } = await build();
    const { version } = await declineHandoff(mara, { id, version: 1, reason: 'spam' });
    await expect(undoDecision(jon, { id, version })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(undoDecision(manager, { id, version })).resolves.toMatchObject({
      state: 'waiting',
      decision: { declineReason: null },
    });
  });
  it('lets messages that came meanwhile be read', async () => {
    const { id, conversationId } = await build();
    const { version } = await declineHandoff(mara, { id, version: 1, reason: 'no_contact' });
    expect(await readings(conversationId)).toBe(0);
    await undoDecision(mara, { id, version });
    expect(await readings(conversationId)).toBe(1);
  });
  it('takes back an escalation by who escalated', async () => {
    const { id } = await build();
    const { version } = await escalateHandoff(mara, { id, version: 1, toId: manager.actor.id, note: 'A big one.' });
    await expect(undoDecision(mara, { id, version })).resolves.toMatchObject({ state: 'waiting' });
  });
});

describe('escalate', () => {
  it('is decided by the person asked or a manager, and by nobody else', async () => {
    const { id } = await build();
    const third = await actAs(test.db, 'reviewer', {}, clock);
    const { version } = await escalateHandoff(mara, { id, version: 1, toId: jon.actor.id, note: 'Do we serve them?' });
    await expect(approveHandoff(third, { id, version })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(approveHandoff(mara, { id, version })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(approveHandoff(jon, { id, version })).resolves.toMatchObject({ state: 'approved' });
  });
  it('goes to somebody else who may decide', async () => {
    const { id } = await build();
    await expect(escalateHandoff(mara, { id, version: 1, toId: mara.actor.id, note: 'x' })).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
    });
    await expect(escalateHandoff(mara, { id, version: 1, toId: ownerId, note: 'x' })).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
    });
    await expect(escalateHandoff(mara, { id, version: 1, toId: jon.actor.id, note: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('decline, set aside, restore, recall', () => {
  it('needs a note for another reason', async () => {
    const { id } = await build();
    await expect(declineHandoff(mara, { id, version: 1, reason: 'other' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(
      declineHandoff(mara, { id, version: 1, reason: 'other', note: 'A test chat.' }),
    ).resolves.toMatchObject({
      state: 'declined',
      decision: { declineReason: 'other', note: 'A test chat.' },
    });
  });
  it('brings back what was set aside, with a lane and a new time', async () => {
    const { id, conversationId } = await build({
      state: 'set_aside',
      lane: 'set_aside',
      route: 'support',
      urgency: 'soon',
    });
    expect(await restoreHandoff(mara, { id, version: 1 })).toMatchObject({
      state: 'waiting',
      lane: 'support',
      dueAt: '2026-03-02T15:10:00.000Z',
    });
    expect(await readings(conversationId)).toBe(1);
    const other = await build();
    const { version } = await setAsideHandoff(mara, { id: other.id, version: 1, note: 'A test.' });
    await expect(restoreHandoff(mara, { id: other.id, version })).resolves.toMatchObject({
      state: 'waiting',
      lane: 'sales',
    });
  });
  it('recalls what was delivered, and lets it be approved anew', async () => {
    const { id } = await build();
    const { version } = await approveHandoff(mara, { id, version: 1 });
    later(61);
    await test.db
      .update(handoffs)
      .set({ state: 'delivered', version: version + 1, deliveredAt: clock.at })
      .where(eq(handoffs.id, id));
    const recalled = await recallHandoff(mara, { id, version: version + 1, note: 'The wrong company.' });
    expect(recalled.state).toBe('recalled');
    const waiting = await restoreHandoff(jon, { id, version: recalled.version });
    expect(waiting).toMatchObject({ state: 'waiting', deliveredAt: null, approvedAt: null });
    await expect(approveHandoff(jon, { id, version: waiting.version })).resolves.toMatchObject({ state: 'approved' });
  });
  it('tells the measures what was decided and why', async () => {
    const { id } = await build({ flags: ['pricing'] });
    later(60);
    await declineHandoff(mara, { id, version: 1, reason: 'poor_fit' });
    const [event] = await test.db.select().from(events).where(eq(events.handoffId, id));
    expect(event?.data).toMatchObject({
      lane: 'sales',
      complete: true,
      flags: ['pricing'],
      reason: 'poor_fit',
      ownerId,
      secondsSincePrepared: 660,
    });
  });
});
