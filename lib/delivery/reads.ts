import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { decodeCursor, type Page, pageQuerySchema, toPage } from '@/lib/http/page';
import { parse } from '@/lib/http/problem';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import type { ParkedDelivery } from './schema';

/** Deliveries that failed for good and wait for a person, oldest first; what was taken back meanwhile is left out. Throws FORBIDDEN. */
export async function listParkedDeliveries(ctx: Context, input: unknown): Promise<Page<ParkedDelivery>> {
  mustBeAllowed(ctx, 'review.read');
  const query = parse(pageQuerySchema, input);
  const after = decodeCursor(query.cursor, z.tuple([z.uuid()]));
  const rows = await ctx.db
    .select({
      id: deliveries.id,
      handoffId: deliveries.handoffId,
      contactName: handoffs.contactName,
      contactCompany: handoffs.contactCompany,
      need: handoffs.statedNeed,
      ownerName: users.name,
      attempts: deliveries.attempts,
      error: deliveries.lastError,
      approvedAt: handoffs.approvedAt,
    })
    .from(deliveries)
    .innerJoin(handoffs, eq(handoffs.id, deliveries.handoffId))
    .leftJoin(users, eq(users.id, handoffs.ownerId))
    .where(
      and(
        eq(deliveries.state, 'failed'),
        eq(handoffs.state, 'approved'),
        after ? gt(deliveries.id, after[0]) : undefined,
      ),
    )
    .orderBy(asc(deliveries.id))
    .limit(query.limit + 1);
  return toPage(
    rows.map((row) => withoutSensitive({ ...row, approvedAt: row.approvedAt?.toISOString() ?? null })),
    query.limit,
    (row) => [row.id],
  );
}
