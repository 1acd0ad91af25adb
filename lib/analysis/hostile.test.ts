import { describe, expect, it } from 'vitest';
import { findQuestions } from './acts/questions';
import { emailsIn } from './emails-in';
import { reading } from './testing';

const milliseconds = (work: () => unknown) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

describe('text made to cost time', () => {
  it.each([
    ['a chain of dots', `a@${'a.'.repeat(26)} `],
    ['a chain of underscores', `a@ ${'_'.repeat(44)} `],
  ])('is searched for addresses at once: %s', (_, text) => {
    expect(milliseconds(() => emailsIn(text))).toBeLessThan(200);
  });

  it('of many questions is held against answers nearby alone', () => {
    const asked = (count: number) =>
      reading(
        Array.from({ length: count }, (_, i) =>
          i % 2 ? `b: I need help with my order ${i} please?` : `v: I need help with my order ${i} please?`,
        ),
      );
    const [short, long] = [asked(500), asked(2000)];
    findQuestions(short);
    const once = milliseconds(() => findQuestions(short));
    expect(milliseconds(() => findQuestions(long))).toBeLessThan(once * 10);
  });
});
