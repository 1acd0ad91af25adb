import { redactSensitive } from '@/lib/language/redact';
import type { Evidence, Transcript } from '@/lib/transcript/schema';
import { fold } from '@/lib/transcript/text';
import type { Claims, ShownMessage } from './claims';
import type { Channel, ConsentStatus, Flag, PromiseKind, Route, Urgency } from './schema';

type Place = Extract<Evidence, { message: number }>;
type Held<T> = T & { place: Place };

/** Claims whose quotes stand in the transcript, each with its place in the stored message, and how many were dropped. */
export type CheckedClaims = {
  route: Held<{ value: Route }> | null;
  need: Held<{ sentence: string; clear: boolean }> | null;
  question: Held<{ text: string }> | null;
  /** Places of questions that a later reply of the business answers. */
  answered: Place[];
  urgency: Held<{ value: Urgency }> | null;
  /** Null where the claim fell; `missing` says nothing and needs no words. */
  consent: { status: ConsentStatus; channels: Channel[]; refusedChannels: Channel[]; places: Place[] } | null;
  contact: Record<'name' | 'email' | 'phone' | 'company', Held<{ value: string }> | null>;
  flags: Held<{ flag: Flag }>[];
  promises: Held<{ kind: PromiseKind; text: string }>[];
  dropped: number;
};

/** More than any chat needs of one kind; what follows is not looked at. */
const mostOfAKind = 40;
const mostNeedWords = 25;
const longestQuestion = 500;

/**
 * Holds every claim to the rule that it must quote words of the transcript: the quote stands letter by letter in the message that it
 * names, and in one of the role that can say such a thing. Pure and total, whatever was claimed.
 */
export function checkClaims(claims: Claims, messages: readonly ShownMessage[], transcript: Transcript): CheckedClaims {
  let dropped = 0;
  const byNumber = new Map(messages.map((message) => [message.number, message]));
  const said = messages.filter((message) => message.role === 'visitor').map((message) => message.text);

  type Quoted = { message: number; quote: string };
  const find = ({ message, quote }: Quoted, roles: readonly ShownMessage['role'][]): Place | null => {
    const found = byNumber.get(message);
    const words = quote.trim();
    if (!found || !roles.includes(found.role) || !saysSomething(words, found.text)) return null;
    const at = found.text.indexOf(words);
    return at < 0 ? null : found.evidence(at, at + words.length);
  };
  const visitor = ['visitor'] as const;
  const business = ['bot', 'agent'] as const;
  /** One claim with its place, or nothing and one more dropped. */
  const held = <T extends Quoted, R>(
    claim: T | null,
    roles: readonly ShownMessage['role'][],
    take: (c: T) => R | null,
  ) => {
    if (!claim) return null;
    const place = find(claim, roles);
    const value = place && take(claim);
    if (place && value) return { ...value, place };
    dropped += 1;
    return null;
  };
  const heldAll = <T extends Quoted, R>(
    all: readonly T[],
    roles: readonly ShownMessage['role'][],
    take: (claim: T) => R | null,
  ) => all.slice(0, mostOfAKind).flatMap((claim) => held(claim, roles, take) ?? []);

  const consentOf = (): CheckedClaims['consent'] => {
    const { status, quotes } = claims.consent;
    const refusedChannels = [...new Set(claims.consent.refusedChannels)];
    const agreed = [...new Set(claims.consent.channels)].filter((channel) => !refusedChannels.includes(channel));
    if (status === 'missing') return { status, channels: [], refusedChannels: [], places: [] };
    const places = quotes.slice(0, mostOfAKind).flatMap((each) => find(each, visitor) ?? []);
    // One invented quote makes the whole claim worthless: nobody knows which of them it rests on.
    if (places.length === 0 || places.length < quotes.length || (status === 'granted' && agreed.length === 0)) {
      dropped += 1;
      return null;
    }
    return { status, channels: status === 'granted' ? agreed : [], refusedChannels, places };
  };

  const ownBefore = (value: string, number: number) =>
    messages.some(
      (message) => message.role !== 'visitor' && message.number < number && fold(message.text).includes(fold(value)),
    );
  const contact = (
    claim: Claims['contact']['name'],
    fits: (value: string, message: number) => boolean,
    shape = (value: string) => value,
  ) =>
    held(claim, visitor, ({ value: given, quote, message }) => {
      const value = given.trim();
      return value !== '' && quote.includes(value) && !value.includes('[') && fits(value, message)
        ? { value: shape(value) }
        : null;
    });

  const { name: businessName } = transcript.business;
  const answered = heldAll(claims.answered, visitor, ({ message, answerMessage, answerQuote }) =>
    answerMessage > message && find({ message: answerMessage, quote: answerQuote }, business) ? {} : null,
  ).map(({ place }) => place);
  return {
    route: held(claims.route, visitor, ({ value }) => ({ value })),
    need: held(claims.need, visitor, ({ sentence, clear }) => {
      const text = redactSensitive(oneLine(sentence));
      const length = text.split(' ').length;
      return text !== '' && length <= mostNeedWords && text.length <= 300 && restsOn(text, said)
        ? { sentence: text, clear }
        : null;
    }),
    question: held(claims.question, visitor, ({ quote }) => ({ text: oneLine(quote).slice(0, longestQuestion) })),
    answered,
    urgency: held(claims.urgency, visitor, ({ value }) => ({ value })),
    consent: consentOf(),
    contact: {
      name: contact(
        claims.contact.name,
        (value) => /\p{L}/u.test(value) && !/[\d@:/]/.test(value) && value.length <= 80,
      ),
      email: contact(
        claims.contact.email,
        (value, message) => /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[a-z]{2,24}$/i.test(value) && !ownBefore(value, message),
        (value) => value.toLowerCase(),
      ),
      phone: contact(
        claims.contact.phone,
        (value, message) =>
          /^[+\d][\d\s()./-]*$/.test(value) &&
          digitsOf(value).length >= 7 &&
          digitsOf(value).length <= 15 &&
          !ownBefore(value, message),
      ),
      company: contact(
        claims.contact.company,
        (value) => /[\p{L}\p{N}]/u.test(value) && value.length <= 120 && fold(value) !== fold(businessName),
      ),
    },
    flags: heldAll(claims.flags, visitor, ({ flag }) => (flag === 'bot_promise' ? null : { flag })),
    promises: heldAll(claims.promises, ['bot'], ({ kind, quote }) => ({ kind, text: oneLine(quote).slice(0, 500) })),
    dropped,
  };
}

/** A stretch of two letters or figures, or the whole of a shorter message. */
function saysSomething(words: string, text: string): boolean {
  return words !== '' && (/[\p{L}\p{N}][\p{L}\p{N}'’-]/u.test(words) || words === text.trim());
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Every figure, address and link of the sentence was said by the visitor: a paraphrase may not bring its own. */
function restsOn(sentence: string, said: readonly string[]): boolean {
  const all = fold(said.join('\n'));
  const numbers = new Set((all.match(/\d[\d.,:']*/g) ?? []).map(digitsOf));
  const addresses = fold(sentence).match(/[^\s,;()<>"']*(?:@|:\/\/|www\.|\.[a-z]{2,24}\b)[^\s,;()<>"']*/g) ?? [];
  return (
    (sentence.match(/\d[\d.,:']*/g) ?? []).every((number) => numbers.has(digitsOf(number))) &&
    addresses.every((address) => all.includes(address.replace(/[.!?]+$/, '')))
  );
}
