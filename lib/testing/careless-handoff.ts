import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { conversations } from '@/db/schema/conversations';
import { handoffReasons, handoffs } from '@/db/schema/handoffs';
import { analyses, verdicts } from '@/db/schema/results';
import type { Analysis } from '@/lib/analysis/schema';
import type { Verdict } from '@/lib/decision/schema';
import { newId } from '@/lib/ids';
import type { LiveState } from '@/lib/live/schema';
import { buildHandoff } from './handoff-builder';

/** What nobody should be sent. */
export const secrets = {
  card: '4111 1111 1111 1111',
  iban: 'DE89 3704 0044 0532 0130 00',
  password: 'Tulips!1962',
  ssn: '219-09-9999',
};
/** All of them in one sentence. */
export const told = `Card ${secrets.card}, account ${secrets.iban}, password: ${secrets.password} and ssn ${secrets.ssn}.`;
/** One of them in an open question. */
export const asked = `Can you charge ${secrets.card}?`;

/** A handoff in which every stored text holds every secret, as if an older engine and careless people had written it. */
export async function carelessHandoff(db: Database, sourceId: string, people: { ownerId: string; settledBy: string }) {
  const made = await buildHandoff(db, {
    sourceId,
    ask: ['sensitive'],
    ownerId: people.ownerId,
    messages: [
      { role: 'bot', text: `You said: ${told}` },
      { role: 'visitor', text: told },
      { role: 'agent', text: told },
      { role: 'visitor', text: asked },
    ],
    fields: { notes: told },
    summary: told,
    statedNeed: told,
    questionText: asked,
    questionMessage: 3,
    contactName: `Lena ${secrets.card}`,
    contactCompany: told,
    consentEvidence: [{ message: 1, start: 0, end: told.length }, { field: 'notes' }],
    consentReason: told,
    nextStep: told,
    ownerExplanation: told,
    exceptionNote: told,
    decisionNote: told,
    returnNote: told,
    search: '',
    createdAt: new Date('2026-03-02T14:00:00Z'),
  });
  const [row] = await db.select().from(handoffs).where(eq(handoffs.id, made.id));
  const [known] = await db
    .select()
    .from(analyses)
    .where(eq(analyses.id, row?.analysisId ?? ''));
  const [said] = await db
    .select()
    .from(verdicts)
    .where(eq(verdicts.id, row?.verdictId ?? ''));
  if (!row || !known || !said) throw new Error('The handoff is not there.');
  const evidence = [{ message: 1, start: 0, end: told.length }];
  const finding = { value: told, evidence, confidence: 0.9 };
  const question = { text: asked, message: 3, deferredAt: null, evidence, confidence: 0.9 };
  const result: Analysis = {
    ...known.result,
    summary: told,
    nextStep: told,
    contact: { ...known.result.contact, name: finding, company: finding },
    consent: { ...known.result.consent, reason: told, evidence },
    statedNeed: finding,
    unresolvedQuestion: question,
    otherOpenQuestions: [question],
    urgency: { value: 'soon', evidence, confidence: 0.9 },
    flags: [{ flag: 'sensitive_data', sentence: told, evidence, confidence: 0.9 }],
    botPromises: [{ message: 0, kind: 'price', text: told, evidence, confidence: 0.9 }],
    qualification: { budget: finding },
    serviceLine: finding,
  };
  const verdict: Verdict = {
    ...said.result,
    exceptions: [{ kind: 'no_consent', sentence: told, evidence, confidence: 0.9 } as Verdict['exceptions'][number]],
    nextTurnText: told,
    placementSentence: told,
  };
  const analysisId = newId();
  const verdictId = newId();
  await db.insert(analyses).values({ ...known, id: analysisId, result });
  await db.insert(verdicts).values({ ...said, id: verdictId, result: verdict });
  await db.update(handoffs).set({ analysisId, verdictId }).where(eq(handoffs.id, made.id));
  await db
    .update(handoffReasons)
    .set({ sentence: told, note: told, resolution: told, resolvedBy: people.settledBy, resolvedAt: new Date() })
    .where(eq(handoffReasons.handoffId, made.id));
  await db.update(handoffs).set({ openReasons: [] }).where(eq(handoffs.id, made.id));
  const at = '2026-03-02T14:00:00.000Z';
  const live: LiveState = {
    turn: { action: 'stop', say: told, reason: told, evidence: [], messageCount: 4, at },
    clarified: true,
    stop: { action: 'stop', since: at, because: told, evidence: [] },
    release: null,
  };
  await db
    .update(conversations)
    .set({ live, liveVersion: 1, pageUrl: `https://northbeam.example.com/ai?note=${told}`, botPath: [told] })
    .where(eq(conversations.id, made.conversationId));
  return made;
}
