import type { Analysis } from '@/lib/analysis/schema';
import { redactSensitive } from '@/lib/language/redact';
import type { Routing } from '@/lib/routing/schema';
import type { Brief } from './schema';

/**
 * The brief as the engine prepares it: what a reviewer edits and an original is shown from. A phone number is E.164 where valid. Whatever
 * wrote the findings, nothing sensitive stands in it.
 */
export function buildBrief(analysis: Analysis, routing: Pick<Routing, 'lane'>): Brief {
  const { contact, consent, unresolvedQuestion: question } = analysis;
  return {
    summary:
      redactSensitive(analysis.summary.trim()) ||
      'The visitor wrote, but nothing could be summed up. Read the transcript.',
    statedNeed: redactSensitive(analysis.statedNeed?.value.trim() ?? '') || null,
    question: question?.text.trim()
      ? { text: redactSensitive(question.text.trim()), message: question.message, none: false }
      : { text: null, message: null, none: true },
    contact: {
      name: contact.name ? redactSensitive(contact.name.value) : null,
      email: contact.email?.value ?? null,
      phone: contact.phone ? (contact.phone.e164 ?? contact.phone.value) : null,
      company: contact.company ? redactSensitive(contact.company.value) : null,
    },
    urgency: analysis.urgency.value,
    consent: { status: consent.status, channels: consent.channels, refusedChannels: consent.refusedChannels },
    nextStep: redactSensitive(analysis.nextStep.trim()) || 'Read the transcript and decide what to do next.',
    lane: routing.lane,
  };
}

/**
 * A newer preparation with a person's edits kept: a part that differs from the old original was edited, and the edit wins; every other
 * part takes the new reading. A refusal that came since is never edited away.
 */
export function keepEdits(input: { before: Brief; current: Brief; next: Brief }): Brief {
  const { before, current, next } = input;
  const kept = <T>(was: T, is: T, now: T): T => (same(was, is) ? now : is);
  const refusedSince = next.consent.status === 'refused' && before.consent.status !== 'refused';
  return {
    summary: kept(before.summary, current.summary, next.summary),
    statedNeed: kept(before.statedNeed, current.statedNeed, next.statedNeed),
    question: kept(before.question, current.question, next.question),
    contact: {
      name: kept(before.contact.name, current.contact.name, next.contact.name),
      email: kept(before.contact.email, current.contact.email, next.contact.email),
      phone: kept(before.contact.phone, current.contact.phone, next.contact.phone),
      company: kept(before.contact.company, current.contact.company, next.contact.company),
    },
    urgency: kept(before.urgency, current.urgency, next.urgency),
    consent: refusedSince ? next.consent : kept(before.consent, current.consent, next.consent),
    nextStep: kept(before.nextStep, current.nextStep, next.nextStep),
    lane: kept(before.lane, current.lane, next.lane),
  };
}

/** Whether two briefs, or parts of them, say the same. The database gives keys back in an order of its own. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
