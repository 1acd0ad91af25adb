import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations } from 'graphile-worker';
import postgres from 'postgres';

const folder = join(import.meta.dirname, 'migrations');
/** Any number, the same in every version: one migration at a time on one database. */
const lockKey = 7_205_311_938;

type Journal = { entries: { idx: number; when: number; tag: string }[] };

/** The migrations that belong to this version, in order. */
export function readJournal(): Journal['entries'] {
  const file = join(folder, 'meta', '_journal.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Journal).entries : [];
}

/**
 * Brings a database to this version: our own tables and those of the job queue. Several processes may call it at once,
 * one works while the others wait. Answers how many of our migrations were applied now. Throws when PostgreSQL is older
 * than 15 or when a migration was skipped.
 */
export async function migrate(url: string): Promise<{ applied: number; total: number }> {
  const entries = readJournal();
  const pool = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: 'handoff-desk migrate' } });
  try {
    const [version] = await pool<{ number: number; name: string }[]>`
      select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
    if (version && version.number < 150_000) {
      throw new Error(`Handoff Desk needs PostgreSQL 15 or newer, and this server is ${version.name}.`);
    }
    // The lock belongs to the connection: PostgreSQL gives it back if this process dies.
    await pool`select pg_advisory_lock(${lockKey}::bigint)`;
    const before = await countApplied(pool);
    if (entries.length > 0) await applyMigrations(drizzle(pool), { migrationsFolder: folder });
    const after = await countApplied(pool);
    // Drizzle leaves out, without a word, a migration that is older than the newest one applied.
    if (after < entries.length) {
      throw new Error(
        `Only ${after} of ${entries.length} migrations are in the database. One of them is dated before a migration that was applied earlier; generate it again.`,
      );
    }
    await runMigrations({ connectionString: url });
    return { applied: after - before, total: entries.length };
  } finally {
    await pool.end({ timeout: 5 });
  }
}

async function countApplied(pool: postgres.Sql): Promise<number> {
  const [table] = await pool<
    { found: boolean }[]
  >`select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
  if (!table?.found) return 0;
  const [row] = await pool<{ count: number }[]>`
    select count(distinct created_at)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}
