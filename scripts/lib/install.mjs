import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from './lock.mjs';

/** Whether node_modules is what package-lock.json says. Answers nothing when it is, else a sentence why not. */
export function installProblem(root) {
  const stamp = stampFile(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root) && existsSync(nodeFile(root)))
    return undefined;
  if (!existsSync(join(root, 'node_modules'))) return 'The packages are not installed yet.';
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (!installed || !existsSync(nodeFile(root))) return 'The installed packages are incomplete.';
  for (const [path, entry] of Object.entries(readJson(join(root, 'package-lock.json'))?.packages ?? {})) {
    if (path === '' || entry.link) continue;
    const found = installed.packages[path];
    if (found ? found.version !== entry.version : !entry.optional && !entry.peer && !entry.devOptional) {
      return `${path.replace('node_modules/', '')} is not at the version that package-lock.json names.`;
    }
  }
  writeFileSync(stamp, lockHash(root));
  return undefined;
}

/** Installs exactly what package-lock.json says unless that is done already. All output goes to stderr. */
export async function install(root) {
  if (!installProblem(root)) return;
  const release = await lock(join(root, '.data', 'install.lock'), {
    note: 'npm ci',
    waiting: () => console.error('Another command is installing the packages; waiting for it.'),
  });
  try {
    const problem = installProblem(root);
    if (!problem) return;
    console.error(`${problem} Installing them with npm ci (about a minute on the first run).`);
    await npmCi(root);
    writeFileSync(stampFile(root), lockHash(root));
  } finally {
    release();
  }
}

/** Where the Node that runs all scripts lies once the packages are installed. */
export function nodeFile(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

async function npmCi(root) {
  const started = Date.now();
  const ticker = setInterval(() => console.error(`  installing, ${Math.round((Date.now() - started) / 1000)} s`), 5000);
  const environment = { ...process.env };
  delete environment.NODE_ENV;
  // npm passes its own flags on to commands it runs; -s or -w of the outer call must not change this one.
  for (const name of Object.keys(environment)) {
    if (
      /^npm_(?!config_(registry|cache|userconfig|globalconfig|prefix|.*proxy|cafile|ca|strict_ssl|.*auth.*)$)/i.test(
        name,
      )
    ) {
      delete environment[name];
    }
  }
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') && existsSync(cli) ? [process.execPath, [cli]] : ['npm', []];
  const code = await new Promise((resolve) => {
    const child = spawn(
      command,
      [...first, 'ci', '--loglevel=error', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
      {
        cwd: root,
        env: environment,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      },
    );
    child.on('error', (error) => {
      console.error(`npm could not be run: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (value) => resolve(value ?? 1));
  });
  clearInterval(ticker);
  if (code !== 0) {
    throw new Error(
      'The packages could not be installed. The lines above say why; most often the network or the disk is at fault. Run the command again when that is mended.',
    );
  }
  if (!existsSync(nodeFile(root))) {
    throw new Error(
      'The package "node" was installed without its program: its install script did not run. Allow install scripts (npm config delete ignore-scripts) and run the command again.',
    );
  }
  console.error(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

function stampFile(root) {
  return join(root, 'node_modules', '.installed-from');
}

function lockHash(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform} ${process.arch}`;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
