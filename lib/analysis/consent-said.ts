import type { ContactWish } from './acts/contact-wish';
import { type Asked, askedBefore } from './consent-asked';
import { emailsOf, phonesOf, wishesOf } from './details';
import type { Reading, Turn } from './reading';
import type { Channel } from './schema';
import { isThirdPerson } from './third-person';

type Given = { email: boolean; phone: boolean };

/** One message of the visitor, as far as being contacted goes. */
export type Said = {
  turn: Turn;
  asked: Asked;
  /** Clear wishes to be contacted. */
  wanted: ContactWish[];
  doubted: ContactWish[];
  third: boolean;
  withdrawal: ContactWish | null;
  refusals: ContactWish[];
  /** Channels that are refused by name. */
  limits: Set<Channel>;
  details: Given;
};

export function readSaid(reading: Reading, turn: Turn): Said {
  const asked = askedBefore(reading, turn);
  const wishes = wishesOf(turn);
  const refusals = wishes.filter((wish) => wish.kind === 'refuse');
  const withdrawn = wishes.some(
    (wish) => wish.kind === 'withdraw' && /withdr|revok/.test(turn.low.slice(wish.start, wish.end)),
  );
  const grants = wishes.filter(
    (wish) =>
      wish.kind === 'grant' &&
      !withdrawn &&
      !(asked.permission?.mixed && wish.sends) &&
      !refusals.some((other) => other.start < wish.end && wish.start < other.end),
  );
  const wanted = grants.filter((wish) => !wish.hedged);
  const details = ownDetails(turn);
  const others = givesOthersDetail(turn);
  return {
    turn,
    asked,
    wanted: others ? wanted.filter((wish) => /\b(?:me|us)\b/.test(turn.low.slice(wish.start, wish.end))) : wanted,
    doubted: grants.filter((wish) => wish.hedged),
    third: wishes.some((wish) => wish.kind === 'third') || others,
    withdrawal: wishes.find((wish) => wish.kind === 'withdraw') ?? null,
    refusals,
    limits: new Set(refusals.flatMap((wish) => wish.channels)),
    details,
  };
}

/** The message gives details, and all of them belong to somebody else. */
export function givesOthersDetail(turn: Turn): boolean {
  const all = [...emailsOf(turn), ...phonesOf(turn)];
  return all.length > 0 && all.every((detail) => isThirdPerson(turn.low, detail.start, detail.end));
}

function ownDetails(turn: Turn): Given {
  const mine = (detail: { start: number; end: number }) => !isThirdPerson(turn.low, detail.start, detail.end);
  return { email: emailsOf(turn).some(mine), phone: phonesOf(turn).some(mine) };
}

/** Somebody else is named for the details, not merely "he may" of the person who would call. */
export function namesOthers({ turn }: Said): boolean {
  return (
    wishesOf(turn).some((wish) => wish.kind === 'third') ||
    /\b(?:his|hers|her (?:number|e-?mail|mail|mobile|cell)|my (?!number|e-?mail|mail|mobile|cell|phone|name|work|home|address|direct|landline)\w+|not me|instead|mum|dad|rather than me|mi (?:marido|mujer|jefe)|mein\w* (?:mann|frau|chef)|mon (?:mari|chef)|ma (?:femme|fille))\b/.test(
      turn.low,
    )
  );
}
