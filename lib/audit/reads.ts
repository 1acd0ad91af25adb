import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { csvFile } from '@/lib/http/csv';
import { decodeCursor, type Page, toPage } from '@/lib/http/page';
import { parse } from '@/lib/http/problem';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { readSettings } from '@/lib/settings/read';
import {
  type ActorKind,
  type AuditChoices,
  type AuditItem,
  type AuditPage,
  auditFiltersSchema,
  auditQuerySchema,
} from './schema';

type AuditQuery = z.output<typeof auditQuerySchema>;

type Row = {
  id: string;
  at: string;
  actor_kind: ActorKind;
  actor_id: string | null;
  actor_name: string;
  action: string;
  subject_type: string;
  subject_id: string | null;
  summary: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  request_id: string | null;
};

/** The audit, newest first, cut to what the filters hold. Needs `audit.read`. */
export async function listAudit(ctx: Context, input: unknown): Promise<AuditPage> {
  mustBeAllowed(ctx, 'audit.read');
  const query = parse(auditQuerySchema, input);
  const page = await readPage(ctx, query);
  return { ...page, names: await namesIn(ctx, page.items) };
}

/** Lines of the file at most: beyond it the filters must be narrower. */
const auditFileLines = 50_000;

/** The filtered audit as CSV, newest first, in steps of a page so that no list grows beyond it. Needs `audit.read`. */
export async function* auditCsv(ctx: Context, input: unknown): AsyncGenerator<string> {
  mustBeAllowed(ctx, 'audit.read');
  const filters = parse(auditFiltersSchema, input);
  yield csvFile([
    ['Time', 'Who', 'Kind', 'Action', 'Subject', 'Subject id', 'What happened', 'Before', 'After', 'Request'],
  ]);
  let cursor: string | undefined;
  for (let lines = 0; lines < auditFileLines; lines += 200) {
    const page: Page<AuditItem> = await readPage(ctx, { ...filters, limit: 200, cursor });
    if (page.items.length > 0) {
      yield `\r\n${csvFile(page.items.map((item) => [item.at, item.actorName, item.actorKind, item.action, item.subjectType, item.subjectId, item.summary, json(item.before), json(item.after), item.requestId]))}`;
    }
    if (!page.nextCursor) return;
    cursor = page.nextCursor;
  }
}

/** Who and what the filters can name: everybody who ever acted, every action and kind of subject. Needs `audit.read`. */
export async function readAuditChoices(ctx: Context): Promise<AuditChoices> {
  mustBeAllowed(ctx, 'audit.read');
  const people = await ctx.db.execute<{ id: string; name: string }>(sql`
    select id, name from (select id, name from users union all select id, name from sources) both_kinds
    where exists (select from audit_entries a where a.actor_id = both_kinds.id) order by name limit 500`);
  const actions = await distinct(ctx, sql`action`);
  const subjectTypes = await distinct(ctx, sql`subject_type`);
  return { actors: [...people], actions, subjectTypes };
}

/** Each value of an indexed column once, by hopping through the index: the table may be long, the values are few. */
async function distinct(ctx: Context, column: SQL): Promise<string[]> {
  const rows = await ctx.db.execute<{ value: string }>(sql`
    with recursive hop as (
      (select ${column} as value from audit_entries order by ${column} limit 1)
      union all
      select (select ${column} from audit_entries where ${column} > hop.value order by ${column} limit 1) from hop where hop.value is not null
    ) select value from hop where value is not null limit 500`);
  return rows.map((row) => row.value);
}

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);

async function readPage(ctx: Context, query: AuditQuery): Promise<Page<AuditItem>> {
  const cursor = decodeCursor(query.cursor, cursorShape);
  const conditions: SQL[] = [sql`true`];
  if (query.actor === 'system') conditions.push(sql`actor_kind = 'system'`);
  else if (query.actor) conditions.push(sql`actor_id = ${query.actor}::uuid`);
  if (query.action) conditions.push(sql`action = ${query.action}`);
  if (query.subjectType) conditions.push(sql`subject_type = ${query.subjectType}`);
  if (query.subject) conditions.push(sql`subject_id = ${query.subject}`);
  if (query.from || query.to) {
    const { businessHours } = await readSettings(ctx.db);
    const { timeZone } = businessHours;
    if (query.from) conditions.push(sql`at >= (${query.from}::date)::timestamp at time zone ${timeZone}`);
    if (query.to) conditions.push(sql`at < (${query.to}::date + 1)::timestamp at time zone ${timeZone}`);
  }
  if (cursor) conditions.push(sql`(at, id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`);
  const rows = await ctx.db.execute<Row>(sql`
    select id, at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, summary, before, after, request_id
    from audit_entries where ${sql.join(conditions, sql` and `)} order by at desc, id desc limit ${query.limit + 1}`);
  const page = toPage([...rows], query.limit, (row) => [new Date(row.at).toISOString(), row.id]);
  // Notes of people stand in before and after, and a note may repeat what a visitor wrote.
  return { nextCursor: page.nextCursor, items: withoutSensitive(page.items.map(toItem)) };
}

/** Names for the ids that stand in before and after. */
async function namesIn(ctx: Context, items: readonly AuditItem[]): Promise<Record<string, string>> {
  const text = JSON.stringify(items.map((item) => [item.before, item.after]));
  const ids = [...new Set(text.match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g) ?? [])];
  if (ids.length === 0) return {};
  const list = sql`array[${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;
  const rows = await ctx.db.execute<{ id: string; name: string }>(sql`
    select id, name from users where id = any(${list}) union all select id, name from teams where id = any(${list})
    union all select id, name from sources where id = any(${list})`);
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

const json = (value: Record<string, unknown> | null) => (value === null ? null : JSON.stringify(value));

function toItem(row: Row): AuditItem {
  return {
    id: row.id,
    at: new Date(row.at).toISOString(),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    summary: row.summary,
    before: row.before,
    after: row.after,
    requestId: row.request_id,
  };
}
