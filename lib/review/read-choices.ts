import { and, asc, eq, inArray } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { sources } from '@/db/schema/sources';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { may } from '@/lib/auth/permissions';
import { roles } from '@/lib/auth/schema';
import { readSettings } from '@/lib/settings/read';
import type { ReviewChoices } from './schema';

/** People and sources that filters and dialogs offer, and how long grace and lease are. */
export async function readChoices(ctx: Context): Promise<ReviewChoices> {
  mustBeAllowed(ctx, 'review.read');
  const now = ctx.clock.now();
  const owning = roles.filter((role) => may(role, 'inbox.reply'));
  const deciding = roles.filter((role) => may(role, 'review.escalated'));
  const [people, places, settings] = await Promise.all([
    ctx.db
      .select()
      .from(users)
      .where(and(eq(users.active, true), inArray(users.role, [...new Set([...owning, ...deciding])])))
      .orderBy(asc(users.name)),
    ctx.db.select({ id: sources.id, name: sources.name }).from(sources).orderBy(asc(sources.name)),
    readSettings(ctx.db),
  ]);
  const away = (person: (typeof people)[number]) =>
    person.awayFrom !== null && person.awayFrom <= now && (person.awayUntil === null || person.awayUntil > now);
  return {
    sources: places,
    owners: people
      .filter((person) => owning.includes(person.role))
      .sort((a, b) => Number(b.role === 'owner') - Number(a.role === 'owner'))
      .map((person) => ({ id: person.id, name: person.name, away: away(person), territories: person.territories })),
    reviewers: people
      .filter((person) => deciding.includes(person.role) && person.id !== ctx.actor.id)
      .map(({ id, name, role }) => ({ id, name, role })),
    graceSeconds: settings.graceSeconds,
    leaseSeconds: settings.leaseSeconds,
  };
}
