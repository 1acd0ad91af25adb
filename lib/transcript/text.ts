/** A run of text with its place in the message; `end` is exclusive. */
export type Span = { start: number; end: number; text: string };

const plain: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2013': '-',
  '\u2011': '-',
};

/** Lower case with plain quotes and spaces; every character keeps its place, so that spans of the result fit the original. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const sameLength =
    lower.length === text.length
      ? lower
      : Array.from({ length: text.length }, (_, i) => {
          const unit = text.charAt(i).toLowerCase();
          return unit.length === 1 ? unit : text.charAt(i);
        }).join('');
  return sameLength.replace(/[\u2018\u2019\u02bc\u00b4`\u201c\u201d\u00a0\u202f\u2013\u2011]/g, (c) => plain[c] ?? c);
}

/** Sentences and lines of a message with their places. A dot inside an address, a number or an abbreviation does not end one. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed) spans.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed });
    start = end;
  };
  const breaks = /[.!?…。？！]+["')\]]*(?=\s|$)|\n+/g;
  for (let hit = breaks.exec(text); hit; hit = breaks.exec(text)) {
    const end = hit.index + hit[0].length;
    if (hit[0] === '.' && isAbbreviation(text, hit.index)) continue;
    push(end);
  }
  push(text.length);
  return spans;
}

function isAbbreviation(text: string, dot: number): boolean {
  const word = /[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(0, dot - 12), dot))?.[0]?.toLowerCase() ?? '';
  return /^(mr|mrs|ms|dr|prof|sr|st|no|nr|ca|approx|etc|e\.g|i\.e|z\.b|inc|ltd|co|vs|col|att|attn|tel|sra|dra)$/.test(
    word,
  );
}

/** The words of a text without case and punctuation. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
}
