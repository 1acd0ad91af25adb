import { describe, expect, it } from 'vitest';
import { findPromises } from '@/lib/language/promises';
import { promiseWords, riskySentences } from './promises';

const text = 'Hi Lena. We guarantee you a saving. It will cost $900 for you. Bye.';
const snippet = {
  key: 'price',
  version: 1,
  title: 'Price',
  topic: 'pricing' as const,
  body: 'The price depends on what {{company}} needs.',
  active: true,
  createdAt: '2026-11-02T10:00:00Z',
  createdBy: null,
};

describe('riskySentences', () => {
  it('names each sentence once, with approved words of its topic or else the rule’s own', () => {
    const risky = riskySentences(findPromises(text), [snippet], { company: 'Marlow & Pike' });
    expect(risky.map((each) => [each.sentence, each.kinds])).toEqual([
      ['We guarantee you a saving.', ['result']],
      ['It will cost $900 for you.', ['price']],
    ]);
    expect(risky[0]?.wording).toMatch(/^Results differ/);
    expect(risky[1]?.wording).toBe('The price depends on what Marlow & Pike needs.');
    for (const each of risky) {
      expect(text.slice(each.start, each.end)).toBe(each.sentence);
      expect(findPromises(each.wording)).toEqual([]);
    }
  });

  it('says what is promised in words', () => {
    expect(promiseWords(['result'])).toBe('a result');
    expect(promiseWords(['result', 'timing', 'price'])).toBe('a result, a time and a price');
  });
});
