import { and, asc, desc, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { replies } from '@/db/schema/replies';
import { sources } from '@/db/schema/sources';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { decodeCursor, type Page, pageQuerySchema, toPage } from '@/lib/http/page';
import { parse } from '@/lib/http/problem';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { type FailureCode, failureSentences } from '@/lib/pipeline/schema';
import type { FailedConversation, HeldReply } from './schema';

const heldCursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** Replies that wait for intake's check, the oldest first. */
export async function listHeldReplies(ctx: Context, input: unknown): Promise<Page<HeldReply>> {
  mustBeAllowed(ctx, 'review.read');
  const query = parse(pageQuerySchema, input);
  const cursor = decodeCursor(query.cursor, heldCursor);
  const rows = await ctx.db
    .select({ reply: replies, author: users.name, handoff: handoffs })
    .from(replies)
    .innerJoin(users, eq(users.id, replies.authorId))
    .innerJoin(handoffs, eq(handoffs.id, replies.handoffId))
    .where(
      and(
        eq(replies.state, 'held'),
        cursor
          ? sql`(date_trunc('milliseconds', ${replies.heldAt}), ${replies.id}) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(replies.heldAt), asc(replies.id))
    .limit(query.limit + 1);
  const page = toPage(rows, query.limit, ({ reply }) => [(reply.heldAt ?? reply.createdAt).toISOString(), reply.id]);
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ reply, author, handoff }) =>
      withoutSensitive<HeldReply>({
        id: reply.id,
        handoffId: handoff.id,
        channel: reply.channel,
        body: reply.body,
        promises: reply.promises,
        author: { id: reply.authorId, name: author },
        heldAt: (reply.heldAt ?? reply.createdAt).toISOString(),
        visitor: [handoff.contactName, handoff.contactCompany].filter(Boolean).join(' · ') || 'Visitor without a name',
        need: handoff.statedNeed,
        question: handoff.questionText,
      }),
    ),
  };
}

/** Chats that could not be prepared, the newest first. */
export async function listFailed(ctx: Context, input: unknown): Promise<Page<FailedConversation>> {
  mustBeAllowed(ctx, 'review.read');
  const query = parse(pageQuerySchema, input);
  const cursor = decodeCursor(query.cursor, z.tuple([z.uuid()]));
  const rows = await ctx.db
    .select({
      id: conversations.id,
      externalId: conversations.externalId,
      sourceName: sources.name,
      pagePath: conversations.pagePath,
      startedAt: conversations.startedAt,
      messageCount: conversations.messageCount,
      failure: conversations.failure,
    })
    .from(conversations)
    .innerJoin(sources, eq(sources.id, conversations.sourceId))
    .where(and(eq(conversations.place, 'failed'), cursor ? lt(conversations.id, cursor[0]) : undefined))
    .orderBy(desc(conversations.id))
    .limit(query.limit + 1);
  const page = toPage(rows, query.limit, (row) => [row.id]);
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((row) => ({
      ...row,
      failure: row.failure === null ? null : (failureSentences[row.failure as FailureCode] ?? row.failure),
      startedAt: row.startedAt.toISOString(),
    })),
  };
}
