import { and, desc, eq, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { replies } from '@/db/schema/replies';
import { type Context, mustBeAllowed, type PersonContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { readHandoff } from '@/lib/review/read-handoff';
import { activeSnippets } from '@/lib/snippets/reads';
import { composeDraft } from './compose-draft';
import { afterReturn } from './reads';
import { replyWays } from './reply-ways';
import type { InboxDetail, InboxMatch, InboxReply } from './schema';
import { seesAll } from './with-handoff';

const inInbox = ['delivered', 'responded', 'closed'] as const;

/**
 * One handoff as its owner reads it. NOT_FOUND for a stranger's, and for one that was never delivered. What was returned or recalled
 * shows only what happened to it: the visitor's details and words belong to intake again.
 */
export async function readInboxDetail(ctx: Context, id: string): Promise<InboxDetail> {
  mustBeAllowed(ctx, 'inbox.read');
  const theirs = seesAll(ctx)
    ? undefined
    : or(
        eq(handoffs.ownerId, ctx.actor.id),
        and(eq(handoffs.returnedBy, ctx.actor.id), inArray(handoffs.state, [...afterReturn])),
      );
  const [row] = await ctx.db
    .select()
    .from(handoffs)
    .where(and(eq(handoffs.id, id), theirs));
  const readable = row !== undefined && (inInbox as readonly string[]).includes(row.state);
  const left =
    row !== undefined && (row.state === 'recalled' || (row.returnedBy !== null && afterReturn.includes(row.state)));
  if (!row || (!readable && !left)) throw new AppError('NOT_FOUND', 'There is no such handoff in this inbox.');
  const [whole, said, texts] = await Promise.all([
    readHandoff(ctx.db, id),
    readable ? readReplies(ctx, id) : [],
    activeSnippets(ctx.db),
  ]);
  const detail = readable ? whole : withoutVisitor(whole);
  const flags = detail.flags.map(({ flag, sentence, messages }) => ({ flag, sentence, messages }));
  const mine = said.find((reply) => reply.author.id === ctx.actor.id && reply.state !== 'recorded') ?? null;
  const question = detail.brief.question;
  const shown = withoutSensitive<InboxDetail>({
    id: row.id,
    conversationId: row.conversationId,
    version: row.version,
    state: row.state,
    readable,
    owner: detail.owner.person,
    clock: {
      deliveredAt: detail.deliveredAt,
      responseDueAt: detail.responseDueAt,
      respondedAt: detail.respondedAt,
      closedAt: row.closedAt?.toISOString() ?? null,
    },
    approved: detail.approvedAt ? { by: detail.approvedBy?.name ?? null, at: detail.approvedAt } : null,
    question,
    need: detail.brief.statedNeed,
    summary: detail.brief.summary,
    nextStep: detail.brief.nextStep,
    urgency: detail.urgency,
    consent: detail.consent,
    ways: readable ? replyWays(row) : [],
    contact: { name: detail.brief.contact.name, company: detail.brief.contact.company },
    serviceLine: detail.serviceLine,
    flags,
    matches: readable ? detail.matches.flatMap(matchOf) : [],
    ruledOut: detail.matches.filter((match) => match.decision === 'different_person').length,
    origin: {
      sourceName: detail.conversation.sourceName,
      pageUrl: detail.conversation.pageUrl,
      pagePath: detail.conversation.pagePath,
      trafficSource: detail.conversation.trafficSource,
      campaign: detail.conversation.campaign,
      startedAt: detail.conversation.startedAt,
      region: detail.region,
      language: detail.language,
      explanation: detail.owner.explanation,
    },
    settled: detail.reasons.flatMap(({ reason, sentence, resolution, note, resolvedBy }) =>
      resolution === null ? [] : [{ reason, sentence, resolution, note, by: resolvedBy }],
    ),
    approvalNote: readable ? detail.decision.note : null,
    fields: detail.conversation.fields,
    messages: detail.conversation.messages,
    messagesAfterApproval: detail.conversation.messagesAfterApproval,
    marks: detail.marks,
    returned: detail.returned && {
      reason: detail.returned.reason,
      note: detail.returned.note,
      by: detail.returned.by?.name ?? null,
      at: detail.returned.at,
    },
    closeNote: row.closeNote,
    recalledAt: row.recalledAt?.toISOString() ?? null,
    open: null,
    replies: said.filter((reply) => reply.id !== mine?.id && reply.state !== 'draft'),
    suggested: readable
      ? composeDraft(
          texts,
          {
            contactName: row.contactName,
            contactCompany: row.contactCompany,
            ownerName: ctx.actor.name,
            question: question.none ? null : question.text,
            need: row.statedNeed,
            service: row.serviceLine,
          },
          flags.map((flag) => flag.flag),
        )
      : '',
    history: detail.history,
  });
  // What the acting person is writing stays as they typed it: a draft that came back changed would be saved so.
  return { ...shown, open: mine };
}

/** The shell of a handoff that left the inbox: nothing the visitor said or gave. */
function withoutVisitor(detail: HandoffDetail): HandoffDetail {
  return {
    ...detail,
    brief: {
      ...detail.brief,
      summary: '',
      statedNeed: null,
      question: { text: null, message: null, none: false },
      contact: { name: detail.brief.contact.name, company: detail.brief.contact.company, email: null, phone: null },
    },
    urgency: { ...detail.urgency, words: null },
    consent: { ...detail.consent, reason: '', words: [], notice: null },
    flags: [],
    reasons: [],
    marks: [],
    conversation: { ...detail.conversation, fields: [], messages: [], messagesAfterApproval: 0 },
  };
}

/** Candidates that are the same person, or of the same company; those ruled out are only counted. */
function matchOf(match: HandoffDetail['matches'][number]): InboxMatch[] {
  const same = match.decision === 'same_person';
  if (!same && (match.decision !== null || match.kind !== 'same_company')) return [];
  const { kind, system, externalId, name, company, status, owner } = match.contact;
  return [
    {
      id: match.id,
      kind: match.kind,
      same,
      sentence: match.sentence,
      contact: { kind, system, externalId, name, company, status, owner: owner?.name ?? null },
    },
  ];
}

async function readReplies(ctx: PersonContext, handoffId: string): Promise<InboxReply[]> {
  const checker = alias(users, 'checker');
  const rows = await ctx.db
    .select({ reply: replies, author: users.name, checker: checker.name })
    .from(replies)
    .innerJoin(users, eq(users.id, replies.authorId))
    .leftJoin(checker, eq(checker.id, replies.checkedBy))
    .where(eq(replies.handoffId, handoffId))
    .orderBy(desc(replies.id))
    .limit(100);
  return rows.map(({ reply, author, checker: checkedBy }) => ({
    id: reply.id,
    author: { id: reply.authorId, name: author },
    channel: reply.channel,
    body: reply.body,
    state: reply.state,
    promises: reply.promises,
    createdAt: reply.createdAt.toISOString(),
    heldAt: reply.heldAt?.toISOString() ?? null,
    checkedBy,
    checkedAt: reply.checkedAt?.toISOString() ?? null,
    checkNote: reply.checkNote,
    recordedAt: reply.recordedAt?.toISOString() ?? null,
  }));
}
