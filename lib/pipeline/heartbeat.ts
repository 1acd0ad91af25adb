import { eq, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { workerHeartbeats } from '@/db/schema/records';

/** A worker beats this often, and counts as gone after so long without a beat. */
export const beatSeconds = 10;
const goneAfterSeconds = 30;

/** Writes that a worker lives, by the database's clock, which all workers share. */
export async function beat(db: Executor, worker: string): Promise<void> {
  await db
    .insert(workerHeartbeats)
    .values({ worker, startedAt: sql`now()`, seenAt: sql`now()` })
    .onConflictDoUpdate({ target: workerHeartbeats.worker, set: { seenAt: sql`now()` } });
}

/** Takes a worker off the list when it stops. */
export async function leave(db: Executor, worker: string): Promise<void> {
  await db.delete(workerHeartbeats).where(eq(workerHeartbeats.worker, worker));
}

/**
 * Frees the jobs of workers that died without a word, so that others take them up; the queue itself would wait for hours. A worker is
 * dead when it has not beaten for 30 seconds. Answers the ids of those whose jobs were freed.
 */
export async function freeJobsOfTheDead(db: Executor): Promise<string[]> {
  const limit = sql.raw(`interval '${goneAfterSeconds} seconds'`);
  const rows = await db.execute<{ worker: string }>(sql`
    select distinct locked_by as worker from graphile_worker.jobs j
    where locked_by is not null and locked_at < now() - ${limit}
      and not exists (select from worker_heartbeats h where h.worker = j.locked_by and h.seen_at > now() - ${limit})`);
  const dead = rows.map((row) => row.worker);
  if (dead.length > 0) {
    await db.execute(
      sql`select graphile_worker.force_unlock_workers(${sql.param(`{${dead.map((id) => `"${id}"`).join(',')}}`)}::text[])`,
    );
  }
  await db.execute(sql`delete from worker_heartbeats where seen_at < now() - interval '1 hour'`);
  return dead;
}
