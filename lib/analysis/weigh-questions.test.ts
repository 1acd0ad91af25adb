import { describe, expect, it } from 'vitest';
import { analyseTranscript } from './analyse';
import { noModels } from './model/models';
import { chat } from './testing';

const openIn = (...lines: string[]) => analyseTranscript(chat(lines)).unresolvedQuestion;

describe('the question that stays open', () => {
  it.each<[string, string[], string | null]>([
    [
      'is answered by a plain yes',
      ['v: hello, do you repair accordions?', 'b: Yes, we repair accordions and concertinas.'],
      null,
    ],
    [
      'is answered by an amount',
      ['b: Hi!', 'v: what does a tuning cost', 'b: A tuning costs 85 euros.', 'v: ok thanks'],
      null,
    ],
    [
      'is left to a colleague',
      [
        'v: we have an old grand piano to move',
        'v: can your van take it through a narrow gate',
        'b: That is one for our transport team. May they call you?',
        'v: yes, 0161 496 0101',
      ],
      'narrow gate',
    ],
    [
      'is met with something else',
      ['v: is the pedal included in the 900', 'b: Our pianos are made by hand in Leipzig.', 'v: not what i asked'],
      'pedal',
    ],
    [
      'is the later one of two',
      [
        'v: do you tune on saturdays?',
        'b: Yes, Saturdays from nine.',
        'v: and how long does it take',
        'b: Thank you for your message!',
      ],
      'how long',
    ],
  ])('%s', (_, lines, words) => {
    const open = openIn(...lines);
    if (words === null) expect(open).toBeNull();
    else expect(open?.text).toContain(words);
  });

  it('is no wish to be called, and no greeting', () => {
    expect(openIn('v: hello? anyone there?', 'b: Hi!', 'v: can somebody ring me please')).toBeNull();
  });

  it('names where it was put off', () => {
    const open = openIn(
      'v: will the grand fit in a lift of 1.5 m?',
      "b: I can't say, I'm afraid. Our movers will have to measure it.",
      'v: ok',
    );
    expect(open?.deferredAt).toBe(1);
  });

  it('is found by the rules where there are no models', () => {
    const read = analyseTranscript(chat(['v: do you repair accordions?', 'b: Which town are you in?']), noModels);
    expect(read.unresolvedQuestion?.text).toBe('do you repair accordions?');
  });
});

describe('what the bot promised', () => {
  it.each<[string, string[], number[]]>([
    [
      'is found in passing words',
      ['v: can i have the blue one', "b: Sure thing, I've put it behind the counter for you till Sunday."],
      [1],
    ],
    ['is nothing that an agent said', ['v: when', "a: I'll have it ready for you by Friday."], []],
    ['is no list price', ['v: what is a tuning', 'b: Tunings start at 85 euros.'], []],
  ])('%s', (_, lines, messages) => {
    const { botPromises, flags } = analyseTranscript(chat(lines));
    expect([...new Set(botPromises.map((promise) => promise.message))]).toEqual(messages);
    expect(flags.some((finding) => finding.flag === 'bot_promise')).toBe(messages.length > 0);
  });
});
