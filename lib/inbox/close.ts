import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { type CloseHandoff, closeSchema } from './schema';
import { lockHandoff, recordAct, withdrawHeld, writeHandoff } from './with-handoff';

/** Ends the work on a handoff with a note on how it came out. Throws CONFLICT with who acted and when on a stale version. */
export async function closeHandoff(
  ctx: Context,
  input: CloseHandoff,
): Promise<{ id: string; version: number; state: 'closed' }> {
  mustBeAllowed(ctx, 'inbox.reply');
  const { id, version, note } = parse(closeSchema, input);
  return ctx.db.transaction(async (tx) => {
    const handoff = await lockHandoff(tx, ctx, { id, version, from: ['delivered', 'responded'] });
    const written = await writeHandoff(tx, ctx, handoff, {
      state: 'closed',
      closedAt: ctx.clock.now(),
      closeNote: note,
    });
    await withdrawHeld(tx, handoff.id);
    await recordAct(tx, ctx, written, {
      event: 'handoff.closed',
      action: 'handoff.close',
      summary: `${ctx.actor.name} closed a handoff${handoff.respondedAt ? '' : ' without an answer to the visitor'}.`,
      data: { answered: handoff.respondedAt !== null, ownerId: handoff.ownerId },
    });
    return { id, version: written.version, state: 'closed' };
  });
}
