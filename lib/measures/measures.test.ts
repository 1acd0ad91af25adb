import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goal } from './goal';
import { groupQuestions } from './losses';
import { quantile } from './quantile';
import { responseTimes } from './response-times';

describe('goal', () => {
  test.each([
    [32, 41, 80, 1],
    [31, 41, 80, 2],
    [33, 41, 80, 0],
    [8, 10, 80, 0],
    [0, 5, 100, 5],
  ])('%i of %i against %i %% lacks %i', (numerator, denominator, threshold, missing) => {
    expect(goal(numerator, denominator, threshold)).toMatchObject({ missing, reached: missing === 0 });
  });
  test('says it in words', () => {
    expect(goal(31, 41, 80).sentence).toBe(
      'Two more chats that become complete handoffs or documented exceptions reach the goal.',
    );
    expect(goal(0, 0, 80).sentence).toBe('No sales-relevant chat has been read yet.');
  });
  test('is the fewest that suffices, and never more than there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(500),
        fc.integer({ min: 1, max: 100 }),
        (denominator, some, threshold) => {
          const numerator = some % (denominator + 1);
          const { missing } = goal(numerator, denominator, threshold);
          expect(numerator + missing).toBeLessThanOrEqual(denominator);
          expect((numerator + missing) * 100).toBeGreaterThanOrEqual(threshold * denominator);
          if (missing > 0) expect((numerator + missing - 1) * 100).toBeLessThan(threshold * denominator);
        },
      ),
    );
  });
});

describe('quantile', () => {
  test.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110], 0.9, 100],
  ])('%j at %d is %s', (values, p, result) => {
    expect(quantile(values, p)).toBe(result);
  });
  test('lies within the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const result = quantile(values, p) as number;
        expect(result).toBeGreaterThanOrEqual(Math.min(...values));
        expect(result).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

test('response times in business hours and by the clock', () => {
  const hours = { timeZone: 'Europe/London', days: [1, 2, 3, 4, 5], start: '09:00', end: '17:30' };
  const wait = (from: string, to: string | null) => ({
    deliveredAt: new Date(from),
    respondedAt: to ? new Date(to) : null,
  });
  const times = responseTimes(
    [
      wait('2026-11-09T10:00:00Z', '2026-11-09T10:20:00Z'),
      // Friday evening to Monday morning: ten minutes before the close, ten after the opening.
      wait('2026-11-13T17:20:00Z', '2026-11-16T09:10:00Z'),
      wait('2026-11-16T09:00:00Z', null),
    ],
    hours,
  );
  expect(times).toMatchObject({ delivered: 3, answered: 2, small: true });
  expect(times.business).toEqual({ median: 20, p90: 20 });
  expect(times.clock.median).toBe((20 + (2 * 24 + 15) * 60 + 50) / 2);
});

test('questions that ask the same are one group', () => {
  const groups = groupQuestions(
    [
      'How long does it take?',
      'how long does the rollout take',
      'What does it cost?',
      'What would that cost us?',
      'Do you work with SAP?',
    ].map((text, index) => ({ conversationId: `c${index}`, text })),
  );
  expect(groups.map((group) => [group.text, group.conversationIds.length])).toEqual([
    ['How long does it take?', 2],
    ['What does it cost?', 2],
    ['Do you work with SAP?', 1],
  ]);
});
