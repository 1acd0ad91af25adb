import { createHash } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Database, driverOf } from '@/db/client';
import { sourceKeys, sources } from '@/db/schema/sources';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed, type SourceContext } from '@/lib/auth/context';
import type { Clock } from '@/lib/clock';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { newId, newSecret } from '@/lib/ids';

const keyPrefix = 'hd_';
const minute = 60_000;

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

/** Keys and sources are managed by an administrator, or by a script on the machine itself. */
export function mustManageSources(ctx: Context): void {
  if (ctx.actor.kind !== 'system') mustBeAllowed(ctx, 'sources.manage');
}

export const createKeySchema = z.object({ sourceId: z.uuid(), name: z.string().trim().max(200).default('') });

/** Makes a key of a source and answers it; it is stored as a hash and never shown again. */
export async function createSourceKey(
  ctx: Context,
  input: z.input<typeof createKeySchema>,
): Promise<{ id: string; key: string; prefix: string }> {
  mustManageSources(ctx);
  const { sourceId, name } = parse(createKeySchema, input);
  const key = `${keyPrefix}${newSecret(32)}`;
  const row = {
    id: newId(),
    sourceId,
    name,
    prefix: key.slice(0, 9),
    hash: hashOf(key),
    createdAt: ctx.clock.now(),
    createdBy: ctx.actor.kind === 'person' ? ctx.actor.id : null,
  };
  await ctx.db.transaction(async (tx) => {
    const [source] = await tx.select({ name: sources.name }).from(sources).where(eq(sources.id, sourceId));
    if (!source) throw new AppError('NOT_FOUND', 'There is no such source.');
    await tx.insert(sourceKeys).values(row);
    const summary = `Made the key ${row.prefix}\u2026 for the source ${source.name}.`;
    await recordAudit(tx, ctx, {
      action: 'source-key.create',
      subjectType: 'source',
      subjectId: sourceId,
      summary,
      after: { keyId: row.id, name, prefix: row.prefix },
    });
  });
  return { id: row.id, key, prefix: row.prefix };
}

/** Ends a key for good; requests with it are refused from this moment. Revoking it again changes nothing. */
export async function revokeSourceKey(ctx: Context, input: { keyId: string }): Promise<void> {
  mustManageSources(ctx);
  const { keyId } = parse(z.object({ keyId: z.uuid() }), input);
  await ctx.db.transaction(async (tx) => {
    const [key] = await tx.select().from(sourceKeys).where(eq(sourceKeys.id, keyId));
    if (!key) throw new AppError('NOT_FOUND', 'There is no such key.');
    const revokedBy = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const changed = await tx
      .update(sourceKeys)
      .set({ revokedAt: ctx.clock.now(), revokedBy })
      .where(and(eq(sourceKeys.id, keyId), isNull(sourceKeys.revokedAt)))
      .returning({ id: sourceKeys.id });
    if (changed.length === 0) return;
    const summary = `Revoked the key ${key.prefix}\u2026.`;
    await recordAudit(tx, ctx, {
      action: 'source-key.revoke',
      subjectType: 'source',
      subjectId: key.sourceId,
      summary,
      before: { keyId, name: key.name, prefix: key.prefix },
    });
  });
}

type Authenticated = {
  key_id: string;
  source_id: string;
  name: string;
  rate_limit: number;
  active: boolean;
  revoked: boolean;
  stale: boolean;
  charged: boolean;
};

/**
 * The source that a request's `Authorization` header names, with one transcript or question charged to its minute where `charge` is
 * given. Throws UNAUTHENTICATED for a missing, unknown or revoked key, FORBIDDEN for a source that is switched off and
 * RATE_LIMITED over its limit. Takes one statement, and one more once a minute to note the use.
 */
export async function authenticateSource(
  db: Database,
  clock: Clock,
  authorization: string | null,
  options: { requestId: string; charge?: boolean },
): Promise<SourceContext> {
  const key = /^Bearer +(\S{1,200}) *$/i.exec(authorization ?? '')?.[1];
  if (!key) throw noKey('Send the key of your source in the header "Authorization: Bearer hd_\u2026".');
  const now = clock.now();
  const window = new Date(Math.floor(now.getTime() / minute) * minute).toISOString();
  const hash = hashOf(key);
  // Losing a few counts in a crash is harmless: the commit of a counter need not wait for the disk.
  const [row] = await driverOf(db)<Authenticated[]>`
    with known as (
      select key.id as key_id, key.revoked_at is not null as revoked, source.id as source_id, source.name, source.rate_limit, source.active,
        key.last_used_at is null or key.last_used_at < ${new Date(now.getTime() - minute).toISOString()}::timestamptz as stale
      from source_keys key join sources source on source.id = key.source_id
      where key.hash = ${hash}
    ), charged as (
      insert into rate_limits as counter (key, window_start, count)
      select 'intake:' || source_id, ${window}::timestamptz, 1 from known where ${options.charge ?? false}::boolean and active and not revoked
      on conflict (key) do update set window_start = excluded.window_start,
        count = case when counter.window_start = excluded.window_start then counter.count + 1 else 1 end
      where counter.window_start <> excluded.window_start or counter.count < (select rate_limit from known)
      returning true
    )
    select known.*, exists (select from charged) as charged, set_config('synchronous_commit', 'off', true) from known`;
  if (!row) throw noKey('This key is not known.');
  if (row.revoked) throw noKey('This key was revoked.');
  if (!row.active)
    throw new AppError('FORBIDDEN', 'This source is switched off. Ask the administrator of Handoff Desk.');
  if (options.charge && !row.charged) throw overLimit(row.rate_limit, now);
  if (row.stale) await noteUse(db, row, now);
  return { db, clock, actor: { kind: 'source', id: row.source_id, name: row.name }, requestId: options.requestId };
}

/** Charges further transcripts of a request to the source's minute; throws RATE_LIMITED where they do not fit any more. */
export async function chargeTranscripts(ctx: SourceContext, count: number): Promise<void> {
  if (count <= 0) return;
  const now = ctx.clock.now();
  const window = new Date(Math.floor(now.getTime() / minute) * minute).toISOString();
  // The first list of a minute always fits, so that a limit below the length of a list does not shut a source out.
  const [row] = await driverOf(ctx.db)<{ rate_limit: number; charged: boolean }[]>`
    with source as (select rate_limit from sources where id = ${ctx.actor.id}::uuid), charged as (
      insert into rate_limits as counter (key, window_start, count) values (${`intake:${ctx.actor.id}`}, ${window}::timestamptz, ${count}::int)
      on conflict (key) do update set window_start = excluded.window_start,
        count = case when counter.window_start = excluded.window_start then counter.count + excluded.count else excluded.count end
      where counter.window_start <> excluded.window_start or counter.count <= 1
        or counter.count + excluded.count <= (select rate_limit from source)
      returning true
    )
    select rate_limit, exists (select from charged) as charged, set_config('synchronous_commit', 'off', true) from source`;
  if (row && !row.charged) throw overLimit(row.rate_limit, now);
}

function noKey(sentence: string): AppError {
  return new AppError('UNAUTHENTICATED', sentence, { details: { title: 'No valid key' } });
}

function overLimit(limit: number, now: Date): AppError {
  const retryAfterSeconds = Math.ceil((minute - (now.getTime() % minute)) / 1000);
  return new AppError(
    'RATE_LIMITED',
    `This source may send ${limit.toLocaleString('en')} transcripts and questions a minute. Try again in ${retryAfterSeconds} seconds.`,
    { details: { retryAfterSeconds, limit } },
  );
}

async function noteUse(db: Database, row: Authenticated, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.execute(sql`
    with used as (update source_keys set last_used_at = ${at}::timestamptz where id = ${row.key_id}::uuid and coalesce(last_used_at, '-infinity') < ${at}::timestamptz)
    update sources set last_seen_at = ${at}::timestamptz where id = ${row.source_id}::uuid and coalesce(last_seen_at, '-infinity') < ${at}::timestamptz`);
}
