import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesIn } from './dates';
import { readTranscript } from './reading';
import { findUrgency } from './urgency';

const monday = '2026-03-02T14:00:00Z';

function urgency(text: string, asked = '', at = monday) {
  const message = (role: 'bot' | 'visitor', words: string, number: number) => ({ number, role, text: words, at });
  const reading = readTranscript({
    business: { name: '', industry: '', services: [], areas: [] },
    pageUrl: null,
    source: null,
    campaign: null,
    fields: {},
    formConsent: null,
    messages: asked ? [message('bot', asked, 0), message('visitor', text, 1)] : [message('visitor', text, 0)],
  });
  return findUrgency(reading, { flags: [], route: 'sales' }).value;
}

describe('urgency', () => {
  it.each([
    ['immediate', 'I need a plumber tonight', ''],
    ['immediate', 'call me NOW', ''],
    ['immediate', 'today if you can', 'When should we come?'],
    ['immediate', 'necesito un cerrajero hoy mismo', ''],
    ['soon', 'we need it as soon as possible', ''],
    ['soon', 'by Thursday please', ''],
    ['soon', 'in two weeks', 'When do you open?'],
    ['soon', 'it has to be here before the 14th', ''],
    ['soon', 'un mes no, para el viernes', ''],
    ['soon', 'bis nächsten Dienstag', ''],
    ['planned', 'in three weeks', 'When do you open?'],
    ['planned', 'we would start in September', ''],
    ['planned', 'the wedding is on 20 June', ''],
    ['planned', 'our contract ends on 31 May', ''],
    ['planned', 'for Christmas', 'When is the event?'],
    ['planned', 'nous ouvrons en juin', ''],
    ['planned', 'next quarter, I think', ''],
    ['none', 'I rang you on Monday', ''],
    ['none', 'it broke last week', ''],
    ['none', 'ring me after five', ''],
    ['none', 'we have been with you since May', ''],
    ['none', 'the February invoice is wrong', ''],
    ['none', 'are you open on Saturdays', ''],
    ['none', 'in March', 'When did you buy it?'],
    ['none', 'may I ask what that costs', ''],
    ['soon', 'we need the crew on site within 9 days', ''],
    ['none', 'my son is in your Wednesday class', ''],
    ['none', 'is it cheaper on a Monday', ''],
    ['none', 'I am on lates this week, so write rather than ring', ''],
    ['none', 'nicest thing anybody has said to me this week', ''],
    ['none', "I'll send you the plan in a minute", ''],
    ['planned', 'the 12th of September, a Saturday', ''],
  ])('%s: %s', (expected, text, asked) => {
    expect(urgency(text, asked)).toBe(expected);
  });

  it('takes a day without a month from the month named before', () => {
    expect(timesIn('back on the 21st', monday, new Date('2026-09-01T00:00:00Z'))[0]?.days).toBeGreaterThan(150);
    expect(timesIn('back on the 21st', monday)[0]?.days).toBe(19);
  });

  it.each([
    ['easter', '2026-03-02T00:00:00Z', 34],
    ['christmas', '2026-12-20T00:00:00Z', 5],
    ['the end of the month', '2026-02-20T00:00:00Z', 8],
    ['in ten days', '2026-03-02T00:00:00Z', 10],
    ['on 1 january', '2026-12-28T00:00:00Z', 4],
    ['kw 12', '2026-03-02T00:00:00Z', 14],
  ])('counts the days until %s', (text, at, days) => {
    expect(timesIn(text, at).map((time) => time.days)).toContain(days);
  });

  it('reads any text, and names only words that are in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { start, end } of timesIn(text, monday)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('finds no time where the message has none', () => {
    expect(timesIn('by friday', 'no time at all')).toEqual([]);
  });
});
