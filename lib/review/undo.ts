import { addJob } from '@/db/jobs';
import { type Context, mustBeAllowed, type PersonContext } from '@/lib/auth/context';
import { cancelDelivery } from '@/lib/delivery/enqueue';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { moves } from '@/lib/handoff/schema';
import { stateWords } from '@/lib/handoff/words';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import type { HandoffRow } from './conflict';
import { readHandoff } from './read-handoff';
import { undoSchema } from './schema';
import { undecided } from './undecided';
import { keepClaim, recordAct, withHandoff, writeChange } from './with-handoff';

/**
 * Takes a decision back while it may be (`undoUntil`): the delivery is cancelled, the handoff waits again and is held by who took it back.
 * Only who decided, a manager or an administrator may. CONFLICT once the time is over.
 */
export async function undoDecision(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(undoSchema, input);
  return withHandoff(ctx, { ...act, from: moves.undo.from, undo: true }, async (tx, row) => {
    mayUndo(ctx, row);
    await cancelDelivery(tx, row.id);
    const { leaseSeconds } = await readSettings(tx);
    const written = await writeChange(tx, ctx, row, { ...undecided, ...keepClaim(ctx, leaseSeconds) });
    // Messages that came meanwhile were only counted; now they are read.
    await addJob(tx, 'prepare', { conversationId: row.conversationId }, { key: `prepare:${row.conversationId}` });
    await recordAct(tx, ctx, written, {
      type: 'handoff.undone',
      summary: `Took a decision back (${stateWords[row.state].toLowerCase()}).`,
      data: { fromState: row.state, decidedBy: row.decidedBy },
      before: { state: row.state },
    });
    return readHandoff(tx, row.id);
  });
}

function mayUndo(ctx: PersonContext, row: HandoffRow) {
  const oversees = ctx.actor.role === 'manager' || ctx.actor.role === 'admin';
  if (row.decidedBy !== ctx.actor.id && !oversees) {
    throw new AppError('FORBIDDEN', 'Only the person who decided, or a manager, can take this back.');
  }
  if (!row.undoUntil || row.undoUntil <= ctx.clock.now()) {
    const instead =
      row.state === 'approved' ? 'It is on its way; recall it once it is delivered.' : 'Restore it instead.';
    throw new AppError('CONFLICT', `The time to take this back is over. ${instead}`, {
      details: {
        actedBy: 'The system',
        actedAt: (row.undoUntil ?? row.updatedAt).toISOString(),
        changed: [],
        version: row.version,
      },
    });
  }
}
