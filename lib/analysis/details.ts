import { findPromises, type PromiseFound } from '@/lib/language/promises';
import { type ContactWish, contactWishes } from './acts/contact-wish';
import { emailsIn } from './emails-in';
import { phonesIn } from './phones-in';
import type { Turn } from './reading';

/** What several rules look for in the same message; each is searched once. */
type Details = {
  emails: ReturnType<typeof emailsIn>;
  phones: ReturnType<typeof phonesIn>;
  wishes: ContactWish[];
  promises: PromiseFound[];
};
const known = new WeakMap<Turn, Partial<Details>>();

function once<K extends keyof Details>(turn: Turn, key: K, find: () => Details[K]): Details[K] {
  const kept = known.get(turn) ?? {};
  known.set(turn, kept);
  const value = kept[key] ?? find();
  kept[key] = value;
  return value as Details[K];
}

/** E-mail addresses in a message. */
export function emailsOf(turn: Turn): Details['emails'] {
  return once(turn, 'emails', () => emailsIn(turn.text));
}

/** Telephone numbers in a message. */
export function phonesOf(turn: Turn): Details['phones'] {
  return once(turn, 'phones', () => phonesIn(turn.text, turn.low));
}

/** Statements about being contacted in a message. */
export function wishesOf(turn: Turn): ContactWish[] {
  return once(turn, 'wishes', () => contactWishes(turn.low));
}

/** Promises in a message. */
export function promisesOf(turn: Turn): PromiseFound[] {
  return once(turn, 'promises', () => findPromises(turn.text));
}
