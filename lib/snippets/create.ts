import { eq, like, or } from 'drizzle-orm';
import { snippets } from '@/db/schema/snippets';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { botTextKey, spokenTurns } from '@/lib/language/bot-phrases';
import { mustBeApprovable } from './approvable';
import { snippetDto } from './dto';
import { type CreateSnippet, createSnippetSchema, type Snippet } from './schema';

/**
 * Adds a text to the approved language as version 1. Throws UNPROCESSABLE with the sentence and rule where the text itself promises
 * something.
 */
export async function createSnippet(ctx: Context, input: CreateSnippet): Promise<Snippet> {
  mustBeAllowed(ctx, 'language.manage');
  const { title, topic, body } = parse(createSnippetSchema, input);
  mustBeApprovable(body);
  return ctx.db.transaction(async (tx) => {
    const stem = slug(title);
    const taken = await tx
      .select({ key: snippets.key })
      .from(snippets)
      .where(or(eq(snippets.key, stem), like(snippets.key, `${stem}-%`)));
    const [row] = await tx
      .insert(snippets)
      .values({
        id: newId(),
        key: freeKey(stem, new Set([...reserved, ...taken.map((each) => each.key)])),
        version: 1,
        title,
        topic,
        body,
        active: true,
        createdAt: ctx.clock.now(),
        createdBy: ctx.actor.id,
      })
      .returning();
    if (!row) throw new Error('The text was not added.');
    await recordAudit(tx, ctx, {
      action: 'snippet.create',
      subjectType: 'snippet',
      subjectId: row.key,
      summary: `Added “${title}” to the approved language.`,
      after: { version: 1, title, topic, body },
    });
    return snippetDto(row, ctx.actor.name);
  });
}

/** Keys that no new text may take: a word that stands where a key stands in an address, and the bot's texts. */
const reserved = ['starter', ...spokenTurns.map(botTextKey)];

function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 48)
      .replace(/-+$/, '') || 'text'
  );
}

function freeKey(stem: string, taken: ReadonlySet<string>): string {
  let key = stem;
  for (let number = 2; taken.has(key); number += 1) key = `${stem}-${number}`;
  return key;
}
