import { eq } from 'drizzle-orm';
import { handoffs } from '@/db/schema/handoffs';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { heldBySomebody } from './conflict';
import { claimSchema } from './schema';
import { heldByAnother, noClaim, notFound, recordAct } from './with-handoff';

/** Gives a handoff back to the queue. Managers and administrators may release what others hold; releasing what nobody holds does nothing. */
export async function releaseHandoff(ctx: Context, input: unknown): Promise<void> {
  mustBeAllowed(ctx, 'review.decide');
  const { id } = parse(claimSchema, input);
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(handoffs).where(eq(handoffs.id, id)).for('update');
    if (!row) throw notFound();
    if (row.claimedBy === null) return;
    const oversees = ctx.actor.role === 'manager' || ctx.actor.role === 'admin';
    if (heldByAnother(ctx, row) && !oversees) throw await heldBySomebody(tx, row);
    await tx.update(handoffs).set(noClaim).where(eq(handoffs.id, id));
    await recordAct(tx, ctx, row, {
      type: 'handoff.released',
      summary: `${ctx.actor.name} gave a handoff back to the queue.`,
      data: { heldBy: row.claimedBy },
    });
  });
}
