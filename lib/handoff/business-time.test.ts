import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessMinutes, type BusinessHours, businessMinutesBetween } from './business-time';

const london: BusinessHours = { timeZone: 'Europe/London', days: [1, 2, 3, 4, 5], start: '09:00', end: '17:30' };
const newYork: BusinessHours = { ...london, timeZone: 'America/New_York' };
const allDay: BusinessHours = { ...london, days: [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '23:59' };

test.each([
  ['within the day', '2026-03-04T10:00:00Z', 120, london, '2026-03-04T12:00:00.000Z'],
  ['before opening', '2026-03-04T05:00:00Z', 30, london, '2026-03-04T09:30:00.000Z'],
  ['over the night', '2026-03-04T17:00:00Z', 60, london, '2026-03-05T09:30:00.000Z'],
  ['over the week-end', '2026-03-06T17:00:00Z', 60, london, '2026-03-09T09:30:00.000Z'],
  ['from a Sunday', '2026-03-08T12:00:00Z', 0, london, '2026-03-09T09:00:00.000Z'],
  ['to the last minute', '2026-03-04T17:00:00Z', 30, london, '2026-03-04T17:30:00.000Z'],
  ['across the spring change of the clocks', '2026-03-27T17:00:00Z', 60, london, '2026-03-30T08:30:00.000Z'],
  ['across the autumn change of the clocks', '2026-10-23T16:00:00Z', 60, london, '2026-10-26T09:30:00.000Z'],
  ['in another zone', '2026-03-06T22:00:00Z', 60, newYork, '2026-03-09T13:30:00.000Z'],
  ['several days', '2026-03-02T09:00:00Z', 2 * 510 + 10, london, '2026-03-04T09:10:00.000Z'],
] as const)('%s', (_, start, minutes, hours, expected) => {
  expect(addBusinessMinutes(new Date(start), minutes, hours).toISOString()).toBe(expected);
});

describe('the time between', () => {
  test('counts business hours alone', () => {
    expect(businessMinutesBetween(new Date('2026-03-06T17:00:00Z'), new Date('2026-03-09T09:30:00Z'), london)).toBe(60);
    expect(businessMinutesBetween(new Date('2026-03-07T10:00:00Z'), new Date('2026-03-08T10:00:00Z'), london)).toBe(0);
    expect(businessMinutesBetween(new Date('2026-03-09T10:00:00Z'), new Date('2026-03-09T09:00:00Z'), london)).toBe(0);
  });

  test('a night with 23 hours has an hour less', () => {
    expect(businessMinutesBetween(new Date('2026-03-29T00:00:00Z'), new Date('2026-03-29T04:00:00Z'), allDay)).toBe(
      240,
    );
    expect(businessMinutesBetween(new Date('2026-03-28T00:00:00Z'), new Date('2026-03-29T22:59:00Z'), allDay)).toBe(
      1439 + 1379,
    );
  });

  test('hours without time fall back to the clock', () => {
    const never = { ...london, start: '17:00', end: '09:00' };
    expect(businessMinutesBetween(new Date('2026-03-04T10:00:00Z'), new Date('2026-03-04T10:30:00Z'), never)).toBe(30);
    expect(addBusinessMinutes(new Date('2026-03-04T10:00:00Z'), 30, never).toISOString()).toBe(
      '2026-03-04T10:30:00.000Z',
    );
  });

  test('is what was added, in every zone and season', () => {
    const at = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    const zone = fc.constantFrom(
      'Europe/London',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'UTC',
    );
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 5000 }), zone, (start, minutes, timeZone) => {
        const hours = { ...london, timeZone };
        const end = addBusinessMinutes(start, minutes, hours);
        expect(end.getTime()).toBeGreaterThanOrEqual(start.getTime());
        expect(businessMinutesBetween(start, end, hours)).toBeCloseTo(minutes, 6);
      }),
    );
  });
});
