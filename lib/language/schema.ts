/** What an approved text is for. */
export const snippetTopics = [
  'greeting',
  'question',
  'pricing',
  'timing',
  'scope',
  'result',
  'legal',
  'availability',
  'fit',
  'closing',
  'bot',
] as const;
export type SnippetTopic = (typeof snippetTopics)[number];
