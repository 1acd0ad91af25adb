import { fold } from '@/lib/transcript/text';
import { contentOf } from './acts/questions';
import { evidenceOf, type Reading } from './reading';
import type { Analysis } from './schema';

/** The service of the business that the need is about: the one whose words the visitor, the form or the page uses most; null where none. */
export function findServiceLine(reading: Reading): Analysis['serviceLine'] {
  const { business, fields, pageUrl } = reading.transcript;
  const fieldWords = contentOf(fold(Object.values(fields).join(' ')));
  const pageWords = contentOf(fold((pageUrl ?? '').replace(/^https?:\/\/[^/]+/i, '').replace(/[^\p{L}\p{N}]+/gu, ' ')));
  const shared = commonWords(business.services);
  let best: { service: string; score: number; evidence: NonNullable<Analysis['serviceLine']>['evidence'] } | null =
    null;
  for (const service of business.services) {
    const words = [...contentOf(fold(service))].filter((word) => !shared.has(word) || business.services.length === 1);
    if (words.length === 0) continue;
    let score = 0;
    const evidence: NonNullable<Analysis['serviceLine']>['evidence'] = [];
    for (const turn of reading.visitor) {
      if (turn.injection) continue;
      const said = contentOf(turn.low);
      const hits = words.filter((word) => said.has(word)).length;
      if (hits > 0) {
        score += (3 * hits) / words.length;
        evidence.push(evidenceOf(turn));
      }
    }
    score +=
      words.filter((word) => fieldWords.has(word)).length / words.length +
      words.filter((word) => pageWords.has(word)).length / words.length;
    if (score >= 0.5 && (!best || score > best.score)) best = { service, score, evidence };
  }
  return best
    ? { value: best.service, evidence: best.evidence.slice(0, 4), confidence: Math.min(0.95, 0.4 + best.score / 8) }
    : null;
}

/** Words that several services share ("repair", "training") and that therefore do not tell them apart. */
function commonWords(services: readonly string[]): Set<string> {
  const seen = new Map<string, number>();
  for (const service of services)
    for (const word of contentOf(fold(service))) seen.set(word, (seen.get(word) ?? 0) + 1);
  return new Set([...seen].filter(([, count]) => count > 1).map(([word]) => word));
}
