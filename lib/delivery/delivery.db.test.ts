import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { conversations } from '@/db/schema/conversations';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { auditEntries, events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { type Context, type PersonContext, systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { acceptTranscripts } from '@/lib/intake/accept';
import { createSource } from '@/lib/intake/sources';
import { prepareConversation } from '@/lib/pipeline/prepare';
import { approveHandoff } from '@/lib/review/approve';
import { readCounts } from '@/lib/review/read-counts';
import { reassignHandoff } from '@/lib/review/reassign';
import { undoDecision } from '@/lib/review/undo';
import { actAs } from '@/lib/testing/people';
import { deliverHandoff } from './deliver';
import { enqueueDelivery } from './enqueue';
import { countFailure } from './park';
import { listParkedDeliveries } from './reads';
import { retryDelivery } from './retry';

const database = testDatabase();
// A Monday in working hours.
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
let system: Context;
let reviewer: PersonContext;
let owner: PersonContext;
let sourceId: string;
let made = 0;

beforeAll(async () => {
  system = systemContext(database.db, clock, 'test', 'request-1');
  reviewer = await actAs(database.db, 'reviewer', {}, clock);
  owner = await actAs(database.db, 'owner', {}, clock);
  sourceId = (await createSource(system, { name: 'Website' })).id;
});

async function approved() {
  clock.at = new Date('2026-03-02T15:00:00Z');
  made += 1;
  const item = {
    external_id: `chat-${made}`,
    status: 'ended',
    messages: [
      {
        role: 'visitor',
        text: 'We would like to book AI training for twelve people. Do you come to Leeds?',
        at: '2026-03-02T14:00:00Z',
      },
      { role: 'bot', text: 'A colleague can tell you. May they e-mail you?', at: '2026-03-02T14:01:00Z' },
      { role: 'visitor', text: `Yes please, jo${made}@example.com`, at: '2026-03-02T14:02:00Z' },
    ],
  };
  const [accepted] = await acceptTranscripts(system, { sourceId, rawBody: Buffer.from('{}'), items: [item] });
  if (!accepted?.ok) throw new Error('not accepted');
  await prepareConversation(system, accepted.id);
  let row = await handoffOf(accepted.id);
  await reassignHandoff(reviewer, { id: row.id, version: row.version, ownerId: owner.actor.id, reason: 'expertise' });
  row = await handoffOf(accepted.id);
  await approveHandoff(reviewer, { id: row.id, version: row.version });
  row = await handoffOf(accepted.id);
  const [delivery] = await database.db.select().from(deliveries).where(eq(deliveries.handoffId, row.id));
  if (!delivery) throw new Error('no delivery');
  return { conversationId: accepted.id, row, delivery };
}
async function handoffOf(conversationId: string) {
  const [row] = await database.db.select().from(handoffs).where(eq(handoffs.conversationId, conversationId));
  if (!row) throw new Error('no handoff');
  return row;
}
async function stateOf(id: string) {
  return (await database.db.select().from(deliveries).where(eq(deliveries.id, id)))[0];
}
const deliveredEvents = (handoffId: string) =>
  database.db.$count(events, and(eq(events.handoffId, handoffId), eq(events.type, 'handoff.delivered')));

describe('a delivery', () => {
  test('waits out the grace period, then reaches the inbox and starts the clock in business hours', async () => {
    const { conversationId, row, delivery } = await approved();
    expect(await deliverHandoff(system, delivery.id)).toBe('early');
    clock.at = new Date('2026-03-02T17:00:00Z');
    expect(await deliverHandoff(system, delivery.id)).toBe('delivered');
    const after = await handoffOf(conversationId);
    expect(after).toMatchObject({ state: 'delivered', version: row.version + 1, deliveredAt: clock.at });
    // 480 minutes: half an hour on Monday, the rest on Tuesday.
    expect(after.responseDueAt?.toISOString()).toBe('2026-03-03T16:30:00.000Z');
    const [conversation] = await database.db.select().from(conversations).where(eq(conversations.id, conversationId));
    expect(conversation?.place).toBe('delivered');
    expect(await deliverHandoff(system, delivery.id)).toBe('nothing');
    expect(await deliveredEvents(row.id)).toBe(1);
  });

  test('happens exactly once, however many workers run it at once', async () => {
    const { row, delivery } = await approved();
    clock.at = new Date('2026-03-02T16:00:00Z');
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => deliverHandoff(system, delivery.id)));
    expect(outcomes.filter((outcome) => outcome === 'delivered')).toHaveLength(1);
    expect(await deliveredEvents(row.id)).toBe(1);
  });

  test('does not happen after an undo', async () => {
    const { conversationId, row, delivery } = await approved();
    await undoDecision(reviewer, { id: row.id, version: row.version });
    clock.at = new Date('2026-03-02T16:00:00Z');
    expect(await deliverHandoff(system, delivery.id)).toBe('nothing');
    expect((await stateOf(delivery.id))?.state).toBe('cancelled');
    expect((await handoffOf(conversationId)).state).toBe('waiting');
    expect(await deliveredEvents(row.id)).toBe(0);
  });

  test('an undo and a delivery at once leave one of them, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { conversationId, row, delivery } = await approved();
      const late = { ...system, clock: fixedClock(row.deliverAfter ?? clock.at) };
      const [undone, delivered] = await Promise.allSettled([
        undoDecision(reviewer, { id: row.id, version: row.version }),
        deliverHandoff(late, delivery.id),
      ]);
      const { state } = await handoffOf(conversationId);
      if (undone.status === 'fulfilled') expect(state).toBe('waiting');
      else expect(delivered).toMatchObject({ value: 'delivered' });
      expect(await deliveredEvents(row.id)).toBe(state === 'delivered' ? 1 : 0);
    }
  });

  test('the same approval is put into the outbox once', async () => {
    const { row, delivery } = await approved();
    const again = await enqueueDelivery(database.db, {
      handoffId: row.id,
      idempotencyKey: delivery.idempotencyKey,
      deliverAfter: clock.at,
    });
    expect(again).toBeNull();
    expect(await database.db.$count(deliveries, eq(deliveries.handoffId, row.id))).toBe(1);
  });
});

describe('a delivery that fails for good', () => {
  test('is parked where a person sees it and can be tried again by those who may', async () => {
    const { row, delivery } = await approved();
    await countFailure(system, delivery.id, 'Error', false);
    expect(await stateOf(delivery.id)).toMatchObject({ state: 'pending', attempts: 1, lastError: 'Error' });
    await countFailure(system, delivery.id, 'Error', true);
    expect((await stateOf(delivery.id))?.state).toBe('failed');
    const parked = (await listParkedDeliveries(reviewer, { limit: 10 })).items;
    expect(parked.find((item) => item.handoffId === row.id)).toMatchObject({ attempts: 2, error: 'Error' });
    expect((await readCounts(reviewer)).counts.failed).toBe(parked.length);
    await expect(listParkedDeliveries(owner, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await database.db.$count(events, and(eq(events.handoffId, row.id), eq(events.type, 'delivery.failed'))),
    ).toBe(1);

    await expect(retryDelivery(owner, row.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await retryDelivery(reviewer, row.id)).toEqual({ handoffId: row.id, retried: 1 });
    await expect(retryDelivery(reviewer, row.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(retryDelivery(reviewer, 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await readCounts(reviewer)).counts.failed).toBe(parked.length - 1);
    expect(await deliverHandoff(system, delivery.id)).toBe('delivered');
    expect(await database.db.$count(auditEntries, eq(auditEntries.action, 'delivery.retry'))).toBe(1);
  });
});
