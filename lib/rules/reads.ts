import { asc, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { teams, users } from '@/db/schema/people';
import { routingRules } from '@/db/schema/routing-rules';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { RuleRow } from './manage';
import type { RuleDto } from './schema';
import { conditionWords } from './words';

/** All routing rules in the order in which they are read. Throws FORBIDDEN. */
export async function listRules(ctx: Context): Promise<{ items: RuleDto[] }> {
  mustBeAllowed(ctx, 'rules.read');
  const rows = await ctx.db.select().from(routingRules).orderBy(asc(routingRules.position), asc(routingRules.id));
  return { items: await withNames(ctx.db, rows) };
}

/** One rule as the settings show it, for a verb's answer. Throws NOT_FOUND. */
export async function readRule(db: Executor, id: string): Promise<RuleDto> {
  const rows = await db.select().from(routingRules).where(eq(routingRules.id, id));
  const [rule] = await withNames(db, rows);
  if (!rule) throw new AppError('NOT_FOUND', 'There is no such rule.');
  return rule;
}

async function withNames(db: Executor, rows: readonly RuleRow[]): Promise<RuleDto[]> {
  const people = await db.select({ id: users.id, name: users.name }).from(users);
  const groups = await db.select({ id: teams.id, name: teams.name }).from(teams);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    position: row.position,
    name: row.name,
    conditions: row.conditions,
    conditionWords: conditionWords(row.conditions),
    target: row.target,
    targetName: nameOf(row, people, groups),
    active: row.active,
    updatedAt: row.updatedAt.toISOString(),
  }));
}

type Named = readonly { id: string; name: string }[];

function nameOf({ target }: RuleRow, people: Named, groups: Named): string {
  if (target.kind === 'person')
    return people.find((person) => person.id === target.userId)?.name ?? 'somebody who left';
  if (target.kind === 'team') return groups.find((team) => team.id === target.teamId)?.name ?? 'a team that is gone';
  return 'the owner of the account';
}
