import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { conversations } from '@/db/schema/conversations';
import { recordAudit, recordEvent } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { type LiveState, type LiveView, type ReleaseInput, releaseInputSchema } from './schema';

/**
 * A person lets the bot of a stopped chat go on. What they have read, up to `messages`, stops it no more; what came since still may.
 * Throws FORBIDDEN, NOT_FOUND, BAD_REQUEST, and CONFLICT with who and when where the stop that they read stands no more.
 */
export async function releaseConversation(ctx: Context, id: string, input: ReleaseInput): Promise<LiveView> {
  mustBeAllowed(ctx, 'conversation.release');
  if (!z.uuid().safeParse(id).success) throw notFound();
  const { since, messages } = parse(releaseInputSchema, input);
  const { actor } = ctx;
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(conversations).where(eq(conversations.id, id)).for('no key update');
    if (!row) throw notFound();
    const { live } = row;
    if (live?.stop?.since !== since) throw lostRace(live);
    const released: LiveState = {
      ...live,
      turn: null,
      stop: null,
      release: {
        at: ctx.clock.now().toISOString(),
        by: { id: actor.id, name: actor.name },
        messageCount: Math.min(messages, row.messageCount),
      },
    };
    await tx
      .update(conversations)
      .set({ live: released, liveVersion: row.liveVersion + 1 })
      .where(and(eq(conversations.id, id), eq(conversations.liveVersion, row.liveVersion)));
    await recordAudit(tx, ctx, {
      action: 'conversation.release',
      subjectType: 'conversation',
      subjectId: id,
      summary: 'Let the bot go on in a chat that it had stopped.',
      before: { action: live.stop.action, since, because: live.stop.because },
      after: { messages: released.release?.messageCount ?? 0 },
    });
    await recordEvent(tx, ctx, {
      type: 'conversation.released',
      conversationId: id,
      sourceId: row.sourceId,
      data: { action: live.stop.action, messages: released.release?.messageCount ?? 0 },
    });
    return withoutSensitive({ ...released, messageCount: row.messageCount });
  });
}

function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such conversation.');
}

function lostRace(live: LiveState | null): AppError {
  if (live?.stop) {
    return new AppError(
      'CONFLICT',
      'The bot went on and was stopped again in the meantime. Read what was said, then decide again.',
      { details: { actedAt: live.stop.since } },
    );
  }
  if (live?.release) {
    return new AppError('CONFLICT', `${live.release.by.name} let the bot go on already.`, {
      details: { actedBy: live.release.by.name, actedAt: live.release.at },
    });
  }
  return new AppError('CONFLICT', 'The bot of this chat is not stopped.');
}
