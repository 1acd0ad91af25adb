import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type postgres from 'postgres';
import { connect, type Database } from '@/db/client';
import { migrate } from '@/db/migrate';
import { users } from '@/db/schema/people';
import { systemContext } from '@/lib/auth/context';
import { hashPassword } from '@/lib/auth/password';
import { systemClock } from '@/lib/clock';
import { newId, newSecret } from '@/lib/ids';
import { createSourceKey } from '@/lib/intake/keys';
import { createSource } from '@/lib/intake/sources';
import { builtApp } from '@/scripts/lib/build';
import { waitUntilReady } from '@/scripts/lib/installation';
import { freePort } from '@/scripts/lib/ports';
import { startPostgres } from '@/scripts/lib/postgres';
import { script } from '@/scripts/lib/run';
import type { Say } from '@/scripts/lib/say';
import { root } from '@/scripts/lib/settings';

export type BenchApp = {
  /** Address of the built app, and of the bare server beside it. */
  address: string;
  bare: string;
  sql: postgres.Sql;
  db: Database;
  databaseUrl: string;
  sourceId: string;
  key: string;
  /** Cookie of a signed-in reviewer. */
  cookie: string;
  close(): Promise<void>;
};

const password = 'bench-reviewer-signs-in';

/** A PostgreSQL of its own, the built app without a worker, the bare server, a source with key and a signed-in reviewer. */
export async function openBenchApp(dataDir: string, say: Say): Promise<BenchApp> {
  const server = await startPostgres({ dataDir });
  const children: ChildProcess[] = [];
  const { db, pool, end } = connect(server.url, { max: 4, name: 'bench' });
  const release: (() => void)[] = [];
  const close = async () => {
    for (const child of children) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    }
    for (const each of release) each();
    await end();
    await server.stop();
  };
  try {
    await migrate(server.url);
    const ctx = systemContext(db, systemClock, 'bench', newId());
    const source = await createSource(ctx, { name: 'Bench', rateLimit: 1_000_000 });
    const { key } = await createSourceKey(ctx, { sourceId: source.id, name: 'bench' });
    await db.insert(users).values({
      id: newId(),
      email: 'bench@example.com',
      name: 'Bench Reviewer',
      role: 'reviewer',
      passwordHash: await hashPassword(password),
    });

    const build = await builtApp(say, new AbortController().signal);
    release.push(build.release);
    const port = await freePort('127.0.0.1');
    const address = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      DATABASE_URL: server.url,
      NEXTAUTH_SECRET: newSecret(),
      NEXTAUTH_URL: address,
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
      NODE_ENV: 'production' as const,
      LOG_LEVEL: 'error',
    };
    children.push(
      spawn(process.execPath, [build.server], { cwd: build.folder, env, stdio: ['ignore', 'ignore', 'inherit'] }),
    );
    const bareServer = spawn(process.execPath, [...script('bench/bare-server.ts'), server.url, source.id], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(bareServer);
    const [line] = (await once(bareServer.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    await waitUntilReady(`${address}/api/health/live`, new AbortController().signal, () => undefined);
    return {
      address,
      bare: `http://127.0.0.1:${String(line).trim()}`,
      sql: pool,
      db,
      databaseUrl: server.url,
      sourceId: source.id,
      key,
      cookie: await signIn(address),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function signIn(address: string): Promise<string> {
  const first = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookies = first.headers.getSetCookie().map((each) => each.split(';')[0]);
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies.join('; ') },
    body: new URLSearchParams({ csrfToken, email: 'bench@example.com', password, json: 'true' }),
  });
  return [...cookies, ...answer.headers.getSetCookie().map((each) => each.split(';')[0])].join('; ');
}

/** Runs `work` while one worker process works the bench's database, and stops that worker afterwards. */
export async function withWorker(app: BenchApp, work: () => Promise<void>): Promise<void> {
  const env = {
    ...process.env,
    DATABASE_URL: app.databaseUrl,
    NEXTAUTH_SECRET: newSecret(),
    NEXTAUTH_URL: app.address,
    LOG_LEVEL: 'error',
  };
  const worker = spawn(process.execPath, [...script('scripts/worker.ts'), '--prepared'], {
    cwd: join(root),
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await work();
  } finally {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
}
