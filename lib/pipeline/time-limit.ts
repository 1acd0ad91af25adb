import { createContext, Script } from 'node:vm';

const script = new Script('work()');
const held: { work?: () => unknown } = {};
const context = createContext(held);

/**
 * Runs `work` at once and answers what it answers; throws ERR_SCRIPT_EXECUTION_TIMEOUT where it takes longer. It stops even within a
 * search of a regular expression, which nothing else on the same thread can: one chat must not keep all others waiting.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  held.work = work;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } finally {
    delete held.work;
  }
}
