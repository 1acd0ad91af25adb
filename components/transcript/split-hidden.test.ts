import { describe, expect, it } from 'vitest';
import { overWholePlaces, splitHidden } from './split-hidden';
import { splitMarks } from './split-marks';

const text = 'card •••• 1111, pin ••••';
const hidden = [
  { kind: 'card', start: 5, end: 14 },
  { kind: 'password', start: 20, end: 24 },
] as const;

describe('blacked-out places of a text', () => {
  it('stand by themselves, and nothing is lost', () => {
    const stretches = splitHidden(text, hidden);
    expect(stretches.map((each) => each.text).join('')).toBe(text);
    expect(stretches.filter((each) => each.hidden).map((each) => each.text)).toEqual(['•••• 1111', '••••']);
  });

  it('are found in a run of the text, too', () => {
    expect(splitHidden(text.slice(15), hidden, 15).map((each) => [each.start, each.text])).toEqual([
      [15, ' pin '],
      [20, '••••'],
    ]);
    expect(splitHidden('plain', [])).toEqual([{ start: 0, text: 'plain', hidden: null }]);
  });

  it('are not cut by a mark', () => {
    const marks = overWholePlaces(
      [
        { message: 0, start: 0, end: 8, kind: 'flag' },
        { message: 0, start: 21, end: 22, kind: 'flag' },
      ],
      hidden,
    );
    const found = splitMarks(text, marks).flatMap((piece) => splitHidden(piece.text, hidden, piece.start));
    expect(found.map((each) => each.text)).toEqual(['card ', '•••• 1111', ', pin ', '••••']);
  });
});
