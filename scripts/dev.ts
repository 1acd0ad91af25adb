import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { command, onStop } from './lib/command';
import { firstStart } from './lib/first-start';
import { choosePort, openInstallation, publicAddress, rememberAddress, waitUntilReady } from './lib/installation';
import { script, tool } from './lib/run';
import { sayOut as say, step } from './lib/say';
import { dataFolder, givenModel, root, webAddress } from './lib/settings';
import { printSignIns } from './lib/sign-ins';
import { type Supervised, supervise } from './lib/supervise';

/** `npm run dev`: like start, with Next's development server, and a worker that starts anew when its code changes. */
command(async () => {
  const started = new AbortController();
  onStop((again) => {
    if (!again) say('… Stopping');
    started.abort();
  });
  try {
    await develop(started.signal);
  } catch (error) {
    if (!started.signal.aborted) throw error;
  }
  say('✓ Stopped');
  return 0;
});

async function develop(abort: AbortSignal): Promise<void> {
  const host = process.env.HOST || '127.0.0.1';
  const dataDir = dataFolder('.data/dev');
  givenModel();
  const { port, release } = await choosePort(host, dataDir);
  const children: Supervised[] = [];
  const installation = await openInstallation(dataDir, 'npm run dev', say, abort, () => {
    for (const child of children) void child.restart();
  });
  installation.onEnd(release);
  try {
    await firstStart(installation.databaseUrl(), { empty: process.argv.includes('--empty'), say });
    abort.throwIfAborted();
    const env = () => ({
      ...installation.env(),
      NODE_ENV: 'development',
      DEMO: process.env.DEMO ?? 'true',
      NEXTAUTH_URL: publicAddress(host, port),
    });
    const web = supervise({
      name: 'The web server',
      args: () => [...tool('next/dist/bin/next'), 'dev', '--port', String(port), '--hostname', host],
      env,
      say,
    });
    const worker = supervise({
      name: 'The worker',
      args: () => [...script('scripts/worker.ts'), '--prepared'],
      env,
      say,
    });
    children.push(web, worker);
    installation.onEnd(async () => {
      await Promise.all(children.map((child) => child.stop()));
    });
    installation.onEnd(onChange(['lib', 'db'], () => void worker.restart()));

    const address = webAddress(host, port);
    await step(say, 'Starting web and worker', () =>
      waitUntilReady(
        `${address}/api/health/live`,
        abort,
        () => undefined,
        () => true,
      ),
    );
    rememberAddress(installation, address);
    printSignIns(say, address);
    say(`ready ${address}`);
    if (!abort.aborted) await once(abort, 'abort');
  } finally {
    await installation.end();
  }
}

/** Calls back once after each burst of changes to TypeScript or JSON below these folders; answers how to end that. */
function onChange(folders: string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_, file) => {
      if (!file || !/\.(ts|json)$/.test(file) || /\.test\.ts$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(changed, 300);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
