import { redactSensitive } from '@/lib/language/redact';
import { evidenceOf, type Reading } from './reading';
import type { Analysis } from './schema';

/** What the visitor wants in one plain sentence, and whether it is clear enough to act on. */
export function findNeed(reading: Reading): { stated: Analysis['statedNeed']; clear: boolean } {
  const candidates = reading.visitor.filter((turn) => !turn.injection && turn.low.split(/\s+/).length >= 3);
  const main = candidates[0];
  if (!main) return { stated: null, clear: false };
  const text = candidates
    .slice(0, 3)
    .map((turn) => turn.text.trim())
    .join('; ');
  const short = redactSensitive(text).split(/\s+/).slice(0, 25).join(' ');
  return { stated: { value: short, evidence: [evidenceOf(main)], confidence: 0.6 }, clear: true };
}
