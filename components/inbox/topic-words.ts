import type { SnippetTopic } from '@/lib/language/schema';

/** Topics of approved language as people read them. */
export const topicWords: Record<SnippetTopic, string> = {
  greeting: 'Greeting',
  question: 'Open question and need',
  pricing: 'Price',
  timing: 'Timing',
  scope: 'Scope',
  result: 'Results and guarantees',
  legal: 'Legal questions',
  availability: 'Availability',
  fit: 'Whether it fits',
  closing: 'Closing',
  bot: 'What the bot may say',
};
