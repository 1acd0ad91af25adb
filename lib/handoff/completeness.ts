import type { ConsentStatus } from '@/lib/analysis/schema';
import type { ExceptionKind, ReviewReason } from '@/lib/decision/schema';

/** What the completeness rules read of a handoff; a row of the table fits as it is. */
export type HandoffLike = {
  summary: string;
  statedNeed: string | null;
  questionText: string | null;
  questionNone: boolean;
  contactEmail: string | null;
  contactPhone: string | null;
  consentStatus: ConsentStatus;
  consentChannels: readonly string[];
  nextStep: string;
  ownerId: string | null;
  openReasons: readonly string[];
};

export const missingCodes = [
  'summary',
  'need',
  'question',
  'consent',
  'contact',
  'owner',
  'next_step',
  'reason',
] as const;
export type MissingCode = (typeof missingCodes)[number];
export type Missing = { code: MissingCode; sentence: string; reason?: ReviewReason };

const reasonSentences: Record<ReviewReason, string> = {
  returned: 'Settle why the owner returned it.',
  unclear_consent: 'Settle the consent: confirm it with the message that shows it, or mark it as refused.',
  possible_duplicate: 'Decide for each match whether it is the same person.',
  existing_customer_conflict: 'Keep or change the owner: the visitor may belong to somebody else.',
  territory_conflict: 'Keep or change the owner: the territory does not fit.',
  promise_made: 'Note how the promise that the bot made is dealt with.',
  sensitive: 'Note how the sensitive data is dealt with.',
  frustrated: 'Note how to meet a frustrated visitor.',
  person_needed: 'Note what a person must answer.',
  high_value: 'Note that this high-value enquiry was looked at.',
  low_confidence: 'Note that the uncertain reading was checked.',
  poor_fit: 'Note why this is handed over although it fits poorly.',
};

const filled = (text: string | null) => text !== null && text.trim() !== '';

/** True where one agreed channel can be used with a detail that is there; SMS and WhatsApp reach through the phone number. */
export function reachable(
  handoff: Pick<HandoffLike, 'contactEmail' | 'contactPhone' | 'consentStatus' | 'consentChannels'>,
): boolean {
  if (handoff.consentStatus !== 'granted') return false;
  const byPhone = ['phone', 'sms', 'whatsapp'].some((channel) => handoff.consentChannels.includes(channel));
  return (
    (filled(handoff.contactEmail) && handoff.consentChannels.includes('email')) ||
    (filled(handoff.contactPhone) && byPhone)
  );
}

/**
 * What a handoff still lacks before it may be approved, in the order of the brief; empty where nothing does. Screen and server ask
 * this one function; the database repeats it as a check (mission: contact + consent + clear request, nothing unsettled).
 */
export function missingForApproval(handoff: HandoffLike): Missing[] {
  const missing: Missing[] = [];
  if (!filled(handoff.summary)) missing.push({ code: 'summary', sentence: 'Write a summary of what happened.' });
  if (!filled(handoff.statedNeed))
    missing.push({ code: 'need', sentence: 'Say what the visitor needs, in one sentence.' });
  if (!filled(handoff.questionText) && !handoff.questionNone) {
    missing.push({ code: 'question', sentence: 'Name the unresolved question, or say that none is open.' });
  }
  if (handoff.consentStatus !== 'granted')
    missing.push({ code: 'consent', sentence: consentSentences[handoff.consentStatus] });
  if (!filled(handoff.contactEmail) && !filled(handoff.contactPhone)) {
    missing.push({ code: 'contact', sentence: 'There is no e-mail address or phone number to reach the visitor.' });
  } else if (handoff.consentStatus === 'granted' && !reachable(handoff)) {
    missing.push({
      code: 'contact',
      sentence: 'The visitor agreed to a channel for which there is no address or number.',
    });
  }
  if (!filled(handoff.nextStep)) missing.push({ code: 'next_step', sentence: 'Say what the owner should do next.' });
  if (handoff.ownerId === null) missing.push({ code: 'owner', sentence: 'Choose an owner.' });
  for (const reason of handoff.openReasons) {
    missing.push({ code: 'reason', sentence: reasonSentences[reason as ReviewReason], reason: reason as ReviewReason });
  }
  return missing;
}

const consentSentences: Record<Exclude<ConsentStatus, 'granted'>, string> = {
  refused: 'The visitor does not want to be contacted.',
  unclear: 'It is not clear that the visitor agreed to be contacted.',
  missing: 'The visitor has not said that they may be contacted.',
};

type Countable = Pick<
  HandoffLike,
  'statedNeed' | 'contactEmail' | 'contactPhone' | 'consentStatus' | 'consentChannels'
> & {
  exceptions: readonly string[];
};

/**
 * Complete or not, and what is missing, after a person edited or settled something. `needConfirmed` is true where a person wrote or
 * confirmed the need, which makes the request clear. `not_sales` stays as the rules found it: it says what kind of chat this is.
 */
export function recount(
  handoff: Countable,
  options: { needConfirmed: boolean },
): { complete: boolean; exceptions: ExceptionKind[] } {
  const exceptions: ExceptionKind[] = [];
  const hasDetails = filled(handoff.contactEmail) || filled(handoff.contactPhone);
  if (!hasDetails || (handoff.consentStatus === 'granted' && !reachable(handoff))) exceptions.push('no_contact');
  if (handoff.consentStatus === 'refused') exceptions.push('consent_refused');
  if (handoff.consentStatus === 'unclear') exceptions.push('consent_unclear');
  if (handoff.consentStatus === 'missing') exceptions.push('no_consent');
  const needClear =
    filled(handoff.statedNeed) && (options.needConfirmed || !handoff.exceptions.includes('no_clear_request'));
  if (!needClear) exceptions.push('no_clear_request');
  const complete = exceptions.length === 0;
  if (handoff.exceptions.includes('not_sales')) exceptions.push('not_sales');
  return { complete, exceptions };
}
