import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { moves } from '@/lib/handoff/schema';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { readHandoff } from './read-handoff';
import { setAsideSchema } from './schema';
import { noClaim, recordAct, withHandoff, writeChange } from './with-handoff';

/** Takes a handoff out of the queue without a decision about the visitor: searchable, and restorable at any time. */
export async function setAsideHandoff(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(setAsideSchema, input);
  return withHandoff(ctx, { ...act, from: moves.set_aside.from }, async (tx, row) => {
    const { graceSeconds } = await readSettings(tx);
    const now = ctx.clock.now();
    const written = await writeChange(tx, ctx, row, {
      state: moves.set_aside.to,
      decisionNote: act.note || null,
      decidedBy: ctx.actor.id,
      decidedAt: now,
      undoUntil: new Date(now.getTime() + graceSeconds * 1000),
      ...noClaim,
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.set_aside',
      summary: 'Set a handoff aside.',
      data: { reasons: row.reasons },
      before: { state: row.state },
    });
    return readHandoff(tx, row.id);
  });
}
