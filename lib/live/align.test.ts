import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignMessages } from './align';

const at = '2026-03-02T14:00:00.000Z';
const message = (id: string | null, text = id ?? 'text') => ({ externalId: id, role: 'visitor', text, at });
const stored = (...ids: (string | null)[]) => ids.map((id) => ({ ...message(id), at: new Date(at) }));
const sent = (...ids: (string | null)[]) => ids.map((id) => message(id));

describe('where sent messages begin', () => {
  it.each<[string, (string | null)[], (string | null)[], number | null, number]>([
    ['an empty list stands at the end', ['a', 'b'], [], null, 2],
    ['the number that the bot says counts', ['a', 'b'], ['c'], 2, 2],
    ['without ids it is the whole chat', ['a', 'b'], [null, null, null], null, 0],
    ['a known id says where', ['a', 'b', 'c'], ['b', 'c', 'd'], null, 1],
    ['one id among many says where', [null, 'b', null], [null, 'b', null, null], null, 0],
    ['new ids come after', ['a', 'b'], ['c', 'd'], null, 2],
    ['new ids to a chat without ids come after', [null, null], ['c'], null, 2],
  ])('%s', (_, known, list, first, begins) => {
    expect(alignMessages(stored(...known), sent(...list), first)).toBe(begins);
  });

  it('takes the whole chat for the whole chat where it got its ids later', () => {
    const known = [{ ...message(null, 'Hello?'), at: new Date(at) }];
    expect(alignMessages(known, [message('a', 'Hello?'), message('b')], null)).toBe(0);
    expect(alignMessages(known, [message('a', 'Another'), message('b')], null)).toBe(1);
  });

  it('refuses a gap and a list that begins before the chat', () => {
    expect(() => alignMessages(stored('a'), sent('z'), 4)).toThrow(/Only 1 messages/);
    expect(() => alignMessages([], sent('z'), 1)).toThrow(/No message/);
    expect(() => alignMessages(stored('a', 'b'), sent('x', 'y', 'a'), null)).toThrow(/begin before/);
  });

  it('finds any run of a chat with ids again, whatever was added to it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(29),
        fc.integer({ min: 1, max: 30 }),
        (known, from, length) => {
          const begins = Math.min(from, known - 1);
          const ids = Array.from({ length }, (_, index) => `m${begins + index}`);
          const chat = stored(...Array.from({ length: known }, (_, index) => `m${index}`));
          expect(alignMessages(chat, sent(...ids), null)).toBe(begins);
        },
      ),
    );
  });
});
