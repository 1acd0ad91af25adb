import { addJob } from '@/db/jobs';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { moves } from '@/lib/handoff/schema';
import { parse } from '@/lib/http/problem';
import type { Lane } from '@/lib/routing/schema';
import { readSettings } from '@/lib/settings/read';
import type { HandoffRow } from './conflict';
import { readHandoff } from './read-handoff';
import { restoreSchema } from './schema';
import { undecided } from './undecided';
import { recordAct, withHandoff, writeChange } from './with-handoff';

/** Puts what was set aside, declined or recalled back into the queue, with a new time to review it. */
export async function restoreHandoff(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(restoreSchema, input);
  return withHandoff(ctx, { ...act, from: moves.restore.from }, async (tx, row) => {
    const { reviewTargetMinutes } = await readSettings(tx);
    const dueAt = new Date(ctx.clock.now().getTime() + reviewTargetMinutes[row.urgency] * 60_000);
    const written = await writeChange(tx, ctx, row, {
      ...undecided,
      lane: laneOf(row),
      dueAt,
      returnReason: null,
      returnNote: null,
      returnedAt: null,
      returnedBy: null,
    });
    // Messages that came meanwhile were only counted; now they are read.
    await addJob(tx, 'prepare', { conversationId: row.conversationId }, { key: `prepare:${row.conversationId}` });
    await recordAct(tx, ctx, written, {
      type: 'handoff.restored',
      summary: 'Put a handoff back into the queue.',
      data: { fromState: row.state },
      before: { state: row.state },
    });
    return readHandoff(tx, row.id);
  });
}

/** What was set aside by the rules gets the lane of its route; where the route has none, sales. */
function laneOf(row: HandoffRow): Lane {
  if (row.lane !== 'set_aside') return row.lane;
  return row.route === 'existing_customer' || row.route === 'support' ? row.route : 'sales';
}
