import { describe, expect, it } from 'vitest';
import { splitMarks } from './split-marks';

const text = 'sure, email me';
const cut = (...spans: [number, number, boolean?][]) =>
  splitMarks(
    text,
    spans.map(([start, end, on]) => ({ message: 0, start, end, kind: 'consent', ...(on ? { on } : {}) })),
  );

describe('splitMarks', () => {
  it('keeps the whole text in order', () => {
    for (const spans of [
      [],
      [[0, 4]],
      [
        [0, 4],
        [2, 9, true],
      ],
      [[-3, 99]],
      [[5, 5]],
    ] as [number, number, boolean?][][]) {
      expect(
        cut(...spans)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });
  it('marks what the spans cover, and the active span by itself', () => {
    expect(cut([0, 8], [6, 14, true]).map((piece) => [piece.text, piece.marks.length > 0, piece.on])).toEqual([
      ['sure, ', true, false],
      ['email me', true, true],
    ]);
  });
  it('cuts spans that reach beyond the text', () => {
    expect(cut([6, 900]).map((piece) => piece.text)).toEqual(['sure, ', 'email me']);
  });
});
