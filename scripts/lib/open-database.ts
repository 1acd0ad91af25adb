import { join } from 'node:path';
import postgres from 'postgres';
import { migrate } from '@/db/migrate';
import { lock } from './lock.mjs';
import { type OwnPostgres, runningPostgres, startPostgres } from './postgres';
import { Problem } from './problem';
import { type Say, step } from './say';
import { dataFolder, readAddress, sessionSecret, webAddress, withoutPassword } from './settings';

export type OpenDatabase = { url: string; stop(): Promise<void> };

/**
 * The database that a command works on: DATABASE_URL, else the one of the installation in the data folder. When that one
 * is not running it is started for the time of the command. Sets the app's variables in this process's environment.
 */
export async function openDatabase(say: Say, options: { migrated?: boolean } = {}): Promise<OpenDatabase> {
  const dataDir = dataFolder();
  const given = process.env.DATABASE_URL;
  const used = given ? { url: given, stop: async () => {} } : await ownDatabase(dataDir, say);
  try {
    if (given) await reach(given);
    if (options.migrated ?? true) await migrateWithProgress(used.url, say);
  } catch (error) {
    await used.stop();
    throw error;
  }
  process.env.DATABASE_URL = used.url;
  process.env.NEXTAUTH_SECRET ??= sessionSecret(dataDir);
  process.env.NEXTAUTH_URL ??=
    readAddress(dataDir) ?? webAddress(process.env.HOST || '127.0.0.1', Number(process.env.PORT) || 3000);
  return used;
}

/** Asks the server once; a server that cannot be asked is a problem told with its host and never its password. */
export async function reach(url: string): Promise<void> {
  let pool: postgres.Sql;
  try {
    pool = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  } catch {
    throw new Problem('DATABASE_URL is not an address like postgres://user:password@host:5432/name.');
  }
  try {
    await pool`select 1`;
  } catch (error) {
    throw new Problem(unreachable(url, error));
  } finally {
    await pool.end({ timeout: 1 }).catch(() => {});
  }
}

/** Migrates, and says what was done and what it waits for. */
export async function migrateWithProgress(url: string, say: Say): Promise<void> {
  const quiet: Say = (line) => line.startsWith('…') && say(line);
  const { applied } = await step(quiet, 'Bringing the database to this version', () => migrate(url));
  if (applied > 0) say(`✓ Applied ${applied} ${applied === 1 ? 'migration' : 'migrations'}`);
}

function unreachable(url: string, error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const place = withoutPassword(url);
  if (code === '28P01' || code === '28000') {
    return `The database at ${place} refused the user or the password in DATABASE_URL.`;
  }
  if (code === '3D000') return `There is no database of that name at ${place}. Create it, then run the command again.`;
  const why =
    code === 'ENOTFOUND' ? 'no such host' : code === 'ECONNREFUSED' ? 'nothing listens there' : (code ?? message);
  return `The database at ${place} cannot be reached (${why}). Check DATABASE_URL and that the server runs, or unset DATABASE_URL to use the built-in PostgreSQL.`;
}

async function ownDatabase(dataDir: string, say: Say): Promise<OpenDatabase> {
  const running = runningPostgres(dataDir);
  if (running) return { url: running.url, stop: async () => {} };
  const release = await lock(join(dataDir, 'running.lock'), {
    note: 'a command',
    patience: 15_000,
    waiting: () => say('Another command is using the database of this data folder; waiting for it.'),
  });
  if (!release) {
    const meanwhile = runningPostgres(dataDir);
    if (meanwhile) return { url: meanwhile.url, stop: async () => {} };
    throw new Problem(`Another command has been using the data folder ${dataDir} for a while. Wait for it or stop it.`);
  }
  let server: OwnPostgres;
  try {
    server = await step(
      (line) => line.startsWith('…') && say(line),
      'Starting PostgreSQL',
      () => startPostgres({ dataDir }),
    );
  } catch (error) {
    release();
    throw error;
  }
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      release();
    },
  };
}
