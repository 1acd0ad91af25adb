import { describe, expect, it } from 'vitest';
import { checkClaims } from './check-claims';
import { type Claims, claimsSchema, showMessages } from './claims';
import { chat } from './testing';

const nothing: Claims = {
  route: null,
  need: null,
  question: null,
  answered: [],
  urgency: null,
  consent: { status: 'missing', channels: [], refusedChannels: [], quotes: [] },
  contact: { name: null, email: null, phone: null, company: null },
  flags: [],
  promises: [],
};
const lines = [
  'b: Hello, mail us at hello@alderfinch.example.com. How can we help?',
  'v: My card is 4111 1111 1111 1111. We need help entering the Spanish market with 40 people, I am Lena Hartwig of Marlow Pike.',
  'b: We will finish it in two weeks. May we e-mail you?',
  'v: sure, lena@marlowpike.example.com or +44 20 7946 0958. What does it cost?',
  'a: A colleague will tell you.',
  'v: ok',
];
const transcript = chat(lines);
const messages = showMessages(transcript);
const check = (claims: Partial<Claims>) => checkClaims({ ...nothing, ...claims }, messages, transcript);
const wordsAt = ({ message, start, end }: { message: number; start: number; end: number }) =>
  transcript.messages[message]?.text.slice(start, end);

describe('claims', () => {
  it('are shown the transcript without what is sensitive', () => {
    expect(messages[1]?.text).toContain('My card is [card number removed]. We need');
    expect(JSON.stringify(messages)).not.toContain('4111');
  });

  it('that claim nothing hold', () => {
    expect(check({}).dropped).toBe(0);
    expect(claimsSchema.parse(nothing)).toEqual(nothing);
  });

  it('stand where their words stand, in the places of the stored message', () => {
    const quote = 'We need help entering the Spanish market';
    const { need, route, question, dropped } = check({
      route: { value: 'sales', message: 1, quote },
      need: { sentence: 'Help with entering the Spanish market.', clear: true, message: 1, quote },
      question: { message: 3, quote: 'What does it cost?' },
    });
    expect(dropped).toBe(0);
    expect(route && wordsAt(route.place)).toBe(quote);
    expect(need && wordsAt(need.place)).toBe(quote);
    expect(question).toMatchObject({ text: 'What does it cost?', place: { message: 3 } });
  });

  it('that touch what was taken out stand on the whole of it, and show it redacted', () => {
    const { question } = check({ question: { message: 1, quote: 'is [card number removed]. We' } });
    expect(question?.text).toBe('is [card number removed]. We');
    expect(question && wordsAt(question.place)).toBe('is 4111 1111 1111 1111. We');
  });

  it.each([
    ['invented words', { message: 1, quote: 'I will pay whatever it takes' }],
    ['other letters', { message: 1, quote: 'we need help entering' }],
    ['a message that is not there', { message: 9, quote: 'ok' }],
    ['a negative message', { message: -1, quote: 'ok' }],
    ['half a message number', { message: 0.5, quote: 'ok' }],
    ['the wrong message', { message: 3, quote: 'We need help' }],
    ['the words of the bot', { message: 2, quote: 'May we e-mail you?' }],
    ['nothing', { message: 1, quote: '' }],
    ['space', { message: 1, quote: '  ' }],
    ['a letter', { message: 1, quote: 'e' }],
    ['what was taken out', { message: 1, quote: '4111 1111 1111 1111' }],
  ])('that quote %s fall, whatever they claim', (_, quoted) => {
    const checked = check({
      route: { value: 'spam', ...quoted },
      need: { sentence: 'Help.', clear: true, ...quoted },
      question: quoted,
      urgency: { value: 'immediate', ...quoted },
      consent: { status: 'granted', channels: ['email'], refusedChannels: [], quotes: [quoted] },
      flags: [{ flag: 'emergency', ...quoted }],
      contact: { ...nothing.contact, name: { value: 'Lena', ...quoted } },
    });
    expect(checked).toEqual({ ...check({}), consent: null, dropped: 7 });
  });

  it('of consent rest on words of the visitor alone, and fall with one invented quote', () => {
    const yes = { message: 3, quote: 'sure, lena@marlowpike.example.com' };
    const granted = (quotes: { message: number; quote: string }[]) =>
      check({ consent: { status: 'granted', channels: ['email'], refusedChannels: [], quotes } });
    expect(granted([yes]).consent).toMatchObject({ status: 'granted', channels: ['email'] });
    expect(granted([]).consent).toBeNull();
    expect(granted([yes, { message: 5, quote: 'call me any time' }]).consent).toBeNull();
    const both = check({
      consent: { status: 'granted', channels: ['email', 'email', 'phone'], refusedChannels: ['phone'], quotes: [yes] },
    });
    expect(both.consent).toMatchObject({ channels: ['email'], refusedChannels: ['phone'] });
    const none = check({ consent: { status: 'granted', channels: [], refusedChannels: [], quotes: [yes] } });
    expect(none.consent).toBeNull();
  });

  it('of a need may bring no figure, address or link that the visitor did not say, and stay short', () => {
    const need = (sentence: string) =>
      check({ need: { sentence, clear: true, message: 1, quote: 'We need help entering' } }).need?.sentence ?? null;
    expect(need('Market entry in Spain for 40 people.')).toBe('Market entry in Spain for 40 people.');
    expect(need('Two\n lines.\u0000')).toBe('Two lines.');
    expect(need('Market entry in Spain for 400 people.')).toBeNull();
    expect(need('Write to boss@evil.example at once.')).toBeNull();
    expect(need('See evil.example/login for more.')).toBeNull();
    expect(need('See https://evil.test for more.')).toBeNull();
    expect(need('word '.repeat(26))).toBeNull();
    expect(need('Pay with 4111 1111 1111 1111.')).toBe('Pay with [card number removed].');
    expect(need(' ')).toBeNull();
  });

  it('of contact details hold them letter by letter, and they are the visitor’s own', () => {
    const contact = (part: keyof Claims['contact'], value: string, message: number, quote: string) =>
      check({ contact: { ...nothing.contact, [part]: { value, message, quote } } }).contact[part]?.value ?? null;
    expect(contact('name', 'Lena Hartwig', 1, 'I am Lena Hartwig of')).toBe('Lena Hartwig');
    expect(contact('name', 'Lena H. Hartwig', 1, 'I am Lena Hartwig of')).toBeNull();
    expect(contact('company', 'Marlow Pike', 1, 'of Marlow Pike.')).toBe('Marlow Pike');
    const sure = 'sure, lena@marlowpike.example.com or +44 20 7946 0958.';
    expect(contact('email', 'lena@marlowpike.example.com', 3, sure)).toBe('lena@marlowpike.example.com');
    expect(contact('email', 'lena@marlowpike', 3, sure)).toBeNull();
    expect(contact('phone', '+44 20 7946 0958', 3, sure)).toBe('+44 20 7946 0958');
    expect(contact('phone', '0958', 3, sure)).toBeNull();
    expect(contact('email', 'hello@alderfinch.example.com', 0, 'hello@alderfinch.example.com')).toBeNull();
    expect(contact('company', '[card number removed]', 1, 'is [card number removed]')).toBeNull();
    const echoed = chat(['b: Mail hello@alderfinch.example.com', 'v: so hello@alderfinch.example.com it is']);
    const quote = { value: 'hello@alderfinch.example.com', message: 1, quote: 'so hello@alderfinch.example.com it is' };
    const claims = { ...nothing, contact: { ...nothing.contact, email: quote } };
    expect(checkClaims(claims, showMessages(echoed), echoed).contact.email).toBeNull();
  });

  it('of an answer show question and reply in their order; of a promise, words of the bot', () => {
    const { answered, promises, flags, dropped } = check({
      answered: [
        { message: 3, quote: 'What does it cost?', answerMessage: 4, answerQuote: 'A colleague will tell you.' },
        { message: 3, quote: 'What does it cost?', answerMessage: 2, answerQuote: 'We will finish it' },
        { message: 3, quote: 'What does it cost?', answerMessage: 5, answerQuote: 'ok' },
      ],
      promises: [
        { kind: 'timing', message: 2, quote: 'We will finish it in two weeks.' },
        { kind: 'timing', message: 4, quote: 'A colleague will tell you.' },
      ],
      flags: [
        { flag: 'bot_promise', message: 1, quote: 'We need help' },
        { flag: 'pricing', message: 3, quote: 'What does it cost?' },
      ],
    });
    expect(answered).toHaveLength(1);
    expect(promises).toMatchObject([{ kind: 'timing', text: 'We will finish it in two weeks.' }]);
    expect(flags).toMatchObject([{ flag: 'pricing' }]);
    expect(dropped).toBe(4);
  });

  it('of which there are endless many cost no endless time', () => {
    const one = { flag: 'pricing' as const, message: 3, quote: 'What does it cost?' };
    expect(check({ flags: Array.from({ length: 100_000 }, () => one) }).flags).toHaveLength(40);
  });
});
