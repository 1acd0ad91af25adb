import type { TranscriptMark } from '@/lib/handoff/dto';

/** A run of a message's text: marked or plain, `on` where one of its marks is the active one. */
export type Piece = { start: number; text: string; marks: TranscriptMark[]; on: boolean };

/** Cuts a text at the ends of its marks, so that marks may overlap; spans outside the text are cut to it. */
export function splitMarks(text: string, marks: readonly TranscriptMark[]): Piece[] {
  const spans = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([0, text.length, ...spans.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const covering = spans.filter((mark) => mark.start <= start && mark.end >= end);
    const on = covering.some((mark) => mark.on);
    const last = pieces.at(-1);
    if (last && last.on === on && last.marks.length > 0 === covering.length > 0) {
      last.text += text.slice(start, end);
      last.marks = [...new Set([...last.marks, ...covering])];
    } else {
      pieces.push({ start, text: text.slice(start, end), marks: covering, on });
    }
  }
  return pieces;
}
