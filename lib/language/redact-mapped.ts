import { redactionWords, sensitiveSpans } from './redact';

/** A redacted text that knows where each of its stretches stood in the original; `end` is exclusive. */
export type MappedText = { text: string; original(start: number, end: number): { start: number; end: number } };

/**
 * As `redactSensitive`, with the way back: a stretch of the redacted text answers its place in the original, and one that touches what
 * stands for something sensitive answers the whole of what was taken out.
 */
export function redactMapped(text: string): MappedText {
  let current = text;
  // Where each character of the redacted text begins and ends in the original; null while nothing was taken out.
  let places: { starts: number[]; ends: number[] } | null = null;
  for (let round = 0; round < 4; round += 1) {
    const spans = sensitiveSpans(current);
    if (spans.length === 0) break;
    const before = places;
    const startOf = (index: number) => before?.starts[index] ?? index;
    const endOf = (index: number) => before?.ends[index] ?? index + 1;
    const starts: number[] = [];
    const ends: number[] = [];
    let out = '';
    let from = 0;
    const keep = (to: number) => {
      for (let index = from; index < to; index += 1) {
        starts.push(startOf(index));
        ends.push(endOf(index));
      }
      out += current.slice(from, to);
    };
    for (const span of spans) {
      keep(span.start);
      const words = redactionWords[span.kind];
      for (let index = 0; index < words.length; index += 1) {
        starts.push(startOf(span.start));
        ends.push(endOf(span.end - 1));
      }
      out += words;
      from = span.end;
    }
    keep(current.length);
    current = out;
    places = { starts, ends };
  }
  const found = places;
  return {
    text: current,
    original: (start, end) =>
      found ? { start: found.starts[start] ?? text.length, end: found.ends[end - 1] ?? text.length } : { start, end },
  };
}
