import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { contacts } from '@/db/schema/contacts';
import { conversations, messages } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { matches } from '@/db/schema/results';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { installStarterLanguage } from '@/lib/snippets/install-starter';
import { actAs } from '@/lib/testing/people';
import { holdReply } from './hold-reply';
import { readInboxDetail } from './read-detail';
import { countInbox, listInbox, listInboxOwners } from './reads';
import { respond } from './respond';
import { returnHandoff } from './return-handoff';
import { saveDraft } from './save-draft';
import { inboxQuerySchema } from './schema';
import { deliveredHandoff } from './test-handoff';

const test = testDatabase();
const clock = fixedClock(new Date('2026-11-02T11:10:00Z'));
const query = (more: Record<string, unknown> = {}) => inboxQuerySchema.parse(more);
const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 10, minute));

let priya: PersonContext;
let sam: PersonContext;
let mara: PersonContext;
let dana: PersonContext;

beforeEach(async () => {
  priya = await actAs(test.db, 'owner', { name: 'Priya Nair' }, clock);
  sam = await actAs(test.db, 'owner', { name: 'Sam Ito' }, clock);
  mara = await actAs(test.db, 'reviewer', { name: 'Mara Reyes' }, clock);
  dana = await actAs(test.db, 'manager', { name: 'Dana Cole' }, clock);
});

const deliver = (owner: PersonContext, minute = 0) =>
  deliveredHandoff(test.db, { ownerId: owner.actor.id, approvedBy: mara.actor.id, at: at(minute) });

describe('listInbox', () => {
  it('gives an owner their own alone, the nearest clock first, page by page', async () => {
    const made = [await deliver(priya, 30), await deliver(priya, 0), await deliver(priya, 15)];
    await deliver(sam, 5);
    const first = await listInbox(priya, query({ limit: 2 }));
    expect(first.items.map((item) => item.id)).toEqual([made[1]?.id, made[2]?.id]);
    const beyond = Buffer.from(JSON.stringify(['+999999-01-01 00:00:00+00', newId()])).toString('base64url');
    await expect(listInbox(priya, query({ cursor: beyond }))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const second = await listInbox(priya, query({ limit: 2, cursor: first.nextCursor }));
    expect(second).toMatchObject({ items: [{ id: made[0]?.id }], nextCursor: null });
    expect(await listInbox(priya, query({ owner: sam.actor.id }))).toMatchObject({ items: [{}, {}, {}] });
  });

  it('moves an item from view to view, and the counts with it', async () => {
    const { id } = await deliver(priya);
    const back = await deliver(priya, 20);
    expect(await countInbox(priya, {})).toMatchObject({
      overdue: 1,
      counts: { open: 2, answered: 0, done: 0, all: 2 },
    });
    await respond(priya, { id, version: 3, channel: 'own_email', body: '' });
    await returnHandoff(priya, { id: back.id, version: 3, reason: 'wrong_owner', note: '' });
    expect(await listInbox(priya, query({ view: 'answered' }))).toMatchObject({ items: [{ id, state: 'responded' }] });
    expect(await listInbox(priya, query({ view: 'done' }))).toMatchObject({
      items: [{ id: back.id, returnReason: 'wrong_owner' }],
    });
    expect((await listInbox(priya, query({ view: 'all' }))).items).toHaveLength(2);
    expect(await countInbox(priya, {})).toMatchObject({
      overdue: 0,
      counts: { open: 0, answered: 1, done: 1, all: 2 },
    });
  });

  it('pages through a view of several states without losing or repeating any', async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      const { id } = await deliver(priya, minute);
      if (minute % 2) await returnHandoff(priya, { id, version: 3, reason: 'not_a_lead', note: '' });
    }
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listInbox(priya, query({ view: 'all', limit: 2, ...(cursor ? { cursor } : {}) }));
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('gives a manager everybody’s or one owner’s, and the owners to choose from', async () => {
    await deliver(priya);
    const theirs = await deliver(sam);
    const everybody = await listInbox(dana, query({ limit: 200 }));
    expect(everybody.items.map((item) => item.owner?.name)).toEqual(expect.arrayContaining(['Priya Nair', 'Sam Ito']));
    expect(await listInbox(dana, query({ owner: sam.actor.id }))).toMatchObject({ items: [{ id: theirs.id }] });
    expect(await countInbox(dana, { owner: sam.actor.id })).toMatchObject({ counts: { open: 1 } });
    expect((await listInboxOwners(dana)).map((owner) => owner.id)).toEqual(
      expect.arrayContaining([priya.actor.id, sam.actor.id]),
    );
    expect(await listInboxOwners(priya)).toEqual([]);
  });

  it('is not for reviewers', async () => {
    await expect(listInbox(mara, query())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(countInbox(mara, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('says where a message stands with intake', async () => {
    const { id } = await deliver(priya);
    await holdReply(priya, { id, channel: 'app_email', body: 'Hello.' });
    expect(await listInbox(priya, query())).toMatchObject({ items: [{ id, replyState: 'held' }] });
  });
});

describe('readInboxDetail', () => {
  it('gives the question, consent by channel, marks, and a draft of approved language', async () => {
    await installStarterLanguage(dana);
    const { id } = await deliver(priya);
    const detail = await readInboxDetail(priya, id);
    expect(detail).toMatchObject({
      readable: true,
      question: { text: 'Have you done this for firms our size?', message: 3 },
      consent: { status: 'granted', words: [{ message: 3, text: 'sure, email me' }] },
      approved: { by: 'Mara Reyes' },
      origin: { pagePath: '/services/ai-consulting', explanation: 'Rule 3: page /services/ai-consulting.' },
      messagesAfterApproval: 0,
      open: null,
    });
    expect(detail.ways).toMatchObject([
      { channel: 'email', usable: true, reason: '', detail: 'lena@marlowpike.example' },
      { channel: 'phone', usable: false, reason: 'The visitor refused this (message 3).' },
      { channel: 'sms', usable: false, reason: 'The visitor has not agreed to this.' },
      { channel: 'whatsapp', usable: false },
    ]);
    expect(detail.suggested).toMatch(/^Hi Lena,[\s\S]*Have you done this for firms our size\?[\s\S]*Priya Nair$/);
    expect(detail.marks).toEqual(expect.arrayContaining([expect.objectContaining({ message: 3, kind: 'question' })]));
  });

  it('shows what came after the approval', async () => {
    const { id, conversationId } = await deliver(priya);
    await test.db
      .insert(messages)
      .values({ conversationId, number: 4, role: 'visitor', text: 'One more thing.', at: at(30) });
    await test.db.update(conversations).set({ messageCount: 5 }).where(eq(conversations.id, conversationId));
    const detail = await readInboxDetail(priya, id);
    expect(detail.messagesAfterApproval).toBe(1);
    expect(detail.messages.at(-1)).toMatchObject({ number: 4, late: true });
    expect(await listInbox(priya, query())).toMatchObject({ items: [{ messagesAfterApproval: 1 }] });
  });

  it('keeps each person’s message in the making to themselves until it is held or sent', async () => {
    const { id } = await deliver(priya);
    await saveDraft(priya, { id, channel: 'app_email', body: 'Mine.' });
    expect(await readInboxDetail(priya, id)).toMatchObject({ open: { body: 'Mine.', state: 'draft' }, replies: [] });
    expect(await readInboxDetail(dana, id)).toMatchObject({ open: null, replies: [] });
    await holdReply(priya, { id, channel: 'app_email', body: 'Mine.' });
    expect(await readInboxDetail(dana, id)).toMatchObject({ open: null, replies: [{ body: 'Mine.', state: 'held' }] });
  });

  it('names the person a reviewer recognised, and counts those ruled out', async () => {
    const { id, conversationId } = await deliver(priya);
    const person = (externalId: string) => ({
      id: newId(),
      kind: 'lead' as const,
      system: 'crm',
      externalId,
      name: 'Lena Hartwig',
    });
    const [same, other] = [person(`L-${id}`), person(`M-${id}`)];
    await test.db.insert(contacts).values([same, other]);
    const match = {
      conversationId,
      kind: 'same_person' as const,
      strength: 'certain' as const,
      sentence: 'Same e-mail.',
      comparisons: [],
    };
    await test.db.insert(matches).values([
      { id: newId(), contactId: same.id, position: 1, decision: 'same_person', ...match },
      { id: newId(), contactId: other.id, position: 2, decision: 'different_person', ...match },
    ]);
    expect(await readInboxDetail(priya, id)).toMatchObject({
      matches: [{ same: true, contact: { externalId: `L-${id}` } }],
      ruledOut: 1,
    });
  });

  it('a stranger’s handoff and one that was never delivered are not found; reviewers are refused', async () => {
    const { id } = await deliver(priya);
    await expect(readInboxDetail(sam, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(readInboxDetail(mara, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await returnHandoff(priya, { id, version: 3, reason: 'wrong_owner', note: '' });
    await test.db
      .update(handoffs)
      .set({ returnedBy: null, returnedAt: null, returnReason: null })
      .where(eq(handoffs.id, id));
    await expect(readInboxDetail(priya, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(readInboxDetail(dana, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows of a returned or recalled handoff only what happened to it', async () => {
    const { id } = await deliver(priya);
    await returnHandoff(priya, { id, version: 3, reason: 'something_missing', note: 'Which office?' });
    const detail = await readInboxDetail(priya, id);
    expect(detail).toMatchObject({
      readable: false,
      ways: [],
      messages: [],
      returned: { reason: 'something_missing', note: 'Which office?' },
    });
    expect(JSON.stringify(detail)).not.toContain('lena@');
    expect(JSON.stringify(detail)).not.toContain('firms our size');
    const taken = await deliver(priya);
    await test.db
      .update(handoffs)
      .set({ state: 'recalled', version: 4, recalledAt: clock.now() })
      .where(eq(handoffs.id, taken.id));
    expect(await readInboxDetail(priya, taken.id)).toMatchObject({
      readable: false,
      state: 'recalled',
      messages: [],
      ways: [],
    });
  });
});
