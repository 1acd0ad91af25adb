import type { TranscriptMark } from '@/lib/handoff/dto';
import type { SensitiveSpan } from '@/lib/language/redact';

/** A run of text as it is, or one that is blacked out. `start` counts in the whole text. */
export type Stretch = { start: number; text: string; hidden: SensitiveSpan | null };

/** Cuts a run of a text, which begins at `start`, at the places that are blacked out in it. No place may reach over the run's ends. */
export function splitHidden(text: string, hidden: readonly SensitiveSpan[], start = 0): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  const plain = (to: number) => {
    if (to > from) stretches.push({ start: from, text: text.slice(from - start, to - start), hidden: null });
  };
  for (const span of hidden) {
    if (span.start < start || span.end > start + text.length) continue;
    plain(span.start);
    stretches.push({ start: span.start, text: text.slice(span.start - start, span.end - start), hidden: span });
    from = span.end;
  }
  plain(start + text.length);
  return stretches;
}

/** Marks that reach into a blacked-out place reach over all of it: such a place is one button. */
export function overWholePlaces(marks: readonly TranscriptMark[], hidden: readonly SensitiveSpan[]): TranscriptMark[] {
  return marks.map((mark) => {
    const touched = hidden.filter((span) => span.start < mark.end && mark.start < span.end);
    return {
      ...mark,
      start: Math.min(mark.start, ...touched.map((span) => span.start)),
      end: Math.max(mark.end, ...touched.map((span) => span.end)),
    };
  });
}
