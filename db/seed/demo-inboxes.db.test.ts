import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { businessMinutesBetween } from '@/lib/handoff/business-time';
import { settingsSchema } from '@/lib/settings/schema';
import { seedDemo } from './demo';

const { businessHours } = settingsSchema.parse({});

describe.each([
  ['Monday before the office opens', '2026-03-09T06:10:00Z'],
  ['a Sunday', '2026-03-15T21:00:00Z'],
])('the owners’ inboxes of a demo loaded on %s', (_, at) => {
  const test = testDatabase();

  it('hold something for everybody, some of it due soon, and one overdue at most', { timeout: 120_000 }, async () => {
    const now = new Date(at);
    await seedDemo(test.db, now);
    const open = await test.db
      .select({ owner: users.name, due: handoffs.responseDueAt })
      .from(handoffs)
      .innerJoin(users, eq(users.id, handoffs.ownerId))
      .where(eq(handoffs.state, 'delivered'))
      .orderBy(asc(handoffs.responseDueAt));
    expect(new Set(open.map((each) => each.owner))).toEqual(new Set(['Priya Nair', 'Sam Ito', 'Alex Kim']));
    expect(open.filter(({ due }) => due && due < now)).toHaveLength(1);
    const soon = open.filter(({ due }) => due && due > now && businessMinutesBetween(now, due, businessHours) <= 120);
    expect(soon.length).toBeGreaterThanOrEqual(2);
  });
});
