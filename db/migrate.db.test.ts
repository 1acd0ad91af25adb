import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { migrate } from '@/db/migrate';
import { migrationLevel } from '@/db/migration-level';
import { testDatabase } from '@/db/testing/database';

describe('migrate', () => {
  const test = testDatabase();

  it('brings a database to the level of this version', async () => {
    const level = await migrationLevel(test.db);
    expect(level.expected).toBeGreaterThan(0);
    expect(level).toEqual({ applied: level.expected, expected: level.expected, current: true });
  });

  it('changes nothing when run again, also by several at once', async () => {
    const results = await Promise.all([migrate(test.url), migrate(test.url), migrate(test.url)]);
    expect(results.map((result) => result.applied)).toEqual([0, 0, 0]);
  });

  it('makes the tables of the job queue', async () => {
    const [row] = await test.db.execute(sql`select count(*)::int as count from graphile_worker.jobs`);
    expect(row).toEqual({ count: 0 });
  });
});

describe('migrationLevel', () => {
  const test = testDatabase();

  it('sees a migration that is missing', async () => {
    await test.db.execute(sql`
      delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations)`);
    const level = await migrationLevel(test.db);
    expect(level).toEqual({ applied: level.expected - 1, expected: level.expected, current: false });
  });

  it('calls a database without any migration level 0', async () => {
    await test.db.execute(sql`drop schema drizzle cascade`);
    expect(await migrationLevel(test.db)).toMatchObject({ applied: 0, current: false });
  });
});
