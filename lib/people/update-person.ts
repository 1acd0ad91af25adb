import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { changedMeanwhile, mustLeaveAnAdministrator, mustManagePeople } from './manage';
import { type UpdatePersonInput, updatePersonSchema } from './schema';

type Row = typeof users.$inferSelect;
const changeable = ['name', 'role', 'active', 'timeZone', 'capacity', 'territories', 'awayFrom', 'awayUntil'] as const;

/**
 * Changes a person; what is left out stays. Role and active flag count from the person's next request; switching off ends every
 * session for good. CONFLICT on a stale version, PRECONDITION_FAILED where nobody would be left to administer.
 */
export async function updatePerson(
  ctx: Context,
  input: UpdatePersonInput & { personId: string },
): Promise<{ version: number }> {
  mustManagePeople(ctx);
  const { personId, ...rest } = input;
  const { version, awayFrom, awayUntil, ...plain } = parse(updatePersonSchema, rest);
  const given: Partial<Row> = { ...plain };
  if (awayFrom !== undefined) given.awayFrom = awayFrom ? new Date(awayFrom) : null;
  if (awayUntil !== undefined) given.awayUntil = awayUntil ? new Date(awayUntil) : null;
  return ctx.db.transaction(async (tx) => {
    // Administrators are locked before the person, in one order, so that two such changes wait for each other.
    const mayShut = given.active === false || (given.role !== undefined && given.role !== 'admin');
    const [seen] = await tx
      .select({ role: users.role, active: users.active })
      .from(users)
      .where(eq(users.id, personId));
    if (!seen) throw new AppError('NOT_FOUND', 'There is no such person.');
    if (mayShut && seen.role === 'admin' && seen.active) await mustLeaveAnAdministrator(tx, personId);
    const [before] = await tx.select().from(users).where(eq(users.id, personId)).for('update');
    if (!before) throw new AppError('NOT_FOUND', 'There is no such person.');
    if (before.version !== version) throw await changedMeanwhile(tx, 'person', personId, before.name);
    const after = { ...before, ...given };
    mustBeSpan(after);
    const changed = changeable.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
    if (changed.length === 0) return { version };
    await tx
      .update(users)
      .set({
        ...given,
        version: version + 1,
        ...(before.active && !after.active ? { sessionEpoch: before.sessionEpoch + 1 } : {}),
      })
      .where(eq(users.id, personId));
    await recordAudit(tx, ctx, {
      action:
        before.active && !after.active
          ? 'person.deactivate'
          : !before.active && after.active
            ? 'person.activate'
            : 'person.update',
      subjectType: 'person',
      subjectId: personId,
      summary: sentence(before, after, changed),
      before: Object.fromEntries(changed.map((key) => [key, before[key]])),
      after: Object.fromEntries(changed.map((key) => [key, after[key]])),
    });
    return { version: version + 1 };
  });
}

/** An absence has a beginning; its end, where it is known, comes later. */
function mustBeSpan({ awayFrom, awayUntil }: Row): void {
  if (!awayUntil || (awayFrom && awayFrom < awayUntil)) return;
  const message = awayFrom ? 'The end must be after the beginning.' : 'Say from when.';
  throw new AppError('BAD_REQUEST', message, {
    details: { errors: [{ path: awayFrom ? 'awayUntil' : 'awayFrom', message }] },
  });
}

const words: Record<(typeof changeable)[number], string> = {
  name: 'name',
  role: 'role',
  active: 'access',
  timeZone: 'time zone',
  capacity: 'capacity',
  territories: 'territories',
  awayFrom: 'absence',
  awayUntil: 'absence',
};

function sentence(before: Row, after: Row, changed: readonly (typeof changeable)[number][]): string {
  if (before.active && !after.active) return `Switched off ${before.name}.`;
  if (!before.active && after.active) return `Switched ${before.name} on again.`;
  if (changed.includes('role')) return `Made ${before.name} ${after.role}, was ${before.role}.`;
  return `Changed ${[...new Set(changed.map((key) => words[key]))].join(', ')} of ${before.name}.`;
}
