import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { reassignWords } from '@/lib/handoff/words';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { readHandoff } from './read-handoff';
import { reassignSchema } from './schema';
import { settleReasons, without } from './settlement';
import { choosePerson, keepClaim, nameOf, recordAct, withHandoff, writeChange } from './with-handoff';

/** Gives a handoff that is still to be decided another owner, with a reason. It settles open questions about the owner. */
export async function reassignHandoff(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const act = parse(reassignSchema, input);
  return withHandoff(ctx, { ...act, from: ['waiting', 'escalated'] }, async (tx, row) => {
    const owner = await choosePerson(tx, act.ownerId, 'inbox.reply');
    if (owner.id === row.ownerId) throw new AppError('UNPROCESSABLE', `${owner.name} is the owner already.`);
    const before = await nameOf(tx, row.ownerId);
    const why = `${reassignWords[act.reason]}${act.note ? `: ${act.note}` : ''}`;
    const settled = await settleReasons(tx, ctx, row, {
      reasons: ['returned', 'existing_customer_conflict', 'territory_conflict'],
      settledBy: 'owner',
      resolution: `Goes to ${owner.name} instead of ${before}.`,
      note: act.note ?? null,
    });
    const { leaseSeconds } = await readSettings(tx);
    const written = await writeChange(tx, ctx, row, {
      ownerId: owner.id,
      teamId: null,
      ownerExplanation: `${ctx.actor.name} chose ${owner.name}. ${why}.`.replace(/\.\.$/, '.'),
      openReasons: without(row, settled),
      ...keepClaim(ctx, leaseSeconds),
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.reassigned',
      summary: `Changed the owner from ${before} to ${owner.name} (${reassignWords[act.reason].toLowerCase()}).`,
      changed: ['the owner'],
      data: { fromOwnerId: row.ownerId, reason: act.reason },
      before: { ownerId: row.ownerId },
      after: { ownerId: owner.id },
    });
    return readHandoff(tx, row.id);
  });
}
