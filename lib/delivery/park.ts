import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { recordEvent } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';

/** How often a delivery is tried before a person has to look. */
export const deliveryAttempts = 6;

/**
 * Counts a delivery that failed; after the last attempt it is parked as failed, where people see it, and the handoff stays approved.
 * `reason` names the kind of error alone.
 */
export async function countFailure(ctx: Context, deliveryId: string, reason: string, last: boolean): Promise<void> {
  await (ctx.db as Database).transaction(async (tx) => {
    const [row] = await tx
      .update(deliveries)
      .set({
        attempts: sql`${deliveries.attempts} + 1`,
        lastError: reason,
        ...(last ? { state: 'failed' as const } : {}),
      })
      .where(and(eq(deliveries.id, deliveryId), eq(deliveries.state, 'pending')))
      .returning({ handoffId: deliveries.handoffId, attempts: deliveries.attempts });
    if (!row || !last) return;
    const [handoff] = await tx
      .select({ conversationId: handoffs.conversationId, sourceId: handoffs.sourceId })
      .from(handoffs)
      .where(eq(handoffs.id, row.handoffId));
    await recordEvent(tx, ctx, {
      type: 'delivery.failed',
      conversationId: handoff?.conversationId ?? null,
      sourceId: handoff?.sourceId ?? null,
      handoffId: row.handoffId,
      data: { attempts: row.attempts },
    });
  });
}
