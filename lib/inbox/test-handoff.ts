import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { conversations, messages } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { analyses, matchings, routings, verdicts } from '@/db/schema/results';
import { sources } from '@/db/schema/sources';
import type { Analysis } from '@/lib/analysis/schema';
import { newId } from '@/lib/ids';

type Handoff = typeof handoffs.$inferInsert;
type Said = { role: 'visitor' | 'bot'; text: string };

const chat: Said[] = [
  { role: 'bot', text: 'Hello, how can we help?' },
  { role: 'visitor', text: 'We are a 40-person consultancy and want to see where AI would save time.' },
  { role: 'visitor', text: 'Have you done this for firms our size?' },
  { role: 'visitor', text: 'Yes, e-mail me at lena@marlowpike.example.com, but please do not call.' },
];
const question = chat[2]?.text ?? '';
const consentWords = { message: 3, start: 0, end: 12 };

const analysis: Analysis = {
  engine: 'test',
  version: '1',
  messageCount: chat.length,
  language: 'en',
  summary: 'A consultancy asks where AI would save time.',
  route: { value: 'sales', evidence: [], confidence: 0.9 },
  contact: {
    name: { value: 'Lena Hartwig', evidence: [], confidence: 0.9 },
    email: { value: 'lena@marlowpike.example.com', evidence: [{ message: 3, start: 15, end: 42 }], confidence: 1 },
    phone: null,
    company: null,
  },
  consent: {
    status: 'granted',
    channels: ['email'],
    refusedChannels: ['phone'],
    reason: 'The visitor asked to be e-mailed.',
    evidence: [consentWords],
    confidence: 0.9,
  },
  statedNeed: {
    value: 'They want to see where AI would save time.',
    evidence: [{ message: 1, start: 0, end: 72 }],
    confidence: 0.9,
  },
  clearRequest: true,
  unresolvedQuestion: {
    text: question,
    message: 2,
    deferredAt: null,
    evidence: [{ message: 2, start: 0, end: question.length }],
    confidence: 0.9,
  },
  otherOpenQuestions: [],
  urgency: { value: 'soon', evidence: [], confidence: 0.9 },
  flags: [],
  botPromises: [],
  qualification: {},
  serviceLine: null,
  nextStep: 'Answer the question, then offer a first talk.',
  clarifyingAsked: false,
  goodbye: false,
};

/**
 * A handoff that was approved and delivered to `ownerId`, with its conversation, for the database tests of the inbox. Consent is
 * given for e-mail and refused for the phone. `more` changes columns as the last step.
 */
export async function deliveredHandoff(
  db: Database,
  options: { ownerId: string; approvedBy?: string; at?: Date; more?: Partial<Handoff> },
): Promise<typeof handoffs.$inferSelect> {
  const at = options.at ?? new Date('2026-11-02T10:00:00Z');
  const sourceId = newId();
  const conversationId = newId();
  const id = newId();
  await db.insert(sources).values({
    id: sourceId,
    name: `Website ${sourceId.slice(-12)}`,
    business: { name: 'Northwind', industry: '', services: [], areas: [] },
  });
  await db.insert(conversations).values({
    id: conversationId,
    sourceId,
    externalId: conversationId,
    status: 'ended',
    stage: 'prepared',
    pageUrl: 'https://www.example.com/ai-consulting',
    pagePath: '/ai-consulting',
    messageCount: chat.length,
    startedAt: at,
    lastMessageAt: at,
    payloadHash: '-',
  });
  await db.insert(messages).values(
    chat.map((said, number) => ({
      conversationId,
      number,
      role: said.role,
      text: said.text,
      at: new Date(at.getTime() + number * 60_000),
    })),
  );
  const result = { conversationId, engine: 'test', engineVersion: '1', messageCount: chat.length };
  const ids = { analysisId: newId(), matchingId: newId(), routingId: newId(), verdictId: newId() };
  await db.insert(analyses).values({ id: ids.analysisId, ...result, result: analysis });
  await db.insert(matchings).values({
    id: ids.matchingId,
    ...result,
    result: {
      engine: 'test',
      version: '1',
      subject: { name: null, email: null, phone: null, company: null, domain: null },
      matches: [],
    },
  });
  await db.insert(routings).values({
    id: ids.routingId,
    ...result,
    result: {
      engine: 'test',
      version: '1',
      lane: 'sales',
      ownerId: options.ownerId,
      teamId: null,
      ruleId: null,
      explanation: 'Rule 1: page /ai-consulting.',
      region: null,
      conflicts: [],
    },
  });
  await db.insert(verdicts).values({
    id: ids.verdictId,
    ...result,
    result: {
      engine: 'test',
      version: '1',
      complete: true,
      exceptions: [],
      reasons: [],
      nextTurn: 'handoff',
      nextTurnText: null,
      placement: 'queue',
      placementSentence: 'A possible sale.',
    },
  });
  const brief = {
    summary: analysis.summary,
    statedNeed: analysis.statedNeed?.value ?? null,
    nextStep: analysis.nextStep,
    urgency: 'soon' as const,
  };
  await db.insert(handoffs).values({
    id,
    conversationId,
    sourceId,
    state: 'waiting',
    lane: 'sales',
    route: 'sales',
    complete: true,
    ...brief,
    questionText: question,
    questionMessage: 2,
    contactName: 'Lena Hartwig',
    contactEmail: 'lena@marlowpike.example.com',
    contactPhone: '+44 161 496 0102',
    contactCompany: 'Marlow & Pike',
    consentStatus: 'granted',
    consentChannels: ['email'],
    consentRefusedChannels: ['phone'],
    consentEvidence: [consentWords],
    consentReason: analysis.consent.reason,
    pagePath: '/ai-consulting',
    prepared: {
      ...brief,
      question: { text: question, message: 2, none: false },
      contact: { name: 'Lena Hartwig', email: 'lena@marlowpike.example.com', phone: null, company: null },
      consent: { status: 'granted', channels: ['email'], refusedChannels: ['phone'] },
      lane: 'sales',
    },
    ...ids,
    ownerId: options.ownerId,
    ownerExplanation: 'Rule 1: page /ai-consulting.',
    dueAt: at,
    createdAt: at,
    updatedAt: at,
  });
  const approvedBy = options.approvedBy ?? options.ownerId;
  const approved = {
    approvedBy,
    approvedAt: at,
    decidedBy: approvedBy,
    decidedAt: at,
    approvedMessageCount: chat.length,
    deliverAfter: at,
  };
  await db
    .update(handoffs)
    .set({ state: 'approved', version: 2, ...approved })
    .where(eq(handoffs.id, id));
  const [delivered] = await db
    .update(handoffs)
    .set({
      state: 'delivered',
      version: 3,
      deliveredAt: at,
      responseDueAt: new Date(at.getTime() + 3_600_000),
      ...options.more,
    })
    .where(eq(handoffs.id, id))
    .returning();
  if (!delivered) throw new Error('The handoff was not delivered.');
  return delivered;
}
