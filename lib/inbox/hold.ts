import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { replies } from '@/db/schema/replies';
import type { PersonContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { ReplyChannel } from '@/lib/handoff/schema';
import { newId } from '@/lib/ids';
import { consentFor, replyWays } from './reply-ways';
import type { PromiseWarning } from './schema';
import { type HandoffRow, openReply, recordAct } from './with-handoff';

/** Throws UNPROCESSABLE with the reason where the visitor did not agree to be reached this way. Their own contact needs no consent. */
export function mustBeAgreed(handoff: HandoffRow, channel: ReplyChannel): void {
  const needed = consentFor[channel];
  if (needed === null) return;
  const way = replyWays(handoff).find((each) => each.channel === needed);
  if (!way?.usable) throw new AppError('UNPROCESSABLE', way?.reason ?? 'The visitor has not agreed to this.');
}

type Message = { channel: ReplyChannel; body: string; promises: PromiseWarning[] };

/** Puts a message before intake, in the caller's transaction: it may not be sent until somebody there approves it. */
export async function putBeforeIntake(
  tx: Executor,
  ctx: PersonContext,
  handoff: HandoffRow,
  message: Message,
): Promise<string> {
  const open = await openReply(tx, ctx, handoff.id);
  if (open?.state === 'held') throw new AppError('CONFLICT', 'A message of yours waits for intake already.');
  const values = {
    ...message,
    state: 'held' as const,
    heldAt: ctx.clock.now(),
    checkedBy: null,
    checkedAt: null,
    checkNote: null,
  };
  const id = open?.id ?? newId();
  if (open) await tx.update(replies).set(values).where(eq(replies.id, id));
  else
    await tx
      .insert(replies)
      .values({ id, handoffId: handoff.id, authorId: ctx.actor.id, createdAt: ctx.clock.now(), ...values });
  const kinds = [...new Set(message.promises.map((promise) => promise.kind))];
  await recordAct(tx, ctx, handoff, {
    event: 'reply.held',
    action: 'reply.hold',
    summary: `${ctx.actor.name} asked intake to check a message before it goes out.`,
    data: { replyId: id, channel: message.channel, promises: kinds },
    after: { replyId: id, channel: message.channel, promises: kinds },
  });
  return id;
}
