import { and, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { addJob, removeJob } from '@/db/jobs';
import { deliveries } from '@/db/schema/deliveries';
import { newId } from '@/lib/ids';

type Order = {
  handoffId: string /** `handoff id:approval version:target`. */;
  idempotencyKey: string;
  deliverAfter: Date;
};

export const deliveryJobKey = (deliveryId: string) => `deliver:${deliveryId}`;

/**
 * Puts an approved handoff into the outbox with the job that delivers it after the grace period, in the caller's transaction.
 * The same idempotency key again adds nothing. Answers the delivery's id, or null where it was there already.
 */
export async function enqueueDelivery(tx: Executor, order: Order): Promise<string | null> {
  const [row] = await tx
    .insert(deliveries)
    .values({ id: newId(), target: 'inbox', ...order })
    .onConflictDoNothing({ target: deliveries.idempotencyKey })
    .returning({ id: deliveries.id });
  if (!row) return null;
  await addJob(tx, 'deliver', { deliveryId: row.id }, { key: deliveryJobKey(row.id), runAt: order.deliverAfter });
  return row.id;
}

/**
 * Takes back every delivery of a handoff that has not gone out, in the caller's transaction, with its job. Answers how many.
 * A delivery that went out stays: that is a recall.
 */
export async function cancelDelivery(tx: Executor, handoffId: string): Promise<number> {
  const rows = await tx
    .update(deliveries)
    .set({ state: 'cancelled' })
    .where(and(eq(deliveries.handoffId, handoffId), eq(deliveries.state, 'pending')))
    .returning({ id: deliveries.id });
  for (const row of rows) await removeJob(tx, deliveryJobKey(row.id));
  return rows.length;
}
