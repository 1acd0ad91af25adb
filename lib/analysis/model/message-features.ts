import { answeredTo, type Reading, type Turn } from '../reading';
import type { Features } from './linear';
import { addMood } from './mood-signals';
import { tokensOf } from './tokens';

/** Weight of the words that the business said just before: they set the scene, the visitor's own words decide. */
const sceneWeight = 0.3;
const pieceWeight = 0.5;

/** What the rules saw in each message, by message number: `pricing`, `wish:grant`, `question` … */
export type Signals = ReadonlyMap<number, readonly string[]>;

/** Rules that count beside the model: learned with them, it would look for nothing more than they see. Their classes of words it has. */
const ownWord: ReadonlySet<string> = new Set(['custom_scope']);

/** What one message of the visitor shows: its words, what was said just before, where it stands, and what the rules saw in it. */
export function messageFeatures(reading: Reading, turn: Turn, signals: Signals): Features {
  const features: Features = new Map();
  const add = (name: string, value = 1) => features.set(name, value);
  const own = tokensOf(turn.text);
  addWords(features, own);
  scale(features, 1);
  add(`length:${Math.min(6, Math.floor(Math.log2(own.length + 1)))}`);
  const before = answeredTo(reading, turn);
  const scene = new Set(before.flatMap((other) => tokensOf(other.text)));
  for (const word of scene) add(`before:${word}`, sceneWeight / Math.sqrt(scene.size));
  if (before.length === 0) add('opens');
  if (reading.visitor[0] === turn) add('first');
  if (reading.visitor.at(-1) === turn) add('last');
  for (const other of before) {
    const act = other.act;
    if (!act) continue;
    if (act.permission) add('after:permission');
    for (const detail of act.asks) add(`after:asks-${detail}`);
    if (act.clarifying) add('after:clarifying');
    if (act.defer) add('after:defer');
    if (act.fallback) add('after:fallback');
    if (act.handover) add('after:handover');
    if (act.menu) add('after:menu');
    if (/\?\s*$/.test(other.low)) add('after:question');
  }
  if (isShouted(turn.text)) add('capitals');
  addMood(features, reading, turn);
  for (const signal of signals.get(turn.number) ?? []) if (!ownWord.has(signal)) add(`rule:${signal}`);
  return features;
}

function addWords(features: Features, own: readonly string[]): void {
  own.forEach((word, place) => {
    features.set(`w:${word}`, 1);
    const next = own[place + 1];
    if (next === undefined) return;
    features.set(`w:${word} ${next}`, 1);
    const third = own[place + 2];
    if (third !== undefined) features.set(`w:${word} ${next} ${third}`, 1);
  });
  if (own[0]) features.set(`starts:${own[0]}`, 1);
  const end = own.at(-1);
  if (end) features.set(`ends:${end}`, 1);
  for (const word of own) {
    if (!/^\p{L}{4}/u.test(word)) continue;
    const whole = `^${word}$`;
    for (let place = 0; place + 4 <= whole.length; place += 1)
      features.set(`part:${whole.slice(place, place + 4)}`, pieceWeight);
  }
}

/** Scales values to a length of `length`, so that a long message does not shout down a short one. */
function scale(features: Features, length: number): void {
  let sum = 0;
  for (const value of features.values()) sum += value * value;
  const factor = sum > 0 ? length / sum ** 0.25 : 1;
  for (const [name, value] of features) features.set(name, value * factor);
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 6 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
