import type { Database } from '@/db/client';
import { contacts } from '@/db/schema/contacts';
import { conversations, messages } from '@/db/schema/conversations';
import { handoffReasons, handoffs } from '@/db/schema/handoffs';
import { analyses, matches, matchings, routings, verdicts } from '@/db/schema/results';
import { sources } from '@/db/schema/sources';
import type { Analysis } from '@/lib/analysis/schema';
import type { ReviewReason, Settlement, Verdict } from '@/lib/decision/schema';
import type { Brief } from '@/lib/handoff/schema';
import { newId } from '@/lib/ids';
import type { Matching } from '@/lib/matching/schema';
import type { Routing } from '@/lib/routing/schema';
import type { MessageRole } from '@/lib/transcript/schema';

type Change = Partial<typeof handoffs.$inferInsert>;
type Options = Change & {
  /** Open blocking reasons that are settled with a note unless the list of the rules says otherwise. */
  ask?: ReviewReason[];
  messages?: { role: MessageRole; text: string }[];
  fields?: Record<string, string>;
};

const settledBy: Partial<Record<ReviewReason, Settlement>> = {
  unclear_consent: 'consent',
  possible_duplicate: 'matches',
  existing_customer_conflict: 'owner',
  territory_conflict: 'owner',
};

const chat: { role: MessageRole; text: string }[] = [
  { role: 'bot', text: 'Hello! What brings you here today?' },
  { role: 'visitor', text: "hi, can you help a firm work out where AI makes sense? we're about 40 people" },
  { role: 'bot', text: 'Yes. May a colleague e-mail you?' },
  { role: 'visitor', text: 'sure, email me, lena@marlowpike.example. Have you done this for firms our size?' },
];

/** A source, made on first use, for handoffs of a test. */
export async function buildSource(db: Database, name = `Source ${newId()}`): Promise<string> {
  const id = newId();
  await db
    .insert(sources)
    .values({ id, name, business: { name: 'Northbeam', industry: 'consulting', services: [], areas: [] } });
  return id;
}

/**
 * A waiting handoff that only lacks an owner, with conversation, messages and results; columns given in `options` replace its own.
 * Answers its ids.
 */
export async function buildHandoff(
  db: Database,
  options: Options = {},
): Promise<{ id: string; conversationId: string; sourceId: string }> {
  const { ask = [], messages: said = chat, fields = {}, ...columns } = options;
  const sourceId = columns.sourceId ?? (await buildSource(db));
  const conversationId = newId();
  const at = columns.createdAt ?? new Date('2026-03-02T14:00:00Z');
  await db.insert(conversations).values({
    id: conversationId,
    sourceId,
    externalId: conversationId,
    status: 'ended',
    stage: 'prepared',
    pagePath: '/services/ai-consulting',
    fields,
    messageCount: said.length,
    analysedMessageCount: said.length,
    startedAt: at,
    lastMessageAt: at,
    payloadHash: conversationId,
  });
  await db.insert(messages).values(
    said.map((message, number) => ({
      conversationId,
      number,
      ...message,
      at: new Date(at.getTime() + number * 60_000),
    })),
  );
  const result = { conversationId, engine: 'test', engineVersion: '1', messageCount: said.length };
  const ids = { analysisId: newId(), matchingId: newId(), routingId: newId(), verdictId: newId() };
  await db.insert(analyses).values({ id: ids.analysisId, ...result, result: analysis(said.length) });
  await db.insert(matchings).values({ id: ids.matchingId, ...result, result: matching });
  await db.insert(routings).values({ id: ids.routingId, ...result, result: routing(columns.ownerId ?? null) });
  await db.insert(verdicts).values({ id: ids.verdictId, ...result, result: verdict });
  const id = columns.id ?? newId();
  const row = { ...complete, ...columns };
  await db.insert(handoffs).values({
    prepared: briefOfColumns(row),
    search: [row.contactName, row.contactCompany, row.contactEmail, row.statedNeed, row.questionText]
      .join(' ')
      .toLowerCase(),
    ...row,
    id,
    conversationId,
    sourceId,
    ...ids,
    reasons: ask,
    openReasons: ask,
    createdAt: at,
    updatedAt: at,
  });
  if (ask.length > 0) {
    await db.insert(handoffReasons).values(
      ask.map((reason) => ({
        id: newId(),
        handoffId: id,
        reason,
        blocking: true,
        settledBy: settledBy[reason] ?? ('note' as const),
        sentence: 'A person must look at this.',
        evidence: [],
      })),
    );
  }
  return { id, conversationId, sourceId };
}

/** A lead or customer that a conversation may match; answers the ids of match and contact. */
export async function buildMatch(
  db: Database,
  conversationId: string,
  contact: Partial<typeof contacts.$inferInsert> = {},
  match: Partial<typeof matches.$inferInsert> = {},
): Promise<{ matchId: string; contactId: string }> {
  const contactId = newId();
  await db.insert(contacts).values({
    id: contactId,
    kind: 'lead',
    system: 'test',
    externalId: `L-${contactId.slice(-4)}`,
    name: 'Lena Hartwig',
    ...contact,
  });
  const matchId = newId();
  await db.insert(matches).values({
    id: matchId,
    conversationId,
    contactId,
    kind: 'same_person',
    strength: 'very_likely',
    position: 0,
    sentence: 'Rare name and the same company domain.',
    comparisons: [
      { field: 'name', level: 'exact', visitor: 'Lena Hartwig', candidate: 'Lena Hartwig', sentence: 'The same name.' },
    ],
    ...match,
  });
  return { matchId, contactId };
}

const complete = {
  state: 'waiting',
  lane: 'sales',
  route: 'sales',
  complete: true,
  summary: 'A firm of 40 asks where AI makes sense.',
  statedNeed: 'Help finding AI opportunities in a 40-person firm.',
  questionText: 'Have you done this for firms our size?',
  questionMessage: 3,
  contactName: 'Lena Hartwig',
  contactEmail: 'lena@marlowpike.example',
  contactCompany: 'Marlow & Pike',
  consentStatus: 'granted',
  consentChannels: ['email'],
  consentEvidence: [{ message: 3, start: 0, end: 14 }],
  consentReason: 'The visitor asked to be e-mailed.',
  urgency: 'soon',
  nextStep: 'Answer by e-mail: experience with firms of 40.',
  flags: [],
  pagePath: '/services/ai-consulting',
  dueAt: new Date('2026-03-02T15:00:00Z'),
} satisfies Change;

type Filled = Change & Required<Pick<Change, 'summary' | 'urgency' | 'consentStatus' | 'nextStep' | 'lane'>>;

function briefOfColumns(row: Filled): Brief {
  return {
    summary: row.summary,
    statedNeed: row.statedNeed ?? null,
    question: { text: row.questionText ?? null, message: row.questionMessage ?? null, none: row.questionNone ?? false },
    contact: {
      name: row.contactName ?? null,
      email: row.contactEmail ?? null,
      phone: row.contactPhone ?? null,
      company: row.contactCompany ?? null,
    },
    urgency: row.urgency,
    consent: {
      status: row.consentStatus,
      channels: row.consentChannels as Brief['consent']['channels'],
      refusedChannels: [],
    },
    nextStep: row.nextStep,
    lane: row.lane,
  };
}

const analysis = (messageCount: number): Analysis => ({
  engine: 'test',
  version: '1',
  messageCount,
  language: 'en',
  summary: complete.summary,
  route: { value: 'sales', evidence: [], confidence: 0.9 },
  contact: {
    name: { value: complete.contactName, evidence: [], confidence: 0.9 },
    email: { value: complete.contactEmail, evidence: [{ message: 3, start: 16, end: 39 }], confidence: 0.9 },
    phone: null,
    company: null,
  },
  consent: {
    status: 'granted',
    channels: ['email'],
    refusedChannels: [],
    reason: complete.consentReason,
    evidence: complete.consentEvidence,
    confidence: 0.9,
  },
  statedNeed: { value: complete.statedNeed, evidence: [{ message: 1, start: 60, end: 77 }], confidence: 0.9 },
  clearRequest: true,
  unresolvedQuestion: {
    text: complete.questionText,
    message: 3,
    deferredAt: null,
    evidence: [{ message: 3, start: 41, end: 79 }],
    confidence: 0.9,
  },
  otherOpenQuestions: [],
  urgency: { value: 'soon', evidence: [], confidence: 0.9 },
  flags: [],
  botPromises: [],
  qualification: {},
  serviceLine: null,
  nextStep: complete.nextStep,
  clarifyingAsked: false,
  goodbye: false,
});

const matching: Matching = {
  engine: 'test',
  version: '1',
  subject: { name: null, email: null, phone: null, company: null, domain: null },
  matches: [],
};

const routing = (ownerId: string | null): Routing => ({
  engine: 'test',
  version: '1',
  lane: 'sales',
  ownerId,
  teamId: null,
  ruleId: null,
  explanation: 'Rule 3: page /services/ai-consulting.',
  region: null,
  conflicts: [],
});

const verdict: Verdict = {
  engine: 'test',
  version: '1',
  complete: true,
  exceptions: [],
  reasons: [],
  nextTurn: 'handoff',
  nextTurnText: null,
  placement: 'queue',
  placementSentence: 'A possible sale; a reviewer checks it before an owner sees it.',
};
