import { describe, expect, it } from 'vitest';
import { clockWords, spokenDuration } from './response-clock';

const minute = 60_000;
const due = '2026-11-02T11:00:00.000Z';
const clock = { deliveredAt: '2026-11-02T10:00:00.000Z', responseDueAt: due, respondedAt: null, closedAt: null };
const at = (minutesBeforeDue: number) => Date.parse(due) - minutesBeforeDue * minute;
const exact = () => '2 Nov, 11:00';

describe('the response clock', () => {
  it('says how long is left, plainly when it ran out', () => {
    expect(clockWords(clock, at(38), exact)).toEqual({ text: 'Reply within 38 minutes', tone: 'warn' });
    expect(clockWords(clock, at(-12), exact)).toEqual({ text: 'Overdue by 12 minutes', tone: 'bad' });
    expect(clockWords(clock, at(20 * 60), exact)).toEqual({
      text: 'Reply by 2 Nov, 11:00',
      tone: 'plain',
    });
  });

  it('says the exact time until the page is alive', () => {
    expect(clockWords(clock, 0, exact).text).toBe('Reply by 2 Nov, 11:00');
  });

  it('stops with the first answer, in time or not', () => {
    const answered = (respondedAt: string) => clockWords({ ...clock, respondedAt }, at(0), exact);
    expect(answered('2026-11-02T10:31:00.000Z')).toEqual({ text: 'Answered after 31 minutes, in time', tone: 'good' });
    expect(answered('2026-11-02T11:01:00.000Z').text).toBe('Answered after 1 hour 1 minute, later than agreed');
    expect(clockWords({ ...clock, closedAt: due }, at(0), exact).text).toBe('Closed without an answer');
  });

  it('speaks lengths of time', () => {
    expect([0, 1, 61, 13 * 60 + 5, 72 * 60].map((minutes) => spokenDuration(minutes * minute))).toEqual([
      '1 minute',
      '1 minute',
      '1 hour 1 minute',
      '13 hours',
      '3 days',
    ]);
  });
});
