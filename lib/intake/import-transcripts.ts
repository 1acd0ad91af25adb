import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { sources } from '@/db/schema/sources';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { acceptTranscripts } from './accept';
import { limits } from './limits';
import { errorsOf } from './preview-import';
import type { ImportResultRow } from './schema';

export const importTranscriptsSchema = z.object({
  sourceId: z.uuid(),
  items: z.array(z.unknown()).min(1).max(limits.transcriptsPerRequest),
});

/** Takes in one part of a file for a source, by a person or a script; `rawBody` is kept unchanged. One audit line a part. */
export async function importTranscripts(
  ctx: Context,
  input: z.input<typeof importTranscriptsSchema> & { rawBody: Uint8Array },
): Promise<ImportResultRow[]> {
  if (ctx.actor.kind !== 'system') mustBeAllowed(ctx, 'intake.import');
  const { sourceId, items } = parse(importTranscriptsSchema, input);
  const [source] = await ctx.db.select().from(sources).where(eq(sources.id, sourceId));
  if (!source) throw new AppError('NOT_FOUND', 'There is no such source.');
  if (!source.active) throw new AppError('FORBIDDEN', `The source ${source.name} is switched off.`);
  const results = await acceptTranscripts(ctx, { sourceId, rawBody: input.rawBody, items });
  const rows = results.map(
    (result): ImportResultRow =>
      result.ok
        ? {
            index: result.index,
            externalId: result.externalId,
            conversationId: result.id,
            result: result.result,
            errors: [],
            detail: null,
          }
        : {
            index: result.index,
            externalId: result.externalId,
            conversationId: null,
            result: 'refused',
            errors: errorsOf(result.error),
            detail: result.error.message,
          },
  );
  const counts = Object.entries(Object.groupBy(rows, (row) => row.result)).map(
    ([word, list]) => `${list?.length ?? 0} ${word}`,
  );
  await recordAudit(ctx.db, ctx, {
    action: 'transcript.import',
    subjectType: 'source',
    subjectId: sourceId,
    summary: `Imported ${rows.length} ${rows.length === 1 ? 'chat' : 'chats'} for the source ${source.name}: ${counts.join(', ')}.`,
  });
  return rows;
}
