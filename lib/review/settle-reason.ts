import { and, eq } from 'drizzle-orm';
import { handoffReasons } from '@/db/schema/handoffs';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { readHandoff } from './read-handoff';
import { settleReasonSchema } from './schema';
import { settleReasons, without } from './settlement';
import { keepClaim, recordAct, withHandoff, writeChange } from './with-handoff';

/** Settles a reason with a note: a promise made, a high value, sensitive data … Consent, matches and owners have their own questions. */
export async function settleReason(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const answer = parse(settleReasonSchema, input);
  return withHandoff(ctx, { ...answer, from: ['waiting', 'escalated'] }, async (tx, row) => {
    const [reason] = await tx
      .select({ settledBy: handoffReasons.settledBy })
      .from(handoffReasons)
      .where(and(eq(handoffReasons.handoffId, row.id), eq(handoffReasons.reason, answer.reason)));
    if (reason?.settledBy !== 'note') throw new AppError('UNPROCESSABLE', 'This question is not settled with a note.');
    const settled = await settleReasons(tx, ctx, row, {
      reasons: [answer.reason],
      resolution: answer.note,
      again: true,
    });
    const { leaseSeconds } = await readSettings(tx);
    const written = await writeChange(tx, ctx, row, {
      openReasons: without(row, settled),
      ...keepClaim(ctx, leaseSeconds),
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.settled',
      summary: `Settled a review reason (${answer.reason.replaceAll('_', ' ')}) with a note.`,
      changed: ['a note'],
      data: { reason: answer.reason, decision: 'note' },
    });
    return readHandoff(tx, row.id);
  });
}
