import { fold } from '@/lib/transcript/text';
import { contentsOf, kindsOf, type QuestionKind, type ReplyContent } from '../acts/question-kind';
import { askingStrength, contentOf } from '../acts/questions';
import { saysWish } from '../acts/request';
import type { Reading, Turn } from '../reading';
import { insistence, topicsOf, turnsIn } from '../words/repeat-words';
import { temperIn } from '../words/temper-words';
import type { Features } from './linear';
import { tokensOf } from './tokens';

/** A message of the visitor and an earlier one that it may put again. */
export type MessagePair = { later: Turn; earlier: Turn };

/** Earlier messages that one is compared with: every message against every other would take a long chat seconds. */
const farthest = 8;

/** Every message of the visitor with the few before it that the business had a chance to answer. */
export function messagePairs(reading: Reading): MessagePair[] {
  const open = reading.visitor.filter((turn) => !turn.injection);
  return open.flatMap((later, place) =>
    open
      .slice(Math.max(0, place - farthest), place)
      .filter((earlier) => hasReply(reading, earlier, later))
      .map((earlier) => ({ later, earlier })),
  );
}

function hasReply(reading: Reading, earlier: Turn, later: Turn): boolean {
  for (let index = earlier.index + 1; index < later.index; index += 1)
    if (reading.turns[index]?.role !== 'visitor') return true;
  return false;
}

/** Addresses and numbers are no words that two questions could share. */
const details = /\S+@\S+|https?:\/\/\S+|\bwww\.\S+|\+?\d[\d\s().-]{5,}\d/g;

type Facts = {
  stems: Set<string>;
  grams: Set<string>;
  kinds: QuestionKind[];
  topics: Set<string>;
  words: string[];
  asks: number;
  wishes: boolean;
  told: string;
  toldStems: Set<string>;
  contents: ReplyContent[];
  /** Ways in which it insists. */
  insists: string[];
  /** Whether it turns to another thing, or takes the reply as good. */
  turns: string[];
  /** The words that carry content of the sentences that ask. */
  askStems: Set<string>;
  askKinds: QuestionKind[];
  /** Figures, as written. */
  figures: string[];
  temper: string[];
};
const known = new WeakMap<Turn, Facts>();

function factsOf(turn: Turn): Facts {
  const kept = known.get(turn);
  if (kept) return kept;
  const low = turn.low.slice(0, 1200).replace(details, ' ');
  const told = turn.sentences
    .slice(0, 30)
    .filter((part) => !/[?？]["')\]]*$/.test(part.text))
    .map((part) => fold(part.text))
    .join(' ');
  const asking = turn.sentences
    .slice(-20)
    .map((part) => fold(part.text).replace(details, ' '))
    .filter((part) => askingStrength(part) >= 2 || saysWish(part))
    .join(' ');
  const facts: Facts = {
    stems: contentOf(low),
    grams: gramsOf(low),
    kinds: kindsOf(low),
    topics: topicsOf(low),
    words: tokensOf(low),
    asks: Math.max(0, ...turn.sentences.slice(-20).map((part) => askingStrength(fold(part.text)))),
    wishes: saysWish(low),
    told,
    toldStems: contentOf(told),
    contents: contentsOf(told),
    figures: low.match(/\d+(?:[.,]\d+)*/g) ?? [],
    temper: turn.role === 'visitor' ? temperIn(low) : [],
    turns: turn.role === 'visitor' ? turnsIn(low) : [],
    askStems: contentOf(asking),
    askKinds: kindsOf(asking),
    insists: turn.role === 'visitor' ? insistence(turn.text.slice(0, 1200), low) : [],
  };
  known.set(turn, facts);
  return facts;
}

/** Parts of four letters of the words that carry content, so that inflections and slips of the pen still meet. */
function gramsOf(low: string): Set<string> {
  const grams = new Set<string>();
  for (const word of low.match(/\p{L}{4,}/gu) ?? [])
    for (let place = 0; place + 4 <= word.length; place += 1) grams.add(word.slice(place, place + 4));
  return grams;
}

/** What a reply must hold to answer a question of a kind. */
const fitting: Partial<Record<QuestionKind, readonly ReplyContent[]>> = {
  price: ['money', 'percent'],
  when: ['span', 'moment'],
  measure: ['measure', 'number', 'span'],
  where: ['place', 'link'],
  who: ['person'],
  how: ['steps'],
  why: ['reason'],
  either: ['choice', 'number'],
  yesno: ['yes', 'no', 'denies'],
  assurance: ['yes', 'no', 'denies'],
};

type Add = (name: string, value?: number) => void;

/** What two messages of the visitor, and what stood between them, show of the later one putting the earlier again. */
export function repeatFeatures(reading: Reading, { later, earlier }: MessagePair): Features {
  const features: Features = new Map();
  const add: Add = (name, value = 1) => features.set(name, value);
  const now = factsOf(later);
  const then = factsOf(earlier);
  const replies = repliesBetween(reading, earlier, later);
  const likeness = addLikeness(add, now, then);
  const missed = addReplies(add, reading, then, replies);
  add(`like:${likeness} missed:${missed}`);
  add(`like:${likeness}`);
  addStanding(add, reading, { later, earlier }, now, then);
  addReaction(add, later, now, then, replies, `${likeness > 1 ? 'like' : 'unlike'}`, missed);
  addAsked(add, now, then, replies);
  addTogether(features);
  return features;
}

/** Whether what is asked now, in the sentences that ask, is what was asked then: a long message shares words with any other. */
function addAsked(add: Add, now: Facts, then: Facts, replies: { first: Turn[]; last: Turn[] }): void {
  for (const name of now.turns) add(name);
  for (const name of now.temper) add(`temper:${name}`, 0.6);
  if (now.figures.some((figure) => then.figures.includes(figure))) add('same figure');
  if (now.askStems.size === 0) {
    add('asks in no sentence');
    return;
  }
  const before = then.askStems.size > 0 ? then.askStems : then.stems;
  const told = new Set([...replies.first, ...replies.last].flatMap((reply) => [...factsOf(reply).stems]));
  let same = 0;
  let fresh = 0;
  let taken = 0;
  for (const stem of now.askStems) {
    if (before.has(stem)) same += 1;
    else if (told.has(stem)) taken += 1;
    else if (!then.stems.has(stem)) fresh += 1;
  }
  const all = now.askStems.size;
  add('ask same share', same / all);
  add('ask fresh share', fresh / all);
  add('ask taken share', taken / all);
  add(`ask same:${Math.min(2, same)}`);
  add(`ask fresh:${Math.min(3, fresh)}`);
  if (same === 0 && fresh >= 2) add('asks something new');
  if (same > 0 && fresh <= 1) add('asks the same');
  const kinds = now.askKinds.filter((kind) => kind !== 'yesno');
  if (kinds.length > 0 && then.askKinds.length > 0)
    add(kinds.some((kind) => then.askKinds.includes(kind)) ? 'ask same kind' : 'ask other kind');
}

const insisting = new Set(['says so', 'again', 'no answer', 'turns back', 'points back', 'spells out', 'either way']);

/** The same in a few signs, for reading by rule. */
export function pairSigns(reading: Reading, { later, earlier }: MessagePair) {
  const now = factsOf(later);
  const then = factsOf(earlier);
  return {
    likeness: addLikeness(ignore, now, then),
    missed: addReplies(ignore, reading, then, repliesBetween(reading, earlier, later)),
    insists: now.insists.some((name) => insisting.has(name)),
    asks: now.asks >= 2 || now.wishes,
    asked: then.asks > 0 || then.wishes || then.kinds.length > 0,
  };
}

/** Whether the replies right after a message of the visitor left it without an answer: `yes`, `no`, or `?` where neither shows. */
export function leftUnanswered(reading: Reading, turn: Turn): string {
  const first: Turn[] = [];
  for (let index = turn.index + 1; index < reading.turns.length; index += 1) {
    const reply = reading.turns[index];
    if (!reply || (reply.role === 'visitor' && first.length > 0)) break;
    if (reply.role !== 'visitor') first.push(reply);
  }
  return addReplies(ignore, reading, factsOf(turn), { first, last: [] });
}

const ignore: Add = () => {};

/** The replies right after the earlier message and right before the later one: what lies between may be about other things. */
function repliesBetween(reading: Reading, earlier: Turn, later: Turn): { first: Turn[]; last: Turn[] } {
  const first: Turn[] = [];
  for (let index = earlier.index + 1; index < later.index; index += 1) {
    const turn = reading.turns[index];
    if (!turn) break;
    if (turn.role !== 'visitor') first.push(turn);
    else if (first.length > 0) break;
  }
  const last: Turn[] = [];
  for (let index = later.index - 1; index > earlier.index; index -= 1) {
    const turn = reading.turns[index];
    if (!turn) break;
    if (turn.role !== 'visitor') last.push(turn);
    else if (last.length > 0) break;
  }
  return { first, last };
}

/** How alike the two are, 0 to 4, from shared words, parts of words, topics and the sort of answer that is asked for. */
function addLikeness(add: Add, now: Facts, then: Facts): number {
  const shared = [...now.stems].filter((stem) => then.stems.has(stem)).length;
  const smaller = Math.max(1, Math.min(now.stems.size, then.stems.size));
  let grams = 0;
  for (const gram of now.grams) if (then.grams.has(gram)) grams += 1;
  const dice = grams / Math.max(4, Math.min(now.grams.size, then.grams.size));
  add(`shared${smaller > 7 ? ' of many' : ''}:${Math.min(3, shared)}`);
  add('shared share', shared / smaller);
  add('dice', Math.min(1, dice));
  const fresh = [...now.stems].filter((stem) => !then.stems.has(stem)).length;
  add('fresh share', now.stems.size > 0 ? fresh / now.stems.size : 0);
  const topics = [...now.topics].filter((topic) => then.topics.has(topic));
  for (const topic of topics) add(`topic:${topic}`);
  const clear = new Set<QuestionKind>(['price', 'when', 'measure', 'where', 'who', 'why', 'assurance']);
  const kinds = now.kinds.filter((kind) => then.kinds.includes(kind));
  for (const kind of kinds) add(`both:${kind}`);
  const sameKind = kinds.some((kind) => clear.has(kind));
  if (now.kinds.some((kind) => clear.has(kind) && !then.kinds.includes(kind))) add('another kind');
  if (sameKind) add('same clear kind');
  const level =
    (shared >= 2 || dice > 0.5 ? 2 : shared === 1 || dice > 0.25 ? 1 : 0) +
    (topics.length > 0 ? 1 : 0) +
    (sameKind ? 1 : 0);
  if (now.words.join(' ') === then.words.join(' ') && now.words.length > 1) add('same words');
  return level;
}

/** Whether the replies left the earlier message without an answer: `yes`, `no`, or `?` where neither shows. */
function addReplies(add: Add, reading: Reading, then: Facts, replies: { first: Turn[]; last: Turn[] }): string {
  let fits = false;
  let shared = 0;
  let idle = false;
  let yes = false;
  for (const reply of replies.first) {
    const told = factsOf(reply);
    for (const kind of then.kinds) if (fitting[kind]?.some((content) => told.contents.includes(content))) fits = true;
    for (const stem of then.stems) if (told.toldStems.has(stem)) shared += 1;
    if (told.contents.includes('yes') || told.contents.includes('no')) yes = true;
    const act = reply.act;
    if (!act) continue;
    for (const name of ['fallback', 'defer', 'menu', 'clarifying', 'handover', 'closing'] as const)
      if (act[name]) add(`first:${name}`);
    if (act.asks.size > 0) add('first:asks');
    if (act.permission) add('first:permission');
    if (act.fallback || act.menu || act.asks.size > 0) idle = true;
    if (told.toldStems.size === 0) add('first:tells nothing');
    add(`first:length:${Math.min(4, Math.floor(Math.log2(told.toldStems.size + 1)))}`);
    if (/!/.test(reply.text)) add('first:cheers');
    if (/\p{Extended_Pictographic}/u.test(reply.text)) add('first:emoji');
    if (/\?\s*$/.test(reply.low)) add('first:question');
    if (told.contents.length === 0) add('first:says nothing of use');
    add(`first:${reply.role}`);
  }
  for (const reply of replies.last) {
    const act = reply.act;
    if (act?.fallback) add('last:fallback');
    if (act?.defer) add('last:defer');
    if (act?.clarifying) add('last:clarifying');
    if (act && act.asks.size > 0) add('last:asks');
    if (act?.permission) add('last:permission');
    if (act?.menu) add('last:menu');
    if (saidBefore(reading, reply)) add('last:said before');
  }
  add(fits ? 'fits' : 'fits not');
  for (const kind of then.kinds) add(`${fits ? 'fits' : 'misses'}:${kind}`);
  add(`reply shared:${Math.min(3, shared)}`);
  if (yes) add('says yes or no');
  const missed = fits || yes ? (shared > 0 || yes ? 'no' : '?') : idle || shared === 0 ? 'yes' : '?';
  add(`missed:${missed}`);
  return missed;
}

/** The same words, or nearly, came from the business before. */
export function saidBefore(reading: Reading, reply: Turn): boolean {
  const now = factsOf(reply);
  for (let index = Math.max(0, reply.index - 12); index < reply.index; index += 1) {
    const other = reading.turns[index];
    if (!other || other.role === 'visitor') continue;
    if (other.low === reply.low) return true;
    const then = factsOf(other);
    let shared = 0;
    for (const stem of now.stems) if (then.stems.has(stem)) shared += 1;
    if (shared >= 4 && shared / Math.max(now.stems.size, then.stems.size) >= 0.7) return true;
  }
  return false;
}

function addStanding(add: Add, reading: Reading, { later, earlier }: MessagePair, now: Facts, then: Facts): void {
  const between = reading.turns.slice(earlier.index + 1, later.index).filter((turn) => turn.role === 'visitor');
  add(`apart:${Math.min(3, between.length)}`);
  const asksNow = now.asks >= 2 ? 2 : now.asks > 0 ? 1 : 0;
  const askedThen = then.asks >= 2 ? 2 : then.asks > 0 ? 1 : 0;
  add(`asks:${asksNow}`);
  add(`asked:${askedThen}`);
  add(`asks:${asksNow} asked:${askedThen}`);
  if (now.wishes) add('wishes');
  if (then.wishes) add('wished');
  if (!now.wishes && asksNow === 0) add('neither asks nor wishes');
  if (!then.wishes && askedThen === 0) add('neither asked nor wished');
  if (between.some((turn) => factsOf(turn).asks >= 2 || factsOf(turn).wishes)) add('asked since');
  if (reading.visitor[0] === earlier) add('earlier is first');
  if (reading.turns[later.index - 1]?.role === 'visitor') add('goes on');
}

function addReaction(
  add: Add,
  later: Turn,
  now: Facts,
  then: Facts,
  replies: { last: Turn[] },
  like: string,
  missed: string,
): void {
  for (const name of now.insists) {
    add(name);
    add(`${name} ${like}`);
    add(`${name} missed:${missed}`);
  }
  const told = new Set(replies.last.flatMap((reply) => [...factsOf(reply).stems]));
  const taken = [...now.stems].filter((stem) => told.has(stem) && !then.stems.has(stem)).length;
  add(`takes up:${Math.min(2, taken)}`);
  if (taken > 0 && /\b(?:not|no|n't|non|nicht|kein\w*|pas|forget)\b|n't\b/.test(later.low)) add('turns the reply down');
  const choice = later.low.replace(/[^\p{L}\p{N} ]/gu, '').trim();
  if (choice && replies.last.some((reply) => reply.low.includes(`[${choice}`) || reply.low.includes(`${choice}]`)))
    add('picks');
  if (/\S+@\S+|\d{5,}|\d{3}[ -]\d{3}/.test(later.low)) add('gives detail');
  add(`length:${Math.min(5, Math.floor(Math.log2(now.words.length + 1)))}`);
  // Many words must not shout down how the two messages stand to each other.
  const weight = 0.4 * Math.min(1, Math.sqrt(10 / Math.max(1, now.words.length)));
  now.words.slice(0, 40).forEach((word, place) => {
    add(`w:${word}`, weight);
    const next = now.words[place + 1];
    if (next) add(`w:${word} ${next}`, weight);
  });
  if (now.words[0]) add(`^${now.words[0]}`, 0.6);
  if (now.words[1]) add(`^${now.words[0]} ${now.words[1]}`, 0.6);
  const end = now.words.at(-1);
  if (end) add(`${end}$`, 0.6);
}

/** What weighs differently together than each for itself. */
const together = [
  'like:0',
  'like:1',
  'missed:yes',
  'missed:no',
  'asks:2',
  'asks:0',
  'asked:0',
  'wishes',
  'apart:0',
  'insists not',
  'says so',
  'again',
  'turns back',
  'points back',
  'not that',
  'shouts',
  'stresses',
  'spells out',
  'short',
  'last:said before',
  'last:fallback',
  'last:clarifying',
  'last:asks',
  'last:defer',
  'last:permission',
  'first:defer',
  'first:fallback',
  'takes up:0',
  'turns the reply down',
  'another kind',
  'same clear kind',
  'asked since',
  'gives detail',
  'earlier is first',
  'new thing',
  'takes as good',
  'asks something new',
  'asks the same',
  'ask same kind',
  'ask other kind',
  'asks in no sentence',
];

function addTogether(features: Features): void {
  const on = together.filter((name) => features.has(name));
  on.forEach((one, place) => {
    for (const other of on.slice(place + 1)) features.set(`${one} + ${other}`, 0.5);
  });
}
