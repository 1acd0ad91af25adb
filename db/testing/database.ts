import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { connect, type Database } from '@/db/client';

export type TestDatabase = {
  readonly db: Database;
  /** Address of the database, for code that opens its own connections (a worker, a child process). */
  readonly url: string;
  readonly pool: ReturnType<typeof connect>['pool'];
};

let made = 0;

/**
 * A migrated, empty database for the test file (or `describe`) that calls it: made before its first test, dropped after its last.
 * Read `db`, `url` and `pool` inside tests and hooks, not before.
 */
export function testDatabase(): TestDatabase {
  const template = new URL(inject('templateUrl'));
  const templateName = template.pathname.slice(1);
  made += 1;
  const name = `${templateName}_${process.pid}_${Date.now().toString(36)}_${made}`;
  const address = new URL(template);
  address.pathname = `/${name}`;
  let opened: ReturnType<typeof connect> | undefined;

  beforeAll(async () => {
    await asAdmin(template, async (admin) => {
      // Copying needs the template to itself; two files that start together take turns.
      await admin`select pg_advisory_lock(hashtext(${templateName}))`;
      await admin.unsafe(`create database ${name} template ${templateName} strategy file_copy`);
    });
    opened = connect(address.href, { max: 5, name: 'handoff-desk test' });
  });

  afterAll(async () => {
    await opened?.end();
    await asAdmin(template, (admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
  });

  const ready = () => {
    if (!opened) throw new Error('The test database is made in beforeAll: read it inside a test or a hook.');
    return opened;
  };
  return {
    get db() {
      return ready().db;
    },
    get url() {
      return address.href;
    },
    get pool() {
      return ready().pool;
    },
  };
}

async function asAdmin(template: URL, work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const admin = postgres(url.href, { max: 1, onnotice: () => {} });
  try {
    await work(admin);
  } finally {
    await admin.end({ timeout: 5 });
  }
}
