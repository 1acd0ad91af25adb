import { and, eq } from 'drizzle-orm';
import { snippets } from '@/db/schema/snippets';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { mustBeApprovable } from './approvable';
import { snippetDto } from './dto';
import { lockNewest } from './newest';
import { type Snippet, type UpdateSnippet, updateSnippetSchema } from './schema';

/**
 * Adds a version to an approved text; earlier versions stay as they were. Throws CONFLICT with who and when where the version read
 * is not the newest, UNPROCESSABLE where the new text promises something, changes nothing or moves into or out of what the bot says,
 * NOT_FOUND where the key is unknown.
 */
export async function updateSnippet(ctx: Context, input: UpdateSnippet): Promise<Snippet> {
  mustBeAllowed(ctx, 'language.manage');
  const { key, version, title, topic, body } = parse(updateSnippetSchema, input);
  mustBeApprovable(body);
  return ctx.db.transaction(async (tx) => {
    const before = await lockNewest(tx, { key, version });
    if (before.title === title && before.topic === topic && before.body === body) {
      throw new AppError('UNPROCESSABLE', 'Nothing was changed, so no version was added.');
    }
    if ((before.topic === 'bot') !== (topic === 'bot')) {
      throw new AppError('UNPROCESSABLE', 'What the bot may say keeps its topic, and no other text takes it.');
    }
    await tx
      .update(snippets)
      .set({ active: false })
      .where(and(eq(snippets.key, key), eq(snippets.active, true)));
    const [row] = await tx
      .insert(snippets)
      .values({
        id: newId(),
        key,
        version: version + 1,
        title,
        topic,
        body,
        active: before.active,
        createdAt: ctx.clock.now(),
        createdBy: ctx.actor.id,
      })
      .returning();
    if (!row) throw new Error('The version was not added.');
    await recordAudit(tx, ctx, {
      action: 'snippet.update',
      subjectType: 'snippet',
      subjectId: key,
      summary: `Changed “${title}” of the approved language: version ${row.version}.`,
      before: { version, title: before.title, topic: before.topic, body: before.body },
      after: { version: row.version, title, topic, body },
    });
    return snippetDto(row, ctx.actor.name);
  });
}
