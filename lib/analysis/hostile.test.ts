import { describe, expect, it } from 'vitest';
import { emailsIn } from './emails-in';

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
});
