import { AppError } from '@/lib/errors';
import { fillTemplate, placeholders, unknownPlaceholders } from '@/lib/language/fill-template';
import { findPromises } from '@/lib/language/promises';

const sample = {
  visitor_name: 'Lena',
  owner_name: 'Priya Nair',
  question: 'How does it work?',
  need: 'They want to know how it works.',
  company: 'Marlow & Pike',
  service: 'consulting',
  channels: 'by e-mail',
} as const;

/**
 * Refuses text that may not become approved language: throws UNPROCESSABLE with the sentence and the rule where it promises a price,
 * time, scope, legal position, result, availability or fit, and where it holds a placeholder that nothing fills.
 */
export function mustBeApprovable(body: string): void {
  const [unknown] = unknownPlaceholders(body);
  if (unknown !== undefined) {
    const message = `{{${unknown}}} is not a placeholder that can be filled.`;
    throw new AppError('UNPROCESSABLE', message, {
      details: { errors: [{ path: 'body', message, allowed: placeholders.map((name) => `{{${name}}}`).join(', ') }] },
    });
  }
  // A promise may hide behind a placeholder, so the text is read as written and as a visitor would read it.
  const promise = findPromises(body)[0] ?? findPromises(fillTemplate(body, sample))[0];
  if (promise) {
    const message = `“${promise.sentence}” makes a promise. ${promise.rule}`;
    throw new AppError('UNPROCESSABLE', message, {
      details: {
        errors: [{ path: 'body', message }],
        sentence: promise.sentence,
        rule: promise.rule,
        suggestion: promise.suggestion,
      },
    });
  }
}
