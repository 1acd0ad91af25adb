import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { addJob } from '@/db/jobs';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { deliveryJobKey } from './enqueue';

/**
 * A person lets the parked delivery of an approved handoff be tried again. Throws FORBIDDEN, NOT_FOUND, and CONFLICT where nothing of it
 * is parked.
 */
export async function retryDelivery(ctx: Context, handoffId: string): Promise<{ handoffId: string; retried: number }> {
  mustBeAllowed(ctx, 'review.decide');
  if (!z.uuid().safeParse(handoffId).success) throw new AppError('NOT_FOUND', 'There is no such handoff.');
  const retried = await (ctx.db as Database).transaction(async (tx) => {
    const [handoff] = await tx
      .select({ state: handoffs.state })
      .from(handoffs)
      .where(eq(handoffs.id, handoffId))
      .for('update');
    if (!handoff) throw new AppError('NOT_FOUND', 'There is no such handoff.');
    const rows = await tx
      .update(deliveries)
      .set({ state: 'pending', deliverAfter: ctx.clock.now(), attempts: 0 })
      .where(and(eq(deliveries.handoffId, handoffId), eq(deliveries.state, 'failed')))
      .returning({ id: deliveries.id });
    if (rows.length === 0 || handoff.state !== 'approved')
      throw new AppError('CONFLICT', 'No delivery of this handoff is waiting to be tried again.');
    await recordAudit(tx, ctx, {
      action: 'delivery.retry',
      subjectType: 'handoff',
      subjectId: handoffId,
      summary: 'Let a delivery that had failed be tried again.',
    });
    for (const row of rows) await addJob(tx, 'deliver', { deliveryId: row.id }, { key: deliveryJobKey(row.id) });
    return rows.length;
  });
  return { handoffId, retried };
}
