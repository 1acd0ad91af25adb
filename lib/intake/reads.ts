import { asc, desc, eq } from 'drizzle-orm';
import { sourceKeys, sources } from '@/db/schema/sources';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { SourceKeyView, SourceView } from './schema';

/** Every source by name, each with its keys, the newest key first. */
export async function listSources(ctx: Context): Promise<(SourceView & { keys: SourceKeyView[] })[]> {
  mustReadSources(ctx);
  const [rows, keys] = await Promise.all([
    ctx.db.select().from(sources).orderBy(asc(sources.name)),
    ctx.db.select().from(sourceKeys).orderBy(desc(sourceKeys.id)),
  ]);
  return rows.map((row) => ({
    ...sourceView(row),
    keys: keys.filter((key) => key.sourceId === row.id).map(keyView),
  }));
}

/** The active sources that a person may import for, by name. */
export async function listImportSources(ctx: Context): Promise<{ id: string; name: string }[]> {
  mustBeAllowed(ctx, 'intake.import');
  return ctx.db
    .select({ id: sources.id, name: sources.name })
    .from(sources)
    .where(eq(sources.active, true))
    .orderBy(asc(sources.name));
}

function mustReadSources(ctx: Context): void {
  if (ctx.actor.kind !== 'system') mustBeAllowed(ctx, 'sources.read');
}

/** A source as the settings show it, times as ISO dates. */
export function sourceView(row: typeof sources.$inferSelect): SourceView {
  return {
    id: row.id,
    name: row.name,
    business: row.business,
    rateLimit: row.rateLimit,
    active: row.active,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  };
}

function keyView(row: typeof sourceKeys.$inferSelect): SourceKeyView {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
