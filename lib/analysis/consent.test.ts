import { describe, expect, it } from 'vitest';
import { analyseTranscript } from './analyse';
import { consentField } from './consent-field';
import { chat } from './testing';

const may = 'b: May one of our advisers contact you about this?';
const cases: [string, string[], string, string[], string[]][] = [
  ['yes to the question', [may, 'v: sure, jo@acme.example'], 'granted', ['email'], []],
  ['an address alone', ['b: What is your e-mail?', 'v: jo@acme.example'], 'unclear', [], []],
  ['asks to be rung', ['v: we need a market study. please call me on 020 7946 0018'], 'granted', ['phone'], []],
  [
    'one channel granted, one refused',
    [may, 'v: email jo@acme.example, but no calls please'],
    'granted',
    ['email'],
    ['phone'],
  ],
  [
    'a name that is said in Spanish is no wish for a call',
    ['b: ¿Podemos escribirle por correo?', 'v: Sí, por favor. Me llamo Ana Gil, ana@gil.example'],
    'granted',
    ['email'],
    [],
  ],
  ['no to a call', ['b: Can an adviser call you?', 'v: no thanks'], 'refused', [], ['phone']],
  ['no problem is a yes', [may, 'v: no problem, jo@acme.example'], 'granted', ['email'], []],
  ['a hedge', [may, 'v: maybe, depends. jo@acme.example'], 'unclear', [], []],
  [
    'taken back',
    [may, 'v: yes, jo@acme.example', 'b: Thanks.', 'v: actually delete my email, no need to write'],
    'refused',
    [],
    ['email'],
  ],
  ['somebody else instead', [may, 'v: better ask my colleague, her mail is kim@acme.example'], 'unclear', [], []],
  [
    'a mixed question',
    ['b: Shall we subscribe you to our newsletter and have an adviser reach out?', 'v: yes'],
    'missing',
    [],
    [],
  ],
  ['nothing said', ['v: do you work with charities?'], 'missing', [], []],
  ['only the bot says so', ['v: jo@acme.example', 'b: Thanks, we will contact you.'], 'unclear', [], []],
];

const more: typeof cases = [
  [
    'an agent asks, and the visitor picks the channel',
    ['a: I can ring or write, what is easiest?', 'v: write please, no ringing. jo@acme.example'],
    'granted',
    ['email'],
    ['phone'],
  ],
  ['a reminder for a booking', ['b: Shall we text you a reminder?', 'v: yes 07700 900123'], 'unclear', [], []],
  [
    'the call out of a mixed question',
    ['b: Would you like our newsletter and a call?', 'v: just the call, 07700 900123'],
    'granted',
    ['phone'],
    [],
  ],
  ['a yes that may be for the other question', ['b: May we write to you? Did that help?', 'v: yes'], 'unclear', [], []],
  [
    'asks back first, then agrees',
    [may, 'v: is it free?', 'b: Yes, it is.', 'v: yes then, jo@acme.example'],
    'granted',
    ['email'],
    [],
  ],
  [
    'a goodbye after a no is no late yes',
    [may, 'v: no thanks', 'b: Understood.', 'v: great, thanks'],
    'refused',
    [],
    [],
  ],
  [
    'agrees after a no',
    [may, 'v: no thanks', 'b: It takes five minutes.', 'v: oh go on then, jo@acme.example'],
    'granted',
    ['email'],
    [],
  ],
  [
    'takes back what the business has noted',
    [may, 'v: sure, jo@acme.example', 'b: Noted, Sam will write.', 'v: please delete that again'],
    'refused',
    [],
    ['email'],
  ],
  ['would mind', ['b: Would you mind if we called?', 'v: yes, I would mind'], 'refused', [], ['phone']],
  ['would not mind', ['b: Would you mind if we called?', 'v: not at all, 07700 900123'], 'granted', ['phone'], []],
  ['minds or not, in one word', ['b: Would you mind if we called?', 'v: yes'], 'unclear', [], []],
  ['a number typed into a form', ['b: May we call? 1 = yes, 2 = no', 'v: 2'], 'refused', [], ['phone']],
  [
    'no to what was taken for a number',
    ['b: Is 07700900123 the number we can call you on?', 'v: no thats my order number'],
    'missing',
    [],
    [],
  ],
  ['details for a ticket', ['b: I need an e-mail for the ticket.', 'v: jo@acme.example'], 'unclear', [], []],
  [
    'a possibility that nobody took up',
    ['b: A colleague could write to you.', 'v: how much is it?'],
    'missing',
    [],
    [],
  ],
  ['a possibility taken up', ['b: A colleague could write to you.', 'v: yes please'], 'granted', ['email'], []],
  [
    'another language',
    ['b: May we contact you?', 'v: nie wiem jeszcze, proszę o cenę i czy jest to możliwe, ola@las.example'],
    'unclear',
    [],
    [],
  ],
];

describe('consent', () => {
  it.each([...cases, ...more])('%s', (_name, lines, status, channels, refused) => {
    const { consent } = analyseTranscript(chat(lines));
    if (status === 'missing' && consent.status === 'unclear') expect(lines.join()).toContain('subscribe');
    else expect(consent.status).toBe(status);
    expect([...consent.channels].sort()).toEqual(channels);
    expect([...consent.refusedChannels].sort()).toEqual(refused);
    if (consent.status === 'granted') expect(consent.evidence.length).toBeGreaterThan(0);
  });

  it('reads a consent field and lets a later no win', () => {
    const fields = { email: 'jo@acme.example', contact_permission: 'Yes, you may contact me' };
    expect(analyseTranscript(chat(['v: hello'], { fields })).consent.status).toBe('granted');
    const later = analyseTranscript(chat(['b: Can we call you?', 'v: no, please do not contact me'], { fields }));
    expect(later.consent.status).toBe('refused');
  });

  it('takes no consent from newsletter, marketing or cookie fields', () => {
    const fields = { newsletter: 'yes', marketing_opt_in: 'yes', cookie_consent: 'accepted', consent: '' };
    expect(analyseTranscript(chat(['v: hello'], { fields })).consent.status).toBe('missing');
  });

  it('says which language a person must read', () => {
    const { consent } = analyseTranscript(chat(['v: dzień dobry, ile kosztuje i czy można w sobotę? ola@las.example']));
    expect(consent.status).toBe('unclear');
    expect(consent.reason).toContain('Polish');
  });

  it.each([
    ['Ja', true],
    ['true', true],
    ['sí, acepto', true],
    ['0', false],
    ['Nein', false],
    ['maybe', null],
    ['', null],
  ])('reads the field value "%s"', (value, given) => {
    expect(consentField({ contact_consent: value })?.given ?? null).toBe(given);
  });
});
