import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { readHandoff } from './read-handoff';
import { settleOwnerSchema } from './schema';
import { settleReasons, without } from './settlement';
import { choosePerson, keepClaim, nameOf, recordAct, withHandoff, writeChange } from './with-handoff';

/** Keeps or changes the owner where a territory or an existing owner speaks against them. */
export async function settleOwner(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const answer = parse(settleOwnerSchema, input);
  return withHandoff(ctx, { ...answer, from: ['waiting', 'escalated'] }, async (tx, row) => {
    if (!row.reasons.includes(answer.reason)) throw new AppError('UNPROCESSABLE', 'This handoff has no such question.');
    const owner = await choosePerson(tx, answer.ownerId, 'inbox.reply');
    const kept = owner.id === row.ownerId;
    const before = await nameOf(tx, row.ownerId);
    const resolution = kept ? `Stays with ${owner.name}.` : `Goes to ${owner.name} instead of ${before}.`;
    const settled = await settleReasons(tx, ctx, row, {
      reasons: [answer.reason],
      settledBy: 'owner',
      resolution,
      note: answer.note ?? null,
      again: true,
    });
    if (settled.length === 0) throw new AppError('UNPROCESSABLE', 'This question is not settled by choosing an owner.');
    const { leaseSeconds } = await readSettings(tx);
    const written = await writeChange(tx, ctx, row, {
      openReasons: without(row, settled),
      ...(kept ? {} : { ownerId: owner.id, teamId: null, ownerExplanation: `${ctx.actor.name} chose ${owner.name}.` }),
      ...keepClaim(ctx, leaseSeconds),
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.settled',
      summary: kept ? `Kept ${owner.name} as owner.` : `Changed the owner from ${before} to ${owner.name}.`,
      changed: kept ? [] : ['the owner'],
      data: { reason: answer.reason, decision: kept ? 'kept' : 'changed', fromOwnerId: row.ownerId },
      before: { ownerId: row.ownerId },
      after: { ownerId: written.ownerId },
    });
    return readHandoff(tx, row.id);
  });
}
