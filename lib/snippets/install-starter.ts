import type { Executor } from '@/db/client';
import { snippets } from '@/db/schema/snippets';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { starterTexts } from './starter-texts';

/** Adds the starter texts whose keys are not there yet, in the caller's transaction. Answers how many were added. */
export async function addStarterTexts(tx: Executor, at: Date, by: string | null): Promise<number> {
  const rows = await tx
    .insert(snippets)
    .values(
      starterTexts.map((text) => ({ id: newId(), version: 1, active: true, createdAt: at, createdBy: by, ...text })),
    )
    .onConflictDoNothing()
    .returning({ key: snippets.key });
  return rows.length;
}

/** Adds the starter set to the approved language; texts that are there, changed or retired stay as they are. */
export async function installStarterLanguage(ctx: Context): Promise<{ added: number }> {
  mustBeAllowed(ctx, 'language.manage');
  const by = ctx.actor.id;
  return ctx.db.transaction(async (tx) => {
    const added = await addStarterTexts(tx, ctx.clock.now(), by);
    if (added > 0) {
      await recordAudit(tx, ctx, {
        action: 'snippet.install-starter',
        subjectType: 'snippet',
        subjectId: null,
        summary: `Added ${added} starter ${added === 1 ? 'text' : 'texts'} to the approved language.`,
        after: { added },
      });
    }
    return { added };
  });
}
