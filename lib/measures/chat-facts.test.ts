import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routes } from '@/lib/analysis/schema';
import { exceptionKinds } from '@/lib/decision/schema';
import { byDay, outcomeOf } from './by-day';
import { chatFacts } from './chat-facts';
import { heat } from './heat';
import { countMarks, rates } from './rates';
import { readiness } from './readiness';
import { type ChatEvent, type ChatGroup, chatMarks } from './schema';

let made = 0;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 9, 9, minute));
function event(type: string, minute: number, data: Record<string, unknown> = {}, byPerson = true): ChatEvent {
  made += 1;
  return { id: String(made).padStart(6, '0'), at: at(minute), type, byPerson, data };
}
const reading = (part: Record<string, unknown> = {}) => ({
  route: 'sales',
  complete: false,
  exceptions: ['no_consent'],
  ...part,
});
const marksOf = (...events: ChatEvent[]) => {
  const { marks } = chatFacts(events);
  return chatMarks.filter((mark) => marks[mark]);
};

describe('what the events of a chat say', () => {
  test.each<[string, ChatEvent[], string[]]>([
    ['accepted, not read yet', [event('conversation.accepted', 0)], ['accepted']],
    [
      'an incomplete sales chat waits as an exception',
      [event('handoff.prepared', 1, reading({ hasContact: true }))],
      ['accepted', 'read', 'sales', 'lead', 'exception'],
    ],
    [
      'a complete sales chat waits for review',
      [event('handoff.prepared', 1, reading({ complete: true, consent: 'granted' }))],
      ['accepted', 'read', 'sales', 'lead', 'to_review', 'consent_clear'],
    ],
    [
      'approved by a person',
      [
        event('handoff.prepared', 1, reading({ complete: true })),
        event('handoff.approved', 2, reading({ complete: true })),
      ],
      ['accepted', 'read', 'sales', 'lead', 'handed_over', 'settled'],
    ],
    [
      'an approval that was undone is no handoff',
      [
        event('handoff.prepared', 1, reading({ complete: true })),
        event('handoff.approved', 2, reading({ complete: true })),
        event('handoff.undone', 3),
      ],
      ['accepted', 'read', 'sales', 'lead', 'to_review'],
    ],
    [
      'declined with a reason is documented',
      [event('handoff.prepared', 1, reading()), event('handoff.declined', 2, { reason: 'no_consent' })],
      ['accepted', 'read', 'sales', 'documented', 'settled', 'exception'],
    ],
    [
      'escalated is documented',
      [event('handoff.prepared', 1, reading()), event('handoff.escalated', 2)],
      ['accepted', 'read', 'sales', 'documented', 'settled', 'exception'],
    ],
    [
      'set aside by the rules is not documented by a person',
      [event('handoff.prepared', 1, reading()), event('handoff.set_aside', 1, {}, false)],
      ['accepted', 'read', 'sales', 'exception'],
    ],
    [
      'returned as wrong owner opens it again',
      [
        event('handoff.prepared', 1, reading({ complete: true })),
        event('handoff.approved', 2, reading({ complete: true })),
        event('handoff.delivered', 3, {}, false),
        event('handoff.returned', 4, { reason: 'wrong_owner' }),
      ],
      ['accepted', 'read', 'sales', 'lead', 'to_review', 'delivered', 'wrong_owner'],
    ],
    [
      'recalled is a bad handoff',
      [
        event('handoff.prepared', 1, reading({ complete: true })),
        event('handoff.approved', 2, reading({ complete: true })),
        event('handoff.delivered', 3, {}, false),
        event('handoff.recalled', 4),
      ],
      ['accepted', 'read', 'sales', 'lead', 'exception', 'delivered', 'bad_handoff'],
    ],
    [
      'changed hands after delivery',
      [
        event('handoff.prepared', 1, reading({ complete: true })),
        event('handoff.approved', 2, reading({ complete: true })),
        event('handoff.delivered', 3, {}, false),
        event('handoff.returned', 4, { reason: 'something_missing' }),
        event('handoff.reassigned', 5),
      ],
      ['accepted', 'read', 'sales', 'lead', 'to_review', 'delivered', 'wrong_owner', 'bad_handoff'],
    ],
    [
      'changed hands before delivery is no fault',
      [event('handoff.prepared', 1, reading()), event('handoff.reassigned', 2)],
      ['accepted', 'read', 'sales', 'exception'],
    ],
    [
      'support is not sales',
      [event('handoff.prepared', 1, { route: 'support', complete: false, questionOpen: true })],
      ['accepted', 'read', 'question_open'],
    ],
    [
      'the newest reading counts',
      [event('handoff.prepared', 1, { route: 'unclear' }), event('handoff.refreshed', 2, reading({ complete: true }))],
      ['accepted', 'read', 'sales', 'lead', 'to_review'],
    ],
  ])('%s', (_name, events, marks) => {
    expect(marksOf(...events)).toEqual(marks);
  });

  test('first delivery to first reply, whatever came between', () => {
    const facts = chatFacts([
      event('handoff.delivered', 1),
      event('handoff.returned', 5, { reason: 'wrong_owner' }),
      event('handoff.delivered', 9),
      event('handoff.responded', 20),
      event('handoff.responded', 30),
    ]);
    expect([facts.deliveredAt, facts.respondedAt]).toEqual([at(1), at(20)]);
  });
});

const types = [
  'conversation.accepted',
  'handoff.prepared',
  'handoff.refreshed',
  'handoff.approved',
  'handoff.escalated',
  'handoff.declined',
  'handoff.set_aside',
  'handoff.restored',
  'handoff.undone',
  'handoff.delivered',
  'handoff.returned',
  'handoff.recalled',
  'handoff.reassigned',
  'handoff.responded',
  'handoff.closed',
] as const;
const anyReading = fc.record({
  route: fc.constantFrom(...routes),
  complete: fc.boolean(),
  hasContact: fc.boolean(),
  questionOpen: fc.boolean(),
  consent: fc.constantFrom('granted', 'refused', 'unclear', 'missing'),
  exceptions: fc.subarray([...exceptionKinds]),
  flags: fc.subarray(['pricing', 'guarantee', 'repeating']),
});
const anyEvent = fc
  .record({
    type: fc.constantFrom(...types),
    minute: fc.integer({ min: 0, max: 4 }),
    byPerson: fc.boolean(),
    reading: anyReading,
    reason: fc.constantFrom('wrong_owner', 'not_a_lead', 'something_missing'),
  })
  .map(({ type, minute, byPerson, reading: read, reason }) =>
    event(type, minute, type === 'handoff.prepared' || type === 'handoff.refreshed' ? read : { reason }, byPerson),
  );
const anyChat = fc.array(anyEvent, { maxLength: 9 });
const anyGroup = fc
  .record({
    chat: anyChat,
    day: fc.integer({ min: 9, max: 22 }),
    page: fc.constantFrom('/a', '/b', null),
    count: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ chat, day, page, count }): ChatGroup => {
    const { marks, topics } = chatFacts(chat);
    return { day: `2026-11-${String(day).padStart(2, '0')}`, page, place: 'waiting', marks, topics, count };
  });
const anyPilot = fc.array(anyGroup, { maxLength: 12 });

describe('whatever happens', () => {
  test('the order in which events arrive changes nothing', () => {
    fc.assert(
      fc.property(anyChat, fc.infiniteStream(fc.nat()), (chat, keys) => {
        const shuffled = chat
          .map((each) => ({ each, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(chatFacts(shuffled)).toEqual(chatFacts(chat));
      }),
    );
  });

  test('a rate lies between 0 and 1 and counts no more than it divides by', () => {
    fc.assert(
      fc.property(anyPilot, (groups) => {
        for (const rate of rates(groups, { qualified: 46 })) {
          expect(rate.numerator).toBeLessThanOrEqual(rate.denominator);
          if (rate.denominator === 0) expect(rate.value).toBeNull();
          else expect(rate.value).toBe(rate.numerator / rate.denominator);
        }
      }),
    );
  });

  test('a sales chat is handed over, an exception or to review, and just one of them', () => {
    fc.assert(
      fc.property(anyChat, (chat) => {
        const { marks } = chatFacts(chat);
        const kinds = [marks.handed_over, marks.exception, marks.to_review].filter(Boolean);
        if (marks.sales) expect(kinds).toHaveLength(1);
      }),
    );
  });

  test('a chat that is not about sales changes no sales rate', () => {
    fc.assert(
      fc.property(anyPilot, anyGroup, (groups, extra) => {
        fc.pre(!extra.marks.sales);
        const sales = (all: ChatGroup[]) => rates(all, {}).filter((rate) => rate.id !== 'lead');
        expect(sales([...groups, extra])).toEqual(sales(groups));
      }),
    );
  });

  test('days, outcomes and heat count every chat once', () => {
    fc.assert(
      fc.property(anyPilot, (groups) => {
        const bars = byDay(groups, '2026-11-09', '2026-11-22');
        const counted = (outcome: string) =>
          groups.reduce((sum, each) => sum + (outcomeOf(each.marks) === outcome ? each.count : 0), 0);
        for (const outcome of ['complete', 'exception', 'open', 'not_sales'] as const) {
          expect(bars.reduce((sum, bar) => sum + bar.counts[outcome], 0)).toBe(counted(outcome));
        }
        const exceptions = heat(groups).rows.reduce((sum, row) => sum + row.exceptions, 0);
        expect(exceptions).toBe(countMarks(groups, ['sales', 'exception']));
      }),
    );
  });
});

test('readiness says what is not ready, and nothing about nothing', () => {
  expect(readiness([], 0).every((check) => check.unknown && !check.ready)).toBe(true);
  const group = (consent: string, count: number): ChatGroup => {
    const { marks, topics } = chatFacts([event('handoff.prepared', 1, reading({ consent }))]);
    return { day: '2026-11-09', page: null, place: 'waiting', marks, topics, count };
  };
  const [kept, consent] = readiness([group('granted', 71), group('missing', 29)], 99);
  expect(kept).toMatchObject({ ready: false, sentence: 'Transcripts missing for 1 of 100 chats' });
  expect(consent).toMatchObject({ ready: false, sentence: 'Consent clear in 71 % of sales chats, below 75 %' });
  expect(readiness([group('granted', 75), group('missing', 25)], 100).map((check) => check.ready)).toEqual([
    true,
    true,
    true,
  ]);
});

test('long pilots are drawn by week', () => {
  expect(byDay([], '2026-11-09', '2026-11-22')).toHaveLength(14);
  const weeks = byDay([], '2026-01-01', '2026-03-31');
  expect(weeks).toHaveLength(13);
  expect(weeks.at(-1)).toMatchObject({ from: '2026-03-26', to: '2026-03-31' });
});
