import { fold } from '@/lib/transcript/text';
import { contentsOf, kindsOf, type QuestionKind, type ReplyContent } from '../acts/question-kind';
import { contentOf } from '../acts/questions';
import type { Reading, Turn } from '../reading';
import type { Features } from './linear';
import { tokensOf } from './tokens';
import { addWordFeatures } from './word-features';

/** A question as the pairing sees it: its message and its words in it. */
export type Asked = { turn: Turn; start: number; end: number };

/** Replies among which an answer is looked for: every question against every reply would take a long chat seconds. */
const mostReplies = 8;

/** The messages of the business after a question that may answer it, in order. */
export function repliesTo(reading: Reading, asked: Asked): Turn[] {
  const replies: Turn[] = [];
  for (let index = asked.turn.index + 1; index < reading.turns.length && replies.length < mostReplies; index += 1) {
    const turn = reading.turns[index];
    if (turn && turn.role !== 'visitor') replies.push(turn);
  }
  return replies;
}

type ReplyFacts = {
  told: string;
  stems: Set<string>;
  contents: ReplyContent[];
  words: Features;
  asksOnly: boolean;
  length: number;
};
const known = new WeakMap<Turn, ReplyFacts>();

function factsOf(turn: Turn): ReplyFacts {
  const kept = known.get(turn);
  if (kept) return kept;
  const statements = turn.sentences.filter((part) => !/[?？]["')\]]*$/.test(part.text));
  const told = statements.map((part) => fold(part.text)).join(' ');
  const words: Features = new Map();
  addWordFeatures(words, tokensOf(turn.text), 'r:', 1.5);
  const facts = {
    told,
    stems: contentOf(told),
    contents: contentsOf(told),
    words,
    asksOnly: statements.length === 0,
    length: tokensOf(told).length,
  };
  known.set(turn, facts);
  return facts;
}

const reactions: Record<string, RegExp> = {
  content:
    /^\W*(?:ok(?:ay)?|k|great|grand|good|perfect|cool|nice|lovely|thanks|thank|thx|ta|cheers|ah|oh|right|fine|super|brilliant|sound|sweet|phew|awesome|fab|got it|gotcha|understood|noted|i see|makes sense|that'?s|thats|ideal|class|beauty|champion|magic|sorted|👍|🙏|danke|gracias|merci|grazie|bien|gut|alles klar|vale)\b|^\W*[👍🙏👌😊🙂]/u,
  objects:
    /\b(?:not what i (?:asked|meant|said)|didn'?t ask|(?:doesn|didn|don|haven|hasn)'?t (?:really )?(?:answer|help|say|tell)|that'?s not|thats not|not (?:an|my|the) (?:answer|question)|i (?:asked|said|meant|know that)|no\.|no,? (?:i|not|that|the|my|but)|again|still|but (?:what|how|when|is|are|do|does|can|will|the)|so (?:is|what|how|when|do|does|can|will|that|the|no)|yes or no|just (?:tell|answer|need|want|a)|useless|read (?:what|my)|seriously|helpful|brilliant,|marvellous|great,|hello\?)\b|\?\?|!!/,
  asks: /\?/,
  leaves: /\b(?:bye|goodbye|forget it|never ?mind|leave it|elsewhere|waste)\b/,
  grants: /\b(?:yes|yep|yeah|sure|please do|go ahead|ok to|happy)\b/,
  details: /@|\d{5,}|\d{3}[ -]\d{3}/,
};

/** What a reply of the business shows of answering, or putting off, a question that the visitor asked before it. */
export function answerFeatures(reading: Reading, asked: Asked, reply: Turn): Features {
  const features: Features = new Map();
  const add = (name: string, value = 1) => features.set(name, value);
  const low = asked.turn.low.slice(asked.start, asked.end);
  const facts = factsOf(reply);
  for (const [name, value] of facts.words) features.set(name, value);
  const kinds = kindsOf(low);
  const act = reply.act;
  const between = reading.turns.slice(asked.turn.index + 1, reply.index);
  const visitorBetween = between.filter((turn) => turn.role === 'visitor');
  const direct = visitorBetween.length === 0;
  const place = direct ? 'direct' : 'late';
  const role = reply.role;
  add(`${role} ${place}`);
  add(`visitor between:${Math.min(3, visitorBetween.length)}`);
  add(`business between:${Math.min(3, between.length - visitorBetween.length)}`);
  if (visitorBetween.some((turn) => turn.low.includes('?'))) add('asked more since');
  if (reading.turns[asked.turn.index + 1] !== reply && direct) add('second reply');
  addOverlap(add, { reading, asked, low, reply, facts, place, kinds });
  for (const kind of kinds) add(`kind:${kind}`);
  if (kinds.length === 0) add('kind:none');
  for (const content of facts.contents) {
    add(`has:${content}`);
    for (const kind of kinds) add(`${kind}>${content}`);
  }
  addAct(add, act, kinds, place);
  if (facts.asksOnly) add('only asks');
  if (/[?？]\W*$/.test(reply.low)) add('ends asking');
  add(`told:${Math.min(6, Math.floor(Math.log2(facts.length + 1)))}`);
  addRepeats(add, reading, reply);
  addReaction(add, reading, asked, reply, facts);
  return features;
}

type Add = (name: string, value?: number) => void;

function addAct(add: Add, act: Turn['act'], kinds: readonly QuestionKind[], place: string): void {
  if (!act) return;
  const acts = [
    act.permission ? 'permission' : null,
    act.asks.size > 0 ? 'asks' : null,
    act.clarifying ? 'clarifying' : null,
    act.defer ? 'defer' : null,
    act.fallback ? 'fallback' : null,
    act.handover ? 'handover' : null,
    act.menu ? 'menu' : null,
    act.closing ? 'closing' : null,
    act.greeting ? 'greeting' : null,
  ];
  for (const name of acts) {
    if (!name) continue;
    add(`act:${name}`);
    add(`act:${name} ${place}`);
  }
  if (acts.every((name) => name === null)) for (const kind of kinds) add(`plain>${kind}`);
}

function addOverlap(
  add: Add,
  given: {
    reading: Reading;
    asked: Asked;
    low: string;
    reply: Turn;
    facts: ReplyFacts;
    place: string;
    kinds: readonly QuestionKind[];
  },
): void {
  const { asked, low, facts, place, kinds, reply } = given;
  const words = contentOf(low);
  let shared = 0;
  for (const word of words) if (facts.stems.has(word)) shared += 1;
  add(`shared:${Math.min(3, shared)} ${place}`);
  if (words.size > 0) add('shared share', shared / words.size);
  for (const kind of kinds) add(`${kind} shared:${Math.min(2, shared)}`);
  add(`shared:${Math.min(3, shared)} ${reply.role}`);
  let around = 0;
  for (const word of contentOf(asked.turn.low)) if (facts.stems.has(word)) around += 1;
  add(`shared with message:${Math.min(3, around)}`);
  const sides = /^(.*)\b(?:or|oder|ou)\b(.*)$/s.exec(low);
  if (sides) {
    const [left, right] = [contentOf(sides[1] ?? ''), contentOf(sides[2] ?? '')];
    const hits = [left, right].filter((side) => [...side].some((word) => facts.stems.has(word))).length;
    add(`either side:${hits}`);
  }
  if (/^\W*(?:\w+\W+){0,3}(?:it|that|they|this|he|she|those|them|these|one)\b/.test(facts.told)) add('refers back');
}

function addRepeats(add: Add, reading: Reading, reply: Turn): void {
  const same = reading.turns.filter((other) => other !== reply && other.role === reply.role && other.low === reply.low);
  if (same.some((other) => other.index < reply.index)) add('said before');
  if (same.some((other) => other.index > reply.index)) add('said again');
  if (reading.turns[reply.index - 1]?.role === reply.role) add('goes on');
}

function addReaction(add: Add, reading: Reading, asked: Asked, reply: Turn, facts: ReplyFacts): void {
  const next = reading.turns.slice(reply.index + 1).find((turn) => turn.role === 'visitor');
  if (!next) {
    add('no reaction');
    return;
  }
  const soon = reading.turns[reply.index + 1] === next ? '' : 'later ';
  for (const [name, shape] of Object.entries(reactions)) if (shape.test(next.low)) add(`${soon}reaction:${name}`);
  const words = contentOf(asked.turn.low);
  let again = 0;
  for (const word of contentOf(next.low)) if (words.has(word)) again += 1;
  add(`${soon}asks again:${Math.min(2, again)}`);
  let taken = 0;
  for (const word of contentOf(next.low)) if (facts.stems.has(word) && !words.has(word)) taken += 1;
  add(`${soon}takes up:${Math.min(2, taken)}`);
  const letters = next.text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    add('reaction:shouts');
  const own: Features = new Map();
  addWordFeatures(own, tokensOf(next.text).slice(0, 6), 'n:', 0.6);
  for (const [name, value] of own) if (!name.startsWith('n:~')) add(name, value);
}
