import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { end, know } from './processes';
import type { Say } from './say';
import { root } from './settings';

export type Supervised = {
  /** How often the process has ended without being asked to. */
  readonly crashes: number;
  /** Ends the process and starts it anew, for changed code or settings. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};
export type SupervisedOptions = {
  name: string;
  /** Arguments for Node; asked again at each start. */
  args: () => string[];
  env: () => Record<string, string | undefined>;
  say: Say;
  cwd?: string;
  /** Lines of its output that are not worth showing. */
  hide?: RegExp;
  /** How long the process may take to end on SIGTERM before it is killed, in milliseconds. */
  patience?: number;
};

const longestWait = 30_000;
const steadyAfter = 60_000;

/** Keeps one process of Node running: one that crashes is started again, at once and then after growing pauses. */
export function supervise(options: SupervisedOptions): Supervised {
  let child: ChildProcess | undefined;
  let wanted = true;
  let crashes = 0;
  let row = 0;
  let pause: NodeJS.Timeout | undefined;

  const start = () => {
    const since = Date.now();
    const started = spawn(
      process.execPath,
      ['--import', join(root, 'scripts/lib/follow-parent.mjs'), ...options.args()],
      {
        cwd: options.cwd ?? root,
        env: { ...(options.env() as NodeJS.ProcessEnv), LAUNCHER_PID: String(process.pid) },
        // A group of its own, so that Ctrl-C reaches the launcher alone and it can end things in their order.
        detached: true,
        stdio: ['ignore', options.hide ? 'pipe' : 'inherit', 'inherit', 'ipc'],
      },
    );
    child = started;
    if (started.stdout) {
      createInterface({ input: started.stdout }).on('line', (line) => !options.hide?.test(line) && console.log(line));
    }
    started.on('error', (error) => options.say(`✗ ${options.name} could not be started: ${error.message}`));
    started.on('exit', (code, signal) => {
      if (child !== started) return;
      child = undefined;
      if (!wanted) return;
      crashes += 1;
      row = Date.now() - since > steadyAfter ? 1 : row + 1;
      const wait = Math.min(250 * 2 ** (row - 1), longestWait);
      options.say(
        `✗ ${options.name} ended by itself (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s`,
      );
      pause = setTimeout(start, wait);
    });
  };

  const finish = async () => {
    clearTimeout(pause);
    const ending = child;
    child = undefined;
    if (!ending?.pid || ending.exitCode !== null) return;
    await end(know(ending.pid), [
      ['SIGTERM', options.patience ?? 6000],
      ['SIGKILL', 2000],
    ]);
  };

  start();
  return {
    get crashes() {
      return crashes;
    },
    async restart() {
      await finish();
      row = 0;
      if (wanted) start();
    },
    async stop() {
      wanted = false;
      await finish();
    },
  };
}
