import { addJob } from '@/db/jobs';
import { handoffReasons } from '@/db/schema/handoffs';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { Settlement } from '@/lib/decision/schema';
import type { ReturnReason } from '@/lib/handoff/schema';
import { returnWords } from '@/lib/handoff/words';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { readSettings } from '@/lib/settings/read';
import { type ReturnHandoff, returnSchema } from './schema';
import { lockHandoff, recordAct, withdrawHeld, writeHandoff } from './with-handoff';

/** How a reviewer settles what the owner said, before the handoff can be approved again. */
const settledBy: Record<ReturnReason, Settlement> = {
  wrong_owner: 'owner',
  not_a_lead: 'note',
  something_missing: 'note',
};

/**
 * Sends a handoff back to the review queue with its reason: approval and delivery are taken off it, so that it needs a new approval;
 * a blocking reason is open, and it is due as soon as an urgent one. Throws CONFLICT with who acted and when on a stale version.
 */
export async function returnHandoff(
  ctx: Context,
  input: ReturnHandoff,
): Promise<{ id: string; version: number; state: 'waiting' }> {
  mustBeAllowed(ctx, 'inbox.reply');
  const { id, version, reason, note } = parse(returnSchema, input);
  return ctx.db.transaction(async (tx) => {
    const handoff = await lockHandoff(tx, ctx, { id, version, from: ['delivered', 'responded'] });
    const { reviewTargetMinutes } = await readSettings(tx);
    const now = ctx.clock.now();
    const written = await writeHandoff(tx, ctx, handoff, {
      state: 'waiting',
      returnReason: reason,
      returnNote: note || null,
      returnedAt: now,
      returnedBy: ctx.actor.id,
      reasons: [...new Set([...handoff.reasons, 'returned'])],
      openReasons: [...new Set([...handoff.openReasons, 'returned'])],
      dueAt: new Date(now.getTime() + reviewTargetMinutes.immediate * 60_000),
      claimedBy: null,
      claimedUntil: null,
      ...noApproval,
    });
    const asked = {
      blocking: true,
      settledBy: settledBy[reason],
      sentence: `${ctx.actor.name} returned this: ${returnWords[reason].toLowerCase()}.${note ? ` “${note}”` : ''}`,
      evidence: [],
      resolution: null,
      note: null,
      resolvedBy: null,
      resolvedAt: null,
    };
    await tx
      .insert(handoffReasons)
      .values({ id: newId(), handoffId: handoff.id, reason: 'returned' as const, ...asked })
      .onConflictDoUpdate({ target: [handoffReasons.handoffId, handoffReasons.reason], set: asked });
    await withdrawHeld(tx, handoff.id);
    // Messages that came while it was with the owner count again.
    await addJob(
      tx,
      'prepare',
      { conversationId: handoff.conversationId },
      { key: `prepare:${handoff.conversationId}` },
    );
    await recordAct(tx, ctx, written, {
      event: 'handoff.returned',
      action: 'handoff.return',
      summary: `${ctx.actor.name} returned a handoff to the queue: ${returnWords[reason].toLowerCase()}.`,
      data: { reason, ownerId: handoff.ownerId },
      after: { reason },
    });
    return { id, version: written.version, state: 'waiting' };
  });
}

const noApproval = {
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  undoUntil: null,
  approvedBy: null,
  approvedAt: null,
  approvedMessageCount: null,
  deliverAfter: null,
  deliveredAt: null,
  responseDueAt: null,
  respondedAt: null,
} as const;
