import { redactSensitive } from '@/lib/language/redact';
import { fold } from '@/lib/transcript/text';
import { requestScores } from './acts/request';
import { contentOf, type Question } from './acts/questions';
import { evidenceOf, type Reading } from './reading';
import type { Analysis } from './schema';

const enough = 2.5;

/** What the visitor wants in one plain sentence, and whether it is clear enough to act on. */
export function findNeed(reading: Reading, questions: readonly Question[]): { stated: Analysis['statedNeed']; clear: boolean; leaning: boolean } {
  const scores = requestScores(reading, questions);
  const clear = scores.some(({ score }) => score >= enough) || total(scores.map(({ score }) => score)) >= 4.2;
  const leaning = clear || leansToNeed(reading);
  const candidates = reading.visitor.filter((turn) => !turn.injection && turn.low.split(/\s+/).length >= 3);
  const main = candidates[0];
  if (!main) return { stated: null, clear, leaning };
  const text = candidates.slice(0, 3).map((turn) => turn.text.trim()).join('; ');
  const short = redactSensitive(text).split(/\s+/).slice(0, 25).join(' ');
  return { stated: { value: short, evidence: [evidenceOf(main)], confidence: 0.6 }, clear, leaning };
}

function total(scores: number[]): number {
  return scores.filter((score) => score > 0.9).reduce((sum, score) => sum + score, 0);
}

/** Wants something of this business, though not yet what: "we should do something with AI", "thinking of getting something in". */
function leansToNeed(reading: Reading): boolean {
  const topics = contentOf(fold([...reading.transcript.business.services, reading.transcript.business.industry].join(' ')));
  return reading.visitor.some(
    (turn) =>
      !turn.injection &&
      (/\b(?:want(?:s|ed)? to do|should (?:\w+ )?be doing|do(?:ing)? something|getting something|getting some|need(?:s)? something|something done|thinking (?:of|about)|(?:look|looking) (?:at|for) (?:a few|some|providers)|might be useful|is it true|would you point)\b/.test(turn.low) ||
        ([...contentOf(turn.low)].some((word) => topics.has(word)) && /\b(?:we|i|our|my|what|how)\b/.test(turn.low) && turn.low.split(/\s+/).length >= 4)),
  );
}
