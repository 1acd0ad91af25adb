import { expect, it } from 'vitest';
import { dayOf, startOfDay } from './zoned-date';

it.each([
  ['2026-03-01', 'Europe/London', '2026-03-01T00:00:00.000Z'],
  ['2026-07-01', 'Europe/London', '2026-06-30T23:00:00.000Z'],
  ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z'],
  ['2026-03-30', 'Europe/London', '2026-03-29T23:00:00.000Z'],
  ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
  ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
  ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
])('%s in %s begins at %s, and back', (day, zone, iso) => {
  expect(startOfDay(day, zone)).toBe(iso);
  expect(dayOf(iso, zone)).toBe(day);
});
