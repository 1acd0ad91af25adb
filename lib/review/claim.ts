import { and, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { handoffs } from '@/db/schema/handoffs';
import { type Context, mustBeAllowed, type PersonContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { heldBySomebody, staleDecision } from './conflict';
import { claimSchema } from './schema';
import { notFound, recordAct, type Transaction } from './with-handoff';

export type Claim = { id: string; heldUntil: string };

/**
 * Takes a handoff for the acting person, for the length of the lease (settings). One atomic statement: of two people exactly one gets it,
 * the other is told who holds it (CONFLICT). Claiming what one holds already renews it.
 */
export async function claimHandoff(ctx: Context, input: unknown): Promise<Claim> {
  mustBeAllowed(ctx, 'review.decide');
  const { id } = parse(claimSchema, input);
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx.select({ claimedBy: handoffs.claimedBy }).from(handoffs).where(eq(handoffs.id, id));
    const row = await takeLease(tx, ctx, id, 'anybody');
    if (before?.claimedBy !== ctx.actor.id) {
      await recordAct(tx, ctx, row, {
        type: 'handoff.claimed',
        summary: `${ctx.actor.name} took a handoff to review.`,
      });
    }
    return { id, heldUntil: (row.claimedUntil ?? ctx.clock.now()).toISOString() };
  });
}

/** Renews the acting person's own claim; CONFLICT where it ran out and somebody else took it, or the handoff was decided. */
export async function renewClaim(ctx: Context, input: unknown): Promise<Claim> {
  mustBeAllowed(ctx, 'review.decide');
  const { id } = parse(claimSchema, input);
  return ctx.db.transaction(async (tx) => {
    const row = await takeLease(tx, ctx, id, 'own');
    return { id, heldUntil: (row.claimedUntil ?? ctx.clock.now()).toISOString() };
  });
}

async function takeLease(tx: Transaction, ctx: PersonContext, id: string, from: 'anybody' | 'own') {
  const { leaseSeconds } = await readSettings(tx);
  const now = ctx.clock.now();
  const own = eq(handoffs.claimedBy, ctx.actor.id);
  const [row] = await tx
    .update(handoffs)
    .set({ claimedBy: ctx.actor.id, claimedUntil: new Date(now.getTime() + leaseSeconds * 1000) })
    .where(
      and(
        eq(handoffs.id, id),
        inArray(handoffs.state, ['waiting', 'escalated']),
        from === 'own'
          ? own
          : or(isNull(handoffs.claimedBy), own, isNull(handoffs.claimedUntil), lte(handoffs.claimedUntil, now)),
      ),
    )
    .returning();
  if (row) return row;
  const [found] = await tx.select().from(handoffs).where(eq(handoffs.id, id));
  if (!found) throw notFound();
  if (found.state !== 'waiting' && found.state !== 'escalated') throw await staleDecision(tx, found, found.version - 1);
  if (found.claimedBy === null) throw new AppError('CONFLICT', 'Your hold on this has ended. Take it again to go on.');
  throw await heldBySomebody(tx, found);
}
