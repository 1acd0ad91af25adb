import { commonWords } from './words/common-words';
import { firstNames } from './words/first-names';
import { foreignWords } from './words/foreign-words';
import { legalForms, organisationWords } from './words/organisation-words';

/** A run of words that may be the name of a person, and how much its words look like one. */
export type NameRun = {
  value: string;
  start: number;
  end: number;
  /** 3: a known first name or a title; 2: capitalised words; 1: unknown words in lower case; 0: an ordinary word that is also a name. */
  looks: 0 | 1 | 2 | 3;
  words: number;
};

const titles =
  'mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|fr|col|capt|sgt|sir|lady|lord|dame|herr|frau|sra|sr|srta|señora?|señorita|don|doña|mme|mlle|madame|monsieur|maître|signora?|dott|dottssa|ing|dipl|mevrouw|meneer|dhr|mevr|ir|shri|smt';
const titled = new RegExp(`^(?:${titles})\\.?$`, 'iu');
const particles =
  /^(?:de|del|della|di|da|do|das|dos|du|la|le|van|von|den|der|ter|ten|te|bin|binti|ibn|al|el|ní|nic|ó|mac|ap|ab|af|av|san|st|abu|ben)$/iu;
const token = /\p{L}[\p{L}\p{M}'’`´-]*\.?|\p{Lu}\.(?=\p{Lu})/uy;
/** Words that end a name, capitalised or not. */
const never =
  /^(?:from|here|the|and|at|of|for|with|thanks|thank|regards|cheers|please|pls|plz|yes|yeah|no|sure|speaking|calling|again|but|my|your|our|is|was|are|i|im|we|you|it|its|on|in|to|or|if|as|by|btw|email|e-?mail|mail|phone|mobile|cell|tel|number|fax|whatsapp|address|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|english|spanish|mornings?|afternoons?|evenings?|sent|get|this|that|not|hi|hello|hey|dear|best|kind|company|firma|account|order|manager|director|owner|engineer|assistant|senior|junior|founder|ceo|cto|coo|cfo|ltd|limited|llc|inc|gmbh|und|et|con|van de|hier|ici|aquí|bitte|danke|merci|gracias|von der|bei|chez|will|would|can|could|has|have|had|said|says|told|asked|who|what|when|where|which|why|how|am|pm|x|xx|xo|about|re|team|department|dept|customer|visitor|user|admin|support|sales)$/i;

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`´](?=\p{L})/gu, '')
    .replace(/[^\p{L}-]/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae');

/** A known first name ("Jean-Luc" by its parts). */
export function isFirstName(word: string): boolean {
  const name = plain(word);
  return firstNames.has(name) || (name.includes('-') && name.split('-').every((part) => firstNames.has(part)));
}

/** An ordinary word of chats. */
export function isCommonWord(word: string): boolean {
  const low = word.toLowerCase().replace(/[’`´]/g, "'");
  const bare = low.replace(/'/g, '').replace(/\.$/, '');
  return commonWords.has(low) || commonWords.has(bare) || commonWords.has(low.replace(/'s$/, ''));
}

/** Words of organisations that tell nothing at the head of a phrase ("Family Plus", "Market Harborough"). */
const notFirst = new Set(
  'family market power water home homes house garden gardens gas mobile office post press car cars food foods design data credit bank park parking paper parts golf plant photo print prints cash capital stone tea tree trees book books music cookies windows doors floors tiles toys tools tours travel beauty health fitness garage glass grill hall hire motor motors oil pizza plants pool pools power practice property radio rooms science sign signs software sport sports storage store stores stone summer taxis tennis track training trust unit vision web wheels wine works workshop yoga zoo energy electric digital direct express cloud commercial'.split(
    ' ',
  ),
);

/** Whether a phrase reads as the name of an organisation. */
export function readsAsOrganisation(phrase: string): boolean {
  return phrase
    .toLowerCase()
    .split(/[\s/]+/)
    .some(
      (word, place) =>
        word === '&' ||
        word === '+' ||
        (place > 0 && legalForms.has(word.replace(/[.,]/g, ''))) ||
        (organisationWords.has(word.replace(/[^\p{L}]/gu, '')) && !(place === 0 && notFirst.has(word))),
    );
}

/**
 * The name that stands at a place of a text: up to four words, a title before them. With `expected`, a name was asked for or announced, and
 * unknown words in lower case count, too. Null where no name can begin there.
 */
export function nameAt(text: string, place: number, expected: boolean): NameRun | null {
  const words: { text: string; start: number; end: number }[] = [];
  let at = place;
  let title = false;
  while (words.length < 6) {
    token.lastIndex = at;
    const hit = token.exec(text);
    if (!hit) break;
    const word = hit[0];
    const end = at + word.length;
    if (words.length === 0 && titled.test(word) && !/^(?:sir|lady|lord|dame|don|señora?)\.$/iu.test(word)) {
      title = true;
      const gap = /^[ \t]+/.exec(text.slice(end))?.[0].length ?? 0;
      if (gap === 0 && !word.endsWith('.')) break;
      at = end + gap;
      continue;
    }
    // "Haddad LS8 2QT": a word with figures is none of a name.
    if (words.length > 0 && /^\d/.test(text.slice(end, end + 1))) break;
    if (!belongs(word, words, { expected, title, last: !/^[ \t]+\p{L}/u.test(text.slice(end)) })) break;
    words.push({ text: word, start: at, end });
    // A dot after a whole word ends the name; after an initial it does not.
    if (word.endsWith('.') && (word.length > 3 || /^\p{Ll}{2}/u.test(word))) break;
    const gap = /^[ \t]+/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    if (gap === 0 && !/^\p{Lu}\.$/u.test(word)) break;
    at = end + gap;
  }
  while (words.length > 0 && particles.test(words.at(-1)?.text ?? '') && /^\p{Ll}/u.test(words.at(-1)?.text ?? ''))
    words.pop();
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const end = last.end - (/^\p{L}{2,}\.$/u.test(last.text) ? 1 : 0);
  const start = title ? place : first.start;
  const value = text
    .slice(start, end)
    .replace(/['’]s$/u, '')
    .trim();
  if (value.replace(/[^\p{L}]/gu, '').length < 2 || value.length > 48) return null;
  return { value, start, end: start + value.length, looks: looksOf(words, title), words: words.length };
}

type Setting = { expected: boolean; title: boolean; last: boolean };

function belongs(word: string, before: readonly { text: string }[], { expected, title, last }: Setting): boolean {
  const bare = word.replace(/\.$/, '');
  const capital = /^\p{Lu}/u.test(bare);
  const first = before[0];
  if (first === undefined) {
    if (particles.test(bare) && (expected || capital || title)) return true;
    if (never.test(bare) && !(expected && isFirstName(bare))) return title && capital;
    if (title) return capital || !isCommonWord(bare);
    if (!capital && foreignWords.has(bare)) return false;
    if (isFirstName(bare)) return true;
    if (isCommonWord(bare)) return false;
    if (capital) return !/^\p{Lu}{4,}$/u.test(bare) || expected;
    return expected && /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüý]/u.test(bare) && !/(?:ing|tion|ness|ment|ally)$/.test(bare);
  }
  if (before.length >= 4) return false;
  if (particles.test(bare)) return /^\p{Lu}/u.test(first.text) === capital || !capital;
  if (never.test(bare) || (!capital && foreignWords.has(bare))) return false;
  // "Sander van Drukkerij Vos": the small word says where from.
  if (particles.test(before.at(-1)?.text ?? '') && organisationWords.has(bare.toLowerCase()) && !last) return false;
  if (/^\p{Lu}\.?$/u.test(word)) return true;
  if (/^\p{Ll}$/u.test(word)) return last && before.length === 1 && isFirstName(first.text);
  if (capital) return !(isCommonWord(bare) && !/^\p{Lu}\p{Ll}/u.test(bare)) && !legalForms.has(bare.toLowerCase());
  if (/^\p{Lu}/u.test(first.text)) return false;
  if (!isCommonWord(bare)) return bare.length > 1 && /[aeiouy]/u.test(plain(bare));
  // "henry green": an ordinary word as a surname only where the name ends there.
  return last && before.length === 1 && isFirstName(first.text) && bare.length > 3 && !/(?:ing|ed|ly)$/.test(bare);
}

function looksOf(words: readonly { text: string }[], title: boolean): NameRun['looks'] {
  const first = words.find((word) => !particles.test(word.text))?.text ?? '';
  const capital = /^\p{Lu}/u.test(words[0]?.text ?? '');
  if (title) return 3;
  if (isFirstName(first)) return isCommonWord(first) ? (capital ? 2 : 0) : 3;
  return capital ? 2 : 1;
}
