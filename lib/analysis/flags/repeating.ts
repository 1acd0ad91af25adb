import type { Evidence } from '@/lib/transcript/schema';
import { asksPrice, asksPriceAbroad } from '../acts/price-words';
import { contentOf, type Question } from '../acts/questions';
import { answeredTo, evidenceOf, type Reading, type Turn } from '../reading';
import type { FlagContext } from './context';

/** Says outright that it is put again. */
const strong =
  /\b(?:i (?:just |already )?(?:said|asked|told you|gave (?:the|you|it))|as i said|like i said|i(?:'m| am)? (?:still )?asking (?:again|where|what|how|if|whether|about)|asking again|ask again|once (?:more|again)|one more time|(?:second|third|fourth|2nd|3rd|last) time(?! (?:you|we|they|around|your))|for the (?:second|third|last) time|you (?:skipped|ignored|missed|didn'?t answer|haven'?t answered|still haven'?t)|skipped mine|not what i(?:'m)? ask\w*|that'?s not (?:what i|my question)|didn'?t answer|(?:still )?(?:no|not an|without an) answer|my question (?:was|is|stands|though)|is all i(?:'m|m)? (?:asking|after|need|want)|all i(?:'m|m) (?:after|asking)|just need one word|let me rephrase|to rephrase|if i wasn'?t clear|i repeat|repeat:|read what i|i(?:'d| would) like the answer|i want (?:the|an) answer|nobody can tell me|so there'?s no (?:number|answer)|then start with|try once more|same question|up there \^|ya (?:lo )?(?:dije|pregunté)|nochmal|noch einmal|je répète|encore une fois)\b/;
/** Turns back to what was asked before. */
const weak =
  /^\W*(?:no[,. ]+|nope[,. ]+)?(?:yes|yeah|yep|right|ok(?:ay)?|sure|cool|nice|good|great|fine|thanks|i see|oh|and|so|well)?\W*(?:but|and the|and my|so what|so which|so is|so how|so do|so can|so where|tho|though|then)\b|\bbut (?:will|what|which|how|is|are|can|do|does|when|where|the|my|legally)\b|\band (?:the|my) \S+(?: \w+){0,2}\?|^\W*not (?:the )?\w+[.,]|\byes or no\b|\byes\/no\b|\bor not\W*$|\bdone or not\b|\bthe \w+ thing\b|\bposted or not\b/;

/** The visitor puts the same question or request again because it was not answered; other words count. */
export function repeating({ reading, questions, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  const found: Evidence[] = [];
  for (const turn of reading.visitor) {
    if (turn.injection || !repeatsEarlier(reading, turn, questions)) continue;
    found.push(evidenceOf(turn));
  }
  return found;
}

function repeatsEarlier(reading: Reading, turn: Turn, questions: readonly Question[]): boolean {
  const between = answeredTo(reading, turn);
  if (between.length === 0) return false;
  const insisted = strong.test(turn.low);
  const turned = insisted || weak.test(turn.low);
  if (reading.turns[turn.index - 1]?.role === 'visitor' && !turned) return false;
  const mine = questions.find((question) => question.turn === turn);
  const missed = between.some((other) => other.act?.fallback || sameBefore(reading, other));
  const shouted = /\b\p{Lu}{4,}\b/u.test(turn.text);
  const now = contentOf(turn.low);
  const earlier = reading.visitor.filter(
    (other) =>
      other.index < turn.index &&
      !other.injection &&
      reading.turns.slice(other.index + 1, turn.index).some((reply) => reply.role !== 'visitor'),
  );
  if (insisted && earlier.some((other) => isOpenRequest(other, questions, true))) return true;
  return earlier.some((other) => {
    if (plain(other.low) === plain(turn.low) && plain(turn.low).length > 3 && !isChoice(reading, turn))
      return mine !== undefined || missed;
    if (asksForPerson(other.low) && asksForPerson(turn.low) && !between.some((reply) => reply.role === 'agent'))
      return true;
    const asked = questions.find((question) => question.turn === other);
    if (asked?.answeredBy && !turned) return false;
    const then = contentOf(other.low);
    const shared = [...now].filter((word) => then.has(word)).length;
    if (mine && asked) {
      if (!asked.answeredBy && isPrice(mine.text) && isPrice(asked.text)) return true;
      const core = contentOf(asked.text.toLowerCase());
      const sharedCore = [...contentOf(mine.text.toLowerCase())].filter((word) => core.has(word)).length;
      if (sharedCore >= 2 && sharedCore / Math.max(1, Math.min(core.size, now.size)) >= 0.4) return true;
      if (sharedCore >= 1 && (turned || (missed && !asked.answeredBy) || shouted)) return true;
    }
    if (missed && shared >= 1 && (shared >= 2 || now.size <= 4 || shouted) && !isAnswering(between)) return true;
    return false;
  });
}

function isOpenRequest(turn: Turn, questions: readonly Question[], insisted: boolean): boolean {
  const asked = questions.find((question) => question.turn === turn);
  return asked ? insisted || asked.answeredBy === null : turn.low.split(/\s+/).length >= 4;
}

function isPrice(text: string): boolean {
  const low = text.toLowerCase();
  return asksPrice.test(low) || asksPriceAbroad.test(low);
}

function asksForPerson(low: string): boolean {
  return /^\W*(?:(?:a |an |real |live )?(?:human|person|agent|representative|operator|someone|somebody)(?: please| pls| now)?)\W*$|\b(?:talk|speak) to (?:a |an |some|any|the )|\bhuman being\b|\b(?:a|actual|real) (?:human|person)\b|\bget me a/.test(
    low,
  );
}

/** The visitor was asked something about the need, so words of it come back in the answer. */
function isAnswering(between: readonly Turn[]): boolean {
  return between.some((other) => other.act?.clarifying && !other.act.fallback);
}

function sameBefore(reading: Reading, turn: Turn): boolean {
  return reading.turns.some((other) => other.index < turn.index && other.role !== 'visitor' && other.low === turn.low);
}

function plain(low: string): string {
  return low.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function isChoice(reading: Reading, turn: Turn): boolean {
  return answeredTo(reading, turn).some((before) => before.low.includes(`[${turn.low.trim()}]`));
}
