import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { findPromises } from '@/lib/language/promises';
import { mustBeAgreed, putBeforeIntake } from './hold';
import { mustNotRepeatSecrets } from './repeated-secrets';
import { type HoldReply, holdReplySchema, type PromiseWarning } from './schema';
import { lockHandoff } from './with-handoff';

/**
 * Asks intake to check a message before it goes out. Throws UNPROCESSABLE where the visitor did not agree to the channel or the message
 * repeats a number or password of theirs, CONFLICT where a message waits already or the handoff left the inbox.
 */
export async function holdReply(
  ctx: Context,
  input: HoldReply,
): Promise<{ replyId: string; promises: PromiseWarning[] }> {
  mustBeAllowed(ctx, 'inbox.reply');
  const { id, channel, body } = parse(holdReplySchema, input);
  return ctx.db.transaction(async (tx) => {
    const handoff = await lockHandoff(tx, ctx, { id, from: ['delivered', 'responded'] });
    mustBeAgreed(handoff, channel);
    await mustNotRepeatSecrets(tx, handoff, body);
    const promises = findPromises(body);
    return { replyId: await putBeforeIntake(tx, ctx, handoff, { channel, body, promises }), promises };
  });
}
