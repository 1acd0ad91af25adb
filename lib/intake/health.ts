import { sql } from 'drizzle-orm';
import { type Database, database } from '@/db/client';
import { migrationLevel } from '@/db/migration-level';
import { type Clock, systemClock } from '@/lib/clock';
import { log } from '@/lib/log';

const heartbeatSeconds = 60;

export type Readiness = {
  ready: boolean;
  checks: { name: 'database' | 'migrations' | 'worker'; ok: boolean; detail: string }[];
};

/** Whether this installation can take in and process chats: PostgreSQL answers, its tables fit, a worker is alive. Never throws. */
export async function readReadiness(db: Database = database(), clock: Clock = systemClock): Promise<Readiness> {
  try {
    const level = await migrationLevel(db);
    const answers = { name: 'database' as const, ok: true, detail: 'PostgreSQL answers.' };
    const migrations = {
      name: 'migrations' as const,
      ok: level.current,
      detail: `${level.applied} of ${level.expected} migrations are applied.`,
    };
    if (!level.current) return { ready: false, checks: [answers, migrations, workerCheck(null)] };
    const [row] = await db.execute<{ age: number | null }>(
      sql`select extract(epoch from ${clock.now().toISOString()}::timestamptz - max(seen_at))::float8 as age from worker_heartbeats`,
    );
    const checks = [answers, migrations, workerCheck(row?.age ?? null)];
    return { ready: checks.every((check) => check.ok), checks };
  } catch (error) {
    log.warn('not ready', {}, error);
    return { ready: false, checks: [{ name: 'database', ok: false, detail: 'PostgreSQL does not answer.' }] };
  }
}

function workerCheck(age: number | null): Readiness['checks'][number] {
  const ok = age !== null && age <= heartbeatSeconds;
  const seen =
    age === null ? 'No worker has been seen.' : `A worker was seen ${Math.max(0, Math.round(age))} seconds ago.`;
  return { name: 'worker', ok, detail: seen };
}
