import { fold } from '@/lib/transcript/text';
import { type SensitiveKind, sensitiveSpans } from './redact';
import { type SensitiveTopic, topicsIn } from './sensitive-topics';

/** A sensitive stretch of a text: by its pattern (blacked out everywhere outside the transcript), or by its topic (flagged only). */
export type SensitiveFinding = { kind: SensitiveKind | SensitiveTopic; start: number; end: number };

/** Everything sensitive that a text shares: numbers and secrets by pattern and check digit, health and other people's matters by topic. */
export function findSensitive(text: string): SensitiveFinding[] {
  return [...sensitiveSpans(text), ...topicsIn(fold(text))].sort((a, b) => a.start - b.start || b.end - a.end);
}
