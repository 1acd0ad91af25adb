import type { MessageRole } from '@/lib/transcript/schema';
import { coverPlace, type MaskedText, maskSensitive, placesApart } from './mask-sensitive';
import type { SensitiveKind, SensitiveSpan } from './redact';

type Said = { role: MessageRole; text: string };

const asking = /\?|\b(?:please|enter|type|provide|confirm|give|send|share|tell|need|require)\b/i;
const warning =
  /\b(?:never|don['’]?t|do not|not|avoid|without|no need to)\b[^.?!]{0,30}\b(?:share|post|send|type|enter|give|tell|need|ask)/i;
/** What the business asks for that is a secret by itself, and how it looks where the visitor gives it. */
const asked: { kind: SensitiveKind; question: RegExp; answer: RegExp }[] = [
  {
    kind: 'password',
    question:
      /\b(?:pin(?! ?code)|passcode|one[- ]time (?:code|password)|otp|verification code|security code|cvv|cvc|(?:alarm|gate|door|access|entry|safe) code|code (?:we|i|that was) (?:just )?(?:sent|texted))\b/i,
    answer: /(?<![\d.,:/£$€+-])\d{3,8}(?:[ -]\d{2,4})?(?![\d:/]|[.,]\d)/,
  },
  {
    kind: 'password',
    question:
      /\b(?:what|which|enter|provide|confirm|give|send|type|need|tell|share)\b[^.?!]{0,40}\b(?:password|passwort|contraseña|mot de passe|memorable word)\b/i,
    answer: /(?<!\S)(?=\S*\d)(?=\S*[\p{L}])(?!\S*@\S*\.)[^\s,;]{6,40}(?<![.,!?])/u,
  },
  {
    kind: 'password',
    question: /\b(?:maiden name|memorable (?:word|name)|security (?:answer|word)|first pet)\b/i,
    answer: /(?<=^\W*(?:(?:it['’]?s|its|sure|ok|yes),? )?)\p{L}[\p{L}'’-]{2,30}(?=\W*$)/u,
  },
  {
    kind: 'government_id',
    question:
      /\b(?:ssn|social (?:security|insurance)|national insurance|passport (?:number|no)|tax (?:id|number)|id number|licen[cs]e number|aadhaar|nhs number|last (?:four|4) (?:digits )?of your (?:ssn|social))\b/i,
    answer: /(?<![\w+])(?=(?:[A-Z-]*\d){4})[A-Z\d]+(?:[ -]?[A-Z\d]*\d[A-Z\d]*)*(?:[ -]?[A-Z])?(?!\w)/i,
  },
  {
    kind: 'iban',
    question: /\b(?:bank account|sort code|iban|routing (?:number|no))\b/i,
    answer: /(?<![\d+])\d[\d -]{4,}\d(?!\d)/,
  },
  {
    kind: 'card',
    question: /\b(?:card number|long number|card details|(?:number|digits) (?:on|of) (?:the|your) card)\b/i,
    answer: /(?<![\d+])\d{4}(?:[ -]?\d{2,4}){0,4}(?!\d)/,
  },
];
const declining =
  /\b(?:don['’]?t|do not|can['’]?t|cannot|forgot\w*|forget|remember|unknown|no idea|lost|reset|rather not|prefer not|never|why|order|invoice|ticket|call|phone|mobile)\b/i;
/** Messages of the visitor after the question in which the answer is still looked for. */
const mostTurns = 3;

/** For each message of a chat in order the secret with which the visitor answers what they were just asked for; null where there is none. */
export function answeredSecrets(messages: readonly Said[]): (SensitiveSpan | null)[] {
  let question = '';
  let turns = 0;
  return messages.map(({ role, text }) => {
    if (role !== 'visitor') {
      question = turns > 0 ? text : `${question} ${text}`.slice(-2000);
      turns = 0;
      return null;
    }
    turns += 1;
    return turns <= mostTurns ? answerIn(question, text) : null;
  });
}

function answerIn(question: string, text: string): SensitiveSpan | null {
  if (text.length > 200 || !asking.test(question) || warning.test(question) || declining.test(text)) return null;
  for (const { kind, question: asks, answer } of asked) {
    const hit = asks.test(question) ? answer.exec(text) : null;
    if (hit) return { kind, start: hit.index, end: hit.index + hit[0].length };
  }
  return null;
}

/** The texts with such answers alone blacked out, none of them longer or shorter. */
export function coverAnswers(messages: readonly Said[]): string[] {
  const answers = answeredSecrets(messages);
  return messages.map(({ text }, index) => {
    const span = answers[index];
    return span ? coverPlace(text, span) : text;
  });
}

/** As `maskSensitive` for each message of a chat in order, which also knows what the visitor was asked for. */
export function maskMessages(messages: readonly Said[]): MaskedText[] {
  const answers = answeredSecrets(messages);
  return messages.map(({ text }, index) => {
    const span = answers[index];
    // By itself first: of a card its last digits stay.
    const masked = maskSensitive(text);
    if (!span || masked.hidden.some((each) => each.start <= span.start && each.end >= span.end)) return masked;
    return { text: coverPlace(masked.text, span), hidden: placesApart([...masked.hidden, span]) };
  });
}
