import { describe, expect, it } from 'vitest';
import type { Analysis } from '@/lib/analysis/schema';
import { showFields, showMessages } from './show-transcript';

const at = new Date('2026-03-02T14:00:00Z');
const texts = ['Hello!', 'My card is 4111 1111 1111 1111.', 'I have epilepsy.', 'Board only: we lost 3 of 5 accounts.'];
const stored = texts.map((text, number) => ({
  number,
  role: number === 0 ? ('bot' as const) : ('visitor' as const),
  text,
  at,
}));
const flag = (message: number, end: number) => ({
  flag: 'sensitive_data' as const,
  sentence: 'Sensitive.',
  evidence: [{ message, start: 0, end }],
  confidence: 0.9,
});
const read = (flags: Analysis['flags']) => ({ flags }) as Analysis;

describe('a transcript as a screen shows it', () => {
  it('blacks out what is sensitive and says where, without moving a letter', () => {
    const [, message] = showMessages(stored, null);
    expect(message).toEqual({
      number: 1,
      role: 'visitor',
      text: 'My card is •••• •••• •••• 1111.',
      at: '2026-03-02T14:00:00.000Z',
      hidden: [{ kind: 'card', start: 11, end: 30 }],
    });
  });

  it('marks delicate matters that stay readable: by topic, and where the reading says so', () => {
    const shown = showMessages(stored, read([flag(3, 20), flag(1, 31)]));
    expect(shown.map((message) => message.sensitive ?? false)).toEqual([false, false, true, true]);
    expect(shown[2]?.text).toBe('I have epilepsy.');
  });

  it('tells which messages came after the approval', () => {
    expect(showMessages(stored, null, 3).map((message) => message.late ?? false)).toEqual([false, false, false, true]);
  });

  it('shows form fields in the same way', () => {
    expect(showFields({ name: 'Lena', ssn: 'ssn 219-09-9999' })).toEqual([
      { name: 'name', value: 'Lena' },
      { name: 'ssn', value: 'ssn •••-••-••••', hidden: [{ kind: 'government_id', start: 4, end: 15 }] },
    ]);
  });
});
