import { explain } from './problem';
import { readEnvFile } from './settings';

/** Runs a command's work and ends the process with its exit code; what goes wrong is told in one sentence where it can be. */
export function command(work: () => Promise<number | undefined>): void {
  // Whoever reads our lines may stop reading; that must not end the work in the middle.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  Promise.resolve()
    .then(() => {
      readEnvFile();
      return work();
    })
    .then(
      (code) => process.exit(code ?? 0),
      (error) => {
        console.error(`✗ ${explain(error)}`);
        process.exit(1);
      },
    );
}

/** Runs `stop` once when the process is asked to end (Ctrl-C, SIGTERM, a closed terminal, or the launcher gone). */
export function onStop(stop: (again: boolean) => void): void {
  let first = 0;
  const ask = () => {
    // A terminal's Ctrl-C arrives twice: from the terminal itself and passed on by npm. Later ones are impatience.
    if (first && Date.now() - first < 1500) return;
    const again = first > 0;
    first ||= Date.now();
    stop(again);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
  if (process.channel) {
    process.on('disconnect', ask);
    process.channel.unref();
  }
}
