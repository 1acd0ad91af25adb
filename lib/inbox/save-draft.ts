import { eq } from 'drizzle-orm';
import { replies } from '@/db/schema/replies';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { findPromises } from '@/lib/language/promises';
import { type PromiseWarning, type SaveDraft, saveDraftSchema } from './schema';
import { lockHandoff, openReply } from './with-handoff';

export type SavedDraft = { promises: PromiseWarning[]; state: 'draft' | 'approved' };

/**
 * Keeps the message that a person is writing, and answers what it promises by the server's reading. A changed approved message is
 * a draft again; one that waits for intake must be taken back first (CONFLICT). Drafts are not audited: nothing has been decided.
 */
export async function saveDraft(ctx: Context, input: SaveDraft): Promise<SavedDraft> {
  mustBeAllowed(ctx, 'inbox.reply');
  const { id, channel, body } = parse(saveDraftSchema, input);
  return ctx.db.transaction(async (tx) => {
    const handoff = await lockHandoff(tx, ctx, { id, from: ['delivered', 'responded'] });
    const open = await openReply(tx, ctx, handoff.id);
    if (open?.state === 'held')
      throw new AppError('CONFLICT', 'This message waits for intake. Take it back to change it.');
    const promises = findPromises(body);
    if (open?.state === 'approved' && open.body === body && open.channel === channel)
      return { promises, state: 'approved' };
    const values = { channel, body, promises, state: 'draft' as const };
    if (open) await tx.update(replies).set(values).where(eq(replies.id, open.id));
    else {
      await tx
        .insert(replies)
        .values({ id: newId(), handoffId: handoff.id, authorId: ctx.actor.id, createdAt: ctx.clock.now(), ...values });
    }
    return { promises, state: 'draft' };
  });
}
