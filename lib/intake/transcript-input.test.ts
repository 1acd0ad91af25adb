import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAppError } from '@/lib/errors';
import { readTranscript } from './read-transcript';

const at = '2026-03-02T14:00:00Z';
const visitor = (text: string, time = at) => ({ role: 'visitor', text, at: time });
const chat = (more: Record<string, unknown> = {}) => ({ external_id: 'c-1', messages: [visitor('Hello?')], ...more });

function refusal(item: unknown) {
  try {
    readTranscript(item);
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('what is refused, by field', () => {
  const nested = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], 'x');
  test.each<[string, unknown, string, RegExp]>([
    ['no object', 'text', '', /must be a JSON object/],
    ['a list within a list', [chat()], '', /must be a JSON object/],
    ['null', null, '', /must be a JSON object/],
    ['no external id', { messages: [visitor('x')] }, 'external_id', /is required/],
    ['a number as external id', chat({ external_id: 7 }), 'external_id', /must be a text/],
    ['an empty external id', chat({ external_id: ' ' }), 'external_id', /must not be empty/],
    ['a long external id', chat({ external_id: 'x'.repeat(201) }), 'external_id', /longer than 200/],
    ['an unknown status', chat({ status: 'paused' }), 'status', /must be "open" or "ended"/],
    ['no messages', { external_id: 'c-1' }, 'messages', /is required/],
    ['messages that are no list', chat({ messages: 'hi' }), 'messages', /must be a list of messages/],
    [
      'an unknown role',
      chat({ messages: [{ role: 'robot', text: 'x', at }] }),
      'messages[0].role',
      /"visitor", "bot" or "agent"/,
    ],
    [
      'a message without time',
      chat({ messages: [{ role: 'visitor', text: 'x' }] }),
      'messages[0].at',
      /must be a time with its zone/,
    ],
    [
      'a time without zone',
      chat({ messages: [visitor('x', '2026-03-02T14:00:00')] }),
      'messages[0].at',
      /must be a time with its zone/,
    ],
    [
      'a time before all chats',
      chat({ messages: [visitor('x', '0000-01-01T00:00:00Z')] }),
      'messages[0].at',
      /between the years/,
    ],
    ['only a bot', chat({ messages: [{ role: 'bot', text: 'x', at }] }), 'messages', /no message of a visitor/],
    ['a visitor who says nothing', chat({ messages: [visitor(' \n')] }), 'messages', /no message of a visitor/],
    [
      'a day of disorder',
      chat({ messages: [visitor('x', '2026-03-04T00:00:01Z'), visitor('y', '2026-03-03T00:00:00Z')] }),
      'messages[1].at',
      /more than a day earlier/,
    ],
    ['a field that holds an object', chat({ fields: { a: { b: 1 } } }), 'fields.a', /must be a text, a number/],
    ['consent without an answer', chat({ consent: { channels: ['email'] } }), 'consent.given', /is required/],
    [
      'consent for an unknown channel',
      chat({ consent: { given: true, channels: ['pigeon'] } }),
      'consent.channels[0]',
      /"email"/,
    ],
    ['a business in extra', chat({ extra: { business: 'x' } }), 'extra.business', /belongs at the top/],
    ['deep nesting', chat({ extra: { nested } }), '', /nest deeper/],
  ])('%s', (_, item, path, message) => {
    const error = refusal(item);
    expect(error.code).toBe('BAD_REQUEST');
    expect(error.details.errors?.[0]?.path).toBe(path);
    expect(error.details.errors?.[0]?.message).toMatch(message);
  });
});

describe('web-form submissions are refused', () => {
  test.each([
    chat({ channel: 'form' }),
    chat({ channel: 'web-form' }),
    chat({ channel: 'email' }),
    chat({ type: 'form_submission' }),
    chat({ type: 'lead' }),
    { external_id: 'c-1', messages: [], fields: { email: 'jo@example.com' } },
    { external_id: 'c-1', form: { email: 'jo@example.com' } },
  ])('%j', (item) => {
    expect(refusal(item)).toMatchObject({
      code: 'UNPROCESSABLE',
      message: 'Handoff Desk takes chats only; keep web-form leads in your CRM.',
    });
  });

  test.each(['chat', 'Live Chat', 'web-chat', 'chatbot', '', null])('channel %j is a chat', (channel) => {
    expect(readTranscript(chat({ channel })).transcript.externalId).toBe('c-1');
  });
});

describe('what is read', () => {
  test('times in UTC, disorder within a day kept as sent, the first and last time', () => {
    const messages = [
      visitor('a', '2026-03-02T16:00:00+02:00'),
      visitor('b', '2026-03-02T10:00:00Z'),
      visitor('c', '2026-03-02T15:00:00Z'),
    ];
    const { transcript } = readTranscript(chat({ messages }));
    expect(transcript.messages.map((message) => message.text)).toEqual(['a', 'b', 'c']);
    expect(transcript.messages[0]?.at).toBe('2026-03-02T14:00:00.000Z');
    expect([transcript.startedAt, transcript.lastMessageAt]).toEqual([
      '2026-03-02T10:00:00.000Z',
      '2026-03-02T15:00:00.000Z',
    ]);
  });

  test.each([
    ['https://www.example.com/', '/'],
    ['https://www.example.com/ai-consulting/?a=b#c', '/ai-consulting'],
    ['www.example.com/pricing', '/pricing'],
    ['/pricing', '/pricing'],
    [`https://www.example.com/${'\u4e2d'.repeat(2000)}`, `/${'%E4%B8%AD'.repeat(2000)}`.slice(0, 500)],
    ['http://[', null],
  ])('the path of %s', (page, path) => {
    expect(readTranscript(chat({ page_url: page })).transcript.pagePath).toBe(path);
  });

  test('campaign and source from the page where they are not sent', () => {
    const page_url = 'https://www.example.com/?utm_source=google&utm_medium=cpc&utm_campaign=spring';
    expect(readTranscript(chat({ page_url })).transcript).toMatchObject({
      campaign: 'spring',
      trafficSource: 'google / cpc',
      utm: { source: 'google' },
    });
    expect(readTranscript(chat({ page_url, campaign: 'own', utm: { source: 'bing' } })).transcript).toMatchObject({
      campaign: 'own',
      utm: { source: 'bing' },
    });
  });

  test('field values as text', () => {
    const { transcript } = readTranscript(chat({ fields: { a: 40, b: true, c: null, d: ['x', 2], e: '' } }));
    expect(transcript.fields).toEqual({ a: '40', b: 'true', d: 'x, 2', e: '' });
  });

  test('members that play no part are named', () => {
    const read = readTranscript(
      chat({ gold: 1, consent: { given: true, noticed: 'x' }, messages: [{ ...visitor('x'), mood: 'good' }] }),
    );
    expect(read.ignored).toEqual(['gold', 'consent.noticed', 'messages[].mood']);
  });
});

describe('any JSON', () => {
  const shaped = fc.record(
    {
      external_id: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
      status: fc.oneof(fc.constantFrom('open', 'ended'), fc.jsonValue()),
      page_url: fc.oneof(fc.webUrl(), fc.string({ unit: 'binary' }), fc.jsonValue()),
      fields: fc.oneof(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), fc.jsonValue()),
      utm: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.jsonValue()),
      visitor: fc.jsonValue(),
      consent: fc.oneof(fc.record({ given: fc.boolean(), at: fc.string() }), fc.jsonValue()),
      extra: fc.jsonValue(),
      messages: fc.oneof(
        fc.array(
          fc.record({
            role: fc.constantFrom('visitor', 'bot', 'agent'),
            text: fc.string({ unit: 'binary' }),
            at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
          }),
        ),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  );

  test('is read or refused with a reason, and what is read can be stored', () => {
    fc.assert(
      fc.property(fc.oneof(shaped, fc.jsonValue({ maxDepth: 40 })), (item) => {
        try {
          const text = JSON.stringify(readTranscript(item).transcript);
          expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/);
        } catch (error) {
          expect(isAppError(error)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
