import { describe, expect, it } from 'vitest';
import { channels, nextTurns } from '@/lib/analysis/schema';
import { approvedPhrases, botPhrase } from './bot-phrases';
import { findPromises } from './promises';

describe('promises', () => {
  it.each([
    ['price', 'For you that will be $285 all in.'],
    ['price', "We'll give you 10% off."],
    ['timing', 'An engineer will be with you within 10 minutes.'],
    ['timing', 'We can start on Monday.'],
    ['scope', 'We will build you a full integration.'],
    ['legal', 'This is fully GDPR compliant.'],
    ['result', 'We guarantee a return on your investment.'],
    ['result', 'Our package will double your sales.'],
    ['result', 'You will see savings within four weeks.'],
    ['timing', 'You will see savings within four weeks.'],
    ['timing', "You'll notice the difference in two weeks."],
    ['availability', "We'll hold it for you through Saturday."],
    ['fit', 'Our AI package is exactly right for you.'],
    ['fit', "Congratulations, you're approved!"],
  ])('%s: %s', (kind, text) => {
    expect(findPromises(text).map((found) => found.kind)).toContain(kind);
  });

  it.each([
    'Plans start at 40 euros a month.',
    'It usually takes two weeks.',
    "I can't say what it will cost.",
    'A colleague will be in touch.',
    'Could a designer call you on Monday?',
    'If you like, we could discuss the price on a call.',
    'We are open Monday to Friday, 9 to 5.',
    'We make pots in our studio.',
  ])('none: %s', (text) => {
    expect(findPromises(text)).toEqual([]);
  });

  it('names the sentence, its place, the rule and other words', () => {
    const text = 'Thanks for writing. We guarantee results. Best wishes.';
    const [found] = findPromises(text);
    expect(text.slice(found?.start, found?.end)).toBe('We guarantee results.');
    expect(found?.rule).not.toBe('');
  });

  it('suggests words that promise nothing', () => {
    for (const text of [
      'We guarantee results.',
      'You will pay $20.',
      'It will be ready by Friday.',
      "We'll hold it for you.",
      'This is legal.',
      'We will include everything.',
      'It is perfect for you.',
    ]) {
      for (const found of findPromises(text)) expect(findPromises(found.suggestion)).toEqual([]);
    }
  });
});

describe('approved words of the bot', () => {
  it('promise nothing', () => {
    for (const turn of nextTurns) {
      const said = botPhrase(turn, { channels: ['email', 'phone'] });
      if (turn === 'continue') expect(said).toBeNull();
      else expect(findPromises(said ?? '')).toEqual([]);
    }
  });

  it('name the channel in the consent question', () => {
    const question = (...named: readonly (typeof channels)[number][]) => botPhrase('ask_consent', { channels: named });
    for (const channel of channels) expect(question(channel)).not.toBe(question());
    expect(question('email', 'phone')).toContain('by e-mail or by phone');
    expect(question()).not.toContain('{{');
  });

  it('come from the catalogue, with placeholders filled', () => {
    const texts = { stop: 'Sorry, {{visitor_name}}. A person reads this now.' };
    expect(botPhrase('stop', { texts, values: { visitor_name: 'Lena' } })).toBe(
      'Sorry, Lena. A person reads this now.',
    );
    expect(botPhrase('close', { texts })).toBe(approvedPhrases.close);
  });

  it('fall back where the visitor’s own words would make them a promise, or nothing is left', () => {
    const texts = { handoff: 'I noted this. {{need}}', stop: '{{question}}' };
    const values = { need: 'We guarantee you a 3x return.', question: null };
    expect(botPhrase('handoff', { texts, values })).toBe(approvedPhrases.handoff);
    expect(botPhrase('stop', { texts, values })).toBe(approvedPhrases.stop);
  });
});
