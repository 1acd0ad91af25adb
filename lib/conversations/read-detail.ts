import { and, asc, desc, eq, like } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { conversations, messages } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { teams, users } from '@/db/schema/people';
import { events } from '@/db/schema/records';
import { analyses, routings, verdicts } from '@/db/schema/results';
import { sources } from '@/db/schema/sources';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HistoryLine } from '@/lib/handoff/dto';
import { showFields, showMessages } from '@/lib/handoff/show-transcript';
import { sensitiveKinds } from '@/lib/language/redact';
import { sensitiveWords } from '@/lib/language/sensitive-words';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { type FailureCode, failureSentences } from '@/lib/pipeline/schema';
import { marksOf } from '@/lib/review/evidence';
import { readHandoff } from '@/lib/review/read-handoff';
import type { ConversationDetail, Stored } from './schema';

/**
 * One conversation: transcript, what each engine said of it, the handoff where there is one, and what happened, newest first; sensitive
 * places are blacked out.
 * Needs `conversation.read`; NOT_FOUND for an id that is not there.
 */
export async function readConversation(ctx: Context, id: string): Promise<ConversationDetail> {
  mustBeAllowed(ctx, 'conversation.read');
  const { db } = ctx;
  const [found] = await db
    .select({ row: conversations, sourceName: sources.name, handoffId: handoffs.id })
    .from(conversations)
    .innerJoin(sources, eq(sources.id, conversations.sourceId))
    .leftJoin(handoffs, eq(handoffs.conversationId, conversations.id))
    .where(eq(conversations.id, id));
  if (!found) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  const { row } = found;
  const [said, analysis, routing, verdict, handoff, own] = await Promise.all([
    db
      .select({ number: messages.number, role: messages.role, text: messages.text, at: messages.at })
      .from(messages)
      .where(eq(messages.conversationId, id))
      .orderBy(asc(messages.number)),
    newest(db, analyses, id),
    newest(db, routings, id),
    newest(db, verdicts, id),
    found.handoffId ? readHandoff(db, found.handoffId) : null,
    ownHistory(db, id),
  ]);
  return withoutSensitive<ConversationDetail>({
    id,
    externalId: row.externalId,
    sourceName: found.sourceName,
    place: row.place,
    stage: row.stage,
    open: row.status === 'open',
    live: row.live ? { ...row.live, messageCount: row.messageCount } : null,
    failure: row.failure === null ? null : (failureSentences[row.failure as FailureCode] ?? row.failure),
    startedAt: row.startedAt.toISOString(),
    lastMessageAt: row.lastMessageAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    pageUrl: row.pageUrl,
    pagePath: row.pagePath,
    referrer: row.referrer,
    trafficSource: row.trafficSource,
    campaign: row.campaign,
    botPath: row.botPath,
    fields: showFields(row.fields),
    messages: handoff?.conversation.messages ?? showMessages(said, analysis?.result ?? null),
    marks: handoff?.marks ?? (analysis ? marksOf(analysis.result, analysis.result.consent.evidence) : []),
    analysis,
    routing: routing ? { ...routing, ...(await namesOf(db, routing.result.ownerId, routing.result.teamId)) } : null,
    verdict,
    matches: handoff?.matches ?? [],
    handoff,
    history: [...own, ...(handoff?.history ?? [])].sort((a, b) =>
      a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1,
    ),
  });
}

type Results = typeof analyses | typeof routings | typeof verdicts;

async function newest<T extends Results>(
  db: Executor,
  table: T,
  id: string,
): Promise<Stored<T['$inferSelect']['result']> | null> {
  const [row] = await db
    .select({ result: table.result, engine: table.engine, version: table.engineVersion, at: table.createdAt })
    .from(table as typeof analyses)
    .where(eq(table.conversationId, id))
    .orderBy(desc(table.id))
    .limit(1);
  return row ? ({ ...row, at: row.at.toISOString() } as Stored<T['$inferSelect']['result']>) : null;
}

async function namesOf(db: Executor, ownerId: string | null, teamId: string | null) {
  const [owner] = ownerId ? await db.select({ name: users.name }).from(users).where(eq(users.id, ownerId)) : [];
  const [team] = teamId ? await db.select({ name: teams.name }).from(teams).where(eq(teams.id, teamId)) : [];
  return { ownerName: owner?.name ?? null, teamName: team?.name ?? null };
}

/** What happened to the chat itself, before and beside its handoff. */
async function ownHistory(db: Executor, id: string): Promise<HistoryLine[]> {
  const rows = await db
    .select({ id: events.id, at: events.at, type: events.type, data: events.data, who: users.name })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.conversationId, id), like(events.type, 'conversation.%')))
    .orderBy(desc(events.id))
    .limit(100);
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    who: row.who,
    sentence: sentenceOf(row.type, row.data),
  }));
}

/** Who looked at what is no secret to those who read the chat. */
function revealedSentence({ kind, message }: Record<string, unknown>): string {
  const what = sensitiveKinds.find((each) => each === kind);
  return `looked at ${what ? sensitiveWords[what].a : 'something hidden'} in ${typeof message === 'number' ? `message ${message}` : 'a form field'}`;
}

function sentenceOf(type: string, data: Record<string, unknown>): string {
  const many = (value: unknown) =>
    typeof value === 'number' && value > 0 ? `${value} ${value === 1 ? 'message' : 'messages'}` : null;
  if (type === 'conversation.accepted')
    return `accepted the chat${many(data.messages) ? ` with ${many(data.messages)}` : ''}`;
  if (type === 'conversation.extended')
    return many(data.added) ? `took in ${many(data.added)} more` : 'took in a change of the chat';
  if (type === 'conversation.stopped')
    return data.action === 'stop' ? 'told the bot to say no more' : 'told the bot that a person has to answer';
  if (type === 'conversation.released') return 'let the bot go on';
  if (type === 'conversation.revealed') return revealedSentence(data);
  if (type === 'conversation.analysed')
    return `read the chat${many(data.messages) ? ` up to ${many(data.messages)}` : ''}`;
  return `could not read the chat. ${failureSentences[data.code as FailureCode] ?? ''}`.trim();
}
