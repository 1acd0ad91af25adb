import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor } from '@/db/client';
import { contacts } from '@/db/schema/contacts';
import { conversations, messages } from '@/db/schema/conversations';
import { handoffReasons, handoffs } from '@/db/schema/handoffs';
import { teams, users } from '@/db/schema/people';
import { analyses, matches, routings, verdicts } from '@/db/schema/results';
import { sources } from '@/db/schema/sources';
import type { Analysis } from '@/lib/analysis/schema';
import { reviewReasons } from '@/lib/decision/schema';
import { missingForApproval } from '@/lib/handoff/completeness';
import type {
  ConsentDetail,
  FormField,
  HandoffDetail,
  MatchDetail,
  PersonRef,
  ReasonDetail,
  TranscriptMessage,
} from '@/lib/handoff/dto';
import { showFields, showMessages } from '@/lib/handoff/show-transcript';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { briefOf } from '@/lib/pipeline/handoff-values';
import type { HandoffRow } from './conflict';
import { agreementIn, flagDetails, marksOf, messagesOf, quotesOf } from './evidence';
import { readHistory } from './history';
import { notFound } from './with-handoff';

type ConversationRow = typeof conversations.$inferSelect;

/**
 * One handoff with everything that a person reads of it, sensitive places blacked out. It does not ask who may read it: the caller keeps its own scope.
 * Throws NOT_FOUND for an id that is not there.
 */
export async function readHandoff(db: Executor, id: string): Promise<HandoffDetail> {
  const [found] = await db
    .select({
      row: handoffs,
      conversation: conversations,
      sourceName: sources.name,
      teamName: teams.name,
      analysis: analyses.result,
      routing: routings.result,
      verdict: verdicts.result,
    })
    .from(handoffs)
    .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
    .innerJoin(sources, eq(sources.id, handoffs.sourceId))
    .innerJoin(analyses, eq(analyses.id, handoffs.analysisId))
    .innerJoin(routings, eq(routings.id, handoffs.routingId))
    .innerJoin(verdicts, eq(verdicts.id, handoffs.verdictId))
    .leftJoin(teams, eq(teams.id, handoffs.teamId))
    .where(eq(handoffs.id, id));
  if (!found) throw notFound();
  const { row, conversation, analysis } = found;
  const [transcript, candidates, reasons, person, history] = await Promise.all([
    readMessages(db, row, analysis),
    readMatches(db, row.conversationId),
    readReasons(db, id),
    readPeople(db),
    readHistory(db, id),
  ]);
  const said = new Map(transcript.map((message) => [message.number, message]));
  const fields = showFields(conversation.fields);
  const urgency = quotesOf(analysis.urgency.evidence, said, fields)[0] ?? null;
  const sameUrgency = row.urgency === row.prepared.urgency;
  const others = [
    ...found.routing.conflicts.map((conflict) => conflict.otherOwnerId),
    ...candidates.map((match) => match.contact.owner?.id ?? null),
  ];
  return withoutSensitive<HandoffDetail>({
    id: row.id,
    version: row.version,
    state: row.state,
    lane: row.lane,
    route: row.route,
    complete: row.complete,
    exceptions: row.exceptions as HandoffDetail['exceptions'],
    exceptionNote: row.exceptionNote,
    conversation: {
      id: conversation.id,
      sourceName: found.sourceName,
      pageUrl: conversation.pageUrl,
      pagePath: conversation.pagePath,
      referrer: conversation.referrer,
      trafficSource: conversation.trafficSource,
      campaign: conversation.campaign,
      startedAt: conversation.startedAt.toISOString(),
      lastMessageAt: conversation.lastMessageAt.toISOString(),
      open: conversation.status === 'open',
      stopped: conversation.live?.stop
        ? { since: conversation.live.stop.since, because: conversation.live.stop.because }
        : null,
      fields,
      messages: transcript,
      messagesAfterApproval: transcript.filter((message) => message.late).length,
      unreadMessages: Math.max(0, conversation.messageCount - conversation.analysedMessageCount),
    },
    brief: briefOf(row),
    prepared: row.prepared,
    consent: consentOf(row, conversation, transcript, fields),
    urgency: { value: row.urgency, words: sameUrgency ? urgency : null },
    serviceLine: row.serviceLine,
    language: row.language,
    region: row.region,
    flags: flagDetails(analysis),
    marks: marksOf(analysis, row.consentEvidence),
    matches: candidates,
    reasons,
    missing: missingForApproval(row),
    owner: {
      person: person(row.ownerId),
      team: found.teamName,
      explanation: row.ownerExplanation,
      others: [...new Set(others)]
        .filter((id) => id !== row.ownerId)
        .map(person)
        .filter((other) => other !== null),
    },
    claim:
      row.claimedBy && row.claimedUntil
        ? { by: person(row.claimedBy) ?? unknown, until: row.claimedUntil.toISOString() }
        : null,
    dueAt: row.dueAt.toISOString(),
    placement: found.verdict.placementSentence,
    model: analysis.model ?? null,
    decision: {
      by: person(row.decidedBy),
      at: iso(row.decidedAt),
      note: row.decisionNote,
      declineReason: row.declineReason,
      escalatedTo: person(row.escalatedTo),
      undoUntil: iso(row.undoUntil),
      deliverAfter: iso(row.deliverAfter),
    },
    approvedBy: person(row.approvedBy),
    approvedAt: iso(row.approvedAt),
    deliveredAt: iso(row.deliveredAt),
    responseDueAt: iso(row.responseDueAt),
    respondedAt: iso(row.respondedAt),
    returned:
      row.returnReason && row.returnedAt
        ? {
            reason: row.returnReason,
            note: row.returnNote,
            by: person(row.returnedBy),
            at: row.returnedAt.toISOString(),
          }
        : null,
    history,
  });
}

const unknown: PersonRef = { id: '', name: 'Somebody' };
const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Every person of the installation by id: there are few, and a brief names up to ten of them. */
async function readPeople(db: Executor) {
  const rows = await db.select({ id: users.id, name: users.name }).from(users);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id: string | null): PersonRef | null => (id ? (byId.get(id) ?? unknown) : null);
}

async function readMessages(db: Executor, row: HandoffRow, analysis: Analysis): Promise<TranscriptMessage[]> {
  const rows = await db
    .select({ number: messages.number, role: messages.role, text: messages.text, at: messages.at })
    .from(messages)
    .where(eq(messages.conversationId, row.conversationId))
    .orderBy(asc(messages.number));
  return showMessages(rows, analysis, row.approvedMessageCount);
}

async function readReasons(db: Executor, handoffId: string): Promise<ReasonDetail[]> {
  const rows = await db
    .select({ reason: handoffReasons, resolver: users.name })
    .from(handoffReasons)
    .leftJoin(users, eq(users.id, handoffReasons.resolvedBy))
    .where(eq(handoffReasons.handoffId, handoffId));
  return rows
    .map(({ reason, resolver }) => ({
      reason: reason.reason,
      blocking: reason.blocking,
      open: reason.resolvedAt === null,
      settledBy: reason.settledBy,
      sentence: reason.sentence,
      messages: messagesOf(reason.evidence),
      resolution: reason.resolution,
      note: reason.note,
      resolvedBy: resolver,
      resolvedAt: iso(reason.resolvedAt),
    }))
    .sort((a, b) => reviewReasons.indexOf(a.reason) - reviewReasons.indexOf(b.reason));
}

async function readMatches(db: Executor, conversationId: string): Promise<MatchDetail[]> {
  const decider = alias(users, 'decider');
  const rows = await db
    .select({ match: matches, contact: contacts, ownerName: users.name, decider: decider.name })
    .from(matches)
    .innerJoin(contacts, eq(contacts.id, matches.contactId))
    .leftJoin(users, eq(users.id, contacts.ownerId))
    .leftJoin(decider, eq(decider.id, matches.decidedBy))
    .where(eq(matches.conversationId, conversationId))
    .orderBy(asc(matches.position));
  return rows.map(({ match, contact, ownerName, decider: decidedBy }) => ({
    id: match.id,
    kind: match.kind,
    strength: match.strength,
    sentence: match.sentence,
    comparisons: match.comparisons,
    contact: {
      id: contact.id,
      kind: contact.kind,
      externalId: contact.externalId,
      system: contact.system,
      name: contact.name,
      emails: contact.emails,
      phones: contact.phones,
      company: contact.company,
      territory: contact.territory,
      status: contact.status,
      owner: contact.ownerId ? { id: contact.ownerId, name: ownerName ?? unknown.name } : null,
    },
    decision: match.decision,
    decidedBy,
    decidedAt: iso(match.decidedAt),
  }));
}

/** A consent that stands is shown by what it stands on; one that is unclear only by words that agree. */
function agreementOf(row: HandoffRow, transcript: readonly TranscriptMessage[]): number | null {
  const named = messagesOf(row.consentEvidence);
  if (row.consentStatus !== 'granted') return agreementIn(transcript, named);
  return named.find((number) => transcript.some((each) => each.number === number && each.role === 'visitor')) ?? null;
}

function consentOf(
  row: HandoffRow,
  conversation: ConversationRow,
  transcript: readonly TranscriptMessage[],
  fields: readonly FormField[],
): ConsentDetail {
  const said = new Map(transcript.map((message) => [message.number, message]));
  const form = conversation.formConsent;
  return {
    status: row.consentStatus,
    channels: row.consentChannels as ConsentDetail['channels'],
    refusedChannels: row.consentRefusedChannels as ConsentDetail['refusedChannels'],
    reason: row.consentReason,
    words: quotesOf(row.consentEvidence, said, fields),
    agreement: agreementOf(row, transcript),
    notice:
      form && (form.notice || form.noticeVersion)
        ? { text: form.notice ?? null, version: form.noticeVersion ?? null, at: form.at ?? null }
        : null,
  };
}
