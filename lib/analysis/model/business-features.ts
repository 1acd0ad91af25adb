import { fold } from '@/lib/transcript/text';
import { contentsOf, kindsOf } from '../acts/question-kind';
import { contentOf } from '../acts/questions';
import { promisesOf } from '../details';
import type { Reading, Turn } from '../reading';
import { commitmentSigns } from './commitment-signs';
import type { Features } from './linear';
import { tokensOf } from './tokens';
import { addWordFeatures } from './word-features';

/** What one message of the business shows of what it does: its words, its place, what the visitor said before it, and what the rules saw. */
export function businessFeatures(reading: Reading, turn: Turn): Features {
  const features: Features = new Map();
  const add = (name: string, value = 1) => features.set(name, value);
  const own = tokensOf(turn.text);
  addWordFeatures(features, own, 'w:');
  add(turn.role);
  add(`length:${Math.min(6, Math.floor(Math.log2(own.length + 1)))}`);
  if (turn.index === 0) add('opens');
  if (turn.index === reading.turns.length - 1) add('last');
  addActs(add, turn);
  const told = turn.sentences.filter((part) => !/[?？]["')\]]*$/.test(part.text)).map((part) => fold(part.text));
  if (told.length === 0) add('only asks');
  const contents = contentsOf(told.join(' '));
  for (const content of contents) add(`has:${content}`);
  for (const promise of promisesOf(turn)) add(`promises:${promise.kind}`);
  addSpeech(add, turn.low, contents);
  addCommitments(add, reading, turn, told);
  addBefore(add, features, reading, turn, told.join(' '));
  return features;
}

type Add = (name: string, value?: number) => void;

function addActs(add: Add, turn: Turn): void {
  const act = turn.act;
  if (!act) return;
  if (act.permission) add('act:permission');
  if (act.asks.size > 0) add('act:asks');
  if (act.asksToReach) add('act:asks to reach');
  if (act.clarifying) add('act:clarifying');
  if (act.defer) add('act:defer');
  if (act.fallback) add('act:fallback');
  if (act.handover) add('act:handover');
  if (act.menu) add('act:menu');
  if (act.closing) add('act:closing');
  if (act.greeting) add('act:greeting');
  if (/[?？]/.test(turn.low)) add('asks');
  if (/[?？]\W*$/.test(turn.low)) add('ends asking');
}

const speech: Record<string, RegExp> = {
  you: /\b(?:you|your|yours|you'll|you're|you've|u|ye|sie|ihr|ihre[nrm]?|usted|tu|te|le|vous|votre|aapk[aeio]|aap)\b/,
  we: /\b(?:we|i|we'll|i'll|we've|i've|we're|i'm|our|us|wir|ich|nous|je)\b/,
  will: /\b(?:will|'ll|going to|gonna|won't|wird|werden|estará|sera)\b|'ll\b/,
  hedged:
    /\b(?:usually|normally|typically|generally|often|most|mostly|some|many|about|around|roughly|from|starts?|starting|up to|between|average|last year|may|might|can|could|should|depends?|aim|try|possible|if|unless|subject to|in der regel|ab|en general|en général|normalmente)\b/,
  sure: /\b(?:guaranteed?|promise|definitely|absolutely|certain(?:ly)?|sure|for sure|no question|100 ?%|locked|fixed|sorted|done|yours|never|always|every|not a (?:penny|cent|single)|no matter|hand on heart|my word|trust me|garantiert|seguro|pakka)\b/,
  denies: /\b(?:not|no|never|cannot|can't|don't|won't|isn't|couldn't|nicht|kein\w*|no puedo|ne)\b|n't\b/,
  others:
    /\b(?:colleague|team|manager|desk|office|specialist|adviser|advisor|engineer|somebody|someone|department|kolleg\w*|compañer\w*|collègue|he|she|they)\b/,
  hype: /!/,
};

function addSpeech(add: Add, low: string, contents: readonly string[]): void {
  const shown = Object.entries(speech).flatMap(([name, shape]) => (shape.test(low) ? [name] : []));
  for (const name of shown) add(`speech:${name}`);
  for (const content of ['money', 'moment', 'span'] as const) {
    if (!contents.includes(content)) continue;
    for (const name of shown) add(`${content} & ${name}`);
    if (!shown.includes('hedged')) add(`${content} unhedged`);
  }
  if (shown.includes('you') && shown.includes('will') && !shown.includes('hedged')) add('you will unhedged');
  if (shown.includes('sure') && !shown.includes('denies')) add('sure and not denied');
}

/** Signs of a commitment by sentence, alone and in pairs: "you" and "tomorrow" weigh together what neither weighs alone. */
function addCommitments(add: Add, reading: Reading, turn: Turn, told: readonly string[]): void {
  const before = reading.turns[turn.index - 1];
  const asked = before?.role === 'visitor' ? kindsOf(before.low) : [];
  for (const sentence of told.slice(0, 20)) {
    const signs = commitmentSigns(sentence);
    signs.forEach((sign, place) => {
      add(`s:${sign}`);
      for (const other of signs.slice(place + 1)) add(`s:${sign} & ${other}`);
      for (const kind of asked) add(`s:${kind}>${sign}`);
    });
    if (!signs.includes('plain')) continue;
    const firm = signs.filter((sign) =>
      ['you', 'they', 'we', 'will', 'absolute', 'sure', 'time', 'money'].includes(sign),
    );
    add(`s:firm:${firm.join('+')}`);
  }
}

function addBefore(add: Add, features: Features, reading: Reading, turn: Turn, told: string): void {
  const before = reading.turns[turn.index - 1];
  if (!before) return;
  if (before.role !== 'visitor') {
    add('goes on');
    return;
  }
  addWordFeatures(features, tokensOf(before.text).slice(-40), 'b:', 0.3);
  const kinds = kindsOf(before.low);
  const contents = contentsOf(told);
  for (const kind of kinds) {
    add(`asked:${kind}`);
    for (const content of contents) add(`${kind}>${content}`);
  }
  if (before.low.includes('?')) add('asked with mark');
  const words = contentOf(before.low);
  let shared = 0;
  for (const word of contentOf(told)) if (words.has(word)) shared += 1;
  add(`shared:${Math.min(3, shared)}`);
  const same = reading.turns.some(
    (other) => other.index < turn.index && other.role === turn.role && other.low === turn.low,
  );
  if (same) add('said before');
}
