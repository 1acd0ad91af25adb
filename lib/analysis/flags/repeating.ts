import type { Evidence } from '@/lib/transcript/schema';
import { contentOf, type Question } from '../acts/questions';
import { answeredTo, evidenceOf, type Reading, type Turn } from '../reading';
import type { FlagContext } from './context';

const cue =
  /\b(?:i (?:said|asked|already|just (?:said|asked|told)|told you)|as i said|like i said|again[:,]|asking again|ask again|once (?:more|again)|one more time|(?:second|third|fourth|2nd|3rd|last) time|for the (?:second|third|last)|you (?:skipped|ignored|missed|didn'?t answer|haven'?t answered|still haven'?t)|not what i asked|that'?s not what i|didn'?t answer|(?:still )?(?:no|not an|without an) answer|still (?:waiting|don'?t know|want to know|the same|my question)|my question (?:was|is|stands|though)|yes but|yeah but|ok but|right but|but (?:will|what|which|how|is|are|can|do|does|when|where|the|my)|and the \S+(?: \w+){0,2}\?|(?:and|so) what about|same (?:question|as)|let me rephrase|to rephrase|i repeat|repeat:|read what i|i want the|i'?d like the answer|just (?:a |one )?(?:number|word|answer|ballpark|whether|tell me|want)|so nobody can tell me|so (?:which|what|how|is|do|does|can|how much)\b|ya (?:lo )?(?:dije|pregunté)|nochmal|noch einmal|je répète|encore une fois)\b/;

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
  if (reading.turns[turn.index - 1]?.role === 'visitor' && !cue.test(turn.low)) return false;
  const now = contentOf(turn.low);
  const mine = questions.find((question) => question.turn === turn);
  const between = answeredTo(reading, turn);
  if (between.length === 0) return false;
  const cued = cue.test(turn.low);
  for (const earlier of reading.visitor) {
    if (earlier.index >= turn.index || earlier.injection) continue;
    if (reading.turns.slice(earlier.index + 1, turn.index).every((other) => other.role === 'visitor')) continue;
    const same = plain(earlier.low) === plain(turn.low) && plain(turn.low).length > 3 && !isChoice(reading, turn);
    if (same && (mine || between.some((other) => other.act?.fallback))) return true;
    const asked = questions.find((question) => question.turn === earlier);
    if (!asked || asked.answeredBy) continue;
    const then = contentOf(asked.text.toLowerCase() + (cued ? ` ${earlier.low}` : ''));
    const shared = [...now].filter((word) => then.has(word)).length;
    const smaller = Math.max(1, Math.min(now.size, then.size));
    if (cued && mine && shared >= 1) return true;
    if (cued && !mine && shared >= 2 && between.some((other) => other.act?.fallback)) return true;
    if (mine && shared >= 2 && shared / smaller >= 0.5) return true;
    if (
      mine &&
      shared >= 1 &&
      smaller <= 2 &&
      between.some((other) => other.act?.fallback || sameBefore(reading, other))
    )
      return true;
  }
  return false;
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
