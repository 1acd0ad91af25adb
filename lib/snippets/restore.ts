import { eq } from 'drizzle-orm';
import { snippets } from '@/db/schema/snippets';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { mustBeApprovable } from './approvable';
import { lockNewest, lostRace } from './newest';
import { type SnippetVersionInput, snippetVersionSchema } from './schema';

/**
 * Puts a retired text into use again, in its newest version. The text is checked for promises once more, because the rules may have
 * grown since. Throws CONFLICT with who and when where it was changed or restored in the meantime.
 */
export async function restoreSnippet(
  ctx: Context,
  input: SnippetVersionInput,
): Promise<{ key: string; active: boolean }> {
  mustBeAllowed(ctx, 'language.manage');
  const read = parse(snippetVersionSchema, input);
  return ctx.db.transaction(async (tx) => {
    const row = await lockNewest(tx, read);
    if (row.active) throw await lostRace(tx, read.key, 'restored this text');
    mustBeApprovable(row.body);
    await tx.update(snippets).set({ active: true }).where(eq(snippets.id, row.id));
    await recordAudit(tx, ctx, {
      action: 'snippet.restore',
      subjectType: 'snippet',
      subjectId: read.key,
      summary: `Restored “${row.title}” to the approved language.`,
      before: { active: false },
      after: { active: true },
    });
    return { key: read.key, active: true };
  });
}
