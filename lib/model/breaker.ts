/** Failures in a row after which the provider is left alone. */
const mostFailures = 3;
const firstPauseMs = 60_000;
const longestPauseMs = 15 * 60_000;

export type Breaker = {
  /** Whether a call may go out now; a yes must be followed by exactly one of the others. */
  take(): boolean;
  worked(): void;
  /** `retryAfterMs` is how long the provider asked to be left alone; longer than `patienceMs`, it is left alone at once. */
  failed(retryAfterMs: number | null, patienceMs: number): void;
  /** The call came to no end that says anything of the provider. */
  gaveBack(): void;
};

/**
 * Keeps a dead provider from slowing each chat: after three failures in a row no call goes out for a minute, then one tries, and each
 * time that it fails the pause doubles up to a quarter of an hour. `now` gives milliseconds.
 */
export function makeBreaker(now: () => number): Breaker {
  let failures = 0;
  let pauseMs = firstPauseMs;
  let pausedUntil = 0;
  let trying = false;
  const open = (ms: number) => {
    pausedUntil = now() + Math.min(ms, longestPauseMs);
  };
  return {
    take() {
      if (pausedUntil === 0) return true;
      if (now() < pausedUntil || trying) return false;
      trying = true;
      return true;
    },
    worked() {
      failures = 0;
      pauseMs = firstPauseMs;
      pausedUntil = 0;
      trying = false;
    },
    failed(retryAfterMs, patienceMs) {
      failures += 1;
      if (trying) {
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
        open(Math.max(pauseMs, retryAfterMs ?? 0));
      } else if (retryAfterMs !== null && retryAfterMs > patienceMs) open(retryAfterMs);
      else if (failures >= mostFailures && now() >= pausedUntil) open(pauseMs);
      trying = false;
    },
    gaveBack() {
      trying = false;
    },
  };
}
