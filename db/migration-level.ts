import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import journal from '@/db/migrations/meta/_journal.json';

export type MigrationLevel = { applied: number; expected: number; current: boolean };

/**
 * How many of this version's migrations the database has. Works inside the built app: the journal is part of the bundle.
 * A database that was never migrated has 0; one that a newer version migrated has more than expected and counts as current.
 */
export async function migrationLevel(db: Executor): Promise<MigrationLevel> {
  const expected = journal.entries.length;
  const [table] = await db.execute<{ found: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as found`,
  );
  if (!table?.found) return { applied: 0, expected, current: expected === 0 };
  const [row] = await db.execute<{ count: number }>(
    sql`select count(distinct created_at)::int as count from drizzle.__drizzle_migrations`,
  );
  const applied = row?.count ?? 0;
  return { applied, expected, current: applied >= expected };
}
