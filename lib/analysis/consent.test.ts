import { describe, expect, it } from 'vitest';
import { analyseTranscript } from './analyse';
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

describe('consent', () => {
  it.each(cases)('%s', (_name, lines, status, channels, refused) => {
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
});
