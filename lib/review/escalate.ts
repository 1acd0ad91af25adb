import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { moves } from '@/lib/handoff/schema';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { readHandoff } from './read-handoff';
import { escalateSchema } from './schema';
import { choosePerson, noClaim, recordAct, withHandoff, writeChange } from './with-handoff';

/** Asks another person to decide, with a note for them. They, a manager or an administrator then approve or decline it. */
export async function escalateHandoff(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(escalateSchema, input);
  return withHandoff(ctx, { ...act, from: moves.escalate.from }, async (tx, row) => {
    const person = await choosePerson(tx, act.toId, 'review.escalated');
    if (person.id === ctx.actor.id) throw new AppError('UNPROCESSABLE', 'Escalate to somebody else than yourself.');
    const { graceSeconds } = await readSettings(tx);
    const now = ctx.clock.now();
    const written = await writeChange(tx, ctx, row, {
      state: moves.escalate.to,
      escalatedTo: person.id,
      escalatedAt: now,
      decidedBy: ctx.actor.id,
      decidedAt: now,
      decisionNote: act.note,
      undoUntil: new Date(now.getTime() + graceSeconds * 1000),
      ...noClaim,
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.escalated',
      summary: `Escalated a handoff to ${person.name}.`,
      data: { toId: person.id, reasons: row.reasons, openReasons: row.openReasons },
      before: { state: row.state },
      after: { escalatedTo: person.id },
    });
    return readHandoff(tx, row.id);
  });
}
