import { and, eq } from 'drizzle-orm';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { replies } from '@/db/schema/replies';
import { recordAudit, recordEvent } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { checkReplySchema } from './schema';

export type CheckedReply = { id: string; state: 'approved' | 'refused'; checkedAt: string };

/** Approves or refuses an owner's reply that waits because it may promise something. Nobody checks their own. CONFLICT where it was checked. */
export async function checkReply(ctx: Context, input: unknown): Promise<CheckedReply> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(checkReplySchema, input);
  return ctx.db.transaction(async (tx) => {
    const [found] = await tx
      .select({ reply: replies, handoff: handoffs })
      .from(replies)
      .innerJoin(handoffs, eq(handoffs.id, replies.handoffId))
      .where(eq(replies.id, act.id));
    if (!found) throw new AppError('NOT_FOUND', 'There is no such reply.');
    const { reply, handoff } = found;
    if (reply.authorId === ctx.actor.id) throw new AppError('FORBIDDEN', 'Somebody else must check your own reply.');
    const now = ctx.clock.now();
    const [written] = await tx
      .update(replies)
      .set({ state: act.decision, checkedBy: ctx.actor.id, checkedAt: now, checkNote: act.note || null })
      .where(and(eq(replies.id, act.id), eq(replies.state, 'held')))
      .returning({ id: replies.id });
    if (!written) {
      const [current] = await tx
        .select({ state: replies.state, at: replies.checkedAt, name: users.name })
        .from(replies)
        .leftJoin(users, eq(users.id, replies.checkedBy))
        .where(eq(replies.id, act.id));
      const actedBy = current?.name ?? 'The author';
      throw new AppError('CONFLICT', `${actedBy} was first: this reply no longer waits for a check.`, {
        details: { actedBy, actedAt: current?.at?.toISOString(), state: current?.state, changed: [] },
      });
    }
    await recordAudit(tx, ctx, {
      action: act.decision === 'approved' ? 'reply.approve' : 'reply.refuse',
      subjectType: 'reply',
      subjectId: reply.id,
      summary: act.decision === 'approved' ? 'Approved a held reply.' : 'Refused a held reply.',
      before: { state: 'held' },
      after: { state: act.decision, handoffId: handoff.id },
    });
    await recordEvent(tx, ctx, {
      type: act.decision === 'approved' ? 'reply.approved' : 'reply.refused',
      conversationId: handoff.conversationId,
      handoffId: handoff.id,
      sourceId: handoff.sourceId,
      data: {
        replyId: reply.id,
        authorId: reply.authorId,
        kinds: reply.promises.map((promise) => promise.kind),
        lane: handoff.lane,
      },
    });
    return { id: reply.id, state: act.decision, checkedAt: now.toISOString() };
  });
}
