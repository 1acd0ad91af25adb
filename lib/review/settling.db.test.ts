import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { handoffs } from '@/db/schema/handoffs';
import { auditEntries, events } from '@/db/schema/records';
import { replies } from '@/db/schema/replies';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { buildHandoff, buildMatch } from '@/lib/testing/handoff-builder';
import { actAs } from '@/lib/testing/people';
import { approveHandoff } from './approve';
import { checkReply } from './check-reply';
import { editBrief } from './edit-brief';
import { readReviewItem } from './reads';
import { reassignHandoff } from './reassign';
import { settleConsent } from './settle-consent';
import { settleMatch } from './settle-match';
import { settleOwner } from './settle-owner';
import { settleReason } from './settle-reason';

const test = testDatabase();
let mara: PersonContext;
let jon: PersonContext;
let priya: PersonContext;
let sam: PersonContext;

beforeAll(async () => {
  mara = await actAs(test.db, 'reviewer', { name: 'Mara Reyes' });
  jon = await actAs(test.db, 'reviewer', { name: 'Jon Tran' });
  priya = await actAs(test.db, 'owner', { name: 'Priya Nair' });
  sam = await actAs(test.db, 'owner', { name: 'Sam Ito' });
});
const build = (more: Parameters<typeof buildHandoff>[1] = {}) =>
  buildHandoff(test.db, { ownerId: priya.actor.id, ...more });

describe('settle consent', () => {
  const unclear = {
    ask: ['unclear_consent' as const],
    consentStatus: 'unclear' as const,
    consentChannels: [],
    complete: false,
    exceptions: ['consent_unclear'],
  };
  it('keeps the message that shows it, and makes the handoff complete', async () => {
    const { id } = await build(unclear);
    const settled = await settleConsent(mara, { id, version: 1, decision: 'granted', message: 3, channels: ['email'] });
    expect(settled).toMatchObject({
      complete: true,
      exceptions: [],
      missing: [],
      consent: { status: 'granted', channels: ['email'], reason: 'Mara Reyes confirmed the consent with message 3.' },
      claim: { by: { name: 'Mara Reyes' } },
    });
    expect(settled.consent.words[0]).toMatchObject({ message: 3, text: expect.stringContaining('sure, email me') });
    expect(settled.reasons[0]).toMatchObject({ open: false, resolvedBy: 'Mara Reyes' });
    await expect(approveHandoff(mara, { id, version: settled.version })).resolves.toMatchObject({ state: 'approved' });
  });
  it('offers a message as proof only where its words agree', async () => {
    const lines = (answer: string, question = 'What is your e-mail, and may somebody write to you?') => [
      { role: 'visitor' as const, text: 'Can you help us with a survey?' },
      { role: 'bot' as const, text: question },
      { role: 'visitor' as const, text: answer },
    ];
    const offered = async (answer: string, question?: string) => {
      const consentEvidence = [{ message: 2, start: 0, end: answer.length }];
      const { id } = await build({ ...unclear, consentEvidence, messages: lines(answer, question) });
      return (await readReviewItem(mara, id)).consent.agreement;
    };
    expect(await offered('lena@marlowpike.example')).toBeNull();
    expect(await offered('ok, lena@marlowpike.example', 'What is your e-mail?')).toBeNull();
    expect(await offered('no thanks, lena@marlowpike.example')).toBeNull();
    expect(await offered('sure, lena@marlowpike.example')).toBe(2);
    expect(await offered('maybe later, lena@marlowpike.example')).toBeNull();
  });
  it('is not shown by the bot, nor by a message that is not there, nor without any', async () => {
    const { id } = await build(unclear);
    for (const message of [2, 99]) {
      await expect(
        settleConsent(mara, { id, version: 1, decision: 'granted', message, channels: ['email'] }),
      ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
    }
    await expect(
      settleConsent(mara, { id, version: 1, decision: 'granted', channels: ['email'] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(
      settleConsent(mara, { id, version: 1, decision: 'granted', message: 3, channels: [] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(
      settleConsent(mara, { id, version: 1, decision: 'granted', field: 'nope', channels: ['email'] }),
    ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
  });
  it('may be shown by a form field, and once refused is never approved', async () => {
    const { id } = await build({ ...unclear, fields: { consent: 'yes, by e-mail' } });
    const granted = await settleConsent(mara, {
      id,
      version: 1,
      decision: 'granted',
      field: 'consent',
      channels: ['email'],
    });
    expect(granted.consent.words).toEqual([{ message: null, field: 'consent', text: 'yes, by e-mail', at: null }]);
    const refused = await settleConsent(mara, {
      id,
      version: granted.version,
      decision: 'refused',
      message: 3,
      channels: [],
    });
    expect(refused).toMatchObject({
      complete: false,
      exceptions: ['consent_refused'],
      consent: { status: 'refused', channels: [], refusedChannels: ['email'] },
    });
    await expect(approveHandoff(mara, { id, version: refused.version })).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
    });
  });
});

describe('settle match', () => {
  it('waits for every candidate, and follows the owner of the same person', async () => {
    const { id, conversationId } = await build({ ask: ['possible_duplicate'] });
    const first = await buildMatch(test.db, conversationId, { externalId: 'L-2041', ownerId: sam.actor.id });
    const second = await buildMatch(
      test.db,
      conversationId,
      { externalId: 'L-99' },
      { kind: 'conflicting', position: 1 },
    );
    await buildMatch(test.db, conversationId, {}, { kind: 'same_company', position: 2 });
    const one = await settleMatch(mara, { id, version: 1, matchId: first.matchId, decision: 'same_person' });
    expect(one.missing.map((missing) => missing.reason)).toEqual(['possible_duplicate']);
    expect(one.owner).toMatchObject({ person: { name: 'Sam Ito' }, explanation: 'Sam Ito owns lead L-2041 already.' });
    const two = await settleMatch(mara, {
      id,
      version: one.version,
      matchId: second.matchId,
      decision: 'different_person',
    });
    expect(two.missing).toEqual([]);
    expect(two.reasons[0]?.resolution).toBe('Same person as lead L-2041.');
  });
  it('gives the owner back when the answer is changed', async () => {
    const { id, conversationId } = await build({ ask: ['possible_duplicate'] });
    const { matchId } = await buildMatch(test.db, conversationId, { ownerId: sam.actor.id });
    const same = await settleMatch(mara, { id, version: 1, matchId, decision: 'same_person' });
    const changed = await settleMatch(mara, { id, version: same.version, matchId, decision: 'different_person' });
    expect(changed.owner).toMatchObject({
      person: { name: 'Priya Nair' },
      explanation: 'Rule 3: page /services/ai-consulting.',
    });
    expect(changed.reasons[0]?.resolution).toBe('Nobody whom we know already.');
  });
  it('leaves the owner to the question about the owner where there is one', async () => {
    const { id, conversationId } = await build({ ask: ['possible_duplicate', 'existing_customer_conflict'] });
    const { matchId } = await buildMatch(test.db, conversationId, { kind: 'customer', ownerId: sam.actor.id });
    const same = await settleMatch(mara, { id, version: 1, matchId, decision: 'same_person' });
    expect(same.owner).toMatchObject({ person: { name: 'Priya Nair' }, others: [{ name: 'Sam Ito' }] });
    const other = await settleMatch(mara, { id, version: same.version, matchId, decision: 'different_person' });
    expect(other.missing).toEqual([]);
  });
});

describe('settle owner, settle reason, reassign', () => {
  it('keeps the owner with a note', async () => {
    const { id } = await build({ ask: ['territory_conflict'] });
    const kept = await settleOwner(mara, {
      id,
      version: 1,
      reason: 'territory_conflict',
      ownerId: priya.actor.id,
      note: 'She knows them.',
    });
    expect(kept.reasons[0]).toMatchObject({
      open: false,
      resolution: 'Stays with Priya Nair.',
      note: 'She knows them.',
    });
    const changed = await settleOwner(mara, {
      id,
      version: kept.version,
      reason: 'territory_conflict',
      ownerId: sam.actor.id,
    });
    expect(changed).toMatchObject({ owner: { person: { name: 'Sam Ito' } }, missing: [] });
    await expect(
      settleOwner(mara, { id, version: changed.version, reason: 'existing_customer_conflict', ownerId: sam.actor.id }),
    ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
    await expect(
      settleOwner(mara, { id, version: changed.version, reason: 'territory_conflict', ownerId: jon.actor.id }),
    ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
  });
  it('takes a note for the rest, and only for the rest', async () => {
    const { id } = await build({ ask: ['unclear_consent', 'promise_made'] });
    const settled = await settleReason(mara, {
      id,
      version: 1,
      reason: 'promise_made',
      note: 'Priya corrects it in the first reply.',
    });
    expect(settled.missing.map((missing) => missing.reason)).toEqual(['unclear_consent']);
    await expect(
      settleReason(mara, { id, version: 2, reason: 'unclear_consent', note: 'Looks fine.' }),
    ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
    await expect(settleReason(mara, { id, version: 2, reason: 'promise_made', note: '  ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
  it('answers the questions about the owner by reassigning', async () => {
    const { id } = await build({ ask: ['territory_conflict'] });
    const moved = await reassignHandoff(mara, { id, version: 1, ownerId: sam.actor.id, reason: 'territory' });
    expect(moved).toMatchObject({
      missing: [],
      owner: { person: { name: 'Sam Ito' }, explanation: 'Mara Reyes chose Sam Ito. Territory.' },
    });
    const [event] = await test.db.select().from(events).where(eq(events.handoffId, id));
    expect(event?.data).toMatchObject({ fromOwnerId: priya.actor.id, ownerId: sam.actor.id, reason: 'territory' });
    await expect(
      reassignHandoff(mara, { id, version: moved.version, ownerId: sam.actor.id, reason: 'territory' }),
    ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
  });
});

describe('edit', () => {
  it('keeps the original beside, finds the new words, and counts anew', async () => {
    const { id } = await build({ statedNeed: null, complete: false, exceptions: ['no_clear_request'] });
    const edited = await editBrief(mara, {
      id,
      version: 1,
      statedNeed: 'Wants a zeppelin.',
      question: { text: null, message: null, none: true },
      contact: { name: 'Lena', company: '', email: ' Lena@Example.COM ', phone: null },
    });
    expect(edited).toMatchObject({
      complete: true,
      brief: {
        statedNeed: 'Wants a zeppelin.',
        question: { none: true, text: null },
        contact: { email: 'lena@example.com', company: null },
      },
      prepared: { statedNeed: null, question: { none: false } },
    });
    const [row] = await test.db.select({ search: handoffs.search }).from(handoffs).where(eq(handoffs.id, id));
    expect(row?.search).toContain('zeppelin');
    expect(edited.history[0]?.sentence).toBe('edited the need, the open question, the contact');
  });
  it.each([
    [{ question: { text: null, message: null, none: false } }],
    [{ question: { text: 'Why?', message: null, none: true } }],
    [{ contact: { name: null, company: null, email: 'not an address', phone: null } }],
    [{ contact: { name: null, company: null, email: null, phone: '12' } }],
    [{ summary: ' ' }],
    [{}],
  ])('refuses %j', async (edit) => {
    const { id } = await build();
    await expect(editBrief(mara, { id, version: 1, ...edit })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
  it('pins a question to a message of the visitor', async () => {
    const { id } = await build();
    await expect(
      editBrief(mara, { id, version: 1, question: { text: 'How long?', message: 2, none: false } }),
    ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
  });
});

describe('check reply', () => {
  async function held() {
    const { id } = await build();
    const replyId = newId();
    await test.db.insert(replies).values({
      id: replyId,
      handoffId: id,
      authorId: priya.actor.id,
      channel: 'own_email',
      body: 'We promise a price of 5.',
      state: 'held',
      heldAt: new Date(),
    });
    return replyId;
  }
  it('is checked by one of two, and recorded', async () => {
    const id = await held();
    const results = await Promise.allSettled([
      checkReply(mara, { id, decision: 'approved' }),
      checkReply(jon, { id, decision: 'refused', note: 'No price.' }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({
      code: 'CONFLICT',
      details: { actedBy: results[0]?.status === 'fulfilled' ? 'Mara Reyes' : 'Jon Tran' },
    });
    expect(await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))).toHaveLength(1);
  });
  it('needs a note to refuse, the right role, another person and a reply', async () => {
    const id = await held();
    await expect(checkReply(mara, { id, decision: 'refused' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(checkReply(priya, { id, decision: 'approved' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(checkReply(mara, { id: newId(), decision: 'approved' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(checkReply(mara, { id, decision: 'refused', note: 'Take the price out.' })).resolves.toMatchObject({
      state: 'refused',
    });
  });
});
