import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Channel, ConsentStatus, Flag } from '@/lib/analysis/schema';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { ReviewReason } from '@/lib/decision/schema';
import type { HandoffDetail } from '@/lib/handoff/dto';
import type { DeclineReason, HandoffState, ReturnReason } from '@/lib/handoff/schema';
import { decodeCursor, type Page, toPage } from '@/lib/http/page';
import { parse } from '@/lib/http/problem';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import type { Lane } from '@/lib/routing/schema';
import { filterConditions, searchConditions, viewShape } from './conditions';
import { readHandoff } from './read-handoff';
import { type QueueItem, queueQuerySchema } from './schema';
import { notFound } from './with-handoff';

type Row = {
  id: string;
  version: number;
  state: HandoffState;
  lane: Lane;
  contact_name: string | null;
  contact_company: string | null;
  stated_need: string | null;
  summary: string;
  complete: boolean;
  consent_status: ConsentStatus;
  consent_channels: Channel[];
  consent_refused_channels: Channel[];
  open_reasons: ReviewReason[];
  reason_count: number;
  flags: Flag[];
  language: string | null;
  due_at: string;
  sort_at: string;
  claimed_by: string | null;
  claimed_until: string | null;
  holder: string | null;
  owner_id: string | null;
  owner: string | null;
  decided_at: string | null;
  decider: string | null;
  undo_until: string | null;
  deliver_after: string | null;
  decline_reason: DeclineReason | null;
  return_reason: ReturnReason | null;
};

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);
/** From so many hits on, a search is read in the order of the list instead of hit by hit. */
const searchLimit = 2000;

/** One page of a view, by due time or newest decision; throws BAD_REQUEST for a cursor of another list. */
export async function listQueue(ctx: Context, input: unknown): Promise<Page<QueueItem>> {
  mustBeAllowed(ctx, 'review.read');
  const query = parse(queueQuerySchema, input);
  const { where, states, order } = viewShape(query.view, ctx);
  const conditions = [where, ...filterConditions({ ...query, q: undefined })];
  const cursor = decodeCursor(query.cursor, cursorShape);
  const column = order === 'decided' ? sql.raw('h.decided_at') : sql.raw('h.due_at');
  const direction = sql.raw(order === 'due' ? 'asc' : 'desc');
  if (cursor) {
    const compare = sql.raw(order === 'due' ? '>' : '<');
    conditions.push(sql`(${column}, h.id) ${compare} (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`);
  }
  const words = searchConditions(query.q);
  const hits =
    words.length > 0
      ? sql`hits as materialized (
          select h.id from handoffs h where h.state = any(${`{${states.join(',')}}`}::text[])
            and ${sql.join(words, sql` and `)} limit ${searchLimit}),`
      : sql``;
  const select = (state: string, more: SQL[]): SQL => sql`(
    select h.id, ${column} as sort_at from handoffs h
    where h.state = ${state} and ${sql.join([...conditions, ...more], sql` and `)} and ${column} is not null
    order by ${column} ${direction}, h.id ${direction} limit ${query.limit + 1})`;
  // Few hits are looked up one by one; where there are many, the list is read in its order until a page is full.
  const parts =
    words.length > 0
      ? states.flatMap((state) => [
          select(state, [sql`(select count(*) from hits) < ${searchLimit}`, sql`h.id in (select id from hits)`]),
          select(state, [sql`(select count(*) from hits) >= ${searchLimit}`, ...words]),
        ])
      : states.map((state) => select(state, []));
  const rows = await ctx.db.execute<Row>(sql`
    with ${hits} found as (${sql.join(parts, sql` union all `)}),
      page as (select id, sort_at from found order by sort_at ${direction}, id ${direction} limit ${query.limit + 1})
    select h.id, h.version, h.state, h.lane, h.contact_name, h.contact_company, h.stated_need, left(h.summary, 200) as summary,
      h.complete, h.consent_status, h.consent_channels, h.consent_refused_channels, h.open_reasons,
      cardinality(h.reasons) as reason_count, h.flags, h.language, ${iso('h.due_at')} as due_at, ${iso('page.sort_at')} as sort_at,
      h.claimed_by, ${iso('h.claimed_until')} as claimed_until, holder.name as holder, h.owner_id, owner.name as owner,
      ${iso('h.decided_at')} as decided_at, decider.name as decider, ${iso('h.undo_until')} as undo_until,
      ${iso('h.deliver_after')} as deliver_after, h.decline_reason, h.return_reason
    from page join handoffs h using (id)
      left join users holder on holder.id = h.claimed_by
      left join users owner on owner.id = h.owner_id
      left join users decider on decider.id = h.decided_by
    order by page.sort_at ${direction}, h.id ${direction}`);
  const page = toPage([...rows], query.limit, (row) => [row.sort_at, row.id]);
  return { items: withoutSensitive(page.items.map(toItem)), nextCursor: page.nextCursor };
}

/** Microseconds are kept, so that a cursor stands exactly at its row. */
const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);

function toItem(row: Row): QueueItem {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    lane: row.lane,
    name: row.contact_name,
    company: row.contact_company,
    need: row.stated_need,
    summary: row.summary,
    complete: row.complete,
    consent: {
      status: row.consent_status,
      channels: row.consent_channels,
      refusedChannels: row.consent_refused_channels,
    },
    openReasons: row.open_reasons,
    reasonCount: row.reason_count,
    flags: row.flags,
    language: row.language,
    dueAt: row.due_at,
    claim:
      row.claimed_by && row.claimed_until
        ? { by: { id: row.claimed_by, name: row.holder ?? 'Somebody' }, until: row.claimed_until }
        : null,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner ?? 'Somebody' } : null,
    decidedAt: row.decided_at,
    decidedBy: row.decider,
    undoUntil: row.undo_until,
    deliverAfter: row.deliver_after,
    declineReason: row.decline_reason,
    returnReason: row.return_reason,
  };
}

/** One handoff for the review desk; NOT_FOUND for an id that is not there. */
export async function readReviewItem(ctx: Context, id: string): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.read');
  if (!z.uuid().safeParse(id).success) throw notFound();
  return readHandoff(ctx.db, id);
}
