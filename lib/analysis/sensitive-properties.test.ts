import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensitiveSpans } from '@/lib/language/redact';
import { analyseTranscript } from './analyse';
import { chat } from './testing';

const secrets = [
  ['my card is 4000 0566 5566 5556, please charge it', '4000 0566 5566 5556'],
  ['ssn 078-05-1120, I need a loan quote for my van', '078-05-1120'],
  ['the password for the router is Gouda!1994x, can you set it up?', 'Gouda!1994x'],
  ['please refund to DE89 3704 0044 0532 0130 00, can you do that today?', 'DE89 3704 0044 0532 0130 00'],
  ['I need a locksmith, the alarm code is 4417 and my pin is 8080', '4417'],
  ['will you accept my DNI 12345678Z for the booking?', '12345678Z'],
  ['we want 40 seats, api key sk-live-93fj20fjs02, what is the price?', 'sk-live-93fj20fjs02'],
] as const;

describe('what was redacted', () => {
  it('is in no text that the reading writes', () => {
    const line = fc.constantFrom(
      'v: hello',
      'b: How can we help?',
      'v: how much is it',
      'b: A colleague will call you.',
      'v: call me',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        fc.constantFrom(...secrets),
        fc.array(line, { maxLength: 4 }),
        (before, [text, secret], after) => {
          expect(sensitiveSpans(text).length).toBeGreaterThan(0);
          const found = analyseTranscript(chat([...before, `v: ${text}`, ...after]));
          const written = [
            found.summary,
            found.nextStep,
            found.statedNeed?.value,
            found.unresolvedQuestion?.text,
            ...found.otherOpenQuestions.map((question) => question.text),
            ...found.botPromises.map((promise) => promise.text),
            ...found.flags.map((flag) => flag.sentence),
          ].join('\n');
          expect(written).not.toContain(secret);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
