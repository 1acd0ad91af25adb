import { and, asc, count, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { handoffs } from '@/db/schema/handoffs';
import { teamMembers, teams, users } from '@/db/schema/people';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { emailSchema, roles } from '@/lib/auth/schema';
import { decodeCursor, type Page, pageQuerySchema, toPage } from '@/lib/http/page';
import { mustManagePeople } from './manage';
import type { PersonRow, TeamRow } from './schema';

export const peopleQuerySchema = pageQuerySchema.extend({
  search: z.string().trim().max(120).optional(),
  role: z.enum(roles).optional(),
  active: z.enum(['true', 'false']).optional(),
});

/** People by name, with teams, absence and how many handoffs they hold now; searched by name or address. */
export async function listPeople(ctx: Context, query: z.output<typeof peopleQuerySchema>): Promise<Page<PersonRow>> {
  if (ctx.actor.kind !== 'system') mustBeAllowed(ctx, 'people.read');
  const cursor = decodeCursor(query.cursor, z.tuple([z.string(), z.uuid()]));
  const where: (SQL | undefined)[] = [];
  if (query.search) {
    const like = `%${query.search.replace(/[\\%_]/g, '\\$&')}%`;
    where.push(or(ilike(users.name, like), ilike(users.email, like)));
  }
  if (query.role) where.push(eq(users.role, query.role));
  if (query.active) where.push(eq(users.active, query.active === 'true'));
  if (cursor) where.push(sql`(${users.name}, ${users.id}) > (${cursor[0]}, ${cursor[1]}::uuid)`);
  const rows = await ctx.db
    .select()
    .from(users)
    .where(and(...where))
    .orderBy(asc(users.name), asc(users.id))
    .limit(query.limit + 1);
  const page = toPage(rows, query.limit, (row) => [row.name, row.id]);
  const ids = page.items.map((row) => row.id);
  const [memberships, held] = ids.length
    ? await Promise.all([membershipsOf(ctx, ids), openHandoffs(ctx, ids)])
    : [[], new Map<string, number>()];
  const now = ctx.clock.now();
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((row) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      email: row.email,
      role: row.role,
      active: row.active,
      mustChangePassword: row.mustChangePassword,
      timeZone: row.timeZone,
      capacity: row.capacity,
      openHandoffs: held.get(row.id) ?? 0,
      territories: row.territories,
      awayFrom: row.awayFrom?.toISOString() ?? null,
      awayUntil: row.awayUntil?.toISOString() ?? null,
      away: isAway(row, now),
      teams: memberships.filter((each) => each.userId === row.id).map(({ id, name }) => ({ id, name })),
      lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    })),
  };
}

/** True while a person is away: from the beginning until the end, or for good where no end is set. */
function isAway(person: { awayFrom: Date | null; awayUntil: Date | null }, now: Date): boolean {
  return person.awayFrom !== null && person.awayFrom <= now && (person.awayUntil === null || now < person.awayUntil);
}

/** Every team by name with its members, switched-off ones too. */
export async function listTeams(ctx: Context): Promise<{ items: TeamRow[] }> {
  mustBeAllowed(ctx, 'people.read');
  const [all, members] = await Promise.all([
    ctx.db.select({ id: teams.id, name: teams.name, version: teams.version }).from(teams).orderBy(asc(teams.name)),
    ctx.db
      .select({ teamId: teamMembers.teamId, id: users.id, name: users.name, active: users.active })
      .from(teamMembers)
      .innerJoin(users, eq(users.id, teamMembers.userId))
      .orderBy(asc(users.name), asc(users.id)),
  ]);
  const byTeam = Map.groupBy(members, (member) => member.teamId);
  return {
    items: all.map((team) => ({
      ...team,
      members: (byTeam.get(team.id) ?? []).map(({ id, name, active }) => ({ id, name, active })),
    })),
  };
}

async function membershipsOf(ctx: Context, ids: string[]) {
  return ctx.db
    .select({ userId: teamMembers.userId, id: teams.id, name: teams.name })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(inArray(teamMembers.userId, ids))
    .orderBy(asc(teams.name));
}

async function openHandoffs(ctx: Context, ids: string[]): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ ownerId: handoffs.ownerId, held: count() })
    .from(handoffs)
    .where(and(inArray(handoffs.ownerId, ids), inArray(handoffs.state, ['approved', 'delivered'])))
    .groupBy(handoffs.ownerId);
  return new Map(rows.map((row) => [row.ownerId ?? '', row.held]));
}

/** The person with an e-mail address, for scripts on the machine and administrators; null where there is none. */
export async function findPersonByEmail(ctx: Context, email: string): Promise<{ id: string; name: string } | null> {
  mustManagePeople(ctx);
  const address = emailSchema.safeParse(email);
  if (!address.success) return null;
  const [row] = await ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.email, address.data));
  return row ?? null;
}
