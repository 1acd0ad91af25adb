import { handoffReasons } from '@/db/schema/handoffs';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { ReviewReason, Settlement } from '@/lib/decision/schema';
import type { ReturnReason } from '@/lib/handoff/schema';
import { returnWords } from '@/lib/handoff/words';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { readSettings } from '@/lib/settings/read';
import { type ReturnHandoff, returnSchema } from './schema';
import { lockHandoff, recordAct, withdrawHeld, writeHandoff } from './with-handoff';

/** What a reviewer must settle before a returned handoff can be approved again. */
const reopened: Record<ReturnReason, { reason: ReviewReason; settledBy: Settlement }> = {
  wrong_owner: { reason: 'territory_conflict', settledBy: 'owner' },
  not_a_lead: { reason: 'poor_fit', settledBy: 'note' },
  something_missing: { reason: 'person_needed', settledBy: 'note' },
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
    const open = reopened[reason];
    const written = await writeHandoff(tx, ctx, handoff, {
      state: 'waiting',
      returnReason: reason,
      returnNote: note || null,
      returnedAt: now,
      returnedBy: ctx.actor.id,
      reasons: [...new Set([...handoff.reasons, open.reason])],
      openReasons: [...new Set([...handoff.openReasons, open.reason])],
      dueAt: new Date(now.getTime() + reviewTargetMinutes.immediate * 60_000),
      claimedBy: null,
      claimedUntil: null,
      ...noApproval,
    });
    const asked = {
      blocking: true,
      settledBy: open.settledBy,
      sentence: `${ctx.actor.name} returned this: ${returnWords[reason].toLowerCase()}.${note ? ` “${note}”` : ''}`,
      evidence: [],
      resolution: null,
      note: null,
      resolvedBy: null,
      resolvedAt: null,
    };
    await tx
      .insert(handoffReasons)
      .values({ id: newId(), handoffId: handoff.id, reason: open.reason, ...asked })
      .onConflictDoUpdate({ target: [handoffReasons.handoffId, handoffReasons.reason], set: asked });
    await withdrawHeld(tx, handoff.id);
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
