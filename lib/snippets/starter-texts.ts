import { approvedPhrases, botTextKey, type SpokenTurn, spokenTurns } from '@/lib/language/bot-phrases';
import type { SnippetTopic } from '@/lib/language/schema';

type StarterText = { key: string; topic: SnippetTopic; title: string; body: string };

const botTitles: Record<SpokenTurn, string> = {
  stop: 'The visitor is fed up: stop',
  escalate: 'A person has to answer',
  close: 'Close the chat',
  handoff: 'Everything is there: hand off',
  ask_consent: 'Ask for permission to contact',
  collect_contact: 'Ask how to reach the visitor',
  ask_clarifying: 'The one clarifying question',
};

/** Approved language to begin with: each text asks or states, none promises (held by a test). A company makes them its own. */
export const starterTexts: readonly StarterText[] = [
  {
    key: 'greeting',
    topic: 'greeting',
    title: 'Greeting',
    body: 'Hi {{visitor_name}},\n\nthank you for writing to us. I have read your chat, so you do not need to explain it again.',
  },
  {
    key: 'greeting-sorry',
    topic: 'greeting',
    title: 'Greeting after a poor chat',
    body: 'Hi {{visitor_name}},\n\nI am sorry that our chat did not answer you. I have read it, and from here on you are talking to a person.',
  },
  {
    key: 'question-first',
    topic: 'question',
    title: 'Pick up the open question',
    body: 'You asked: “{{question}}”\n\nI want to answer that properly. May I ask one thing first: what would a good answer help you decide?',
  },
  {
    key: 'need-understood',
    topic: 'question',
    title: 'Say back what they need',
    body: 'This is how I understood you: {{need}}\n\nIs there anything that I should correct?',
  },
  {
    key: 'similar-firms',
    topic: 'fit',
    title: 'Whether it fits',
    body: 'Whether {{service}} fits depends on a few details. I can show you what similar organisations looked at first, and you can judge how close that is to {{company}}.',
  },
  {
    key: 'price-after-scope',
    topic: 'pricing',
    title: 'Asked for a price',
    body: 'The price depends on what you need. I would like to understand that first, and then put a quote in writing.',
  },
  {
    key: 'timing-together',
    topic: 'timing',
    title: 'Asked how long it takes',
    body: 'How long it takes depends on where you start. I can show you what similar firms looked at first, and we agree on the timing together.',
  },
  {
    key: 'scope-in-writing',
    topic: 'scope',
    title: 'Asked for something tailored',
    body: 'I have noted what you would like included. A colleague who does this work would look at it with you, and we agree the scope in writing.',
  },
  {
    key: 'results-differ',
    topic: 'result',
    title: 'Asked for a guarantee',
    body: 'I cannot promise a result: it differs from case to case. What I can do is show you how we work and how we would measure it with you.',
  },
  {
    key: 'no-legal-advice',
    topic: 'legal',
    title: 'Asked a legal question',
    body: 'I cannot give legal advice here. The right person on our side can look at that part with you.',
  },
  {
    key: 'availability-check',
    topic: 'availability',
    title: 'Asked for a free slot or place',
    body: 'I will check availability and confirm it with you before you plan around it.',
  },
  {
    key: 'closing-question',
    topic: 'closing',
    title: 'Ask when to talk',
    body: 'When would it suit you to talk, or would you rather go on in writing?\n\nKind regards\n{{owner_name}}',
  },
  { key: 'closing-plain', topic: 'closing', title: 'Plain closing', body: 'Kind regards\n{{owner_name}}' },
  ...spokenTurns.map((turn) => ({
    key: botTextKey(turn),
    topic: 'bot' as const,
    title: botTitles[turn],
    body: approvedPhrases[turn],
  })),
];
