import { existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { readJournal } from '@/db/migrate';
import { becauseOf } from '@/lib/model/schema';
import { tryModel } from '@/lib/model/try-model';
import { readModelSettings } from '@/lib/model-settings';
import { findChromium } from './lib/chromium';
import { command } from './lib/command';
import { installProblem } from './lib/install.mjs';
import { lockHolder } from './lib/lock.mjs';
import { reach } from './lib/open-database';
import { portFree } from './lib/ports';
import { runningPostgres } from './lib/postgres';
import { explain } from './lib/problem';
import { elapsed, sayOut as say } from './lib/say';
import { dataFolder, givenPort, root, withoutPassword } from './lib/settings';

/** What a check found: good, or not good with what to do; `remark` is neither, for what is no fault. */
type Finding = { good: boolean; text: string; fix?: string } | { remark: string };

/** `npm run doctor`: looks at everything the app needs and says for each fault how to mend it. Changes nothing. */
command(async () => {
  const dataDir = dataFolder();
  const url = process.env.DATABASE_URL ?? runningPostgres(dataDir)?.url;
  const findings: Finding[] = [
    node(),
    packages(),
    disk(dataDir),
    await port(dataDir),
    ...(await database(url, dataDir)),
  ];
  findings.push(secret(dataDir), address(), ...(await languageModel()), browser());
  for (const finding of findings) {
    if ('remark' in finding) say(`– ${finding.remark}`);
    else {
      say(`${finding.good ? '✓' : '✗'} ${finding.text}`);
      if (finding.fix) say(`  → ${finding.fix}`);
    }
  }
  const faults = findings.filter((finding) => 'good' in finding && !finding.good).length;
  say(faults === 0 ? '\nAll is well.' : `\n${faults} ${faults === 1 ? 'thing needs' : 'things need'} mending.`);
  return faults === 0 ? 0 : 1;
});

function node(): Finding {
  const good = Number(process.versions.node.split('.')[0]) >= 24;
  if (good) return { good, text: `Node ${process.versions.node} runs the scripts` };
  return {
    good,
    text: `Node ${process.versions.node} runs this script`,
    fix: 'Use the npm scripts: they bring Node 24.',
  };
}

function packages(): Finding {
  const problem = installProblem(root);
  if (!problem) return { good: true, text: 'The packages are what package-lock.json says' };
  return { good: false, text: problem, fix: 'Run any npm script again, or npm ci.' };
}

function disk(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(existsSync(dataDir) ? dataDir : root);
  const gigabytes = (bavail * bsize) / 1e9;
  const text = `${gigabytes.toFixed(1)} GB of disk are free for the data folder ${dataDir}`;
  if (gigabytes >= 1) return { good: true, text };
  return { good: false, text, fix: 'Free at least 1 GB, or set DATA_DIR to a folder on a larger disk.' };
}

async function port(dataDir: string): Promise<Finding> {
  const holder = lockHolder(join(dataDir, 'running.lock'));
  if (holder) return { good: true, text: `The app runs from this data folder (process ${holder.pid}, ${holder.note})` };
  const wanted = givenPort() ?? 3000;
  if (await portFree(wanted, process.env.HOST || '127.0.0.1')) return { good: true, text: `Port ${wanted} is free` };
  if (givenPort() === undefined) return { remark: `Port ${wanted} is taken; npm start will use the next free one` };
  return { good: false, text: `Port ${wanted} is taken`, fix: 'Stop the program that holds it, or set another PORT.' };
}

async function database(url: string | undefined, dataDir: string): Promise<Finding[]> {
  if (!url) {
    const text = existsSync(join(dataDir, 'postgres.json'))
      ? 'is there but does not run now'
      : 'will be made by npm start';
    return [{ remark: `The built-in PostgreSQL ${text}; migrations and worker were not looked at` }];
  }
  try {
    await reach(url);
  } catch (error) {
    return [{ good: false, text: explain(error), fix: 'Start that server, or correct DATABASE_URL.' }];
  }
  const found: Finding[] = [{ good: true, text: `The database at ${withoutPassword(url)} answers` }];
  const pool = postgres(url, { max: 1, onnotice: () => {} });
  try {
    found.push(await version(pool));
    const level = await migrations(pool);
    found.push(level);
    if ('good' in level && level.good) found.push(await worker(pool));
    return found;
  } finally {
    await pool.end({ timeout: 5 });
  }
}

async function version(pool: postgres.Sql): Promise<Finding> {
  const [row] = await pool<{ number: number; name: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  const text = `PostgreSQL ${row?.name}`;
  if ((row?.number ?? 0) >= 150_000) return { good: true, text };
  return { good: false, text, fix: 'Handoff Desk needs PostgreSQL 15 or newer.' };
}

async function migrations(pool: postgres.Sql): Promise<Finding> {
  const expected = readJournal().length;
  const [table] = await pool`select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
  const [row] = table?.found
    ? await pool<{ count: number }[]>`select count(distinct created_at)::int as count from drizzle.__drizzle_migrations`
    : [];
  const applied = row?.count ?? 0;
  const text = `${applied} of ${expected} migrations are applied`;
  if (applied >= expected) return { good: true, text };
  return { good: false, text, fix: 'Run npm run db:migrate, or npm start, which does it too.' };
}

async function worker(pool: postgres.Sql): Promise<Finding> {
  const [row] = await pool<{ age: number | null }[]>`
    select (extract(epoch from now() - max(seen_at)) * 1000)::float8 as age from worker_heartbeats`;
  const fix = 'Start the app with npm start, or a worker alone with npm run worker.';
  if (row?.age == null) return { good: false, text: 'No worker has ever worked on this database', fix };
  const text = `A worker was last seen ${elapsed(row.age)} ago`;
  return row.age < 60_000 ? { good: true, text } : { good: false, text, fix };
}

function secret(dataDir: string): Finding {
  const given = process.env.NEXTAUTH_SECRET;
  const make = 'Make one with: openssl rand -base64 48';
  if (given) {
    if (given.length >= 32) return { good: true, text: 'NEXTAUTH_SECRET is set and long enough' };
    return { good: false, text: 'NEXTAUTH_SECRET is shorter than 32 characters', fix: make };
  }
  const file = join(dataDir, 'session-secret');
  if (!existsSync(file)) return { remark: 'The secret that signs sessions will be made by npm start' };
  if ((statSync(file).mode & 0o077) === 0)
    return { good: true, text: 'The secret that signs sessions is there, for its owner alone' };
  return { good: false, text: `${file} can be read by others`, fix: `chmod 600 ${file}` };
}

function address(): Finding {
  const given = process.env.NEXTAUTH_URL;
  if (!given) {
    const open = Boolean(process.env.HOST) && !['127.0.0.1', 'localhost', '::1'].includes(process.env.HOST ?? '');
    if (!open) return { good: true, text: 'NEXTAUTH_URL follows from host and port' };
    return {
      good: false,
      text: 'The app is open to other machines and NEXTAUTH_URL is not set',
      fix: 'Set NEXTAUTH_URL to the address that people type, such as https://handoffs.example.com.',
    };
  }
  const valid = URL.canParse(given) && /^https?:$/.test(new URL(given).protocol) && !given.endsWith('/');
  if (valid) return { good: true, text: `People reach the app at ${given}` };
  return {
    good: false,
    text: 'NEXTAUTH_URL is not an address',
    fix: 'Write it like https://handoffs.example.com, without a slash at the end.',
  };
}

/** Asks the model once about a chat of our own making: address, key, name and the form of its answers in one. */
async function languageModel(): Promise<Finding[]> {
  const { settings, problems } = readModelSettings(process.env);
  if (problems) {
    return problems.map(({ variable, message }) => ({
      good: false,
      text: `${variable} ${message}`,
      fix: `Set ${variable}, or ANALYSIS_ENGINE=built-in to read without a language model.`,
    }));
  }
  if (!settings) return [{ remark: 'No language model is configured; the built-in analysis reads alone' }];
  const found: Finding[] = [];
  const { protocol, hostname } = new URL(settings.baseUrl ?? 'https://localhost');
  if (protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
    found.push({
      remark: `Transcripts go to ${hostname} without encryption; that is well only in a network of your own`,
    });
  const name = `${settings.name} (${settings.provider})`;
  const answer = await tryModel(settings);
  if (answer.outcome === 'read')
    return [...found, { good: true, text: `The language model ${name} answered in ${elapsed(answer.milliseconds)}` }];
  const status = 'status' in answer && answer.status ? ` (HTTP ${answer.status})` : '';
  return [
    ...found,
    {
      good: false,
      text: `The language model ${name} is of no use: ${becauseOf[answer.outcome]}${status}`,
      fix: 'Look at MODEL_NAME, MODEL_BASE_URL and MODEL_API_KEY. Until then the built-in analysis reads alone.',
    },
  ];
}

function browser(): Finding {
  const found = findChromium();
  if (found) return { good: true, text: `The browser tests use ${found}` };
  return { remark: 'There is no Chromium for the browser tests; npm test installs one' };
}
