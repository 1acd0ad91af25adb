import { describe, expect, it } from 'vitest';
import { readJournal } from '@/db/migrate';

describe('the journal of migrations', () => {
  it('is in the order of its dates, or Drizzle would leave some out without a word', () => {
    const dates = readJournal().map((entry) => entry.when);
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('counts from 0 without a gap', () => {
    expect(readJournal().map((entry) => entry.idx)).toEqual(readJournal().map((_, index) => index));
  });
});
