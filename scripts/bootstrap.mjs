// Runs on whatever Node is there, with nothing installed: `node scripts/bootstrap.mjs NAME [ARGUMENTS]`.
// Installs what package-lock.json says, then runs the command with the Node 24 that came with it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `Handoff Desk needs Node 20.9 or newer to start, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}

const { spawn } = await import('node:child_process');
const { existsSync, readFileSync } = await import('node:fs');
const { dirname, join } = await import('node:path');
const { fileURLToPath } = await import('node:url');
const { install, nodeFile } = await import('./lib/install.mjs');

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name = '', ...rest] = process.argv.slice(2);

/** Commands that prepare their own surroundings; every other script is run with a database at hand. */
const own = {
  start: ['start.ts'],
  dev: ['dev.ts'],
  test: ['test.ts'],
  check: ['test.ts', 'check'],
  'test:unit': ['test.ts', 'unit'],
  'test:db': ['test.ts', 'db'],
  e2e: ['test.ts', 'browser'],
  doctor: ['doctor.ts'],
  worker: ['worker.ts'],
  'db:generate': ['db.ts', 'generate'],
  'db:migrate': ['db.ts', 'migrate'],
  'db:reset': ['db.ts', 'reset'],
  'db:seed': ['db.ts', 'seed'],
  'db:studio': ['db.ts', 'studio'],
};
const file = `${name.replaceAll(':', '-')}.ts`;
const command = own[name] ?? ['with-database.ts', file];
if (!name || !existsSync(join(root, 'scripts', own[name] ? command[0] : file))) {
  console.error(`There is no command "${name}". The commands are the scripts of package.json.`);
  process.exit(1);
}

try {
  await install(root);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const longLived = name === 'start' || name === 'dev' || name === 'worker';
const child = spawn(
  nodeFile(root),
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    'tsx',
    join(root, 'scripts', command[0]),
    ...command.slice(1),
    ...rest,
  ],
  { cwd: root, stdio: longLived ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit' },
);
let told = false;
const pass = (signal) => {
  if (!told) child.kill(signal);
  told = true;
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // A terminal sends Ctrl-C to every process; a second one is for impatience and is not passed on either.
  process.on(signal, () => pass(signal));
}
if (longLived && process.env.npm_lifecycle_event) {
  // npm that is killed hard cannot pass a signal on; the app must not outlive it unseen.
  const npm = ancestors();
  setInterval(() => ancestors() !== npm && pass('SIGTERM'), 500).unref();
}
child.on('error', (error) => {
  console.error(`Node 24 could not be run from ${nodeFile(root)}: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  const numbers = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };
  process.exit(code ?? numbers[signal] ?? 1);
});

/** Who started us, as text to compare: npm, or the shell that npm puts in between and npm behind it. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [, grandparent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /\((sh|dash|bash|ash|ksh|zsh)\)/.test(stat) ? `${process.ppid} ${grandparent}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}
