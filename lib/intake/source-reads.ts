import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { conversations } from '@/db/schema/conversations';
import { verdicts } from '@/db/schema/results';
import type { SourceContext } from '@/lib/auth/context';
import type { Verdict } from '@/lib/decision/schema';
import { AppError } from '@/lib/errors';
import { type Place, places } from '@/lib/handoff/schema';
import { decodeCursor, type Page, pageQuerySchema, toPage } from '@/lib/http/page';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { conversationAddress } from './address';
import type { conversationAnswerSchema, conversationSummarySchema, reconciliationSchema } from './answers';

export const conversationQuerySchema = z.object({
  /** Seconds to wait for an up-to-date verdict. */
  wait: z.coerce.number().min(0).max(20).default(0),
});
export const conversationsQuerySchema = pageQuerySchema.extend({ state: z.enum(places).optional() });

type Summary = z.infer<typeof conversationSummarySchema>;
type Answer = z.infer<typeof conversationAnswerSchema>;

const pollMilliseconds = 150;

/**
 * One conversation of the source that asks; NOT_FOUND for everybody else's. With `wait`, answers as soon as the verdict
 * takes every message into account, or after so many seconds as it then is.
 */
export async function readSourceConversation(
  ctx: SourceContext,
  id: string,
  options: { wait?: number; signal?: AbortSignal } = {},
): Promise<Answer> {
  const end = Date.now() + (options.wait ?? 0) * 1000;
  for (;;) {
    const answer = await readOnce(ctx, id);
    if (answer.up_to_date || answer.failure || Date.now() + pollMilliseconds > end || options.signal?.aborted)
      return answer;
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}

async function readOnce(ctx: SourceContext, id: string): Promise<Answer> {
  const [row] = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id), eq(conversations.sourceId, ctx.actor.id)));
  if (!row) throw new AppError('NOT_FOUND', 'This source has no such conversation.');
  const [newest] = await ctx.db
    .select({ verdict: verdicts.result, messageCount: verdicts.messageCount })
    .from(verdicts)
    .where(eq(verdicts.conversationId, id))
    .orderBy(desc(verdicts.id))
    .limit(1);
  return withoutSensitive<Answer>({
    ...summaryOf(row),
    up_to_date: row.stage !== 'received' && newest !== undefined && newest.messageCount >= row.messageCount,
    failure: row.stage === 'failed' ? (row.failure ?? 'The chat could not be read.') : null,
    stopped: row.live?.stop ? { since: row.live.stop.since, because: row.live.stop.because } : null,
    verdict: newest
      ? {
          complete: newest.verdict.complete,
          exceptions: newest.verdict.exceptions,
          next_turn: nextTurnOf(row, newest.verdict),
          message_count: newest.messageCount,
        }
      : null,
  });
}

/** A bot that asks for its turns is told what it was told there: the verdict knows nothing of a release. */
function nextTurnOf({ live, messageCount }: typeof conversations.$inferSelect, verdict: Verdict) {
  const turn = live?.turn;
  if (live?.stop || turn?.messageCount === messageCount) {
    return { action: turn?.action ?? live?.stop?.action ?? verdict.nextTurn, text: turn?.say ?? null };
  }
  return { action: verdict.nextTurn, text: verdict.nextTurnText };
}

/** The source's conversations, the newest first, in one place or in all. */
export async function listSourceConversations(
  ctx: SourceContext,
  query: z.output<typeof conversationsQuerySchema>,
): Promise<Page<Summary>> {
  const cursor = decodeCursor(query.cursor, z.tuple([z.uuid()]));
  const rows = await ctx.db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.sourceId, ctx.actor.id),
        query.state ? eq(conversations.place, query.state) : undefined,
        cursor ? lt(conversations.id, cursor[0]) : undefined,
      ),
    )
    .orderBy(desc(conversations.id))
    .limit(query.limit + 1);
  const page = toPage(rows, query.limit, (row) => [row.id]);
  return { items: page.items.map(summaryOf), nextCursor: page.nextCursor };
}

/** Where the source's conversations are; both counts come from one statement, so they show one moment. */
export async function readReconciliation(ctx: SourceContext): Promise<z.infer<typeof reconciliationSchema>> {
  const rows = await ctx.db.execute<{ place: Place | null; count: number }>(sql`
    select null as place, count(*)::int as count from events where type = 'conversation.accepted' and source_id = ${ctx.actor.id}::uuid
    union all
    select place, count(*)::int from conversations where source_id = ${ctx.actor.id}::uuid group by place`);
  const countOf = (place: Place | null) => rows.find((row) => row.place === place)?.count ?? 0;
  const byPlace = Object.fromEntries(places.map((place) => [place, countOf(place)])) as Record<Place, number>;
  const total = Object.values(byPlace).reduce((sum, count) => sum + count, 0);
  const accepted = countOf(null);
  return { accepted, by_place: byPlace, not_yet_processed: byPlace.received, total, reconciles: accepted === total };
}

function summaryOf(row: typeof conversations.$inferSelect): Summary {
  return {
    id: row.id,
    external_id: row.externalId,
    status: row.status,
    state: row.place,
    url: conversationAddress(row.id),
    message_count: row.messageCount,
    received_at: row.receivedAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
