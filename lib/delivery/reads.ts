import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { decodeCursor, type Page, type PageQuery, toPage } from '@/lib/http/page';

export type ParkedDelivery = {
  id: string;
  handoffId: string;
  contactName: string | null;
  attempts: number;
  createdAt: string;
};

/** Deliveries that failed for good and wait for a person, oldest first. Throws FORBIDDEN. */
export async function listParkedDeliveries(ctx: Context, query: PageQuery): Promise<Page<ParkedDelivery>> {
  mustBeAllowed(ctx, 'review.read');
  const after = decodeCursor(query.cursor, z.tuple([z.uuid()]));
  const rows = await ctx.db
    .select({
      id: deliveries.id,
      handoffId: deliveries.handoffId,
      contactName: handoffs.contactName,
      attempts: deliveries.attempts,
      createdAt: deliveries.createdAt,
    })
    .from(deliveries)
    .innerJoin(handoffs, eq(handoffs.id, deliveries.handoffId))
    .where(and(eq(deliveries.state, 'failed'), after ? gt(deliveries.id, after[0]) : undefined))
    .orderBy(asc(deliveries.id))
    .limit(query.limit + 1);
  return toPage(
    rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    query.limit,
    (row) => [row.id],
  );
}
