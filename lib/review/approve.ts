import { eq } from 'drizzle-orm';
import { conversations } from '@/db/schema/conversations';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { enqueueDelivery } from '@/lib/delivery/enqueue';
import { AppError } from '@/lib/errors';
import { missingForApproval } from '@/lib/handoff/completeness';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { moves } from '@/lib/handoff/schema';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { readHandoff } from './read-handoff';
import { approveSchema } from './schema';
import { completeness } from './settlement';
import { nameOf, noClaim, recordAct, withHandoff, writeChange } from './with-handoff';

/**
 * Approves a handoff at the version that was read: it goes to its owner after the grace period (settings). PRECONDITION_FAILED names
 * everything that is missing or unsettled (`missing`); CONFLICT where it changed meanwhile.
 */
export async function approveHandoff(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(approveSchema, input);
  return withHandoff(ctx, { ...act, from: moves.approve.from }, async (tx, row) => {
    const missing = missingForApproval(row);
    const first = missing[0];
    if (first) throw new AppError('PRECONDITION_FAILED', first.sentence, { details: { missing } });
    const [conversation] = await tx
      .select({ messageCount: conversations.messageCount })
      .from(conversations)
      .where(eq(conversations.id, row.conversationId));
    const { graceSeconds } = await readSettings(tx);
    const now = ctx.clock.now();
    const deliverAfter = new Date(now.getTime() + graceSeconds * 1000);
    const written = await writeChange(tx, ctx, row, {
      // By approving, the reviewer confirms that the need is clear.
      ...(await completeness(tx, row, {}, true)),
      state: moves.approve.to,
      approvedBy: ctx.actor.id,
      approvedAt: now,
      approvedMessageCount: conversation?.messageCount ?? 0,
      deliverAfter,
      undoUntil: deliverAfter,
      decidedBy: ctx.actor.id,
      decidedAt: now,
      decisionNote: act.note || null,
      deliveredAt: null,
      responseDueAt: null,
      respondedAt: null,
      ...noClaim,
    });
    await enqueueDelivery(tx, {
      handoffId: row.id,
      idempotencyKey: `${row.id}:${written.version}:inbox`,
      deliverAfter,
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.approved',
      summary: `Approved a handoff for ${await nameOf(tx, row.ownerId)}.`,
      data: { reasons: row.reasons, fromState: row.state, messageCount: written.approvedMessageCount },
      before: { state: row.state },
      after: { ownerId: row.ownerId, deliverAfter: deliverAfter.toISOString() },
    });
    return readHandoff(tx, row.id);
  });
}
