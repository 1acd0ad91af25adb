import { describe, expect, test } from 'vitest';
import { reviewReasons } from '@/lib/decision/schema';
import { type HandoffLike, missingForApproval, reachable, recount } from './completeness';

const whole: HandoffLike = {
  summary: 'A visitor asks for a review.',
  statedNeed: 'An AI review.',
  questionText: 'Do you work with firms our size?',
  questionNone: false,
  contactEmail: 'jo@example.com',
  contactPhone: null,
  consentStatus: 'granted',
  consentChannels: ['email'],
  nextStep: 'Answer the question.',
  ownerId: '00000000-0000-7000-8000-000000000001',
  openReasons: [],
};
const codes = (part: Partial<HandoffLike>) => missingForApproval({ ...whole, ...part }).map((missing) => missing.code);

describe('what is missing for an approval', () => {
  test.each([
    [{}, []],
    [{ summary: '  ' }, ['summary']],
    [{ statedNeed: null }, ['need']],
    [{ questionText: null }, ['question']],
    [{ questionText: null, questionNone: true }, []],
    [{ consentStatus: 'unclear' }, ['consent']],
    [{ consentStatus: 'refused' }, ['consent']],
    [{ contactEmail: null }, ['contact']],
    [{ consentChannels: ['phone'] }, ['contact']],
    [{ consentChannels: ['whatsapp'], contactPhone: '+442079460018' }, []],
    [{ nextStep: '' }, ['next_step']],
    [{ ownerId: null }, ['owner']],
    [{ openReasons: ['possible_duplicate', 'promise_made'] }, ['reason', 'reason']],
    [
      { summary: '', ownerId: null, consentStatus: 'missing', contactEmail: null },
      ['summary', 'consent', 'contact', 'owner'],
    ],
  ] as [Partial<HandoffLike>, string[]][])('of %j is %j', (part, expected) => expect(codes(part)).toEqual(expected));

  test('is a sentence, for every reason there is', () => {
    for (const missing of missingForApproval({ ...whole, openReasons: reviewReasons }))
      expect(missing.sentence).toMatch(/^[A-Z].*\.$/);
  });
});

test.each([
  [{ contactEmail: 'a@example.com', contactPhone: null, consentStatus: 'granted', consentChannels: ['email'] }, true],
  [{ contactEmail: 'a@example.com', contactPhone: null, consentStatus: 'granted', consentChannels: ['sms'] }, false],
  [{ contactEmail: null, contactPhone: '+442079460018', consentStatus: 'granted', consentChannels: ['sms'] }, true],
  [{ contactEmail: 'a@example.com', contactPhone: null, consentStatus: 'unclear', consentChannels: ['email'] }, false],
] as const)('reachable: %j is %s', (part, expected) => expect(reachable(part)).toBe(expected));

describe('counting anew', () => {
  const row = { ...whole, exceptions: [] as string[] };
  test.each([
    [{}, false, true, []],
    [{ exceptions: ['no_clear_request'] }, false, false, ['no_clear_request']],
    [{ exceptions: ['no_clear_request'] }, true, true, []],
    [{ exceptions: ['not_sales'] }, false, true, ['not_sales']],
    [{ consentStatus: 'unclear' as const }, false, false, ['consent_unclear']],
    [{ consentStatus: 'refused' as const, contactEmail: null }, false, false, ['no_contact', 'consent_refused']],
    [{ consentChannels: ['phone'] }, false, false, ['no_contact']],
    [{ statedNeed: '' }, true, false, ['no_clear_request']],
  ])('of %j with the need confirmed %s', (part, needConfirmed, complete, exceptions) => {
    expect(recount({ ...row, ...part }, { needConfirmed })).toEqual({ complete, exceptions });
  });
});
