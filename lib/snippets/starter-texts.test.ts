import { describe, expect, it } from 'vitest';
import { mustBeApprovable } from './approvable';
import { starterTexts } from './starter-texts';

describe('the starter language', () => {
  it.each(starterTexts.map((text) => [text.key, text.body] as const))('%s promises nothing', (_key, body) => {
    expect(() => mustBeApprovable(body)).not.toThrow();
  });

  it('has each key once', () => {
    expect(new Set(starterTexts.map((text) => text.key)).size).toBe(starterTexts.length);
  });
});

describe('mustBeApprovable', () => {
  it('names the sentence and the rule', () => {
    expect(() => mustBeApprovable('Thank you. We guarantee you a saving.')).toThrow(
      /“We guarantee you a saving\.” makes a promise/,
    );
  });

  it('refuses a placeholder that nothing fills', () => {
    expect(() => mustBeApprovable('Hi {{firstname}}')).toThrow('{{firstname}} is not a placeholder');
  });
});
