import { redactSensitive } from '@/lib/language/redact';
import type { Reading } from './reading';
import type { Analysis } from './schema';

/** What happened, in two or three plain sentences, sensitive data redacted. */
export function summarise(
  _reading: Reading,
  found: Pick<Analysis, 'statedNeed' | 'unresolvedQuestion' | 'consent'>,
): string {
  const parts = [
    found.statedNeed ? `The visitor wrote: ${found.statedNeed.value}` : 'The visitor did not say what they want',
  ];
  if (found.unresolvedQuestion) parts.push(`Still open: “${found.unresolvedQuestion.text}”`);
  return redactSensitive(`${parts.join('. ')}.`);
}
