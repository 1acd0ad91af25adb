import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { teams, users } from '@/db/schema/people';
import { auditEntries } from '@/db/schema/records';
import { routingRules } from '@/db/schema/routing-rules';
import { may } from '@/lib/auth/permissions';
import { AppError } from '@/lib/errors';
import type { RuleTarget } from '@/lib/routing/schema';

export type RuleRow = typeof routingRules.$inferSelect;

/** One change of the order at a time: positions run from 1 without gaps. Held until the transaction ends. */
export async function lockOrder(tx: Executor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('routing_rules'))`);
}

/** The rule at the version that the person read, locked. Throws NOT_FOUND, or CONFLICT with who changed it and when. */
export async function lockRule(tx: Executor, { id, version }: { id: string; version: number }): Promise<RuleRow> {
  const [row] = await tx.select().from(routingRules).where(eq(routingRules.id, id)).for('update');
  if (!row) throw new AppError('NOT_FOUND', 'There is no such rule. It may have been deleted.');
  if (row.version === version) return row;
  const [last] = await tx
    .select({ name: auditEntries.actorName, at: auditEntries.at })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectType, 'rule'), eq(auditEntries.subjectId, id)))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  const details = { version: row.version, ...(last ? { actedBy: last.name, actedAt: last.at.toISOString() } : {}) };
  throw new AppError('CONFLICT', `${last?.name ?? 'Somebody'} changed this rule meanwhile. Look at it again.`, {
    details,
  });
}

/** Throws UNPROCESSABLE unless the target can be given handoffs: an active person with an inbox, or a team. */
export async function mustBeTarget(tx: Executor, target: RuleTarget): Promise<void> {
  const refuse = (message: string) =>
    new AppError('UNPROCESSABLE', message, { details: { errors: [{ path: 'target', message }] } });
  if (target.kind === 'person') {
    const [person] = await tx
      .select({ role: users.role, active: users.active })
      .from(users)
      .where(eq(users.id, target.userId));
    if (!person?.active || !may(person.role, 'inbox.reply')) throw refuse('Choose an active person who has an inbox.');
  }
  if (target.kind === 'team') {
    const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, target.teamId));
    if (!team) throw refuse('Choose a team that is there.');
  }
}

/** Puts the rules into the order of `ids`, numbered from 1; only those whose place changes are written. */
export async function writeOrder(tx: Executor, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await tx
      .update(routingRules)
      .set({ position: index + 1 })
      .where(and(eq(routingRules.id, id), sql`${routingRules.position} <> ${index + 1}`));
  }
}

/** Ids of all rules in their order. */
export async function readOrder(tx: Executor): Promise<string[]> {
  const rows = await tx
    .select({ id: routingRules.id })
    .from(routingRules)
    .orderBy(asc(routingRules.position), asc(routingRules.id));
  return rows.map((row) => row.id);
}

/** What the audit keeps of a rule. */
export function auditFields({ name, position, conditions, target, active }: RuleRow): Record<string, unknown> {
  return { name, position, conditions, target, active };
}
