import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { addJob } from '@/db/jobs';
import { conversations } from '@/db/schema/conversations';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';

const inputSchema = z.uuid();

/**
 * A person lets a conversation that could not be prepared be tried again. Throws FORBIDDEN, NOT_FOUND, and CONFLICT where it is not
 * among the failed ones any more.
 */
export async function retryPreparation(ctx: Context, id: string): Promise<{ id: string; state: 'received' }> {
  mustBeAllowed(ctx, 'review.decide');
  const known = inputSchema.safeParse(id);
  if (!known.success) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  await (ctx.db as Database).transaction(async (tx) => {
    const [row] = await tx
      .select({ stage: conversations.stage, failure: conversations.failure })
      .from(conversations)
      .where(eq(conversations.id, id))
      .for('update');
    if (!row) throw new AppError('NOT_FOUND', 'There is no such conversation.');
    if (row.stage !== 'failed') throw new AppError('CONFLICT', 'This conversation is being read again already.');
    await tx
      .update(conversations)
      .set({ stage: 'received', failure: null })
      .where(and(eq(conversations.id, id), eq(conversations.stage, 'failed')));
    await recordAudit(tx, ctx, {
      action: 'conversation.retry',
      subjectType: 'conversation',
      subjectId: id,
      summary: 'Let a chat that could not be read be tried again.',
      before: { stage: row.stage, failure: row.failure },
      after: { stage: 'received' },
    });
    await addJob(tx, 'prepare', { conversationId: id }, { key: `prepare:${id}` });
  });
  return { id, state: 'received' };
}
