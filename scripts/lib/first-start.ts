import { sql } from 'drizzle-orm';
import { connect, type Database } from '@/db/client';
import { type Say, step } from './say';

/** What a database was first started as; kept as a remark on Drizzle's schema, beside the record of the migrations. */
type Beginning = 'demo' | 'empty' | 'loading the demo';

/**
 * Loads the demo into a database that was never started, unless `empty` is asked for; a load that was cut short is
 * finished. Answers whether this is a demo installation and whether anyone can sign in. People who are there already
 * are never mixed with demo ones.
 */
export async function firstStart(url: string, options: { empty: boolean; say: Say }) {
  const { db, end } = connect(url, { max: 2, name: 'handoff-desk first start' });
  try {
    const { beginning, people } = await look(db);
    const resumed = beginning === 'loading the demo';
    if (beginning === 'demo' && options.empty) {
      options.say('  The demo is in this database already. To empty it: npm run db:reset -- --yes --empty');
    }
    if (!beginning && (options.empty || people)) await remember(db, 'empty');
    else if (!beginning || resumed) await load(db, options.say);
    const after = await look(db);
    return { demo: after.beginning === 'demo', people: after.people };
  } finally {
    await end();
  }
}

/** Loads the demo whatever is there, and makes this a demo installation. */
export async function loadDemo(url: string, say: Say): Promise<void> {
  const { db, end } = connect(url, { max: 2, name: 'handoff-desk demo' });
  try {
    await load(db, say);
  } finally {
    await end();
  }
}

async function load(db: Database, say: Say): Promise<void> {
  await remember(db, 'loading the demo');
  await step(say, 'Loading the demo', async () => {
    const { seedDemo } = await import('@/db/seed/demo');
    await seedDemo(db);
  });
  await remember(db, 'demo');
}

async function look(db: Database): Promise<{ beginning: Beginning | null; people: boolean }> {
  const [row] = await db.execute<{ beginning: Beginning | null; people: boolean }>(sql`
    select obj_description(to_regnamespace('drizzle'), 'pg_namespace') as beginning, exists (select from users) as people`);
  return row ?? { beginning: null, people: false };
}

async function remember(db: Database, beginning: Beginning): Promise<void> {
  await db.execute(sql.raw(`comment on schema drizzle is '${beginning}'`));
}
