import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { contacts } from '@/db/schema/contacts';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { seedDemo } from './demo';
import { busyDays } from './demo-busy-days';
import { freshChats } from './demo-chats';
import { pastChats } from './demo-history';
import { demoPeople } from './demo-people';

const database = testDatabase();
const chats = freshChats.length + pastChats.length + busyDays.length;

async function places() {
  const rows = await database.db
    .select({ place: conversations.place, count: sql<number>`count(*)::int` })
    .from(conversations)
    .groupBy(conversations.place);
  return Object.fromEntries(rows.map((row) => [row.place, row.count]));
}

test('the demo shows every place and every kind of reason, and loading it again adds nothing', {
  timeout: 120_000,
}, async () => {
  // A Wednesday in working hours.
  const now = new Date('2026-03-11T14:30:00Z');
  await seedDemo(database.db, now);
  const first = await places();
  expect(first.received ?? 0).toBe(0);
  expect(first.failed ?? 0).toBe(0);
  for (const place of [
    'in_progress',
    'waiting',
    'escalated',
    'approved',
    'delivered',
    'responded',
    'closed',
    'declined',
    'recalled',
    'set_aside',
  ]) {
    expect(first[place] ?? 0, place).toBeGreaterThan(0);
  }
  expect(Object.values(first).reduce((sum, count) => sum + count, 0)).toBe(chats);

  const reasons = await database.db.execute<{ reason: string }>(
    sql`select distinct unnest(reasons) as reason from handoffs where state = 'waiting'`,
  );
  expect(reasons.map((row) => row.reason).sort()).toEqual(
    expect.arrayContaining([
      'existing_customer_conflict',
      'frustrated',
      'high_value',
      'person_needed',
      'possible_duplicate',
      'promise_made',
      'territory_conflict',
      'unclear_consent',
    ]),
  );
  const late = await database.db.execute(sql`select from events where type = 'handoff.late_messages'`);
  expect(late.length).toBe(1);
  const future = await database.db.execute(sql`select from events where at > ${now.toISOString()}::timestamptz`);
  expect(future.length).toBe(0);

  const counted = {
    events: await database.db.$count(events),
    contacts: await database.db.$count(contacts),
    people: await database.db.$count(users),
  };
  expect(counted.people).toBe(demoPeople.length);
  const versions = await database.db.execute(sql`select id, version from handoffs order by id`);
  await seedDemo(database.db, now);
  expect(await places()).toEqual(first);
  expect(await database.db.$count(events)).toBe(counted.events);
  expect(await database.db.$count(contacts)).toBe(counted.contacts);
  expect(await database.db.execute(sql`select id, version from handoffs order by id`)).toEqual(versions);
  expect(await database.db.$count(handoffs)).toBeGreaterThan(50);
});
