import { redactSensitive } from '@/lib/language/redact';
import type { Reading } from './reading';
import type { Analysis, Route } from './schema';

type Found = Pick<
  Analysis,
  'statedNeed' | 'unresolvedQuestion' | 'consent' | 'route' | 'contact' | 'urgency' | 'flags' | 'clearRequest'
>;

const kinds: Record<Route, string> = {
  sales: 'A new enquiry',
  existing_customer: 'A request from a customer',
  support: 'A request for help',
  spam: 'An offer or message without a request of its own',
  other: 'A message from somebody who is neither a buyer nor a customer',
  unclear: 'A chat that ended before a request was clear',
};
const soonWords = {
  immediate: 'they need it now',
  soon: 'they need it soon',
  planned: 'they named a later time',
  none: '',
} as const;

/** What happened, in two or three plain sentences: who wants what, what is still open, and whether they may be contacted. Sensitive data is redacted. */
export function summarise(reading: Reading, found: Found): string {
  const who = found.contact.name ? ` from ${found.contact.name.value}` : '';
  const company = found.contact.company ? `${who ? ' of ' : ' from '}${found.contact.company.value}` : '';
  const time = soonWords[found.urgency.value];
  const need = found.statedNeed ? `: “${found.statedNeed.value.replace(/[.]$/, '')}”` : '';
  const sentences = [`${kinds[found.route.value]}${who}${company}${need}${time ? `; ${time}` : ''}.`];
  const open = found.unresolvedQuestion;
  if (open)
    sentences.push(
      `${open.deferredAt === null ? 'Nobody answered' : 'Left to a person'}: “${open.text.replace(/[.]$/, '')}”.`,
    );
  else if (reading.visitor.length > 0 && found.clearRequest) sentences.push('No question is open.');
  sentences.push(contactSentence(found));
  return redactSensitive(sentences.join(' '));
}

function contactSentence({ consent, contact }: Found): string {
  const has = [contact.email ? 'an e-mail address' : '', contact.phone ? 'a phone number' : '']
    .filter(Boolean)
    .join(' and ');
  if (consent.status === 'granted')
    return has ? `They left ${has} and agreed to be contacted.` : 'They agreed to be contacted, but left no details.';
  if (consent.status === 'refused') return 'They do not want to be contacted.';
  if (consent.status === 'unclear')
    return has
      ? `They left ${has}, but their agreement to be contacted is not clear.`
      : 'Whether they may be contacted is not clear.';
  return 'They left no contact details.';
}
