export type Say = (line: string) => void;

/** Lines on stdout, for commands that people watch. */
export const sayOut: Say = (line) => console.log(line);
/** Lines on stderr, for commands whose output is read by scripts. */
export const sayErr: Say = (line) => console.error(line);

/** 850 → "0.9 s", 75000 → "1 min 15 s". */
export function elapsed(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs one step of a command and tells that it runs: one line after two seconds and then every ten,
 * and always one when it is done, with the time it took.
 */
export async function step<T>(say: Say, title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const tell = () => say(`… ${title} (${elapsed(Date.now() - started)})`);
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    tell();
    repeat = setInterval(tell, 10_000);
  }, 2000);
  try {
    const result = await work();
    say(`✓ ${title} (${elapsed(Date.now() - started)})`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}
