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
    const next = found.reduce((so, span) => so.slice(0, span.start) + cover(so, span) + so.slice(span.end), current);
    if (next === current) break;
    hidden.push(...found);
    current = next;
  }
  return { text: current, hidden: apart(hidden) };
}

/** Separators stay, so that the shape of a number can be told; a password keeps none. */
function cover(text: string, { kind, start, end }: SensitiveSpan): string {
  const stretch = text.slice(start, end);
  // A stretch that ran together with another kind shows nothing of either.
  const lastFour =
    kind === 'card' && /^[\d\s.\u2013-]+$/.test(stretch) ? /(?:\d\D*){4}$/.exec(stretch)?.index : undefined;
  const covered = stretch.slice(0, lastFour).replace(kind === 'password' ? /\S/g : /[^\s-]/g, '\u2022');
  return covered + stretch.slice(covered.length);
}

function apart(spans: SensitiveSpan[]): SensitiveSpan[] {
  const kept: SensitiveSpan[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else kept.push({ ...span });
  }
  return kept;
}
