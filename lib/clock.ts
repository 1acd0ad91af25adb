/** The clock that verbs read, so that tests can stand at any time. */
export type Clock = { now(): Date };

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `at`, until moved by setting `clock.at`. */
export function fixedClock(at: Date): Clock & { at: Date } {
  const clock = { at, now: () => clock.at };
  return clock;
}
