import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { sources } from '@/db/schema/sources';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { Place } from '@/lib/handoff/schema';
import { decodeCursor, toPage } from '@/lib/http/page';
import { parse } from '@/lib/http/problem';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import type { Outcome } from '@/lib/measures/by-day';
import { chatsOf, factsOf } from '@/lib/pilot/facts';
import { conversationsAsking, readPilot } from '@/lib/pilot/reads';
import { readSettings } from '@/lib/settings/read';
import { fold } from '@/lib/transcript/text';
import {
  type ConversationChoices,
  type ConversationItem,
  type ConversationPage,
  type ConversationsQuery,
  conversationsQuerySchema,
  type PlaceCounts,
} from './schema';

type Row = {
  id: string;
  place: Place;
  started_at: string;
  message_count: number;
  source_name: string;
  page_path: string | null;
  handoff_id: string | null;
  route: ConversationItem['route'];
  contact_name: string | null;
  contact_company: string | null;
  stated_need: string | null;
  complete: boolean | null;
  consent_status: ConversationItem['consent'];
  owner_name: string | null;
};

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);
const words = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
const all = (conditions: SQL[]) => (conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`);

/** Conversations, newest first, cut to what the filters hold. Needs `conversation.read`; a pilot's figures also `pilot.read`. */
export async function listConversations(ctx: Context, input: unknown): Promise<ConversationPage> {
  mustBeAllowed(ctx, 'conversation.read');
  const query = parse(conversationsQuerySchema, input);
  const { businessHours } = await readSettings(ctx.db);
  const { timeZone } = businessHours;
  const cursor = decodeCursor(query.cursor, cursorShape);
  const conditions = plainConditions(query, timeZone);
  const counted = query.pilot ? await pilotConditions(ctx, query, timeZone) : null;
  if (counted) conditions.push(...counted.plain);
  const after = cursor ? [sql`(c.started_at, c.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`] : [];
  const byFacts = counted && counted.facts.length > 0;
  const rows = await ctx.db.execute<Row>(sql`
    select c.id, c.place, c.started_at, c.message_count, s.name as source_name, c.page_path, h.id as handoff_id, h.route, h.contact_name,
      h.contact_company, h.stated_need, h.complete, h.consent_status, u.name as owner_name
    from ${counted ? sql`(${byFacts ? factsOf(counted.chats) : counted.chats}) c` : sql`conversations c`}
    join sources s on s.id = c.source_id
    left join handoffs h on h.conversation_id = c.id
    left join users u on u.id = h.owner_id
    where ${all([...conditions, ...(counted?.facts ?? []), ...after])}
    order by c.started_at desc, c.id desc limit ${query.limit + 1}`);
  const page = toPage([...rows], query.limit, (row) => [new Date(row.started_at).toISOString(), row.id]);
  return {
    items: withoutSensitive(page.items.map(toItem)),
    nextCursor: page.nextCursor,
    total: counted && !cursor ? await countAll(ctx, counted, conditions) : null,
    pilotName: counted?.name ?? null,
  };
}

/** How many conversations lie in each place; the places add up to the total. Needs `conversation.read`. */
export async function countPlaces(ctx: Context): Promise<PlaceCounts> {
  mustBeAllowed(ctx, 'conversation.read');
  const rows = await ctx.db.execute<{ place: Place; count: number }>(
    sql`select place, count(*)::int as count from conversations group by place`,
  );
  return {
    total: rows.reduce((sum, row) => sum + row.count, 0),
    counts: Object.fromEntries(rows.map((row) => [row.place, row.count])),
  };
}

/** What the filters offer. Needs `conversation.read`. */
export async function readConversationChoices(ctx: Context): Promise<ConversationChoices> {
  mustBeAllowed(ctx, 'conversation.read');
  return {
    sources: await ctx.db.select({ id: sources.id, name: sources.name }).from(sources).orderBy(sources.name).limit(500),
  };
}

function plainConditions(query: ConversationsQuery, timeZone: string): SQL[] {
  const conditions: SQL[] = [];
  if (query.place && query.place.length > 0) conditions.push(sql`c.place = any(${words(query.place)})`);
  if (query.source) conditions.push(sql`c.source_id = ${query.source}::uuid`);
  if (query.route) conditions.push(sql`h.route = ${query.route}`);
  if (query.page === 'none') conditions.push(sql`c.page_path is null`);
  else if (query.page?.endsWith('*')) conditions.push(sql`starts_with(c.page_path, ${query.page.slice(0, -1)})`);
  else if (query.page) conditions.push(sql`c.page_path = ${query.page}`);
  if (query.from) conditions.push(sql`c.started_at >= (${query.from}::date)::timestamp at time zone ${timeZone}`);
  if (query.to) conditions.push(sql`c.started_at < (${query.to}::date + 1)::timestamp at time zone ${timeZone}`);
  if (query.q) conditions.push(searchCondition(query.q));
  return conditions;
}

/** Visitor, company, contact, need, question and page of the brief; or the id that the source gave, or ours. */
function searchCondition(q: string): SQL {
  const like = `%${fold(q).replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const ways = [
    sql`select conversation_id from handoffs where search like ${like}`,
    sql`select id from conversations where source_id in (select id from sources) and external_id = ${q}`,
  ];
  if (z.uuid().safeParse(q).success) ways.push(sql`select ${q}::uuid`);
  return sql`c.id in (${sql.join(ways, sql` union all `)})`;
}

type Counted = { name: string; chats: SQL; plain: SQL[]; facts: SQL[] };

async function pilotConditions(ctx: Context, query: ConversationsQuery, timeZone: string): Promise<Counted> {
  mustBeAllowed(ctx, 'pilot.read');
  const pilot = await readPilot(ctx.db, query.pilot as string);
  const plain: SQL[] = [];
  const facts: SQL[] = [];
  if (query.with && query.with.length > 0) facts.push(sql`c.marks @> ${words(query.with)}`);
  if (query.without && query.without.length > 0) facts.push(sql`not c.marks && ${words(query.without)}`);
  if (query.topic) facts.push(sql`c.topics @> ${words([query.topic])}`);
  if (query.outcome) facts.push(outcomeConditions[query.outcome]);
  if (query.question) {
    const ids = await conversationsAsking(ctx.db, pilot, timeZone, query.question);
    plain.push(ids.length > 0 ? sql`c.id = any(${words(ids)}::uuid[])` : sql`false`);
  }
  return { name: pilot.name, chats: chatsOf(pilot, timeZone), plain, facts };
}

/** The same as `outcomeOf` tells from the marks. */
const outcomeConditions: Record<Outcome, SQL> = {
  complete: sql`c.marks @> array['sales', 'handed_over']`,
  exception: sql`c.marks @> array['sales', 'exception']`,
  not_sales: sql`c.marks @> array['read'] and not c.marks @> array['sales']`,
  open: sql`(not c.marks @> array['read'] or c.marks @> array['to_review'])`,
};

async function countAll(ctx: Context, counted: Counted, conditions: SQL[]): Promise<number> {
  const counting = counted.facts.length > 0 ? factsOf(counted.chats) : counted.chats;
  const [row] = await ctx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from (${counting}) c left join handoffs h on h.conversation_id = c.id where ${all([...counted.facts, ...conditions])}`);
  return row?.count ?? 0;
}

function toItem(row: Row): ConversationItem {
  return {
    id: row.id,
    place: row.place,
    startedAt: new Date(row.started_at).toISOString(),
    messageCount: row.message_count,
    sourceName: row.source_name,
    pagePath: row.page_path,
    handoffId: row.handoff_id,
    route: row.route,
    name: row.contact_name,
    company: row.contact_company,
    need: row.stated_need,
    complete: row.complete,
    consent: row.consent_status,
    ownerName: row.owner_name,
  };
}
