import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { sources } from '@/db/schema/sources';
import { recordAudit } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { businessSchema } from '@/lib/transcript/schema';
import { mustManageSources } from './keys';
import { limits } from './limits';
import { sourceView } from './reads';
import type { SourceView } from './schema';

const name = z.string().trim().min(1, 'A source needs a name.').max(200);
const rateLimit = z.int().min(1).max(1_000_000);

export const createSourceSchema = z.object({
  name,
  business: businessSchema.prefault({}),
  /** Transcripts a minute. */
  rateLimit: rateLimit.default(limits.ratePerMinute),
});
export const updateSourceSchema = z.object({
  sourceId: z.uuid(),
  name: name.optional(),
  business: businessSchema.optional(),
  rateLimit: rateLimit.optional(),
  active: z.boolean().optional(),
});

/** Makes a source; CONFLICT where another has its name. */
export async function createSource(ctx: Context, input: z.input<typeof createSourceSchema>): Promise<SourceView> {
  mustManageSources(ctx);
  const row = {
    id: newId(),
    createdAt: ctx.clock.now(),
    active: true,
    lastSeenAt: null,
    ...parse(createSourceSchema, input),
  };
  await ctx.db.transaction(async (tx) => {
    const made = await tx.insert(sources).values(row).onConflictDoNothing().returning({ id: sources.id });
    if (made.length === 0) throw taken(row.name);
    await recordAudit(tx, ctx, {
      action: 'source.create',
      subjectType: 'source',
      subjectId: row.id,
      summary: `Made the source ${row.name}.`,
      after: { name: row.name, business: row.business, rateLimit: row.rateLimit },
    });
  });
  return sourceView(row);
}

/** Changes name, business, rate or active flag of a source; what is left out stays. */
export async function updateSource(ctx: Context, input: z.input<typeof updateSourceSchema>): Promise<SourceView> {
  mustManageSources(ctx);
  const { sourceId, ...given } = parse(updateSourceSchema, input);
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx.select().from(sources).where(eq(sources.id, sourceId)).for('update');
    if (!before) throw new AppError('NOT_FOUND', 'There is no such source.');
    if (given.name && given.name !== before.name) {
      const [other] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.name, given.name));
      if (other) throw taken(given.name);
    }
    const after = { ...before, ...changes };
    if (Object.keys(changes).length > 0) {
      await tx.update(sources).set(changes).where(eq(sources.id, sourceId));
      const old = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as keyof typeof before]]));
      await recordAudit(tx, ctx, {
        action: 'source.update',
        subjectType: 'source',
        subjectId: sourceId,
        summary: `Changed the source ${before.name}.`,
        before: old,
        after: changes,
      });
    }
    return sourceView(after);
  });
}

function taken(wanted: string): AppError {
  return new AppError('CONFLICT', `There is a source named ${wanted} already.`, {
    details: { errors: [{ path: 'name', message: 'is taken' }] },
  });
}
