import type { Analysis, Flag } from '@/lib/analysis/schema';
import type { MessageRole, Transcript } from '@/lib/transcript/schema';

export type Line = [role: MessageRole, text: string];

/** Messages a minute apart from 14:00, numbered and named from `first`. */
export function said(lines: readonly Line[], first = 0) {
  return lines.map(([role, text], index) => ({
    id: `m${first + index}`,
    role,
    text,
    at: new Date(Date.parse('2026-03-02T14:00:00Z') + (first + index) * 60_000).toISOString(),
  }));
}

export const hello: Line = ['bot', 'Hello, how can we help?'];
export const need: Line = [
  'visitor',
  'We are a company of 40 people and we are looking for help with finding out where AI could save us time.',
];
export const angry: Line = ['visitor', 'This is useless. You are not answering me at all, what a stupid bot!!'];
export const price: Line = ['visitor', 'Can you build it for us, and what would that cost?'];
export const contact: Line = ['visitor', 'jordan@brightforge.example.com'];
export const mayWe: Line = [
  'bot',
  'May a person from our team contact you by e-mail about your request? You can say no.',
];
export const yes: Line = ['visitor', 'Yes, please e-mail me.'];

const marks: [Flag, RegExp, string][] = [
  ['pricing', /cost/, 'The visitor asks for a price.'],
  ['frustrated', /useless/, 'The visitor is angry or fed up.'],
];

/**
 * The reading with its flags replaced by those of two plain words, so that what these tests say of turns holds whatever the rules for
 * frustration and prices learn.
 */
export function withPlainFlags(analysis: Analysis, { messages }: Transcript): Analysis {
  const flags = marks.flatMap(([flag, word, sentence]) => {
    const evidence = messages.flatMap(({ number, role, text }) =>
      role === 'visitor' && word.test(text) ? [{ message: number, start: 0, end: text.length }] : [],
    );
    return evidence.length > 0 ? [{ flag, sentence, evidence, confidence: 1 }] : [];
  });
  return { ...analysis, flags };
}
