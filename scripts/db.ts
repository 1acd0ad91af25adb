import postgres from 'postgres';
import { readJournal } from '@/db/migrate';
import { command } from './lib/command';
import { firstStart, loadDemo } from './lib/first-start';
import { migrateWithProgress, openDatabase } from './lib/open-database';
import { Problem } from './lib/problem';
import { run, tool } from './lib/run';
import { sayOut } from './lib/say';
import { withoutPassword } from './lib/settings';

const drizzleKit = tool('drizzle-kit/bin.cjs');

command(async () => {
  const [what, ...rest] = process.argv.slice(2);
  if (what === 'generate') return run([...drizzleKit, 'generate', ...rest]);
  const database = await openDatabase(sayOut, { migrated: what !== 'reset' });
  try {
    if (what === 'migrate') sayOut(`✓ The database has all ${readJournal().length} migrations`);
    else if (what === 'seed') await loadDemo(database.url, sayOut);
    else if (what === 'studio') return await run([...drizzleKit, 'studio', ...rest]);
    else if (what === 'reset') await reset(database.url, rest);
    else throw new Problem(`There is no command db:${what}.`);
    return 0;
  } finally {
    await database.stop();
  }
});

async function reset(url: string, options: string[]): Promise<void> {
  if (!options.includes('--yes')) {
    throw new Problem(
      `This deletes everything in ${withoutPassword(url)}: conversations, decisions, people and keys. If that is meant: npm run db:reset -- --yes`,
    );
  }
  const pool = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await pool`drop schema if exists public cascade`;
    await pool`drop schema if exists drizzle cascade`;
    await pool`drop schema if exists graphile_worker cascade`;
    await pool`create schema public`;
  } finally {
    await pool.end({ timeout: 5 });
  }
  await migrateWithProgress(url, sayOut);
  await firstStart(url, { empty: options.includes('--empty'), say: sayOut });
}
