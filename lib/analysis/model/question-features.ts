import type { Span } from '@/lib/transcript/text';
import { asksNothing } from '../acts/no-question';
import { kindsOf } from '../acts/question-kind';
import { askingStrength } from '../acts/questions';
import { answeredTo, type Reading, type Turn } from '../reading';
import type { Features } from './linear';
import { tokensOf } from './tokens';
import { addWordFeatures } from './word-features';

/** Sentences of one message that are read for questions; more than anybody types, and it bounds the cost of a hostile message. */
const mostSentences = 40;

/** The sentences of a message in which a question is looked for: the last ones of a very long message. */
export function askingParts(turn: Turn): Span[] {
  return turn.sentences.slice(-mostSentences);
}

const asking = '(?:what|whats|wot|how|hows|when|whens|where|wheres|who|whos|whose|which|why)';
const verb =
  "(?:is|are|was|were|am|do|does|did|can|could|will|would|should|shall|may|might|must|has|have|had|isn't|aren't|don't|doesn't|didn't|won't|can't|couldn't|wouldn't)";
const subject =
  "(?:i|you|u|ya|ye|yous|yall|y'all|we|it|they|he|she|there|that|this|these|those|the|your|ur|my|our|a|an|any|anyone|anybody|someone|somebody|one|everything|\\w+s)";
const inverted = new RegExp(`\\b${verb} (?:\\w+ly |also |still |just )?${subject}\\b`);
const askedAndInverted = new RegExp(`\\b${asking}\\b(?: [\\w'%-]+){0,3}? ${verb} ${subject}\\b`);
const startsAsking = new RegExp(`^(?:${asking}|${verb} ${subject})\\b`);
const opening =
  /^(?:(?:so|and|but|also|ok|okay|oh|ah|or|right|well|hi|hey|hello|hiya|thanks|cool|good|great|fine|nice|yeah|yes|no|lol|haha|sorry|um|just|wait|actually|then|like|one more thing|quick question|ps|btw|morning|afternoon|evening|n|by the way|before you go|while i'm here)\b[\s,.:!-]*)+/;

/** Where in the sentence a clause begins like a question, and how each clause begins. */
function addClauses(add: (name: string) => void, low: string): void {
  const clauses = low
    .split(/[,;:()]|\s-\s|\.\.+|\b(?:but|and|cos|because|so)\s/)
    .map((clause) => clause.trim().replace(opening, ''))
    .filter(Boolean);
  clauses.slice(0, 20).forEach((clause, index) => {
    const [one, two] = tokensOf(clause);
    if (one) add(`clause:${one}`);
    if (one && two) add(`clause:${one} ${two}`);
    if (startsAsking.test(clause)) add(index === 0 ? 'starts asking' : 'clause starts asking');
    if (startsAsking.test(clause) && index === clauses.length - 1) add('last clause asks');
  });
  if (inverted.test(low)) add('inverted');
  if (askedAndInverted.test(low)) add('asked and inverted');
  if (/\b(?:please|pls|plz|kindly)\b/.test(low)) add('please');
  if (/\b(?:if|whether) (?:you|u|it|they|there|that|the|i|we|he|she)\b/.test(low)) add('if clause');
  if (/\bor\b/.test(low)) add('or');
}

/** What one sentence of the visitor shows of being a question or a request for information. */
export function questionFeatures(reading: Reading, turn: Turn, part: Span): Features {
  const features: Features = new Map();
  const add = (name: string) => features.set(name, 1);
  const low = turn.low.slice(part.start, part.end);
  const own = tokensOf(part.text);
  addWordFeatures(features, own, 'w:');
  add(`length:${Math.min(6, Math.floor(Math.log2(own.length + 1)))}`);
  add(`rule:${askingStrength(low)}`);
  const kinds = kindsOf(low);
  for (const kind of kinds) add(`kind:${kind}`);
  if (kinds.length === 0) add('kind:none');
  const mark = low.includes('?');
  if (mark) add('mark');
  else if (turn.low.includes('?')) add('mark elsewhere');
  for (const kind of kinds) if (mark) add(`mark:${kind}`);
  addClauses(add, low);
  if (asksNothing(low)) add('asks nothing');
  const place = turn.sentences.indexOf(part);
  if (turn.sentences.length === 1) add('alone');
  else if (place === 0) add('opens message');
  else if (place === turn.sentences.length - 1) add('ends message');
  if (reading.visitor[0] === turn) add('first');
  if (reading.visitor.at(-1) === turn) add('last');
  const before = answeredTo(reading, turn);
  if (before.length === 0) add('unasked');
  const direct = reading.turns[turn.index - 1]?.role !== 'visitor';
  for (const other of before) {
    const act = other.act;
    if (!act) continue;
    const how = direct ? 'after' : 'later after';
    if (act.permission) add(`${how}:permission`);
    if (act.asks.size > 0) add(`${how}:asks`);
    if (act.clarifying) add(`${how}:clarifying`);
    if (act.menu) add(`${how}:menu`);
    if (act.fallback) add(`${how}:fallback`);
    if (act.defer) add(`${how}:defer`);
    if (/\?\W*$/.test(other.low)) add(`${how}:question`);
  }
  return features;
}
