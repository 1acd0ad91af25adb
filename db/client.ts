import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/lib/env';

export type Database = PostgresJsDatabase;
/** A database or an open transaction: what reads and verbs' helpers take. */
export type Executor = Pick<
  Database,
  | 'select'
  | 'selectDistinct'
  | 'selectDistinctOn'
  | 'insert'
  | 'update'
  | 'delete'
  | 'execute'
  | '$with'
  | 'with'
  | '$count'
>;

/** A connection pool and the Drizzle database on it; the caller ends the pool. Times are UTC, names as in the tables. */
export function connect(url: string, options: { max?: number; name?: string } = {}) {
  const pool = postgres(url, {
    max: options.max ?? 10,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: options.name ?? 'handoff-desk', TimeZone: 'UTC' },
  });
  return { pool, db: drizzle(pool, { casing: 'snake_case' }) as Database, end: () => pool.end({ timeout: 5 }) };
}

/** The driver under a database, for the few statements that must be prepared and take one round trip. Not for transactions. */
export function driverOf(db: Database): postgres.Sql {
  return (db as Database & { $client: postgres.Sql }).$client;
}

// Next's development server reloads modules: one pool per process all the same.
const kept = globalThis as typeof globalThis & { handoffDeskDatabase?: ReturnType<typeof connect> };

/** The process's own pool, opened on first use from DATABASE_URL. */
export function database(): Database {
  kept.handoffDeskDatabase ??= connect(env().DATABASE_URL, { max: env().DATABASE_POOL });
  return kept.handoffDeskDatabase.db;
}
