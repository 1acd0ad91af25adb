import { type SensitiveSpan, sensitiveSpans } from './redact';

/** A text with its sensitive places blacked out letter by letter, so that nothing in it moves; `hidden` in order, none touching another. */
export type MaskedText = { text: string; hidden: SensitiveSpan[] };

/** Blacking out one place may bring out another, as a number after the word "pin"; few texts need a second round. */
const mostRounds = 8;

/**
 * Blacks out what is sensitive without moving a letter, so that evidence keeps its place. Of a card the last four digits stay, so that a
 * person can tell one from another. Doing it twice changes nothing more.
 */
export function maskSensitive(text: string): MaskedText {
  let current = text;
  const hidden: SensitiveSpan[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const found = sensitiveSpans(current);
    const next = found.reduce(coverPlace, current);
    if (next === current) break;
    hidden.push(...found);
    current = next;
  }
  return { text: current, hidden: placesApart(hidden) };
}

/** Blacks out one place. Separators stay, so that the shape of a number can be told; a password keeps none. */
export function coverPlace(text: string, { kind, start, end }: SensitiveSpan): string {
  const stretch = text.slice(start, end);
  // Of a whole card number alone: what ran together with another kind shows nothing of either, nor does a part.
  const whole = kind === 'card' && /^[\d\s.\u2013-]+$/.test(stretch) && stretch.replace(/\D/g, '').length >= 13;
  const lastFour = whole ? /(?:\d\D*){4}$/.exec(stretch)?.index : undefined;
  const covered = stretch.slice(0, lastFour).replace(kind === 'password' ? /\S/g : /[^\s-]/g, '\u2022');
  return text.slice(0, start) + covered + text.slice(start + covered.length);
}

/** In order, what overlaps as one. */
export function placesApart(spans: SensitiveSpan[]): SensitiveSpan[] {
  const kept: SensitiveSpan[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else kept.push({ ...span });
  }
  return kept;
}
