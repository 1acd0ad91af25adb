import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { replies } from '@/db/schema/replies';
import { type Context, mustBeAllowed, type PersonContext } from '@/lib/auth/context';
import type { PersonRef } from '@/lib/handoff/dto';
import type { HandoffState } from '@/lib/handoff/schema';
import { decodeCursor, type Page, toPage } from '@/lib/http/page';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import type { InboxCounts, InboxItem, InboxQuery, InboxView } from './schema';
import { seesAll } from './with-handoff';

const cap = 1000;
/** States in which a handoff stands that its owner sent back. */
export const afterReturn: readonly HandoffState[] = ['waiting', 'escalated', 'declined', 'set_aside'];

const statesOf: Record<InboxView, HandoffState[]> = {
  open: ['delivered'],
  answered: ['responded'],
  done: ['closed', 'recalled'],
  all: ['delivered', 'responded', 'closed', 'recalled'],
};
const withReturned: readonly InboxView[] = ['done', 'all'];

/** Whose handoffs: an owner's own alone; for managers and administrators everybody's, or one owner's. */
function ownerOf(ctx: PersonContext, wanted: string | undefined): string | null {
  return seesAll(ctx) ? (wanted ?? null) : ctx.actor.id;
}

/** Conditions, one for each stretch of the view that an index gives in order. Literals, so that partial indexes fit. */
function stretches(view: InboxView, owner: string | null): SQL[] {
  const own = owner === null ? undefined : eq(handoffs.ownerId, owner);
  const parts = statesOf[view].map((state) => and(sql`${handoffs.state} = ${sql.raw(`'${state}'`)}`, own) as SQL);
  if (withReturned.includes(view)) {
    const by = owner === null ? isNotNull(handoffs.returnedBy) : eq(handoffs.returnedBy, owner);
    parts.push(and(by, inArray(handoffs.state, [...afterReturn])) as SQL);
  }
  return parts;
}

/** A time as PostgreSQL writes it. */
const cursorShape = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/), z.uuid()]);

/**
 * One page of the inbox: what is to be answered by its clock, nearest first; other views by their last change, newest first.
 * Owners see their own alone. What they returned stays visible to them until it is handed on.
 */
export async function listInbox(ctx: Context, query: InboxQuery): Promise<Page<InboxItem>> {
  mustBeAllowed(ctx, 'inbox.read');
  const byClock = query.view === 'open';
  const key = byClock ? handoffs.responseDueAt : handoffs.updatedAt;
  const cursor = decodeCursor(query.cursor, cursorShape);
  const after = cursor
    ? byClock
      ? sql`(${key}, ${handoffs.id}) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
      : sql`(${key}, ${handoffs.id}) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : undefined;
  const parts = await Promise.all(
    stretches(query.view, ownerOf(ctx, query.owner)).map((stretch) =>
      ctx.db
        .select({
          row: handoffs,
          ownerName: users.name,
          messageCount: conversations.messageCount,
          // To the microsecond, which a JavaScript date would lose.
          key: sql<string>`${key}::text`,
        })
        .from(handoffs)
        .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
        .leftJoin(users, eq(users.id, handoffs.ownerId))
        .where(and(stretch, after))
        .orderBy(byClock ? asc(key) : desc(key), byClock ? asc(handoffs.id) : desc(handoffs.id))
        .limit(query.limit + 1),
    ),
  );
  const rows = parts.flat();
  if (parts.length > 1) {
    rows.sort(
      (a, b) =>
        b.row.updatedAt.getTime() - a.row.updatedAt.getTime() ||
        (a.key < b.key ? 1 : a.key > b.key ? -1 : 0) ||
        (a.row.id < b.row.id ? 1 : -1),
    );
  }
  const page = toPage(rows.slice(0, query.limit + 1), query.limit, ({ row, key: at }) => [at, row.id]);
  const checks = await replyStatesOf(
    ctx,
    page.items.map(({ row }) => row.id),
  );
  return withoutSensitive<Page<InboxItem>>({
    nextCursor: page.nextCursor,
    items: page.items.map(({ row, ownerName, messageCount }) => ({
      id: row.id,
      version: row.version,
      state: row.state,
      contactName: row.contactName,
      contactCompany: row.contactCompany,
      question: row.questionNone ? null : row.questionText,
      need: row.statedNeed,
      urgency: row.urgency,
      owner: row.ownerId ? { id: row.ownerId, name: ownerName ?? 'Somebody who left' } : null,
      deliveredAt: row.deliveredAt?.toISOString() ?? null,
      responseDueAt: row.responseDueAt?.toISOString() ?? null,
      respondedAt: row.respondedAt?.toISOString() ?? null,
      updatedAt: row.updatedAt.toISOString(),
      returnReason: afterReturn.includes(row.state) ? row.returnReason : null,
      replyState: checks.get(row.id) ?? null,
      messagesAfterApproval:
        row.approvedMessageCount === null ? 0 : Math.max(0, messageCount - row.approvedMessageCount),
    })),
  });
}

async function replyStatesOf(
  ctx: PersonContext,
  ids: string[],
): Promise<Map<string, NonNullable<InboxItem['replyState']>>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ handoffId: replies.handoffId, state: replies.state })
    .from(replies)
    .where(and(inArray(replies.handoffId, ids), inArray(replies.state, ['held', 'approved', 'refused'])))
    .orderBy(asc(replies.id));
  return new Map(rows.map((row) => [row.handoffId, row.state as NonNullable<InboxItem['replyState']>]));
}

/** How many in each view, at most `cap` counted, and how many open ones are overdue. */
export async function countInbox(ctx: Context, query: { owner?: string | undefined }): Promise<InboxCounts> {
  mustBeAllowed(ctx, 'inbox.read');
  const owner = ownerOf(ctx, query.owner);
  const count = async (where: SQL | undefined) => {
    const some = ctx.db
      .select({ one: sql`1`.as('one') })
      .from(handoffs)
      .where(where)
      .limit(cap)
      .as('some');
    const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(some);
    return row?.count ?? 0;
  };
  const total = async (view: InboxView) => {
    const each = await Promise.all(stretches(view, owner).map(count));
    return Math.min(
      cap,
      each.reduce((sum, part) => sum + part, 0),
    );
  };
  const [open] = stretches('open', owner);
  const [openCount, answered, done, overdue] = await Promise.all([
    total('open'),
    total('answered'),
    total('done'),
    count(and(open, sql`${handoffs.responseDueAt} < ${ctx.clock.now().toISOString()}::timestamptz`)),
  ]);
  return { cap, overdue, counts: { open: openCount, answered, done, all: Math.min(cap, openCount + answered + done) } };
}

/** People whose inbox a manager or administrator may look into: active owners, by name. Owners get none. */
export async function listInboxOwners(ctx: Context): Promise<PersonRef[]> {
  mustBeAllowed(ctx, 'inbox.read');
  if (!seesAll(ctx)) return [];
  return ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.role, 'owner'), eq(users.active, true)))
    .orderBy(asc(users.name), asc(users.id))
    .limit(500);
}
