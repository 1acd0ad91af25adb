import { redactSensitive } from '@/lib/language/redact';
import { fold } from '@/lib/transcript/text';
import { contactWishes } from './acts/contact-wish';
import { contentOf, type Question } from './acts/questions';
import { saysWish } from './acts/request';
import { findRequestClarity, type RequestClarity } from './clear-request';
import { emailsOf, phonesOf } from './details';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis } from './schema';

const mostWords = 25;

export type Need = { stated: Analysis['statedNeed'] } & RequestClarity;

/** What the visitor wants, in one sentence of at most 25 words in their own words, and whether it is clear enough to act on. */
export function findNeed(reading: Reading, questions: readonly Question[]): Need {
  const clarity = findRequestClarity(reading, questions);
  return { stated: stateNeed(reading, clarity.clear), ...clarity };
}

type Piece = {
  turn: Turn;
  start: number;
  end: number;
  text: string;
  score: number;
  words: string[];
  stems: Set<string>;
};

function stateNeed(reading: Reading, clear: boolean): Analysis['statedNeed'] {
  const pieces = reading.visitor.flatMap((turn) => (turn.injection ? [] : piecesOf(reading, turn)));
  if (pieces.length === 0) return null;
  const chosen: Piece[] = [];
  const known = new Set<string>();
  let left = mostWords;
  const open = [...pieces];
  while (left > 2 && open.length > 0) {
    let best: Piece | null = null;
    let bestGain = 0;
    for (const piece of open) {
      const fresh = [...piece.stems].filter((stem) => !known.has(stem)).length;
      const cost = Math.max(4, Math.min(piece.words.length, left));
      const gain = (piece.score + fresh * 0.6) / Math.sqrt(cost);
      if (fresh > 0 && gain > bestGain) {
        best = piece;
        bestGain = gain;
      }
    }
    if (!best || (chosen.length > 0 && bestGain < 0.8)) break;
    open.splice(open.indexOf(best), 1);
    if (best.words.length > left && chosen.length > 0 && left < 6) continue;
    chosen.push(best);
    for (const stem of best.stems) known.add(stem);
    left -= Math.min(best.words.length, left);
  }
  if (chosen.length === 0) return null;
  chosen.sort((a, b) => a.turn.index - b.turn.index || a.start - b.start);
  const text = chosen
    .map((piece) => piece.words.join(' ').replace(/[\s,;:.!…-]+$/, ''))
    .join('; ')
    .split(/\s+/)
    .slice(0, mostWords)
    .join(' ')
    .replace(danglers, '');
  const value = finish(redactSensitive(text));
  return {
    value,
    evidence: chosen.map((piece) => evidenceOf(piece.turn, piece.start, piece.end)),
    confidence: clear ? 0.75 : 0.45,
  };
}

const anger = /\b(?:useless|joke|toaster|brick wall|kidding|unbelievable|waste of|forget it|give up|omg|wtf|clowns?)\b/;
const idle =
  /^(?:ta|cheers|noted|got it|will do|see you|bye|no rush|one sec|lets see|let's see|have a)\b|\bnice weekend\b/;

/** Words that a cut must not end on. */
const danglers =
  /(?:[\s,;:(-]+(?:and|or|but|the|an?|to|of|for|in|on|at|with|my|our|your|is|are|it|its|we|i|gets?|dont|don't|by|so|if|that|any|even|can|after))+$/i;

const leading =
  /^(?:(?:hi+|hello|hey+|hiya|howdy|morning|afternoon|evening|good (?:morning|afternoon|evening|day)|dear \w+|hola|hallo|bonjour|buenas|moin|so|ok(?:ay)?|well|yes|yeah|yep|no|nope|oh|ah|um+|lol|haha|thanks|thank you|thx|please|pls|also|and|but|right|sure|great|cool|perfect|sorry|actually|like|just|honestly|basically|there|team|all|everyone)\b[\s,.!:;-]*)+/i;

function piecesOf(reading: Reading, turn: Turn): Piece[] {
  const details = [...emailsOf(turn), ...phonesOf(turn)];
  const answersNeed = answeredTo(reading, turn).some((before) => before.act?.clarifying || before.act?.menu);
  const place = reading.visitor.indexOf(turn);
  const early = Math.max(0, 2.4 - place * 0.6);
  return turn.sentences.flatMap((part) => {
    const lead = leading.exec(part.text)?.[0].length ?? 0;
    let text = part.text.slice(lead);
    for (const detail of details) {
      if (detail.start >= part.start && detail.end <= part.end)
        text = text.replace(turn.text.slice(detail.start, detail.end), '');
    }
    text = text
      .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
      .replace(/\s+/g, ' ')
      .trim();
    const low = fold(text);
    const stems = contentOf(low);
    if (stems.size === 0 || /^(?:my name|name is|this is|regards|kind regards|it'?s me)\b/.test(low)) return [];
    if (details.length > 0 && stems.size < 4) return [];
    if (contactWishes(low).length > 0 || anger.test(low) || idle.test(low)) return [];
    const score =
      (saysWish(low) ? 2 : 0) +
      (answersNeed ? 0.8 : 0) +
      early +
      (/\d/.test(low) ? 0.4 : 0) -
      (stems.size < 2 && !answersNeed ? 1 : 0);
    return score + stems.size * 0.3 < 0.8
      ? []
      : [{ turn, start: part.start, end: part.end, text, score, words: text.split(' '), stems }];
  });
}

function finish(text: string): string {
  const clean = text.replace(/^[^\p{L}\p{N}\p{Sc}[]+/u, '').replace(/[\s,;:(-]+$/, '');
  const first = clean.charAt(0).toUpperCase() + clean.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
