import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handoffs } from '@/db/schema/handoffs';
import { auditEntries, events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { claimHandoff } from '@/lib/review/claim';
import { readReviewItem } from '@/lib/review/reads';
import { buildHandoff } from '@/lib/testing/handoff-builder';
import { actAs } from '@/lib/testing/people';
import { readConversation } from './read-detail';
import { revealSensitive } from './reveal-sensitive';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
const card = '4111 1111 1111 1111';
const iban = 'GB82 WEST 1234 5698 7654 32';
const said = [
  { role: 'bot', text: 'How can we help?' },
  { role: 'visitor', text: `Charge the deposit to ${card} please.` },
] as const;
const place = { kind: 'card', message: 1, start: 22 } as const;

let mara: PersonContext;
let jon: PersonContext;
let priya: PersonContext;
let dana: PersonContext;
let id: string;
let chat: string;

beforeAll(async () => {
  mara = await actAs(database.db, 'reviewer', { name: 'Mara Reyes' }, clock);
  jon = await actAs(database.db, 'reviewer', { name: 'Jon Tran' }, clock);
  priya = await actAs(database.db, 'owner', { name: 'Priya Nair' }, clock);
  dana = await actAs(database.db, 'manager', { name: 'Dana Cole' }, clock);
});
beforeEach(async () => {
  const made = await buildHandoff(database.db, { messages: [...said], fields: { account: `pay from ${iban}` } });
  id = made.id;
  chat = made.conversationId;
});

const change = (columns: Partial<typeof handoffs.$inferInsert>) =>
  database.db.update(handoffs).set(columns).where(eq(handoffs.id, id));
const move = (state: (typeof handoffs.$inferInsert)['state'], columns: Partial<typeof handoffs.$inferInsert> = {}) =>
  database.db
    .update(handoffs)
    .set({ ...columns, state, version: sql`${handoffs.version} + 1` })
    .where(eq(handoffs.id, id));
const approve = () =>
  move('approved', {
    ownerId: priya.actor.id,
    approvedBy: mara.actor.id,
    approvedAt: clock.now(),
    claimedBy: null,
    claimedUntil: null,
  });
const looks = () =>
  database.db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, chat), eq(auditEntries.action, 'conversation.reveal')));
const happened = () =>
  database.db
    .select()
    .from(events)
    .where(and(eq(events.conversationId, chat), eq(events.type, 'conversation.revealed')));

describe('looking at what is blacked out', () => {
  test('shows that one value to who holds the chat, with audit and event that do not hold it', async () => {
    await claimHandoff(mara, { id });
    expect(await revealSensitive(mara, chat, { ...place, reason: `was it ${card}?` })).toEqual({ value: card });
    expect(await looks()).toMatchObject([
      {
        at: new Date('2026-03-02T15:00:00Z'),
        actorName: 'Mara Reyes',
        subjectType: 'conversation',
        summary: 'Looked at a card number in message 1 of a chat.',
        after: { kind: 'card', message: 1, reason: 'was it [card number removed]?' },
      },
    ]);
    expect(await happened()).toMatchObject([
      { actorId: mara.actor.id, handoffId: id, data: { kind: 'card', message: 1 } },
    ]);
    expect(JSON.stringify([await looks(), await happened()])).not.toContain('1111');
    expect((await readConversation(dana, chat)).history[0]).toMatchObject({
      who: 'Mara Reyes',
      sentence: 'looked at a card number in message 1',
    });
  });

  test('shows a place of a form field, and each look is recorded', async () => {
    const [field] = (await readReviewItem(mara, id)).conversation.fields;
    expect(field?.value).not.toContain('5698');
    const [span] = field?.hidden ?? [];
    if (!span) throw new Error('nothing is hidden');
    for (let look = 0; look < 2; look += 1)
      expect(await revealSensitive(dana, chat, { kind: span.kind, start: span.start, field: 'account' })).toEqual({
        value: iban,
      });
    expect(await looks()).toHaveLength(2);
    expect((await looks())[0]).toMatchObject({ after: { kind: 'iban', field: 'account' } });
  });

  test('knows a secret that is one because the bot asked for it', async () => {
    const asked = await buildHandoff(database.db, {
      messages: [
        { role: 'bot', text: 'What is your PIN?' },
        { role: 'visitor', text: '4821' },
      ],
    });
    const { messages } = (await readReviewItem(mara, asked.id)).conversation;
    expect(messages[1]).toMatchObject({ text: '••••', hidden: [{ kind: 'password', start: 0, end: 4 }] });
    const place = { kind: 'password', message: 1, start: 0 } as const;
    expect(await revealSensitive(dana, asked.conversationId, place)).toEqual({ value: '4821' });
  });

  test('is refused to a reviewer who does not hold the chat, in plain words', async () => {
    const refused = { code: 'FORBIDDEN', message: expect.stringMatching(/^Hold this chat first/) };
    await expect(revealSensitive(mara, chat, place)).rejects.toMatchObject(refused);
    await change({ claimedBy: mara.actor.id, claimedUntil: new Date('2026-03-02T14:59:59Z') });
    await expect(revealSensitive(mara, chat, place)).rejects.toMatchObject(refused);
    const manager = { escalatedTo: dana.actor.id, decisionNote: 'Please decide.' };
    await move('escalated', { ...manager, claimedUntil: new Date('2026-03-02T15:10:00Z') });
    await expect(revealSensitive(mara, chat, place)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await revealSensitive(dana, chat, place)).toEqual({ value: card });
    const source = { ...mara, actor: { kind: 'source' as const, id: newId(), name: 'A bot' } };
    await expect(revealSensitive(source, chat, place)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await looks()).toHaveLength(1);
  });

  test('works for an owner while their own handoff is to be answered, and for nobody else’s', async () => {
    await change({ ownerId: priya.actor.id });
    await expect(revealSensitive(priya, chat, place)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await approve();
    await expect(revealSensitive(priya, chat, place)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await move('delivered', { deliveredAt: clock.now() });
    expect(await revealSensitive(priya, chat, place)).toEqual({ value: card });
    const sam = await actAs(database.db, 'owner', {}, clock);
    await expect(revealSensitive(sam, chat, place)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(revealSensitive(mara, chat, place)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await move('closed', { closedAt: clock.now() });
    await expect(revealSensitive(priya, chat, place)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await looks()).toHaveLength(1);
  });

  test('knows no strange chat, no other place, and nothing that is not blacked out', async () => {
    for (const strange of [newId(), 'nonsense'])
      await expect(revealSensitive(dana, strange, place)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const other of [
      { ...place, start: 0 },
      { ...place, kind: 'password' as const },
      { ...place, message: 7 },
      { kind: 'iban' as const, field: 'constructor', start: 0 },
    ])
      await expect(revealSensitive(dana, chat, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const broken of [
      { kind: 'card' as const, start: 22 },
      { ...place, field: 'account' },
      { ...place, start: -1 },
    ])
      await expect(revealSensitive(dana, chat, broken)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await looks()).toEqual([]);
  });

  test('who lost the hold, or the handoff, is told who has it', async () => {
    await change({ claimedBy: mara.actor.id, claimedUntil: new Date('2026-03-02T14:59:59Z') });
    await claimHandoff(jon, { id });
    await expect(revealSensitive(mara, chat, place)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Jon Tran is working on this.',
      details: { actedBy: 'Jon Tran' },
    });
    await approve();
    await move('delivered', { deliveredAt: clock.now() });
    await move('recalled', { recalledAt: clock.now() });
    await expect(revealSensitive(priya, chat, place)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { state: 'recalled' },
    });
    expect(await looks()).toEqual([]);
  });
});
