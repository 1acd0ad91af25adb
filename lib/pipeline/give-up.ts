import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { conversations } from '@/db/schema/conversations';
import { recordEvent } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import type { FailureCode } from './schema';

/**
 * Parks a conversation that could not be prepared where a person sees it, with the code of what failed. One that has a handoff keeps its
 * place: what was prepared before still stands.
 */
export async function giveUp(ctx: Context, conversationId: string, code: FailureCode): Promise<void> {
  await (ctx.db as Database).transaction(async (tx) => {
    const [row] = await tx
      .update(conversations)
      .set({ stage: 'failed', failure: code })
      .where(and(eq(conversations.id, conversationId), ne(conversations.stage, 'failed')))
      .returning({ sourceId: conversations.sourceId });
    if (!row) return;
    await recordEvent(tx, ctx, { type: 'conversation.failed', conversationId, sourceId: row.sourceId, data: { code } });
  });
}
