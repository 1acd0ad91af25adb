import type { z } from 'zod';
import type { Analysis, Route } from '@/lib/analysis/schema';
import { canReach } from './complete-handoff';
import type { exceptionSchema } from './schema';

export type Exception = z.infer<typeof exceptionSchema>;

const notSales: Partial<Record<Route, string>> = {
  support: 'The visitor wants help with something they already have, which is not a sales enquiry.',
  spam: 'The visitor sells something, or the chat holds no real request.',
  other:
    'The visitor is neither a buyer nor a customer with a request, for example an applicant, a student or the press.',
  unclear: 'The chat does not show yet whether this is a sales enquiry.',
};

/** Each part that keeps a conversation from being a complete handoff, in a plain sentence; empty where nothing is missing. */
export function findExceptions(analysis: Analysis): Exception[] {
  const exceptions: Exception[] = [];
  const { contact, consent, route } = analysis;
  const hasDetails = contact.email !== null || contact.phone !== null;
  if (!hasDetails)
    exceptions.push({ kind: 'no_contact', sentence: 'The visitor left neither an e-mail address nor a phone number.' });
  if (consent.status === 'refused') {
    exceptions.push({ kind: 'consent_refused', sentence: 'The visitor said no to being contacted.' });
  } else if (consent.status === 'unclear') {
    exceptions.push({
      kind: 'consent_unclear',
      sentence: `Nobody may contact the visitor yet: ${lowerFirst(consent.reason)}`,
    });
  } else if (consent.status === 'missing') {
    exceptions.push({
      kind: 'no_consent',
      sentence: 'The visitor was not asked and did not say whether a person may contact them.',
    });
  } else if (hasDetails && !canReach(analysis)) {
    exceptions.push({
      kind: 'no_contact',
      sentence: 'The visitor agreed to be contacted, but left no address or number for the channel they agreed to.',
    });
  }
  if (!analysis.clearRequest)
    exceptions.push({ kind: 'no_clear_request', sentence: 'The visitor did not say clearly what they want.' });
  const sentence = notSales[route.value];
  if (sentence) exceptions.push({ kind: 'not_sales', sentence });
  return exceptions;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
