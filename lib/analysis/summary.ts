import { redactSensitive } from '@/lib/language/redact';
import { answerGiven } from './bot-answer';
import { nextStep } from './next-step';
import type { Reading } from './reading';
import type { Analysis, Route } from './schema';

type Found = Pick<
  Analysis,
  'statedNeed' | 'unresolvedQuestion' | 'consent' | 'route' | 'contact' | 'urgency' | 'flags' | 'clearRequest'
> &
  Partial<Pick<Analysis, 'otherOpenQuestions'>>;

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

/**
 * What happened, in a few plain sentences: who wants what and by when, what was answered and what is still open, whether they may be
 * contacted, and the next step. Made from the findings and words of the transcript alone. Sensitive data is redacted.
 */
export function summarise(reading: Reading, found: Found): string {
  const sentences = [needSentence(found), answerSentence(reading, found), contactSentence(found)];
  return redactSensitive([...sentences.filter(Boolean), `Next: ${lowerFirst(nextStep(found))}`].join(' '));
}

function needSentence({ contact, urgency, statedNeed, route }: Found): string {
  const by = / from | by |clear$|customer$/.test(kinds[route.value]) ? ', ' : ' from ';
  const who = contact.name ? `${by}${contact.name.value}` : '';
  const company = contact.company ? `${who ? ' of ' : by}${contact.company.value}` : '';
  const time = soonWords[urgency.value];
  const need = statedNeed ? `: “${statedNeed.value.replace(/[.]$/, '')}”` : '';
  return `${kinds[route.value]}${who}${company}${need}${time ? `; ${time}` : ''}.`;
}

/** What the business answered and what it left open, as one sentence. */
function answerSentence(
  reading: Reading,
  { unresolvedQuestion, otherOpenQuestions = [], clearRequest, route }: Found,
): string {
  const open = unresolvedQuestion;
  const given = route.value === 'spam' ? null : answerGiven(reading, [...(open ? [open] : []), ...otherOpenQuestions]);
  const said = given ? `${given.by === 'agent' ? 'A colleague' : 'The bot'} said: “${given.quote}”` : '';
  if (open) {
    const left = `${open.deferredAt === null ? 'nobody answered' : 'left to a person'}: “${open.text.replace(/[.]$/, '')}”.`;
    return said ? `${said}; ${left}` : left.charAt(0).toUpperCase() + left.slice(1);
  }
  if (said) return `${said}; no question is open.`;
  return reading.visitor.length > 0 && clearRequest ? 'No question is open.' : '';
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
  return has ? `They left ${has}, but did not say whether they may be contacted.` : 'They left no contact details.';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
