import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { users } from '@/db/schema/people';
import { auditEntries } from '@/db/schema/records';
import { snippets } from '@/db/schema/snippets';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { type BotTexts, botTextKey, botTextsOf, spokenTurns } from '@/lib/language/bot-phrases';
import { snippetTopics } from '@/lib/language/schema';
import { snippetDto } from './dto';
import type { Snippet, SnippetHistory } from './schema';

const byTopic = (a: Snippet, b: Snippet) =>
  snippetTopics.indexOf(a.topic) - snippetTopics.indexOf(b.topic) || a.title.localeCompare(b.title);

/** The newest version of every approved text, by topic and title; `active` leaves out what was retired. One page: a company has dozens. */
export async function listSnippets(ctx: Context, options: { active: boolean }): Promise<Snippet[]> {
  mustBeAllowed(ctx, 'language.read');
  if (options.active) return activeSnippets(ctx.db);
  const rows = await ctx.db
    .selectDistinctOn([snippets.key], { row: snippets, name: users.name })
    .from(snippets)
    .leftJoin(users, eq(users.id, snippets.createdBy))
    .orderBy(snippets.key, desc(snippets.version))
    .limit(1000);
  return rows.map(({ row, name }) => snippetDto(row, name)).sort(byTopic);
}

/** Every text in use, for desks that have checked who asks. */
export async function activeSnippets(db: Executor): Promise<Snippet[]> {
  const rows = await db
    .select({ row: snippets, name: users.name })
    .from(snippets)
    .leftJoin(users, eq(users.id, snippets.createdBy))
    .where(eq(snippets.active, true))
    .limit(1000);
  return rows.map(({ row, name }) => snippetDto(row, name)).sort(byTopic);
}

/** The bot's words in use by turn, for desks that have checked who asks. A turn that was retired or never added is missing. */
export async function activeBotTexts(db: Executor): Promise<BotTexts> {
  const rows = await db
    .select({ key: snippets.key, body: snippets.body })
    .from(snippets)
    .where(
      and(eq(snippets.active, true), eq(snippets.topic, 'bot'), inArray(snippets.key, spokenTurns.map(botTextKey))),
    );
  return botTextsOf(rows);
}

/** One text with every version and what was done to it, newest first. Throws NOT_FOUND where the key is unknown. */
export async function readSnippetHistory(ctx: Context, key: string): Promise<SnippetHistory> {
  mustBeAllowed(ctx, 'language.read');
  const rows = await ctx.db
    .select({ row: snippets, name: users.name })
    .from(snippets)
    .leftJoin(users, eq(users.id, snippets.createdBy))
    .where(eq(snippets.key, key))
    .orderBy(desc(snippets.version))
    .limit(200);
  const versions = rows.map(({ row, name }) => snippetDto(row, name));
  const snippet = versions[0];
  if (!snippet) throw new AppError('NOT_FOUND', 'There is no such text.');
  const acts = await ctx.db
    .select({ id: auditEntries.id, at: auditEntries.at, who: auditEntries.actorName, summary: auditEntries.summary })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectType, 'snippet'), eq(auditEntries.subjectId, key)))
    .orderBy(desc(auditEntries.id))
    .limit(200);
  return { snippet, versions, acts: acts.map((act) => ({ ...act, at: act.at.toISOString() })) };
}
