import { describe, expect, it } from 'vitest';
import { withinTime } from './time-limit';

describe('withinTime', () => {
  it('answers what the work answers, and throws what it throws', () => {
    const made = { a: [1] };
    expect(withinTime(1000, () => made)).toBe(made);
    const error = new Error('as it is');
    expect(() =>
      withinTime(1000, () => {
        throw error;
      }),
    ).toThrow(error);
  });

  it('stops a rule that would search for years', () => {
    const started = performance.now();
    expect(() => withinTime(100, () => /^(?:a+)+$/.test(`${'a'.repeat(60)}!`))).toThrow(
      expect.objectContaining({ code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' }),
    );
    expect(performance.now() - started).toBeLessThan(2000);
    expect(withinTime(100, () => 'goes on')).toBe('goes on');
  });
});
