import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { handoffReasons } from '@/db/schema/handoffs';
import { type Reason, type ReviewReason, reviewReasons } from '@/lib/decision/schema';
import { newId } from '@/lib/ids';

/** One reason of each kind, sentences and evidence joined: two candidates make one duplicate to settle. */
export function joinReasons(reasons: readonly Reason[]): Reason[] {
  const byKind = new Map<ReviewReason, Reason>();
  for (const reason of reasons) {
    const known = byKind.get(reason.reason);
    if (!known) byKind.set(reason.reason, { ...reason, evidence: [...reason.evidence] });
    else {
      if (!known.sentence.includes(reason.sentence)) known.sentence = `${known.sentence} ${reason.sentence}`;
      known.evidence.push(...reason.evidence);
      known.blocking ||= reason.blocking;
    }
  }
  return [...byKind.values()];
}

type Options = {
  /** Reasons whose settlement no longer holds, because what was settled has changed since. */
  reopen: readonly ReviewReason[];
  /** The reasons of the verdict before: an open reason that is not among them was opened by a person and is left alone. */
  before: readonly Reason[];
  /** Open reasons to keep although the newest verdict does not repeat them. */
  keep: readonly ReviewReason[];
};

/**
 * Brings the reasons of a handoff up to the newest verdict: new ones are added, open ones follow it, settled ones stay settled.
 * Answers every reason and those that block, for the handoff's row.
 */
export async function syncReasons(tx: Executor, handoffId: string, found: readonly Reason[], options: Options) {
  const wanted = joinReasons(found);
  const rows = await tx.select().from(handoffReasons).where(eq(handoffReasons.handoffId, handoffId));
  const known = new Map(rows.map((row) => [row.reason, row]));
  const earlier = new Map(joinReasons(options.before).map((reason) => [reason.reason, reason.sentence]));
  const byPerson = new Set(
    rows.filter((row) => row.resolvedAt === null && earlier.get(row.reason) !== row.sentence).map((row) => row.reason),
  );
  const still = new Set([...wanted.map((reason) => reason.reason), ...options.keep, ...byPerson]);
  const stale = rows.filter((row) => row.resolvedAt === null && !still.has(row.reason));
  if (stale.length > 0) {
    const ids = stale.map((row) => row.id);
    await tx.delete(handoffReasons).where(and(inArray(handoffReasons.id, ids), isNull(handoffReasons.resolvedAt)));
  }
  const added = [];
  for (const reason of wanted) {
    const row = known.get(reason.reason);
    if (!row) {
      added.push({ id: newId(), handoffId, ...reason });
      continue;
    }
    if (byPerson.has(reason.reason)) continue;
    const reopened = row.resolvedAt !== null && options.reopen.includes(reason.reason);
    if (row.resolvedAt !== null && !reopened) continue;
    const open = reopened ? { resolution: null, resolvedAt: null, resolvedBy: null, note: null } : {};
    await tx
      .update(handoffReasons)
      .set({ ...reason, ...open })
      .where(eq(handoffReasons.id, row.id));
  }
  if (added.length > 0) await tx.insert(handoffReasons).values(added);
  return readReasonColumns(tx, handoffId);
}

async function readReasonColumns(tx: Executor, handoffId: string) {
  const rows = await tx
    .select({
      reason: handoffReasons.reason,
      blocking: handoffReasons.blocking,
      resolvedAt: handoffReasons.resolvedAt,
    })
    .from(handoffReasons)
    .where(eq(handoffReasons.handoffId, handoffId));
  return reasonColumns(rows);
}

type Settled = { reason: ReviewReason; blocking: boolean; resolvedAt: Date | null };

/** Every reason and those that block, in the order in which a reviewer settles them, for the handoff's row. */
export function reasonColumns(rows: readonly Settled[]): { reasons: string[]; openReasons: string[] } {
  const inOrder = reviewReasons.flatMap((kind) => rows.filter((row) => row.reason === kind));
  return {
    reasons: inOrder.map((row) => row.reason),
    openReasons: inOrder.filter((row) => row.blocking && row.resolvedAt === null).map((row) => row.reason),
  };
}
