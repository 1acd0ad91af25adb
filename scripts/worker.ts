import { chooseEngine } from '@/lib/pipeline/choose-engine';
import { startWorker } from '@/lib/pipeline/worker';
import { command, onStop } from './lib/command';
import { openDatabase } from './lib/open-database';
import { Problem } from './lib/problem';
import { sayErr } from './lib/say';
import { givenModel } from './lib/settings';

/** One worker process. Any number may run side by side on one database; `--prepared` means that the launcher has migrated. */
command(async () => {
  const prepared = process.argv.includes('--prepared') && process.env.DATABASE_URL;
  const database = prepared ? { url: prepared, stop: async () => {} } : await openDatabase(sayErr);
  const stop = new AbortController();
  let asked = false;
  onStop((again) => {
    if (again) process.exit(1);
    asked = true;
    stop.abort();
  });
  const worker = await startWorker({
    databaseUrl: database.url,
    concurrency: concurrency(),
    signal: stop.signal,
    engine: chooseEngine(givenModel()),
  });
  if (!prepared) sayErr('✓ The worker runs. Ctrl-C ends it after the jobs in hand.');
  await worker.stopped;
  await database.stop();
  return asked ? 0 : 1;
});

function concurrency(): number | undefined {
  const text = process.env.WORKER_CONCURRENCY;
  if (!text) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 100) return number;
  throw new Problem(`WORKER_CONCURRENCY must be a number from 1 to 100, and it is "${text}".`);
}
