import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { handoffReasons, handoffs } from '@/db/schema/handoffs';
import { testDatabase } from '@/db/testing/database';
import { systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import type { Reason } from '@/lib/decision/schema';
import { acceptTranscripts } from '@/lib/intake/accept';
import { createSource } from '@/lib/intake/sources';
import { prepareConversation } from './prepare';
import { syncReasons } from './sync-reasons';

const database = testDatabase();
let handoffId: string;

beforeAll(async () => {
  const ctx = systemContext(database.db, fixedClock(new Date('2026-03-02T15:00:00Z')), 'test', 'request-1');
  const source = await createSource(ctx, { name: 'Website' });
  const item = {
    external_id: 'one',
    status: 'ended',
    messages: [
      {
        role: 'visitor',
        text: 'I would like to book AI training for my team. E-mail me at jo@example.com',
        at: '2026-03-02T14:00:00Z',
      },
    ],
  };
  const [accepted] = await acceptTranscripts(ctx, { sourceId: source.id, rawBody: Buffer.from('{}'), items: [item] });
  if (!accepted?.ok) throw new Error('not accepted');
  await prepareConversation(ctx, accepted.id);
  const [row] = await database.db.select().from(handoffs);
  handoffId = row?.id ?? '';
  await database.db.delete(handoffReasons);
});

const reason = (kind: Reason['reason'], sentence: string, blocking = true): Reason => ({
  reason: kind,
  blocking,
  settledBy: 'note',
  sentence,
  evidence: [],
});

test('reasons follow the verdict, but what a person settled or opened stays', async () => {
  const first = [
    reason('promise_made', 'A promise.'),
    reason('possible_duplicate', 'One.'),
    reason('possible_duplicate', 'Two.'),
    reason('poor_fit', 'Far away.', false),
  ];
  expect(await syncReasons(database.db, handoffId, first, { before: [], reopen: [], keep: [] })).toEqual({
    reasons: ['possible_duplicate', 'promise_made', 'poor_fit'],
    openReasons: ['possible_duplicate', 'promise_made'],
  });
  const rows = await database.db.select().from(handoffReasons).where(eq(handoffReasons.handoffId, handoffId));
  expect(rows.find((row) => row.reason === 'possible_duplicate')?.sentence).toBe('One. Two.');

  // A person settles the promise, and another sends it back as a poor fit.
  await database.db
    .update(handoffReasons)
    .set({ resolution: 'Done.', resolvedAt: new Date() })
    .where(eq(handoffReasons.reason, 'promise_made'));
  await database.db
    .update(handoffReasons)
    .set({ sentence: 'Returned: not a lead.', blocking: true })
    .where(eq(handoffReasons.reason, 'poor_fit'));

  expect(
    await syncReasons(database.db, handoffId, [reason('promise_made', 'A promise.')], {
      before: first,
      reopen: [],
      keep: [],
    }),
  ).toEqual({
    reasons: ['promise_made', 'poor_fit'],
    openReasons: ['poor_fit'],
  });
  expect(
    (
      await syncReasons(database.db, handoffId, [reason('promise_made', 'A promise.')], {
        before: [],
        reopen: ['promise_made'],
        keep: [],
      })
    ).openReasons,
  ).toEqual(['promise_made', 'poor_fit']);
});
