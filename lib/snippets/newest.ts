import { and, desc, eq, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { auditEntries } from '@/db/schema/records';
import { snippets } from '@/db/schema/snippets';
import { AppError } from '@/lib/errors';

export type SnippetRow = typeof snippets.$inferSelect;

/**
 * The newest version of a text, locked until the transaction ends. Throws NOT_FOUND where there is none, and CONFLICT with who and
 * when where it is not the version that was read.
 */
export async function lockNewest(tx: Executor, read: { key: string; version: number }): Promise<SnippetRow> {
  // A row lock would not do: who waits for it sees the old row again, not the version that was added meanwhile.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`snippet:${read.key}`}, 0))`);
  const [newest] = await tx
    .select()
    .from(snippets)
    .where(eq(snippets.key, read.key))
    .orderBy(desc(snippets.version))
    .limit(1);
  if (!newest) throw new AppError('NOT_FOUND', 'There is no such text.');
  if (newest.version !== read.version) throw await lostRace(tx, read.key, 'changed this text');
  return newest;
}

/** CONFLICT that names who acted last on a text, and when. */
export async function lostRace(tx: Executor, key: string, did: string): Promise<AppError> {
  const [last] = await tx
    .select({ by: auditEntries.actorName, at: auditEntries.at })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectType, 'snippet'), eq(auditEntries.subjectId, key)))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  const who = last?.by ?? 'Somebody';
  return new AppError('CONFLICT', `${who} ${did} in the meantime. Look at it as it is now, then decide again.`, {
    details: last ? { actedBy: last.by, actedAt: last.at.toISOString() } : {},
  });
}
