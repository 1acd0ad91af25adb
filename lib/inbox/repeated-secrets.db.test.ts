import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { conversations, messages } from '@/db/schema/conversations';
import type { handoffs } from '@/db/schema/handoffs';
import { replies } from '@/db/schema/replies';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { actAs } from '@/lib/testing/people';
import { holdReply } from './hold-reply';
import { respond } from './respond';
import { deliveredHandoff } from './test-handoff';

const database = testDatabase();
let priya: PersonContext;
let handoff: typeof handoffs.$inferSelect;

beforeAll(async () => {
  priya = await actAs(database.db, 'owner', {}, fixedClock(new Date('2026-11-02T10:20:00Z')));
});
beforeEach(async () => {
  const mara = await actAs(database.db, 'reviewer');
  handoff = await deliveredHandoff(database.db, { ownerId: priya.actor.id, approvedBy: mara.actor.id });
  const { conversationId } = handoff;
  await database.db.insert(messages).values({
    conversationId,
    number: 4,
    role: 'visitor',
    text: 'Take it from 4111 1111 1111 1111, my pin is 4821.',
    at: new Date(),
  });
  await database.db
    .update(conversations)
    .set({ fields: { account: 'DE89 3704 0044 0532 0130 00' } })
    .where(eq(conversations.id, conversationId));
});

describe('an answer that repeats what the visitor should not have written', () => {
  test.each([
    ['We charged 4111-1111-1111-1111.', 'card number'],
    ['Your account is de89370400440532013000, right?', 'account number'],
    ['The code 4821 works.', 'password'],
  ])('is not sent, held or noted: %s', async (body, what) => {
    const refused = { code: 'UNPROCESSABLE', message: expect.stringContaining(`the visitor’s ${what}`) };
    const { id, version } = handoff;
    await expect(respond(priya, { id, version, channel: 'app_email', body })).rejects.toMatchObject(refused);
    await expect(respond(priya, { id, version, channel: 'incoming', body })).rejects.toMatchObject(refused);
    await expect(holdReply(priya, { id, channel: 'app_email', body })).rejects.toMatchObject(refused);
    expect(await database.db.select().from(replies).where(eq(replies.handoffId, id))).toEqual([]);
  });

  test('may name the business’s own account, and figures that only look alike', async () => {
    const body = 'Please pay to GB82 WEST 1234 5698 7654 32. Order 148217 has left us.';
    const { id, version } = handoff;
    expect(await respond(priya, { id, version, channel: 'app_email', body })).toMatchObject({ outcome: 'recorded' });
  });
});
