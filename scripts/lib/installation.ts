import { realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock, lockHolder, tryLock } from './lock.mjs';
import { migrateWithProgress, reach } from './open-database';
import { freePort, portFree } from './ports';
import { type OwnPostgres, startPostgres } from './postgres';
import { noSpace, Problem } from './problem';
import { stillRuns } from './processes';
import { type Say, step } from './say';
import { givenPort, readAddress, sessionSecret, webAddress } from './settings';

/** What `start` and `dev` share: the data folder with its lock, the database in it, and the order of taking things down. */
export type Installation = {
  dataDir: string;
  databaseUrl(): string;
  /** Environment for web and worker. */
  env(): Record<string, string | undefined>;
  /** Remembers something to end later; ended in the opposite order, and at once where the end has begun. */
  onEnd(end: () => Promise<void> | void): void;
  end(): Promise<void>;
};

/** Takes the data folder, starts its PostgreSQL (or asks the one of DATABASE_URL) and migrates. */
export async function openInstallation(
  dataDir: string,
  name: string,
  say: Say,
  abort: AbortSignal,
  onNewAddress: () => void,
): Promise<Installation> {
  const ends: (() => Promise<void> | void)[] = [];
  const installation = {
    dataDir,
    databaseUrl: () => '',
    env: () => ({
      ...process.env,
      DATABASE_URL: installation.databaseUrl(),
      NEXTAUTH_SECRET: sessionSecret(dataDir),
      NEXT_TELEMETRY_DISABLED: '1',
    }),
    onEnd: (end: () => Promise<void> | void) => void ends.push(end),
    end: async () => {
      for (let next = ends.pop(); next; next = ends.pop()) await next();
    },
  };
  const release = await lock(join(dataDir, 'running.lock'), {
    note: name,
    patience: 10_000,
    waiting: (holder) => say(`… Waiting for process ${holder?.pid ?? ''} to let go of the data folder`),
  });
  if (!release) {
    throw new Problem(
      `Handoff Desk runs already from the data folder ${dataDir}. Stop it with Ctrl-C in its terminal, or run a second one beside it with another DATA_DIR.`,
    );
  }
  installation.onEnd(release);
  try {
    checkDisk(dataDir);
    const given = process.env.DATABASE_URL;
    if (given) {
      await step(say, 'Asking the database', () => reach(given));
      installation.databaseUrl = () => given;
    } else {
      await keepPostgres(installation, say, onNewAddress);
    }
    abort.throwIfAborted();
    await migrateWithProgress(installation.databaseUrl(), say);
    abort.throwIfAborted();
    return installation;
  } catch (error) {
    await installation.end();
    throw error;
  }
}

/** A port that this process alone will listen on, until it is released. */
export type ChosenPort = { port: number; release(): void };

/** A port for the web server: PORT if it is free, or, where PORT is not given, the first free one from 3000. */
export async function choosePort(host: string, dataDir: string): Promise<ChosenPort> {
  const given = givenPort();
  await waitForOrphan(given ?? 3000, host, dataDir);
  if (given !== undefined) {
    const chosen = await reserve(given, host);
    if (chosen) return chosen;
    throw new Problem(
      `Port ${given} is taken by another program. Stop that one, or run with another PORT; without PORT the next free one is used.`,
    );
  }
  for (let port = 3000; port < 3100; port += 1) {
    const chosen = await reserve(port, host);
    if (chosen) return chosen;
  }
  return { port: await freePort(host), release: () => {} };
}

// Two starts in the same moment would both find a port free: a lock tells them apart until one listens.
async function reserve(port: number, host: string): Promise<ChosenPort | undefined> {
  if (!(await webPortFree(port, host))) return undefined;
  const file = join(tmpdir(), `handoff-desk-port-${port}.lock`);
  const release = tryLock(file, 'web server');
  if (!release && lockHolder(file)) return undefined;
  return { port, release: release ?? (() => {}) };
}

/** Remembers for other commands and for people where this installation answers. */
export function rememberAddress(installation: Installation, address: string): void {
  const file = join(installation.dataDir, 'address');
  writeFileSync(file, `${address}\n`);
  installation.onEnd(() => rmSync(file, { force: true }));
}

/** Waits until the address gives a good answer. Throws when `failed` says why it never will. */
export async function waitUntilReady(
  url: string,
  abort: AbortSignal,
  failed: () => string | undefined,
  good: (status: number) => boolean = (status) => status === 200,
): Promise<void> {
  for (;;) {
    abort.throwIfAborted();
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
      await answer.body?.cancel();
      if (good(answer.status)) return;
    } catch {
      // Not listening yet.
    }
    const why = failed();
    if (why) throw new Problem(why);
    await delay(200);
  }
}

async function keepPostgres(
  installation: Installation & { databaseUrl(): string },
  say: Say,
  onNewAddress: () => void,
) {
  const start = () => startPostgres({ dataDir: installation.dataDir });
  let server: OwnPostgres = await step(say, 'Starting PostgreSQL', start);
  if (server.adopted) say('  It was still running from an earlier start that was cut short');
  if (!server.folder.startsWith(realpathSync(installation.dataDir))) {
    say(`  Its files are in ${server.folder}, as its account may not enter ${installation.dataDir}`);
  }
  installation.databaseUrl = () => server.url;
  let watching = true;
  let restarting: Promise<void> | undefined;
  const again = async () => {
    say('✗ PostgreSQL ended by itself; starting it again');
    const before = server.url;
    try {
      server = await start();
      if (server.url !== before) onNewAddress();
    } catch (error) {
      say(`✗ ${error instanceof Error ? error.message : error}`);
      await delay(3000);
    }
  };
  const timer = setInterval(() => {
    if (!watching || restarting || stillRuns(server.process)) return;
    restarting = again().finally(() => {
      restarting = undefined;
    });
  }, 500);
  installation.onEnd(async () => {
    watching = false;
    clearInterval(timer);
    await restarting;
    await server.stop();
  });
}

function checkDisk(dataDir: string): void {
  const disk = statfsSync(dataDir);
  if (disk.bavail * disk.bsize < 200_000_000) throw new Problem(noSpace(dataDir));
}

// A launcher that was killed hard leaves its address behind, and a web server that needs a moment to end.
async function waitForOrphan(port: number, host: string, dataDir: string): Promise<void> {
  const left = readAddress(dataDir);
  if (!left?.endsWith(`:${port}`) || lockHolder(join(dataDir, 'running.lock'))) return;
  for (let tries = 0; tries < 50 && !(await webPortFree(port, host)); tries += 1) await delay(200);
}

// "localhost" may mean ::1 as well: a port that another program holds there would answer in our place.
async function webPortFree(port: number, host: string): Promise<boolean> {
  if (!(await portFree(port, host))) return false;
  return host !== '127.0.0.1' || (await portFree(port, '::1'));
}

/** The environment's address for sign-in, or the one that follows from host and port. */
export function publicAddress(host: string, port: number): string {
  return process.env.NEXTAUTH_URL || webAddress(host, port);
}
