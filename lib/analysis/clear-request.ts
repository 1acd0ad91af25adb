import { fold } from '@/lib/transcript/text';
import { contentOf, type Question } from './acts/questions';
import { requestScores } from './acts/request';
import type { Reading } from './reading';

const enough = 2.5;
const enoughTogether = 4.2;

/** How clear it is what the visitor wants. */
export type RequestClarity = {
  /** What the visitor wants is said, so that somebody can act on it. */
  clear: boolean;
  /** The visitor wants something of this business, though not yet what. */
  leaning: boolean;
};

/** Whether the visitor has said what they want, in one message or in several together. */
export function findRequestClarity(reading: Reading, questions: readonly Question[]): RequestClarity {
  const scores = requestScores(reading, questions);
  const together = scores.map(({ score }) => score).filter((score) => score > 0.9);
  const clear =
    scores.some(({ score }) => score >= enough) || together.reduce((sum, score) => sum + score, 0) >= enoughTogether;
  return { clear, leaning: clear || leansToNeed(reading) };
}

/** "We should do something with AI", "thinking of getting something in". */
function leansToNeed(reading: Reading): boolean {
  const { services, industry } = reading.transcript.business;
  const topics = contentOf(fold([...services, industry].join(' ')));
  const leaning =
    /\b(?:want(?:s|ed)? to do|should (?:\w+ )?be doing|do(?:ing)? something|getting something|getting some|need(?:s)? something|something done|thinking (?:of|about)|(?:look|looking) (?:at|for) (?:a few|some|providers)|might be useful|is it true|would you point)\b/;
  return reading.visitor.some((turn) => {
    if (turn.injection) return false;
    if (leaning.test(turn.low)) return true;
    const onTopic = [...contentOf(turn.low)].some((word) => topics.has(word));
    return onTopic && /\b(?:we|i|our|my|what|how)\b/.test(turn.low) && turn.low.split(/\s+/).length >= 4;
  });
}
