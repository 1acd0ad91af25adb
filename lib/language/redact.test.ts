import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesLuhn } from './checksums';
import { redactSensitive, sensitiveSpans } from './redact';

describe('redaction', () => {
  it.each([
    ['card 4111 1111 1111 1111 exp 04/28', 'card'],
    ['pay from GB82 WEST 1234 5698 7654 32', 'iban'],
    ['NI number QQ 12 34 56 C', 'government_id'],
    ['my passport no is Z4418827', 'government_id'],
    ['ssn 219-09-9999', 'government_id'],
    ['password is Tulips!1962', 'password'],
    ['login is jo and pw: hunter2x', 'password'],
  ])('%s', (text, kind) => {
    expect(sensitiveSpans(text).map((span) => span.kind)).toContain(kind);
    expect(redactSensitive(text)).toContain('removed]');
  });

  it.each([
    'call 020 7946 0018',
    'order 8839201745',
    'I forgot my password',
    'the password is wrong',
    'in 2026 we had 40 people',
    'my password reset mail',
  ])('leaves "%s"', (text) => {
    expect(redactSensitive(text)).toBe(text);
  });

  it('does nothing more the second time and leaves no card number', () => {
    const digits = fc.stringMatching(/^[2-6][0-9]{12,18}$/);
    const valid = digits.map((body) => {
      for (let check = 0; check < 10; check += 1)
        if (passesLuhn(`${body.slice(0, -1)}${check}`)) return `${body.slice(0, -1)}${check}`;
      return body;
    });
    const spaced = valid.map((card) => card.replace(/(\d{4})(?=\d)/g, '$1 '));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spaced, fc.string({ maxLength: 30 }), (before, card, after) => {
        fc.pre(!/^(\d)\1+$/.test(card.replace(/\D/g, '')));
        const once = redactSensitive(`${before} ${card} ${after}`);
        expect(redactSensitive(once)).toBe(once);
        expect(sensitiveSpans(once).filter((span) => span.kind === 'card')).toEqual([]);
        expect(once).not.toContain(card);
      }),
      { numRuns: 300 },
    );
  });
});
