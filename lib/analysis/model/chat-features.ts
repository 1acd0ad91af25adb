import { contentOf } from '../acts/questions';
import type { Reading, Turn } from '../reading';
import type { RuleRoute } from '../route';
import { routes } from '../schema';
import { businessKinds } from '../words/business-words';
import type { Features } from './linear';
import { tokensOf } from './tokens';

/** How much each kind of feature counts next to the signs of the rules, which count 1. */
const lengths = { words: 1.2, bot: 0.5, first: 0.7, last: 0.5 };

/** What the rules saw of a chat that the model of the whole chat weighs. */
export type ChatSigns = { route: RuleRoute; need: { clear: boolean; leaning: boolean } };

/**
 * What a whole chat shows of its kind: the visitor's words (those of the message that opens the matter and of the last again), the
 * signs that the rules saw and when, what the business said, the form's fields and the page.
 */
export function chatFeatures(reading: Reading, { route, need }: ChatSigns): Features {
  const features: Features = new Map();
  const spoken = reading.visitor.filter((turn) => !turn.injection);
  const content = spoken.filter((turn) => contentOf(turn.low).size >= 2);
  const [opening, closing] = [content[0] ?? spoken[0], content.at(-1)];
  addAll(features, spoken.flatMap(wordsOf), 'w', lengths.words);
  if (opening) addAll(features, wordsOf(opening), 'first', lengths.first);
  if (closing && closing !== opening) addAll(features, wordsOf(closing), 'last', lengths.last);
  const others = reading.turns.filter((turn) => turn.role !== 'visitor');
  addAll(
    features,
    others.flatMap((turn) => tokensOf(turn.text)),
    'bot',
    lengths.bot,
  );
  addSigns(features, reading, route, opening, closing);
  for (const name of routes) {
    const score = route.scores[name];
    if (score > 0) features.set(`rule:${name}`, Math.min(2, score / 4));
  }
  features.set(`rule:best-${route.value}`, 1);
  features.set(need.clear ? 'clear' : need.leaning ? 'leaning' : 'not-clear', 1);
  addPlace(features, reading);
  if (spoken.length === 0) features.set(reading.visitor.length === 0 ? 'silent' : 'only-injection', 1);
  else if (spoken.length < reading.visitor.length) features.set('some-injection', 1);
  if (others.length === 0) features.set('alone', 1);
  const size = spoken.reduce((sum, turn) => sum + turn.low.length, 0);
  features.set(`size:${Math.min(9, Math.floor(Math.log2(size + 1)))}`, 1);
  features.set(`messages:${Math.min(4, spoken.length)}`, 1);
  return features;
}

/** Words and pairs of words of a message. */
function wordsOf(turn: Turn): string[] {
  const words = tokensOf(turn.text);
  return words.flatMap((word, place) => {
    const next = words[place + 1];
    return next === undefined ? [word] : [word, `${word} ${next}`];
  });
}

/** Each word once, together of the given length, so that a long chat does not shout down a short one. */
function addAll(features: Features, words: readonly string[], kind: string, length: number): void {
  const each = new Set(words);
  const value = length / Math.max(1, each.size) ** 0.35;
  for (const word of each) features.set(`${kind}:${word}`, value);
}

/** Signs that mean one thing at one kind of business and another at another. */
const turnsOnBusiness = new Set(['broken', 'cannot', 'how-to', 'looking', 'came-wrong']);

/** The signs of the rules, by themselves and with the kind of business that they were said to. */
function addSigns(features: Features, reading: Reading, route: RuleRoute, opening?: Turn, closing?: Turn): void {
  const { industry, services } = reading.transcript.business;
  const about = `${industry} ${services.join(' ')}`.toLowerCase();
  const kinds = businessKinds.flatMap(([kind, shows]) => (shows.test(about) ? [kind] : []));
  for (const { name, turn } of route.seen) {
    features.set(`sign:${name}`, 1);
    if (turn === null) continue;
    if (turnsOnBusiness.has(name)) for (const kind of kinds) features.set(`${kind}:${name}`, 1);
    if (turn === opening) features.set(`opens:${name}`, 0.6);
    else if (turn === closing) features.set(`closes:${name}`, 0.6);
  }
}

/** The business, the page and the form: where the visitor stands, in words that hold for any trade. */
function addPlace(features: Features, reading: Reading): void {
  const { business, pageUrl, fields } = reading.transcript;
  const topics = contentOf([...business.services, business.industry].join(' ').toLowerCase());
  if (topics.size === 0) features.set('no-business', 1);
  else {
    const shared = new Set(
      reading.visitor.flatMap((turn) => [...contentOf(turn.low)].filter((word) => topics.has(word))),
    );
    features.set(`on-topic:${Math.min(3, shared.size)}`, 1);
  }
  const path = (pageUrl ?? '').toLowerCase().replace(/^https?:\/\/[^/]*|[?#].*$/g, '');
  for (const word of path.match(/\p{L}{3,}/gu) ?? []) features.set(`page:${word}`, 1);
  if (path === '' || path === '/') features.set(pageUrl ? 'page-is-home' : 'no-page', 1);
  for (const [key, raw] of Object.entries(fields)) {
    const name = key.toLowerCase();
    if (!raw.trim()) continue;
    for (const word of name.match(/\p{L}+/gu) ?? []) features.set(`field:${word}`, 1);
    const value = raw.trim().toLowerCase();
    if (/^\p{L}[\p{L} ]{1,18}$/u.test(value)) features.set(`field:${name}=${value}`, 1);
  }
}
