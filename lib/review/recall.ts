import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { moves } from '@/lib/handoff/schema';
import { parse } from '@/lib/http/problem';
import { readHandoff } from './read-handoff';
import { recallSchema } from './schema';
import { nameOf, recordAct, withHandoff, writeChange } from './with-handoff';

/** Takes a delivered handoff out of its owner's inbox, with the reason. It can be restored into the queue. */
export async function recallHandoff(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(recallSchema, input);
  return withHandoff(ctx, { ...act, from: moves.recall.from }, async (tx, row) => {
    const now = ctx.clock.now();
    const written = await writeChange(tx, ctx, row, {
      state: moves.recall.to,
      recalledAt: now,
      decidedBy: ctx.actor.id,
      decidedAt: now,
      decisionNote: act.note,
      undoUntil: null,
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.recalled',
      summary: `Recalled a handoff from ${await nameOf(tx, row.ownerId)}.`,
      data: { fromState: row.state },
      before: { state: row.state },
    });
    return readHandoff(tx, row.id);
  });
}
