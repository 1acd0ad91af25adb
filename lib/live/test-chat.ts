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
/** A message over which the reading breaks. */
export const unreadable: Line = ['visitor', 'unreadable'];
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
 * The reading with what a turn rests on replaced by that of plain words, so that what these tests say of turns holds whatever the rules
 * of the reading learn.
 */
export function readPlainly(analysis: Analysis, { messages }: Transcript): Analysis {
  if (messages.some((message) => message.text === unreadable[1])) throw new Error('not readable');
  const where = (word: RegExp) =>
    messages.flatMap(({ number, role, text }) =>
      role === 'visitor' && word.test(text) ? [{ message: number, start: 0, end: text.length }] : [],
    );
  const [asked, given, agreed] = [where(/looking for help/), where(/@/), where(/please e-mail/)];
  const email = given.length > 0 ? { value: contact[1], evidence: given, confidence: 1 } : null;
  return {
    ...analysis,
    route: { value: 'sales', evidence: asked, confidence: 1 },
    clearRequest: asked.length > 0,
    statedNeed: asked.length > 0 ? { value: 'Help with AI.', evidence: asked, confidence: 1 } : null,
    contact: { name: null, email, phone: null, company: null },
    consent: {
      status: agreed.length > 0 ? 'granted' : email ? 'unclear' : 'missing',
      channels: agreed.length > 0 ? ['email'] : [],
      refusedChannels: [],
      reason: 'The visitor was not asked.',
      evidence: agreed,
      confidence: 1,
    },
    clarifyingAsked: false,
    goodbye: false,
    flags: marks.flatMap(([flag, word, sentence]) => {
      const evidence = where(word);
      return evidence.length > 0 ? [{ flag, sentence, evidence, confidence: 1 }] : [];
    }),
  };
}
