import { EventEmitter } from 'node:events';
import { Logger, run } from 'graphile-worker';
import { connect } from '@/db/client';
import { systemContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { log } from '@/lib/log';
import { beat, beatSeconds, freeJobsOfTheDead, leave } from './heartbeat';
import { builtInEngine, type ReadingEngine } from './reading-engine';
import { makeTasks } from './tasks';

export type RunningWorker = {
  /** Settles when the worker has ended: rejects where it ended by itself because of an error. */
  stopped: Promise<void>;
  /** Takes no new jobs, finishes those that run, then ends. */
  stop(): Promise<void>;
};

type Options = {
  databaseUrl: string;
  /** Jobs at once, 4 unless told. */
  concurrency?: number;
  signal?: AbortSignal;
  /** Who reads the chats; the built-in rules unless told. */
  engine?: ReadingEngine;
};

/**
 * Works the queue: prepares accepted chats, delivers approved handoffs, settles silent chats and looks for lost work once a minute. Any
 * number of processes may run it side by side on one database. It beats every 10 seconds and frees the jobs of workers that died.
 */
export async function startWorker({
  databaseUrl,
  concurrency = 4,
  signal,
  engine = builtInEngine,
}: Options): Promise<RunningWorker> {
  const database = connect(databaseUrl, { max: concurrency + 1, name: 'handoff-desk worker' });
  const events = new EventEmitter();
  let id = '';
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
    id = workerPool.id;
  });
  const runner = await run({
    connectionString: databaseUrl,
    concurrency,
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: quietLogger(),
    events,
    taskList: makeTasks((job) => systemContext(database.db, systemClock, `worker: ${job}`, newId()), engine),
    crontab: '* * * * * settle ?jobKey=settle&max=1\n* * * * * sweep ?jobKey=sweep&max=1',
  }).catch(async (error) => {
    await database.end();
    throw error;
  });

  const tick = async () => {
    try {
      await beat(database.db, id);
      const freed = await freeJobsOfTheDead(database.db);
      if (freed.length > 0) log.warn('freed the jobs of workers that died', { workers: freed.length });
    } catch (error) {
      log.warn('the heartbeat failed', { worker: id }, error);
    }
  };
  await tick();
  const timer = setInterval(tick, beatSeconds * 1000);

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= runner.stop();
    return stopping.then(() => stopped);
  };
  const stopped = runner.promise.finally(async () => {
    clearInterval(timer);
    await leave(database.db, id).catch(() => {});
    await database.end();
  });
  // Whoever waits on `stopped` sees the error; without a listener it must not bring the process down here.
  stopped.catch(() => {});
  signal?.addEventListener('abort', () => void stop().catch(() => {}), { once: true });
  if (signal?.aborted) await stop();
  log.info('the worker runs', { worker: id, concurrency });
  return { stopped, stop };
}

/** The queue's own messages: warnings and errors alone. Tasks throw errors whose message is safe to log. */
function quietLogger(): Logger {
  return new Logger((scope) => (level, message) => {
    if (level !== 'error' && level !== 'warning') return;
    const [firstLine = ''] = message.split('\n');
    log.warn('queue', { label: scope.label ?? null, detail: firstLine.slice(0, 300) });
  });
}
