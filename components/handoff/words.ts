import type { ChipTone } from '@/components/ui/chip';
import type { Channel, ConsentStatus, Flag, Route, Urgency } from '@/lib/analysis/schema';
import type { ExceptionKind, ReviewReason } from '@/lib/decision/schema';
import type { MatchStrength } from '@/lib/matching/schema';
import type { Lane } from '@/lib/routing/schema';
import type { MessageRole } from '@/lib/transcript/schema';

/** Words and tones for the closed lists of the engine: one place, so that every screen says the same. */
export type Word = { label: string; tone: ChipTone };

export const flagWords: Record<Flag, Word> = {
  pricing: { label: 'Asks for a price', tone: 'plain' },
  custom_scope: { label: 'Custom scope', tone: 'plain' },
  legal_advice: { label: 'Legal question', tone: 'warn' },
  emergency: { label: 'Emergency', tone: 'bad' },
  guarantee: { label: 'Wants a guarantee', tone: 'warn' },
  complaint: { label: 'Complaint', tone: 'bad' },
  sensitive_data: { label: 'Sensitive data', tone: 'bad' },
  frustrated: { label: 'Frustrated', tone: 'bad' },
  repeating: { label: 'Asked again', tone: 'warn' },
  asked_for_human: { label: 'Asked for a person', tone: 'plain' },
  high_value: { label: 'High value', tone: 'plain' },
  poor_fit: { label: 'Poor fit', tone: 'plain' },
  bot_promise: { label: 'Bot made a promise', tone: 'warn' },
  injection: { label: 'Tries to instruct software', tone: 'warn' },
};

export const reasonWords: Record<ReviewReason, Word> = {
  returned: { label: 'Returned by owner', tone: 'warn' },
  unclear_consent: { label: 'Consent unclear', tone: 'warn' },
  possible_duplicate: { label: 'Possible duplicate', tone: 'warn' },
  existing_customer_conflict: { label: 'Owner conflict', tone: 'warn' },
  territory_conflict: { label: 'Territory conflict', tone: 'warn' },
  promise_made: { label: 'Promise made', tone: 'warn' },
  sensitive: { label: 'Sensitive data', tone: 'bad' },
  frustrated: { label: 'Frustrated', tone: 'bad' },
  person_needed: { label: 'Needs a person', tone: 'plain' },
  high_value: { label: 'High value', tone: 'plain' },
  low_confidence: { label: 'Uncertain reading', tone: 'plain' },
  poor_fit: { label: 'Poor fit', tone: 'plain' },
};

export const exceptionWords: Record<ExceptionKind, string> = {
  no_contact: 'no way to reach the visitor',
  no_consent: 'the visitor was not asked for consent',
  consent_unclear: 'the consent is unclear',
  consent_refused: 'the visitor does not want to be contacted',
  no_clear_request: 'no clear request',
  not_sales: 'not a matter for sales',
};

export const laneWords: Record<Lane, string> = {
  sales: 'Sales',
  existing_customer: 'Existing customer',
  support: 'Support',
  set_aside: 'Set aside',
};

export const routeWords: Record<Route, string> = {
  sales: 'New business',
  existing_customer: 'A customer, on business',
  support: 'Needs help with what they have',
  spam: 'Spam',
  other: 'Neither sales nor support',
  unclear: 'Not clear yet',
};

export const urgencyWords: Record<Urgency, string> = {
  immediate: 'Immediate',
  soon: 'Soon',
  planned: 'Planned',
  none: 'No time said',
};

export const channelWords: Record<Channel, string> = {
  email: 'E-mail',
  phone: 'Phone',
  sms: 'Text message',
  whatsapp: 'WhatsApp',
};

export const consentWords: Record<ConsentStatus, Word> = {
  granted: { label: 'Agreed to be contacted', tone: 'good' },
  refused: { label: 'Refused to be contacted', tone: 'bad' },
  unclear: { label: 'Consent unclear', tone: 'warn' },
  missing: { label: 'No consent given', tone: 'warn' },
};

export const strengthWords: Record<MatchStrength, string> = {
  certain: 'Certainly the same',
  very_likely: 'Very likely the same',
  likely: 'Likely the same',
  possible: 'Possibly the same',
};

export const roleWords: Record<MessageRole, string> = { visitor: 'Visitor', bot: 'Bot', agent: 'Colleague' };
