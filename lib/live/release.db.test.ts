import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { conversations } from '@/db/schema/conversations';
import { auditEntries, events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { buildHandoff } from '@/lib/testing/handoff-builder';
import { actAs } from '@/lib/testing/people';
import { releaseConversation } from './release';
import type { LiveState } from './schema';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
const since = '2026-03-02T14:05:00.000Z';
const stopped: LiveState = {
  turn: { action: 'stop', say: 'A person reads this.', reason: 'Fed up.', evidence: [], messageCount: 4, at: since },
  clarified: true,
  stop: { action: 'stop', since, because: 'The visitor is angry or fed up.', evidence: [] },
  release: null,
};
let mara: PersonContext;
let id: string;

beforeAll(async () => {
  mara = await actAs(database.db, 'reviewer', { name: 'Mara Reyes' }, clock);
});
beforeEach(async () => {
  id = (await buildHandoff(database.db)).conversationId;
  await database.db.update(conversations).set({ live: stopped, liveVersion: 2 }).where(eq(conversations.id, id));
});
const rowOf = async () => (await database.db.select().from(conversations).where(eq(conversations.id, id)))[0];

describe('releasing a stopped chat', () => {
  test('lets the bot go on, with audit and event', async () => {
    const view = await releaseConversation(mara, id, { since, messages: 4 });
    const release = { at: '2026-03-02T15:00:00.000Z', by: { id: mara.actor.id, name: 'Mara Reyes' }, messageCount: 4 };
    expect(view).toEqual({ turn: null, clarified: true, stop: null, release, messageCount: 4 });
    expect(await rowOf()).toMatchObject({ live: { stop: null, release }, liveVersion: 3, stage: 'prepared' });
    const audit = and(eq(auditEntries.subjectId, id), eq(auditEntries.action, 'conversation.release'));
    expect(await database.db.select().from(auditEntries).where(audit)).toMatchObject([
      {
        actorName: 'Mara Reyes',
        subjectType: 'conversation',
        before: { action: 'stop', since, because: 'The visitor is angry or fed up.' },
        after: { messages: 4 },
      },
    ]);
    const happened = await database.db
      .select()
      .from(events)
      .where(eq(events.conversationId, id))
      .orderBy(asc(events.id));
    expect(happened).toMatchObject([
      { type: 'conversation.released', actorId: mara.actor.id, data: { action: 'stop', messages: 4 } },
    ]);
  });

  test('counts no message that is not there', async () => {
    const view = await releaseConversation(mara, id, { since, messages: 4000 });
    expect(view.release?.messageCount).toBe(4);
  });

  test('is for reviewers, managers and administrators', async () => {
    const owner = await actAs(database.db, 'owner', {}, clock);
    await expect(releaseConversation(owner, id, { since, messages: 4 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await rowOf())?.live).toEqual(stopped);
    for (const role of ['manager', 'admin'] as const) {
      await database.db.update(conversations).set({ live: stopped }).where(eq(conversations.id, id));
      await releaseConversation(await actAs(database.db, role, {}, clock), id, { since, messages: 4 });
    }
  });

  test('knows no strange chat and no broken order', async () => {
    for (const strange of [newId(), 'nonsense'])
      await expect(releaseConversation(mara, strange, { since, messages: 4 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await expect(releaseConversation(mara, id, { since: 'noon', messages: 4 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  test('of two people at once one is told who was first, and when', async () => {
    const dana = await actAs(database.db, 'manager', { name: 'Dana Cole' }, clock);
    const results = await Promise.allSettled(
      [mara, dana].map((who) => releaseConversation(who, id, { since, messages: 4 })),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^(Mara Reyes|Dana Cole) let the bot go on already/),
      details: { actedBy: expect.any(String), actedAt: '2026-03-02T15:00:00.000Z' },
    });
    expect(
      await database.db.$count(
        auditEntries,
        and(eq(auditEntries.subjectId, id), eq(auditEntries.action, 'conversation.release')),
      ),
    ).toBe(1);
  });

  test('of another stop than the one that was read is refused', async () => {
    await expect(
      releaseConversation(mara, id, { since: '2026-03-02T13:00:00.000Z', messages: 4 }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/stopped again/) });
    await database.db.update(conversations).set({ live: null }).where(eq(conversations.id, id));
    await expect(releaseConversation(mara, id, { since, messages: 4 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/is not stopped/),
    });
  });
});
