import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addJob } from '@/db/jobs';
import { conversations } from '@/db/schema/conversations';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { recordEvent } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { deliveryJobKey } from '@/lib/delivery/enqueue';

const batch = 200;

/**
 * The net beneath the queue, once a minute: gives a job to every accepted chat and due delivery that has none, and frees handoffs whose
 * claim ran out. Answers what it found.
 */
export async function sweep(ctx: Context): Promise<{ conversations: number; deliveries: number; claims: number }> {
  const now = ctx.clock.now();
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const lost = await ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.place, 'received'),
        lt(conversations.updatedAt, ago(5)),
        sql`not exists (select from graphile_worker.jobs j where j.key = 'prepare:' || ${conversations.id})`,
      ),
    )
    .limit(batch);
  const due = await ctx.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, 'pending'),
        lt(deliveries.deliverAfter, ago(1)),
        sql`not exists (select from graphile_worker.jobs j where j.key = 'deliver:' || ${deliveries.id})`,
      ),
    )
    .limit(batch);
  return (ctx.db as Database).transaction(async (tx) => {
    for (const { id } of lost) await addJob(tx, 'prepare', { conversationId: id }, { key: `prepare:${id}` });
    for (const { id } of due) await addJob(tx, 'deliver', { deliveryId: id }, { key: deliveryJobKey(id) });
    const freed = await tx
      .update(handoffs)
      .set({ claimedBy: null, claimedUntil: null })
      .where(and(isNotNull(handoffs.claimedBy), lt(handoffs.claimedUntil, now)))
      .returning({ id: handoffs.id, conversationId: handoffs.conversationId, sourceId: handoffs.sourceId });
    for (const row of freed) {
      await recordEvent(tx, ctx, {
        type: 'handoff.released',
        conversationId: row.conversationId,
        handoffId: row.id,
        sourceId: row.sourceId,
        data: { expired: true },
      });
    }
    return { conversations: lost.length, deliveries: due.length, claims: freed.length };
  });
}
