import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Starts the built app the way `npm start` does, with the demo, on its own port and its own data, for all browser tests.
 * Sets E2E_BASE_URL and E2E_DATA_DIR. With E2E_BASE_URL given, the tests run against that address instead.
 */
export default async function setup(): Promise<undefined | (() => Promise<void>)> {
  if (process.env.E2E_BASE_URL) return undefined;
  const root = resolve(import.meta.dirname, '..', '..');
  const dataDir = mkdtempSync(join(tmpdir(), 'handoff-desk-e2e-'));
  // PostgreSQL runs under another account when root runs the tests; it has to get in.
  chmodSync(dataDir, 0o711);
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
  };
  for (const name of ['DATABASE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'DEMO', 'NODE_ENV', 'NODE_OPTIONS'])
    delete environment[name];
  const app = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts/start.ts')], {
    cwd: root,
    env: environment,
    // The channel lets the app notice when the tests are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  mkdirSync(join(root, '.data'), { recursive: true });
  const log = createWriteStream(join(root, '.data', 'e2e.log'));
  app.stderr?.pipe(log, { end: false });

  const stop = async () => {
    if (app.exitCode === null && app.signalCode === null) {
      app.kill('SIGTERM');
      await once(app, 'exit');
    }
    log.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    process.env.E2E_BASE_URL = await new Promise<string>((found, failed) => {
      app.on('exit', (code) => failed(new Error(`The app did not start (code ${code}); see .data/e2e.log.`)));
      createInterface({ input: app.stdout as NodeJS.ReadableStream }).on('line', (line) => {
        log.write(`${line}\n`);
        if (/^[…✓✗]/.test(line)) process.stderr.write(`  ${line}\n`);
        const ready = line.match(/^ready (http\S+)/);
        if (ready?.[1]) found(ready[1]);
      });
    });
    process.env.E2E_DATA_DIR = dataDir;
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
