import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './settings';

/** Arguments that make Node run a TypeScript file of this repository. */
export function script(file: string): string[] {
  return ['--disable-warning=ExperimentalWarning', '--import', 'tsx', join(root, file)];
}

/** Arguments that make Node run the command line tool of an installed package, given the file that its package.json names. */
export function tool(file: string): string[] {
  return [join(root, 'node_modules', file)];
}

/** Runs Node with these arguments in the clone, passes on signals, and answers the exit code. */
export function run(args: string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const name of names) process.on(name, pass);
    child.on('error', reject);
    child.on('exit', (code) => {
      for (const name of names) process.off(name, pass);
      resolve(code ?? 1);
    });
  });
}
