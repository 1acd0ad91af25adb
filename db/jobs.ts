import { sql } from 'drizzle-orm';
import type { Executor } from './client';

/** Payloads of the jobs, by name. They hold ids alone: text of a conversation never enters the queue. */
export type JobPayloads = {
  prepare: { conversationId: string };
  deliver: { deliveryId: string };
};

type JobOptions = { key: string; runAt?: Date; maxAttempts?: number };

/**
 * Adds a job in the caller's transaction, so that it exists exactly when the transaction commits. The same key again replaces
 * a job that has not started; one that has started is followed by the new one.
 */
export async function addJob<N extends keyof JobPayloads>(
  tx: Executor,
  name: N,
  payload: JobPayloads[N],
  options: JobOptions,
): Promise<void> {
  // Where a worker takes the waiting job between the two steps of the queue's function, nothing is added; the next call sees it running.
  for (let call = 0; call < 5; call += 1) {
    const [row] = await tx.execute<{ id: string | null }>(sql`select (graphile_worker.add_job(
      ${name}::text, payload := ${JSON.stringify(payload)}::json, job_key := ${options.key}::text,
      run_at := ${options.runAt?.toISOString() ?? null}::timestamptz, max_attempts := ${options.maxAttempts ?? null}::int)).id`);
    if (row?.id) return;
  }
  throw new Error(`The job ${name} could not be added.`);
}

/** Takes a job back in the caller's transaction; one that is running finishes, but is not tried again. */
export async function removeJob(tx: Executor, key: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.remove_job(${key}::text)`);
}
