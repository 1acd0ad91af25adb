import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactSensitive } from './redact';
import { redactMapped } from './redact-mapped';

const card = '4111 1111 1111 1111';

describe('a redacted text with the way back', () => {
  it('answers where its stretches stood', () => {
    const text = `My card is ${card}, and my PIN is 4821. Please call me.`;
    const { text: shown, original } = redactMapped(text);
    expect(shown).toBe('My card is [card number removed], and my PIN is [password removed]. Please call me.');
    const place = (words: string) => {
      const at = shown.indexOf(words);
      const { start, end } = original(at, at + words.length);
      return text.slice(start, end);
    };
    expect(place('Please call me.')).toBe('Please call me.');
    expect(place('My card')).toBe('My card');
    expect(place('[card number removed]')).toBe(card);
    expect(place('is [card')).toBe(`is ${card}`);
    expect(place('removed], and my PIN is [pass')).toBe(`${card}, and my PIN is 4821`);
    expect(place(shown)).toBe(text);
  });

  const parts = fc.constantFrom(
    card,
    'password: hunter22x',
    'DE89 3702 0400 4405 3201 30',
    'my ssn is 078-05-1120',
    'Hello 🙂 ',
    'call me at 020 7946 0958',
    '\n',
    'passport X1234567',
  );
  it('says what the plain one says, for any text, and every character finds its place', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 20 })), { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        const mapped = redactMapped(text);
        expect(mapped.text).toBe(redactSensitive(text));
        let last = 0;
        for (let index = 0; index < mapped.text.length; index += 1) {
          const { start, end } = mapped.original(index, index + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});
