import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { freePort, portFree } from './ports';
import {
  type Account,
  choosePlace,
  give,
  type Place,
  type Programs,
  postgresAccount,
  postgresPrograms,
  readPlace,
  rememberPlace,
  writePrivate,
} from './postgres-place';
import { noSpace, Problem } from './problem';
import { commandLine, end, type KnownProcess, know, stillRuns } from './processes';

const user = 'handoff_desk';
const majorVersion = '18';
// The app's secrets have no business in the server's environment.
const bare = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', HOME: '/' } as unknown as NodeJS.ProcessEnv;

export type OwnPostgres = {
  /** Address of the app's database, password included. */
  url: string;
  process: KnownProcess;
  /** Where its files are. */
  folder: string;
  /** Found running, left by a launcher that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
};
export type PostgresOptions = {
  /** Absolute path; PostgreSQL's files go in its subfolder `postgres`. */
  dataDir: string;
  /** Name of the database that is made in it. */
  database?: string;
  /** For tests: gives up safety against a power cut for speed. */
  disposable?: boolean;
};

/**
 * Starts the PostgreSQL of a data folder, making it first if need be; takes over one that a killed launcher left running.
 * Listens on 127.0.0.1 alone, at a port that was free. The caller must hold the data folder's lock.
 */
export async function startPostgres(options: PostgresOptions): Promise<OwnPostgres> {
  const account = postgresAccount();
  const programs = postgresPrograms(account);
  mkdirSync(options.dataDir, { recursive: true });
  // One name for one folder, whatever links lead to it: a running server is known by it.
  const dataDir = realpathSync(options.dataDir);
  const place = choosePlace(dataDir, account);
  rememberPlace(dataDir, place);
  if (!existsSync(join(place.folder, 'PG_VERSION'))) makeCluster(place.folder, programs, account);
  checkVersion(place.folder);

  const database = options.database ?? user;
  const found = runningIn(place.folder);
  const server =
    (found && (await adopt(found, place.folder))) ?? (await launch({ ...options, dataDir }, place, programs, account));
  rememberPlace(dataDir, { folder: place.folder, port: server.port });
  await createDatabase(address(place.folder, server.port, 'postgres'), database);
  return {
    url: address(place.folder, server.port, database),
    process: server.process,
    folder: place.folder,
    adopted: server.process.pid === found?.process.pid,
    stop: () => stopPostgres(server.process),
  };
}

/** Address of the data folder's PostgreSQL if it runs now, whoever started it. */
export function runningPostgres(dataDir: string, database = user): { url: string; process: KnownProcess } | undefined {
  const place = existsSync(dataDir) ? readPlace(realpathSync(dataDir)) : undefined;
  const found = place && runningIn(place.folder);
  return found && { url: address(place.folder, found.port, database), process: found.process };
}

/** A clean, fast shutdown; harder after a while. Open transactions are rolled back, nothing committed is lost. */
export async function stopPostgres(known: KnownProcess): Promise<void> {
  await end(known, [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 2000],
  ]);
}

function makeCluster(folder: string, programs: Programs, account: Account): void {
  const parent = dirname(folder);
  for (const left of readdirSync(parent)) {
    if (left.startsWith(`${basename(folder)}.fresh-`)) rmSync(join(parent, left), { recursive: true, force: true });
  }
  // Made beside its place and renamed when whole: a start that is killed here leaves nothing half done.
  const fresh = `${folder}.fresh-${process.pid}`;
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(tmpdir(), `handoff-desk-${randomBytes(8).toString('hex')}`);
  const locales = process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];
  let output = '';
  try {
    writePrivate(passwordFile, `${password}\n`);
    give(passwordFile, account);
    for (const locale of locales) {
      mkdirSync(fresh, { recursive: true, mode: 0o700 });
      give(fresh, account);
      const result = spawnSync(
        programs.initdb,
        [
          `--pgdata=${fresh}`,
          `--username=${user}`,
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          // The same order of words and the same lower case on every machine; the rest of the locale sorts out letters.
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--lc-collate=C',
          `--lc-ctype=${locale}`,
          '--lc-messages=C',
          '--no-instructions',
        ],
        { ...account, cwd: '/', encoding: 'utf8', env: bare },
      );
      output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
      if (result.status === 0) {
        const secret = join(fresh, 'handoff-desk.json');
        writePrivate(secret, JSON.stringify({ password }));
        give(secret, account);
        renameSync(fresh, folder);
        return;
      }
      rmSync(fresh, { recursive: true, force: true });
      if (!/invalid locale|locale .* not|could not.*locale/i.test(output)) break;
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  if (/no space left/i.test(output)) throw new Problem(noSpace(parent));
  throw new Problem(`PostgreSQL could not make its files in ${folder}:\n${lastLines(output)}`);
}

function checkVersion(folder: string): void {
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) {
    throw new Problem(
      `The data in ${folder} is from PostgreSQL ${version}, and this version of Handoff Desk brings PostgreSQL ${majorVersion}. Start the older version once to copy the data out, or use another DATA_DIR.`,
    );
  }
}

/** The PostgreSQL that runs on this very folder, told by its own files and by its command line. */
function runningIn(folder: string): { process: KnownProcess; port: number } | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const known = know(Number(lines[0]));
  if (!known.pid || !stillRuns(known)) return undefined;
  const line = commandLine(known.pid);
  if (line?.includes(`-D ${folder} `)) return { process: known, port: Number(lines[3]) };
  // The number belongs to someone else by now. PostgreSQL would wait for that process for ever.
  if (line !== undefined) rmSync(file, { force: true });
  return undefined;
}

/** Uses a server found running, if it answers with our password; one of ours that does not answer is stopped. */
async function adopt(found: { process: KnownProcess; port: number }, folder: string) {
  if (found.port && (await answers(address(folder, found.port, 'postgres'), 30_000, () => stillRuns(found.process))))
    return found;
  await stopPostgres(found.process);
  return undefined;
}

async function launch(options: PostgresOptions, place: Place, programs: Programs, account: Account) {
  const log = join(options.dataDir, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = place.port && (await portFree(place.port)) ? place.port : await freePort();
    const from = existsSync(log) && statSync(log).size < 5_000_000 ? statSync(log).size : 0;
    const child = spawnServer(options, place.folder, port, log, from > 0 ? 'a' : 'w', programs, account);
    const known = know(child.pid ?? 0);
    const url = address(place.folder, port, 'postgres');
    if (child.pid && (await answers(url, 300_000, () => child.exitCode === null && child.signalCode === null))) {
      child.unref();
      return { process: known, port };
    }
    if (child.pid) await stopPostgres(known);
    const output = readFileSync(log, 'utf8').slice(from);
    if (/no space left/i.test(output)) throw new Problem(noSpace(place.folder));
    const passing = /could not bind|Address already in use|pre-existing shared memory|lock file "postmaster.pid"/i.test(
      output,
    );
    if (!passing || attempt >= 20)
      throw new Problem(`PostgreSQL did not start. Its last words, from ${log}:\n${lastLines(output)}`);
    place.port = 0;
    await delay(500);
  }
}

function spawnServer(
  options: PostgresOptions,
  folder: string,
  port: number,
  log: string,
  mode: 'a' | 'w',
  programs: Programs,
  account: Account,
): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    log_min_duration_statement: '-1',
    // A failed statement is logged by the app without its values; here it could carry words of a visitor.
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_error_verbosity: 'terse',
    log_timezone: 'UTC',
    ...(options.disposable
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }
      : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, mode, 0o600);
  // A group of its own: Ctrl-C in the terminal must not reach PostgreSQL before web and worker have let go of it.
  const child = spawn(programs.postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: bare,
  });
  child.on('error', () => {});
  closeSync(output);
  return child;
}

async function answers(url: string, patience: number, lives: () => boolean): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until && lives()) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return true;
    } catch {
      await delay(60);
    } finally {
      await sql.end({ timeout: 1 }).catch(() => {});
    }
  }
  return false;
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql.unsafe(`create database "${name}"`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function address(folder: string, port: number, database: string): string {
  const { password } = JSON.parse(readFileSync(join(folder, 'handoff-desk.json'), 'utf8')) as { password: string };
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-12).join('\n');
}
