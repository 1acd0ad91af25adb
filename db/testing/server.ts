import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/db/migrate';
import { isAlive, tryLock } from '@/scripts/lib/lock.mjs';
import { runningPostgres, startPostgres, stopPostgres } from '@/scripts/lib/postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated database that each test file's own is copied from. */
    templateUrl: string;
  }
}

/**
 * One PostgreSQL for a whole run of the database tests, with one migrated template.
 * It is the server of TEST_DATABASE_URL where that is set, else a throw-away one in a temporary folder.
 */
export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
    : await ownServer();
  const name = `template_${process.pid}_${Date.now().toString(36)}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  await migrate(url.href);
  project.provide('templateUrl', url.href);

  return async () => {
    const left = await admin<{ datname: string }[]>`select datname from pg_database where datname like ${`${name}%`}`;
    for (const { datname } of left) await admin.unsafe(`drop database if exists ${datname} with (force)`);
    await admin.end({ timeout: 5 });
    await server.stop();
  };
}

async function ownServer() {
  const all = join(tmpdir(), `handoff-desk-tests-${userInfo().username}`);
  mkdirSync(all, { recursive: true, mode: 0o711 });
  const release = tryLock(join(all, 'cleaning.lock'));
  if (release) {
    await removeLeftovers(all);
    release();
  }
  const dataDir = join(all, `run-${process.pid}`);
  const server = await startPostgres({ dataDir, database: 'tests', disposable: true });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

// Runs that were killed leave their server and files behind.
async function removeLeftovers(all: string): Promise<void> {
  for (const name of readdirSync(all)) {
    const pid = Number(name.match(/^run-(\d+)$/)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const dataDir = join(all, name);
    const left = runningPostgres(dataDir);
    if (left) await stopPostgres(left.process);
    if (existsSync(dataDir)) rmSync(dataDir, { recursive: true, force: true });
  }
}
