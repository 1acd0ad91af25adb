import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { lock, lockHolder, tryLock } from './lock.mjs';
import { noSpace, Problem } from './problem';
import { type Say, step } from './say';
import { root } from './settings';

const inputs = [
  'app',
  'components',
  'db',
  'lib',
  'public',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const places = join(root, '.data', 'builds');

export type Build = { server: string; folder: string; release(): void };

/**
 * The built app for the sources as they are now: built if there is none, else the one from an earlier start.
 * Each build has a folder of its own, so a server that runs keeps its files while another start builds.
 * The caller releases it when its server has stopped.
 */
export async function builtApp(say: Say, abort: AbortSignal): Promise<Build> {
  const hash = sourcesHash();
  const folder = join(places, hash);
  if (!existsSync(folder)) {
    const release = await lock(join(root, '.data', 'build.lock'), {
      note: 'next build',
      waiting: () => say('… Another start is building the app; waiting for it'),
    });
    try {
      if (!existsSync(folder)) await step(say, 'Building the app', () => build(folder, abort));
    } finally {
      release();
    }
  }
  const release = tryLock(join(places, `${hash}.used-${process.pid}`)) ?? (() => {});
  removeOldBuilds(hash);
  return { folder, server: join(folder, 'server.js'), release };
}

/** A mark of everything that goes into a build: contents of the sources and the lock, without tests. */
export function sourcesHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const path = join(root, input);
    if (!existsSync(path)) continue;
    for (const file of statSync(path).isDirectory() ? filesIn(path) : [path]) {
      hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 20);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !/\.test\.tsx?$|\.sql$|\.md$/.test(file) && !/[\\/]db[\\/](testing|migrations[\\/]meta[\\/]\d)/.test(file),
    )
    .sort();
}

async function build(folder: string, abort: AbortSignal): Promise<void> {
  mkdirSync(places, { recursive: true });
  const log = join(root, '.data', 'build.log');
  const output = openSync(log, 'w');
  const code = await new Promise<number>((resolve, reject) => {
    const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
    // A build serves every installation of this clone: nothing of one may get into it.
    for (const name of ['DATABASE_URL', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'DEMO', 'PORT', 'HOST'])
      delete environment[name];
    const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', output, output],
    });
    const cancel = () => child.kill('SIGTERM');
    abort.addEventListener('abort', cancel, { once: true });
    child.on('error', reject);
    child.on('exit', (value) => {
      abort.removeEventListener('abort', cancel);
      resolve(value ?? 1);
    });
  }).finally(() => closeSync(output));
  abort.throwIfAborted();
  const text = readFileSync(log, 'utf8');
  if (code !== 0) {
    if (/ENOSPC|no space left/i.test(text)) throw new Problem(noSpace(root));
    throw new Problem(
      `The app could not be built. The end of ${log}:\n${text.trim().split('\n').slice(-40).join('\n')}`,
    );
  }
  const made = join(root, '.next', 'standalone');
  cpSync(join(root, '.next', 'static'), join(made, '.next', 'static'), { recursive: true });
  if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), join(made, 'public'), { recursive: true });
  renameSync(made, folder);
}

// The newest three stay, for going back and forth between branches, and any that a server still runs from.
function removeOldBuilds(current: string): void {
  const names = readdirSync(places);
  for (const name of names.filter((entry) => entry.includes('.used-'))) {
    if (!lockHolder(join(places, name))) rmSync(join(places, name), { force: true });
  }
  const builds = names
    .filter((name) => /^[0-9a-f]{20}$/.test(name))
    .sort((a, b) => statSync(join(places, b)).mtimeMs - statSync(join(places, a)).mtimeMs);
  for (const name of builds.slice(3)) {
    const used = readdirSync(places).some((entry) => entry.startsWith(`${name}.used-`));
    if (name !== current && !used) rmSync(join(places, name), { recursive: true, force: true });
  }
}
