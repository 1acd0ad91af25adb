import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addJob } from '@/db/jobs';
import { conversations } from '@/db/schema/conversations';
import type { Context } from '@/lib/auth/context';
import { readSettings } from '@/lib/settings/read';

const batch = 500;

/** Lines up open chats that have been silent for the set time: read again, they count as ended. Answers how many. */
export async function settleSilent(ctx: Context): Promise<number> {
  const { silenceMinutes } = await readSettings(ctx.db);
  const until = new Date(ctx.clock.now().getTime() - silenceMinutes * 60_000);
  const rows = await ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.stage, 'in_progress'),
        lt(conversations.updatedAt, until),
        sql`not exists (select from graphile_worker.jobs j where j.key = 'prepare:' || ${conversations.id})`,
      ),
    )
    .limit(batch);
  if (rows.length > 0) {
    await (ctx.db as Database).transaction(async (tx) => {
      for (const row of rows) await addJob(tx, 'prepare', { conversationId: row.id }, { key: `prepare:${row.id}` });
    });
  }
  return rows.length;
}
