/** A bounded number of places; who finds none waits in turn. */
export type Slots = {
  /** Answers how to give the place back, or null where none came free within `waitMs` or the signal ended the wait. */
  take(waitMs: number, stop?: AbortSignal): Promise<(() => void) | null>;
};

export function makeSlots(places: number): Slots {
  let free = places;
  const waiting = new Set<() => void>();
  const giveBack = () => {
    free += 1;
    const [next] = waiting;
    next?.();
  };
  const once = () => {
    let given = false;
    return () => {
      if (!given) giveBack();
      given = true;
    };
  };
  return {
    take(waitMs, stop) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(once());
      }
      return new Promise((resolve) => {
        const end = (place: (() => void) | null) => {
          waiting.delete(called);
          clearTimeout(timer);
          stop?.removeEventListener('abort', gone);
          resolve(place);
        };
        const called = () => {
          free -= 1;
          end(once());
        };
        const gone = () => end(null);
        const timer = setTimeout(gone, waitMs);
        stop?.addEventListener('abort', gone, { once: true });
        waiting.add(called);
        if (stop?.aborted) gone();
      });
    },
  };
}
