import { sql } from 'drizzle-orm';
import { connect } from '@/db/client';
import { type Say, step } from './say';

/** What a database was first started as; kept as a remark on Drizzle's schema, beside the record of the migrations. */
type Beginning = 'demo' | 'empty' | 'loading the demo';

/**
 * Loads the demo into a database that was never started, unless `empty` is asked for; a load that was cut short is
 * finished. Answers whether this is a demo installation. People who are there already are never mixed with demo ones.
 */
export async function firstStart(url: string, options: { empty: boolean; say: Say }): Promise<{ demo: boolean }> {
  const { db, end } = connect(url, { max: 2, name: 'handoff-desk first start' });
  const remember = (beginning: Beginning) => db.execute(sql.raw(`comment on schema drizzle is '${beginning}'`));
  try {
    const [row] = await db.execute<{ beginning: Beginning | null; people: boolean }>(sql`
      select obj_description(to_regnamespace('drizzle'), 'pg_namespace') as beginning, exists (select from users) as people`);
    const beginning = row?.beginning;
    if (beginning === 'empty') return { demo: false };
    if (beginning === 'demo') {
      if (options.empty) {
        options.say('  The demo is in this database already. To empty it: npm run db:reset -- --yes --empty');
      }
      return { demo: true };
    }
    if (!beginning && (options.empty || row?.people)) {
      await remember('empty');
      return { demo: false };
    }
    await remember('loading the demo');
    await step(options.say, 'Loading the demo', async () => {
      const { seedDemo } = await import('@/db/seed/demo');
      await seedDemo(db);
    });
    await remember('demo');
    return { demo: true };
  } finally {
    await end();
  }
}
