import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { buildHandoff, buildSource } from '@/lib/testing/handoff-builder';
import { actAs } from '@/lib/testing/people';
import { approveHandoff } from './approve';
import { claimHandoff } from './claim';
import { escalateHandoff } from './escalate';
import { readChoices } from './read-choices';
import { readCounts } from './read-counts';
import { listFailed, listHeldReplies } from './read-others';
import { listQueue, readReviewItem } from './reads';
import type { HandoffView } from './schema';

const test = testDatabase();
const clock = fixedClock(new Date('2026-03-02T14:30:00Z'));
let mara: PersonContext;
let jon: PersonContext;
let manager: PersonContext;
let priya: PersonContext;
let sourceId: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  mara = await actAs(test.db, 'reviewer', {}, clock);
  jon = await actAs(test.db, 'reviewer', {}, clock);
  manager = await actAs(test.db, 'manager', {}, clock);
  priya = await actAs(test.db, 'owner', {}, clock);
  sourceId = await buildSource(test.db, 'Northbeam website');
  const at = (minutes: number) => new Date(Date.parse('2026-03-02T15:00:00Z') + minutes * 60_000);
  const build = async (name: string, more: Parameters<typeof buildHandoff>[1]) => {
    ids[name] = (await buildHandoff(test.db, { sourceId, ownerId: priya.actor.id, ...more })).id;
  };
  await build('overdue', { dueAt: at(-60), flags: ['frustrated'], ask: ['unclear_consent'] });
  await build('plain', {
    dueAt: at(5),
    contactName: 'Zoe 100% Quill',
    search: 'zoe 100% quill /pricing',
    pagePath: '/pricing',
  });
  await build('twin', { dueAt: at(5), flags: ['high_value'], ask: ['possible_duplicate'] });
  await build('customer', { dueAt: at(90), lane: 'existing_customer' });
  await build('support', { dueAt: at(95), lane: 'support' });
  await build('returned', { dueAt: at(100), returnReason: 'wrong_owner', returnedAt: at(0) });
  await build('aside', { state: 'set_aside' });
  await build('escalated', { dueAt: at(3) });
  await build('approved', { dueAt: at(4) });
  await escalateHandoff(mara, { id: ids.escalated, version: 1, toId: jon.actor.id, note: 'Please.' });
  await approveHandoff(mara, { id: ids.approved, version: 1 });
  await claimHandoff(mara, { id: ids.plain });
});

const names = async (ctx: PersonContext, query: Record<string, unknown>) => {
  const { items } = await listQueue(ctx, query);
  return items.map((item) => Object.keys(ids).find((name) => ids[name] === item.id));
};

describe('the queue', () => {
  it.each<[HandoffView, string[]]>([
    ['waiting', ['overdue', 'plain', 'twin', 'customer', 'support', 'returned']],
    ['mine', ['plain']],
    ['due', ['overdue']],
    ['consent', ['overdue']],
    ['duplicates', ['twin']],
    ['high_value', ['twin']],
    ['frustrated', ['overdue']],
    ['customers', ['customer']],
    ['support', ['support']],
    ['returned', ['returned']],
    ['escalated', []],
    ['approved', ['approved']],
    ['declined', []],
    ['recalled', []],
    ['set_aside', ['aside']],
  ])('shows %s', async (view, expected) => {
    expect(await names(mara, { view })).toEqual(expected);
  });
  it('shows what was escalated to the person, and all of it to a manager', async () => {
    expect(await names(jon, { view: 'escalated' })).toEqual(['escalated']);
    expect(await names(manager, { view: 'escalated' })).toEqual(['escalated']);
  });
  it('pages without losing or repeating a row, equal times included', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(mara, {
        limit: 1,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual((await listQueue(mara, {})).items.map((item) => item.id));
    await expect(listQueue(mara, { cursor: 'rubbish' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const beyond = Buffer.from(JSON.stringify(['+999999-01-01T00:00:00.000Z', newId()])).toString('base64url');
    await expect(listQueue(mara, { cursor: beyond })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
  it('searches every word, takes signs for what they are, and filters', async () => {
    expect(await names(mara, { q: 'QUILL zoe' })).toEqual(['plain']);
    expect(await names(mara, { q: '100%' })).toEqual(['plain']);
    expect(await names(mara, { q: '100_' })).toEqual([]);
    expect(await names(mara, { q: 'quill nobody' })).toEqual([]);
    expect(await names(mara, { page: '/pric' })).toEqual(['plain']);
    expect(await names(mara, { flag: 'high_value' })).toEqual(['twin']);
    expect(await names(mara, { lane: 'support', source: sourceId })).toEqual(['support']);
    expect(await names(mara, { source: newId() })).toEqual([]);
    expect(await names(mara, { owner: priya.actor.id, view: 'approved' })).toEqual(['approved']);
  });
  it('shows who holds an item until when', async () => {
    const { items } = await listQueue(jon, {});
    expect(items.find((item) => item.id === ids.plain)?.claim).toMatchObject({ by: { id: mara.actor.id } });
  });
  it('is for reviewers, managers and administrators', async () => {
    await expect(listQueue(priya, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(readCounts(priya)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(readReviewItem(priya, ids.plain ?? '')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listHeldReplies(priya, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listFailed(priya, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(readChoices(priya)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the rest of the desk', () => {
  it('counts what the views list', async () => {
    const { counts, oldestDueAt } = await readCounts(mara);
    expect(counts).toMatchObject({
      waiting: 6,
      mine: 1,
      due: 1,
      consent: 1,
      duplicates: 1,
      support: 1,
      returned: 1,
      escalated: 0,
      approved: 1,
      set_aside: 1,
      replies: 0,
      failed: 0,
    });
    expect(oldestDueAt).toBe('2026-03-02T14:00:00.000Z');
    expect((await readCounts(jon)).counts.escalated).toBe(1);
  });
  it('lists chats that could not be prepared', async () => {
    const id = newId();
    await test.db.insert(conversations).values({
      id,
      sourceId,
      externalId: 'x',
      status: 'ended',
      stage: 'failed',
      messageCount: 1,
      startedAt: clock.at,
      lastMessageAt: clock.at,
      payloadHash: 'x',
      failure: 'analyse',
    });
    expect((await listFailed(mara, {})).items).toMatchObject([
      { id, failure: 'The chat could not be read by the analysis.', sourceName: 'Northbeam website' },
    ]);
    expect((await readCounts(mara)).counts.failed).toBe(1);
  });
  it('reads one item with evidence, and not one that is not there', async () => {
    const item = await readReviewItem(mara, ids.twin ?? '');
    expect(item.conversation).toMatchObject({ sourceName: 'Northbeam website', messagesAfterApproval: 0 });
    expect(item.consent.words).toMatchObject([{ message: 3, text: 'sure, email me' }]);
    expect(item.marks.map((mark) => mark.kind)).toEqual(['need', 'question', 'consent', 'contact']);
    await expect(readReviewItem(mara, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(readReviewItem(mara, 'nonsense')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('marks the messages that came after the approval', async () => {
    await test.db
      .update(handoffs)
      .set({ approvedMessageCount: 3 })
      .where(eq(handoffs.id, ids.approved ?? ''));
    const item = await readReviewItem(mara, ids.approved ?? '');
    expect(item.conversation.messagesAfterApproval).toBe(1);
    expect(item.conversation.messages.at(-1)?.late).toBe(true);
  });
  it('offers owners before others, and never oneself for an escalation', async () => {
    const choices = await readChoices(mara);
    expect(choices.owners[0]?.id).toBe(priya.actor.id);
    expect(choices.reviewers.map((person) => person.id)).not.toContain(mara.actor.id);
    expect(choices).toMatchObject({ graceSeconds: 60, leaseSeconds: 300 });
  });
});
