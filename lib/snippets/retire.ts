import { eq } from 'drizzle-orm';
import { snippets } from '@/db/schema/snippets';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { lockNewest, lostRace } from './newest';
import { type SnippetVersionInput, snippetVersionSchema } from './schema';

/** Takes a text out of use; it can be restored. Throws CONFLICT with who and when where it was changed or retired in the meantime. */
export async function retireSnippet(
  ctx: Context,
  input: SnippetVersionInput,
): Promise<{ key: string; active: boolean }> {
  mustBeAllowed(ctx, 'language.manage');
  const read = parse(snippetVersionSchema, input);
  return ctx.db.transaction(async (tx) => {
    const row = await lockNewest(tx, read);
    if (!row.active) throw await lostRace(tx, read.key, 'retired this text');
    await tx.update(snippets).set({ active: false }).where(eq(snippets.id, row.id));
    await recordAudit(tx, ctx, {
      action: 'snippet.retire',
      subjectType: 'snippet',
      subjectId: read.key,
      summary: `Retired “${row.title}” from the approved language.`,
      before: { active: true },
      after: { active: false },
    });
    return { key: read.key, active: false };
  });
}
