import { and, eq, inArray, isNull } from 'drizzle-orm';
import { handoffReasons } from '@/db/schema/handoffs';
import { verdicts } from '@/db/schema/results';
import type { PersonContext } from '@/lib/auth/context';
import type { ReviewReason, Settlement } from '@/lib/decision/schema';
import { briefOf, completenessColumns } from '@/lib/pipeline/handoff-values';
import type { HandoffRow } from './conflict';
import type { Transaction } from './with-handoff';

type Answer = {
  reasons: readonly ReviewReason[];
  /** Only reasons that are settled in this way. */
  settledBy?: Settlement;
  resolution: string;
  note?: string | null;
  again?: boolean;
};

/**
 * Writes how reasons were settled, by whom and when. Answers those that were open until now; with `again` an earlier answer is
 * replaced, too.
 */
export async function settleReasons(
  tx: Transaction,
  ctx: PersonContext,
  row: HandoffRow,
  answer: Answer,
): Promise<ReviewReason[]> {
  if (answer.reasons.length === 0) return [];
  const settled = await tx
    .update(handoffReasons)
    .set({
      resolution: answer.resolution,
      note: answer.note ?? null,
      resolvedBy: ctx.actor.id,
      resolvedAt: ctx.clock.now(),
    })
    .where(
      and(
        eq(handoffReasons.handoffId, row.id),
        inArray(handoffReasons.reason, [...answer.reasons]),
        answer.settledBy ? eq(handoffReasons.settledBy, answer.settledBy) : undefined,
        answer.again ? undefined : isNull(handoffReasons.resolvedAt),
      ),
    )
    .returning({ reason: handoffReasons.reason });
  return settled.map((reason) => reason.reason);
}

/** Blocking reasons that stay open once `settled` are gone. */
export const without = (row: HandoffRow, settled: readonly string[]) =>
  row.openReasons.filter((reason) => !settled.includes(reason));

/** Complete or not, with exceptions and their note, once a change is laid over the row. A need that a person wrote is clear. */
export async function completeness(tx: Transaction, row: HandoffRow, change: Partial<HandoffRow>, confirmed = false) {
  const [verdict] = await tx.select({ result: verdicts.result }).from(verdicts).where(eq(verdicts.id, row.verdictId));
  if (!verdict) throw new Error('The handoff has no verdict.');
  const after = { ...row, ...change };
  const written = !!after.statedNeed?.trim() && after.statedNeed !== row.prepared.statedNeed;
  return completenessColumns(briefOf(after), verdict.result, confirmed || written);
}
