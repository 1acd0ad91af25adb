import { eq } from 'drizzle-orm';
import { replies } from '@/db/schema/replies';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { withdrawReplySchema } from './schema';
import { lockHandoff, openReply, recordAct } from './with-handoff';

/** Takes the acting person's message back from intake, to change it. CONFLICT where it does not wait there any more. */
export async function withdrawReply(ctx: Context, input: { id: string }): Promise<{ replyId: string }> {
  mustBeAllowed(ctx, 'inbox.reply');
  const { id } = parse(withdrawReplySchema, input);
  return ctx.db.transaction(async (tx) => {
    const handoff = await lockHandoff(tx, ctx, { id, from: ['delivered', 'responded'] });
    const open = await openReply(tx, ctx, handoff.id);
    if (open?.state !== 'held') throw new AppError('CONFLICT', 'No message of yours waits for intake any more.');
    await tx.update(replies).set({ state: 'draft', heldAt: null }).where(eq(replies.id, open.id));
    await recordAct(tx, ctx, handoff, {
      action: 'reply.withdraw',
      summary: `${ctx.actor.name} took a message back from intake.`,
      after: { replyId: open.id },
    });
    return { replyId: open.id };
  });
}
