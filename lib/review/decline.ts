import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { moves } from '@/lib/handoff/schema';
import { declineWords } from '@/lib/handoff/words';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { readHandoff } from './read-handoff';
import { declineSchema } from './schema';
import { noClaim, recordAct, withHandoff, writeChange } from './with-handoff';

/** Declines a handoff for a reason of the closed list: it becomes a documented exception, searchable and restorable. */
export async function declineHandoff(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(declineSchema, input);
  return withHandoff(ctx, { ...act, from: moves.decline.from }, async (tx, row) => {
    const { graceSeconds } = await readSettings(tx);
    const now = ctx.clock.now();
    const written = await writeChange(tx, ctx, row, {
      state: moves.decline.to,
      declineReason: act.reason,
      decisionNote: act.note || null,
      decidedBy: ctx.actor.id,
      decidedAt: now,
      undoUntil: new Date(now.getTime() + graceSeconds * 1000),
      ...noClaim,
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.declined',
      summary: `Declined a handoff: ${declineWords[act.reason].toLowerCase()}.`,
      data: { reason: act.reason, reasons: row.reasons, fromState: row.state },
      before: { state: row.state },
      after: { declineReason: act.reason },
    });
    return readHandoff(tx, row.id);
  });
}
