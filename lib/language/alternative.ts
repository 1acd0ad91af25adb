import type { PromiseKind } from '@/lib/analysis/schema';
import { fillTemplate, type TemplateValues } from './fill-template';
import { findPromises } from './promises';
import type { SnippetTopic } from './schema';

/** The topic of approved language that speaks of what a sentence promises. */
export const topicOfPromise: Record<PromiseKind, SnippetTopic> = {
  price: 'pricing',
  timing: 'timing',
  scope: 'scope',
  legal: 'legal',
  result: 'result',
  availability: 'availability',
  fit: 'fit',
};

/**
 * Approved words to say instead of a promise: the first text of its topic that is left with words once its placeholders are filled and
 * that promises nothing then; without one, the rule's own suggestion. One line.
 */
export function approvedAlternative(
  promise: { kind: PromiseKind; suggestion: string },
  texts: readonly { topic: SnippetTopic; body: string }[],
  values: TemplateValues = {},
): string {
  for (const text of texts) {
    if (text.topic !== topicOfPromise[promise.kind]) continue;
    const said = fillTemplate(text.body, values).replace(/\s*\n\s*/g, ' ');
    if (said !== '' && findPromises(said).length === 0) return said;
  }
  return promise.suggestion;
}
