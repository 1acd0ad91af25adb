import { and, desc, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { pilots } from '@/db/schema/pilots';
import { auditEntries } from '@/db/schema/records';
import { AppError } from '@/lib/errors';

/** Why no row had the version that was read: NOT_FOUND, or CONFLICT with who changed the pilot and when. */
export async function lostRace(tx: Executor, id: string): Promise<AppError> {
  const [row] = await tx.select({ name: pilots.name }).from(pilots).where(eq(pilots.id, id));
  if (!row) return new AppError('NOT_FOUND', 'There is no such pilot.');
  const [last] = await tx
    .select({ actorName: auditEntries.actorName, at: auditEntries.at })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectType, 'pilot'), eq(auditEntries.subjectId, id)))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  return new AppError(
    'CONFLICT',
    `${last?.actorName ?? 'Somebody'} changed this pilot meanwhile. Look at it again before you save.`,
    {
      details: last ? { actedBy: last.actorName, actedAt: last.at.toISOString() } : {},
    },
  );
}
