import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, startedAt } from './lock.mjs';

/** A process that may outlive us: its number and the mark that tells it from a later one with the same number. */
export type KnownProcess = { pid: number; started: string };

/** Marks a running process, so that a later one with the same number is not taken for it. */
export function know(pid: number): KnownProcess {
  return { pid, started: startedAt(pid) };
}

/** Whether that very process runs; one that ended and was not collected yet does not. */
export function stillRuns(known: KnownProcess): boolean {
  return isAlive(known.pid) && startedAt(known.pid) === known.started && !isZombie(known.pid);
}

/** The program and arguments of a running process, or nothing when it is gone or may not be read. */
export function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Sends a signal to that very process; silent when it has ended. */
export function signal(known: KnownProcess, name: NodeJS.Signals): void {
  if (!stillRuns(known)) return;
  try {
    process.kill(known.pid, name);
  } catch {
    // It ended in between.
  }
}

/** Waits until a process has ended; answers whether it did in time. */
export async function ended(known: KnownProcess, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (stillRuns(known)) {
    if (Date.now() > until) return false;
    await delay(50);
  }
  return true;
}

/** Asks a process to end with each signal in turn, giving it the time beside it. */
export async function end(known: KnownProcess, ways: [NodeJS.Signals, number][]): Promise<void> {
  for (const [name, patience] of ways) {
    signal(known, name);
    if (await ended(known, patience)) return;
  }
}

// A child that nobody has waited for keeps its number; it does nothing any more.
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.charAt(stat.lastIndexOf(')') + 2) === 'Z';
  } catch {
    return false;
  }
}
