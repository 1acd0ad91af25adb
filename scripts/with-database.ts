import { command } from './lib/command';
import { openDatabase } from './lib/open-database';
import { run, script } from './lib/run';
import { sayErr } from './lib/say';

/** Commands that read files only and must not start or migrate a database. */
const withoutDatabase = ['analyse.ts', 'eval.ts', 'train.ts'];

command(async () => {
  const [file = '', ...rest] = process.argv.slice(2);
  const args = [...script(`scripts/${file}`), ...rest];
  if (withoutDatabase.includes(file)) return run(args);
  const database = await openDatabase(sayErr);
  try {
    return await run(args);
  } finally {
    await database.stop();
  }
});
