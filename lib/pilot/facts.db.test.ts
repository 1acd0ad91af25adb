import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { routes } from '@/lib/analysis/schema';
import { type EventType, eventTypes } from '@/lib/audit/schema';
import { exceptionKinds, reviewReasons } from '@/lib/decision/schema';
import { newId } from '@/lib/ids';
import { chatFacts, readingTypes } from '@/lib/measures/chat-facts';
import { type ChatEvent, chatMarks } from '@/lib/measures/schema';
import { addChat, addSource } from '@/lib/testing/chats';
import { chatsOf, factsOf } from './facts';

type Row = {
  id: string;
  day: string;
  marks: string[];
  topics: string[];
  delivered_at: string | null;
  responded_at: string | null;
};

const anyReading = fc.record(
  {
    route: fc.constantFrom(...routes),
    complete: fc.boolean(),
    hasContact: fc.boolean(),
    questionOpen: fc.boolean(),
    consent: fc.constantFrom('granted', 'refused', 'unclear', 'missing'),
    exceptions: fc.subarray([...exceptionKinds]),
    reasons: fc.subarray([...reviewReasons]),
    flags: fc.subarray(['pricing', 'guarantee', 'repeating', 'frustrated', 'bot_promise', 'sensitive_data']),
  },
  { requiredKeys: [] },
);
const anyHistory = fc.array(
  fc.record({
    type: fc.constantFrom(...eventTypes),
    minute: fc.integer({ min: 0, max: 5 }),
    byPerson: fc.boolean(),
    reading: anyReading,
    reason: fc.constantFrom('wrong_owner', 'not_a_lead', 'something_missing', 'duplicate', 'no_consent', 'poor_fit'),
  }),
  { maxLength: 14 },
);
const readings = new Set<string>(readingTypes);

describe('facts of chats, counted by the database', () => {
  const test = testDatabase();

  it('are those that the engine tells of the same events', async () => {
    const source = await addSource(test.db);
    const histories = fc.sample(anyHistory, { numRuns: 250, seed: 20261122 });
    const expected = new Map<string, ReturnType<typeof chatFacts>>();
    for (const history of histories) {
      const id = await addChat(test.db, source, { at: '2026-11-10T10:00:00Z' });
      const happened: ChatEvent[] = history.map(({ type, minute, byPerson, reading, reason }) => ({
        id: newId(),
        type,
        at: new Date(Date.UTC(2026, 10, 10, 11, minute)),
        byPerson,
        data: readings.has(type) ? { ...reading } : { reason },
      }));
      if (happened.length > 0) {
        await test.db.insert(events).values(
          happened.map(({ byPerson, type, ...event }) => ({
            ...event,
            type: type as EventType,
            conversationId: id,
            actorId: byPerson ? source : null,
          })),
        );
      }
      expected.set(id, chatFacts(happened));
    }
    const chats = chatsOf({ pages: [], startsOn: '2026-11-10', endsOn: '2026-11-10', firstN: null }, 'Europe/London');
    const rows = await test.db.execute<Row>(factsOf(chats));
    expect(rows).toHaveLength(histories.length);
    for (const row of rows) {
      const facts = expected.get(row.id);
      expect({ marks: row.marks, topics: row.topics }).toEqual({
        marks: chatMarks.filter((mark) => facts?.marks[mark]),
        topics: facts?.topics,
      });
      expect(row.delivered_at && new Date(row.delivered_at)).toEqual(facts?.deliveredAt);
      expect(row.responded_at && new Date(row.responded_at)).toEqual(facts?.respondedAt);
    }
  });

  it('belong to a pilot by page, by day of the business time zone, and by the first N', async () => {
    const source = await addSource(test.db);
    const at = async (page: string | null, time: string) => addChat(test.db, source, { page, at: time });
    const early = await at('/services/ai', '2026-06-01T22:59:00Z');
    const first = await at('/services/ai', '2026-06-01T23:00:00Z');
    const below = await at('/services/ai/audit', '2026-06-02T10:00:00Z');
    const other = await at('/services/air', '2026-06-02T11:00:00Z');
    const last = await at(null, '2026-06-02T22:59:59Z');
    const late = await at('/services/ai', '2026-06-02T23:00:00Z');
    const ids = async (scope: Parameters<typeof chatsOf>[0]) =>
      (
        await test.db.execute<{ id: string }>(
          sql`select id from (${chatsOf(scope, 'Europe/London')}) c order by started_at`,
        )
      ).map((row) => row.id);
    const days = { startsOn: '2026-06-02', endsOn: '2026-06-02' };
    expect(await ids({ ...days, pages: [], firstN: null })).toEqual([first, below, other, last]);
    expect(await ids({ ...days, pages: ['/services/ai'], firstN: null })).toEqual([first, below]);
    expect(await ids({ startsOn: '2026-06-01', endsOn: null, pages: [], firstN: 3 })).toEqual([early, first, below]);
    expect(await ids({ startsOn: '2026-06-03', endsOn: '2026-06-30', pages: ['/services/ai'], firstN: 10 })).toEqual([
      late,
    ]);
  });
});
