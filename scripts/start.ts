import { once } from 'node:events';
import { builtApp } from './lib/build';
import { command, onStop } from './lib/command';
import { firstStart } from './lib/first-start';
import { choosePort, openInstallation, publicAddress, rememberAddress, waitUntilReady } from './lib/installation';
import { Problem } from './lib/problem';
import { script } from './lib/run';
import { sayOut as say, step } from './lib/say';
import { dataFolder, givenModel, givenPort, webAddress } from './lib/settings';
import { printSignIns } from './lib/sign-ins';
import { type Supervised, supervise } from './lib/supervise';

/** What Next says of itself when it starts; its address is not the one to use. */
const banner = /^\s*(▲ Next\.js|- (Local|Network|Environments?):|✓ (Ready|Starting|Running)|$)/;

/** `npm start`: database, migrations, demo, build, web server and worker, until it is asked to end. */
command(async () => {
  const unknown = process.argv.slice(2).find((argument) => argument !== '--empty');
  if (unknown) throw new Problem(`npm start knows the option --empty, and not "${unknown}".`);
  const started = new AbortController();
  onStop((again) => {
    if (!again) say('… Stopping');
    started.abort();
  });
  try {
    await serve(process.argv.includes('--empty'), started.signal);
  } catch (error) {
    if (!started.signal.aborted) throw error;
  }
  say('✓ Stopped');
  return 0;
});

async function serve(empty: boolean, abort: AbortSignal): Promise<void> {
  const host = process.env.HOST || '127.0.0.1';
  const dataDir = dataFolder();
  // Said before anything is built or started, and not by a worker that comes up and falls over.
  givenModel();
  const { port, release } = await choosePort(host, dataDir);
  const children: Supervised[] = [];
  const installation = await openInstallation(dataDir, 'npm start', say, abort, () => {
    for (const child of children) void child.restart();
  });
  installation.onEnd(release);
  try {
    const { demo, people } = await firstStart(installation.databaseUrl(), { empty, say });
    abort.throwIfAborted();
    const build = await builtApp(say, abort);
    installation.onEnd(build.release);

    const env = () => ({
      ...installation.env(),
      NODE_ENV: 'production',
      DEMO: process.env.DEMO ?? String(demo),
      NEXTAUTH_URL: publicAddress(host, port),
      PORT: String(port),
      HOSTNAME: host,
    });
    const web = supervise({
      name: 'The web server',
      args: () => [build.server],
      env,
      say,
      cwd: build.folder,
      hide: banner,
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

    const address = webAddress(host, port);
    await step(say, 'Starting web and worker', () =>
      waitUntilReady(`${webAddress(host, port)}/api/health/ready`, abort, () => failure(web, worker, port)),
    );
    rememberAddress(installation, address);
    if (env().DEMO === 'true' || env().DEMO === '1') printSignIns(say, address);
    if (!people) say('  No one can sign in yet: npm run -s user -- create you@example.com admin');
    say(`ready ${address}`);
    if (!abort.aborted) await once(abort, 'abort');
  } finally {
    await installation.end();
  }
}

function failure(web: Supervised, worker: Supervised, port: number): string | undefined {
  if (web.crashes >= 3) {
    const given = givenPort() === undefined ? '' : ` or choose another PORT than ${port}`;
    return `The web server does not stay up. The lines above say why; mend that${given} and run the command again.`;
  }
  if (worker.crashes >= 3)
    return 'The worker does not stay up. The lines above say why; mend that and run the command again.';
  return undefined;
}
