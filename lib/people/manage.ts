import { randomInt } from 'node:crypto';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { users } from '@/db/schema/people';
import { auditEntries } from '@/db/schema/records';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';

/** People are managed by an administrator, or by a script on the machine itself. */
export function mustManagePeople(ctx: Context): void {
  if (ctx.actor.kind !== 'system') mustBeAllowed(ctx, 'people.manage');
}

// Without letters and digits that look alike: 31 signs, so that 16 of them hold 79 random bits.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password such as `k7wm-29xq-hd4r-vt8c`, to be told to a person once. */
export function makeInitialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/**
 * Throws PRECONDITION_FAILED where `personId` is the last active administrator. Locks the administrators' rows, so that two
 * who take each other's role away at the same moment do not both succeed.
 */
export async function mustLeaveAnAdministrator(tx: Executor, personId: string): Promise<void> {
  const admins = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), eq(users.active, true)))
    .orderBy(asc(users.id))
    .for('update');
  if (!admins.some((admin) => admin.id !== personId)) {
    throw new AppError(
      'PRECONDITION_FAILED',
      'This is the last active administrator. Make somebody else administrator first.',
    );
  }
}

/** The CONFLICT of a change that was based on an older version, with who changed the subject last and when. */
export async function changedMeanwhile(
  tx: Executor,
  subjectType: string,
  subjectId: string,
  name: string,
): Promise<AppError> {
  const [last] = await tx
    .select({ by: auditEntries.actorName, at: auditEntries.at })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectType, subjectType), eq(auditEntries.subjectId, subjectId)))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  return new AppError(
    'CONFLICT',
    `${last?.by ?? 'Somebody'} changed ${name} meanwhile. Look at the new state and try again.`,
    {
      details: last ? { actedBy: last.by, actedAt: last.at.toISOString() } : {},
    },
  );
}
