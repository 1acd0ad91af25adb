import { describe, expect, it } from 'vitest';
import { turnsIn } from './repeat-words';

describe('words that turn from what was asked', () => {
  it.each([
    ['one more thing, is parking free?', 'new thing'],
    ['and roughly what would that come to', 'new thing'],
    ['also do you open on mondays', 'new thing'],
    ['fair enough. i will wait', 'takes as good'],
    ['oh lovely, thank you', 'takes as good'],
    ['hypothetically, would it hold two tonnes', 'supposes'],
  ])('%s', (low, name) => {
    expect(turnsIn(low)).toContain(name);
  });

  it.each(['how much is it then', 'i asked for the price', 'no. the price', 'good luck with that'])(
    'none in %s',
    (low) => {
      expect(turnsIn(low)).toEqual([]);
    },
  );
});
