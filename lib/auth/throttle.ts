import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { AppError } from '@/lib/errors';

/**
 * Counts one attempt under `key` in a fixed window and throws RATE_LIMITED with the seconds to wait once more than `limit` were made.
 * One statement, so that several web processes count together.
 */
export async function countAttempt(
  db: Executor,
  key: string,
  limit: number,
  windowSeconds: number,
  weight = 1,
): Promise<void> {
  const rows = (await db.execute(sql`
    insert into rate_limits (key, window_start, count) values (${key}, now(), ${weight})
    on conflict (key) do update set
      count = case when rate_limits.window_start < now() - make_interval(secs => ${windowSeconds}) then ${weight} else rate_limits.count + ${weight} end,
      window_start = case when rate_limits.window_start < now() - make_interval(secs => ${windowSeconds}) then now() else rate_limits.window_start end
    returning count, ceil(extract(epoch from window_start + make_interval(secs => ${windowSeconds}) - now()))::int as wait`)) as unknown as {
    count: number;
    wait: number;
  }[];
  const row = rows[0];
  if (row && row.count > limit) {
    throw new AppError('RATE_LIMITED', `Too many attempts. Try again in ${Math.max(1, row.wait)} seconds.`, {
      details: { retryAfterSeconds: Math.max(1, row.wait) },
    });
  }
}

/** The counter of sign-in attempts with one address, in lower case. */
export const signInKey = (email: string) => `sign-in:${email}`;

/** Forgets the attempts under `key`, after a success. */
export async function forgetAttempts(db: Executor, key: string): Promise<void> {
  await db.execute(sql`delete from rate_limits where key = ${key}`);
}
