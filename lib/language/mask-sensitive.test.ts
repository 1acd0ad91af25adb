import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSensitive } from './mask-sensitive';

describe('blacking out without moving a letter', () => {
  it.each([
    ['charge 4111 1111 1111 1111 please', 'charge •••• •••• •••• 1111 please', 'card'],
    ['from GB82 WEST 1234 5698 7654 32, thanks', 'from •••• •••• •••• •••• •••• ••, thanks', 'iban'],
    ['my ssn is 219-09-9999 ok', 'my ssn is •••-••-•••• ok', 'government_id'],
    ['the password is Tulips!1962', 'the password is •••••••••••', 'password'],
    ['password: 🌷tulips🌷1962', 'password: ••••••••••••••', 'password'],
  ])('%s', (text, shown, kind) => {
    const masked = maskSensitive(text);
    expect(masked.text).toBe(shown);
    expect(masked.hidden).toMatchObject([{ kind }]);
  });

  it('leaves a text that holds nothing sensitive', () => {
    expect(maskSensitive('call 020 7946 0018')).toEqual({ text: 'call 020 7946 0018', hidden: [] });
  });

  const parts = fc.constantFrom(
    '4111 1111 1111 1111',
    'DE89 3702 0400 4405 3201 30',
    '219-09-9999',
    'password: Tulips!1962',
    'pin 4821',
    'my passport is',
    'pw',
    'Z4418827',
    '🙂',
    '\n',
  );
  it('keeps the length, hides what it names, and does nothing more the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 12 })), { maxLength: 9 }), (pieces) => {
        const text = pieces.join(' ');
        const { text: shown, hidden } = maskSensitive(text);
        expect(shown).toHaveLength(text.length);
        expect(maskSensitive(shown).text).toBe(shown);
        let last = 0;
        for (const { start, end } of hidden) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(shown.slice(start, end)).not.toBe(text.slice(start, end));
          last = end;
        }
        const outside = (of: string) =>
          [...hidden].reverse().reduce((so, span) => so.slice(0, span.start) + so.slice(span.end), of);
        expect(outside(shown)).toBe(outside(text));
      }),
      { numRuns: 2000 },
    );
  });
});
