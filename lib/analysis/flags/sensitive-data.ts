import { findSensitive } from '@/lib/language/find-sensitive';
import type { Evidence } from '@/lib/transcript/schema';
import { answeredTo, evidenceOf, type Reading, type Turn } from '../reading';
import type { FlagContext } from './context';

/** What the business asks for that nobody should type into a chat, and how the answer looks. */
const asksSecret: [RegExp, RegExp][] = [
  [
    /\b(?:pin|passcode|one[- ]time|verification code|security code|code (?:we|i|that was) (?:\w+ )?sent|cvv|cvc)\b/,
    /\b\d{3,8}\b/,
  ],
  [/\b(?:account (?:number|no)|sort code|iban|routing)\b/, /\d{6,}/],
  [
    /\b(?:ssn|social security|social insurance|national insurance|passport|tax (?:id|number)|id number|licen[cs]e number|aadhaar|last (?:four|4))\b/,
    /\d{3,}/,
  ],
  [/\b(?:date of birth|birth ?date|dob|when were you born|geburtsdatum|fecha de nacimiento|date de naissance)\b/, /\d/],
  [/\b(?:card number|long number|card details)\b/, /\d{4}/],
  [
    /\b(?:security (?:question|answer)|maiden name|memorable (?:word|name)|password|passwort|contraseña|mot de passe)\b/,
    /^\W*(?:[\p{L}'-]+\W*){1,3}$|\S*[\d!#$%&*]\S*/u,
  ],
];
const banking = /\b(?:bank\w*|building society|credit union|finance|loan|card|transfer|balance|statement|fraud|wire)\b/;
const declines =
  /\b(?:no|not|don'?t|do not|can'?t|cannot|forgot\w*|forget|remember|unknown|idea|lost|reset|why|rather not|prefer not|never|what|which|where|how)\b/;

/**
 * The visitor shares card or bank numbers, government ids, passwords, health, other people's private data, or confidential figures: by
 * pattern and topic, or as the answer to a question for such a thing.
 */
export function sensitiveData({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  return reading.visitor.flatMap((turn) => {
    if (turn.injection) return [];
    const found = findSensitive(turn.text).map(({ start, end }) => evidenceOf(turn, start, end));
    return found.length > 0 || !answersSecret(reading, turn) ? found : [evidenceOf(turn)];
  });
}

function answersSecret(reading: Reading, turn: Turn): boolean {
  if (turn.low.length > 120 || declines.test(turn.low)) return false;
  return answeredTo(reading, turn).some((before) =>
    asksSecret.some(
      ([asked, given], kind) =>
        asked.test(before.low) &&
        (/\?/.test(before.low) ||
          (before.act?.question ?? false) ||
          /\b(?:please|your|enter|provide|confirm)\b/.test(before.low)) &&
        !/\b(?:never|don'?t|do not|please do not|avoid)\b[^.?!]{0,30}\b(?:share|post|send|type|enter)\b/.test(
          before.low,
        ) &&
        given.test(turn.low) &&
        (kind !== 1 ||
          banking.test(`${reading.transcript.business.industry} ${before.low} ${reading.said}`.toLowerCase())),
    ),
  );
}
