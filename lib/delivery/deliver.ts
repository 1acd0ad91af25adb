import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addJob } from '@/db/jobs';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { recordEvent } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { addBusinessMinutes } from '@/lib/handoff/business-time';
import { readSettings } from '@/lib/settings/read';
import { deliveryJobKey } from './enqueue';

export type DeliveryOutcome = 'delivered' | 'early' | 'cancelled' | 'nothing';

/**
 * Delivers one handoff of the outbox to its owner's inbox, exactly once however often and by however many it is called: under the
 * handoff's lock, compare-and-set on the delivery and on the handoff's state. Starts the response clock in business hours. A delivery
 * inside the grace period waits; one whose handoff is no longer approved is cancelled.
 */
export async function deliverHandoff(ctx: Context, deliveryId: string): Promise<DeliveryOutcome> {
  return (ctx.db as Database).transaction(async (tx) => {
    const now = ctx.clock.now();
    const [known] = await tx
      .select({ handoffId: deliveries.handoffId })
      .from(deliveries)
      .where(eq(deliveries.id, deliveryId));
    if (!known) return 'nothing';
    // The handoff first, as every act of a reviewer does.
    const [handoff] = await tx.select().from(handoffs).where(eq(handoffs.id, known.handoffId)).for('update');
    const [delivery] = await tx.select().from(deliveries).where(eq(deliveries.id, deliveryId)).for('update');
    if (!handoff || delivery?.state !== 'pending') return 'nothing';
    if (handoff.state !== 'approved') {
      await tx.update(deliveries).set({ state: 'cancelled' }).where(eq(deliveries.id, deliveryId));
      return 'cancelled';
    }
    if (delivery.deliverAfter > now) {
      await addJob(tx, 'deliver', { deliveryId }, { key: deliveryJobKey(deliveryId), runAt: delivery.deliverAfter });
      return 'early';
    }
    const settings = await readSettings(tx);
    const minutes = settings.responseTargetMinutes[handoff.urgency];
    const responseDueAt = addBusinessMinutes(now, minutes, settings.businessHours);
    await tx
      .update(deliveries)
      .set({ state: 'delivered', deliveredAt: now, attempts: delivery.attempts + 1, lastError: null })
      .where(and(eq(deliveries.id, deliveryId), eq(deliveries.state, 'pending')));
    const [written] = await tx
      .update(handoffs)
      .set({
        state: 'delivered',
        version: handoff.version + 1,
        deliveredAt: now,
        responseDueAt,
        undoUntil: null,
        updatedAt: now,
      })
      .where(and(eq(handoffs.id, handoff.id), eq(handoffs.state, 'approved'), eq(handoffs.version, handoff.version)))
      .returning({ version: handoffs.version });
    if (!written) throw new Error('The handoff changed under its lock.');
    await recordEvent(tx, ctx, {
      type: 'handoff.delivered',
      conversationId: handoff.conversationId,
      handoffId: handoff.id,
      sourceId: handoff.sourceId,
      data: {
        version: written.version,
        state: 'delivered',
        lane: handoff.lane,
        route: handoff.route,
        complete: handoff.complete,
        ownerId: handoff.ownerId,
        pagePath: handoff.pagePath,
        target: delivery.target,
        responseDueAt: responseDueAt.toISOString(),
      },
    });
    return 'delivered';
  });
}
