import { describe, expect, it } from 'vitest';
import { analyseTranscript } from './analyse';
import { emailsIn } from './emails-in';
import { spokenDigits } from './spoken-digits';
import { chat } from './testing';

const contactOf = (lines: string[], extra = {}) => {
  const { contact } = analyseTranscript(chat(lines, extra));
  return {
    name: contact.name?.value ?? null,
    email: contact.email?.value ?? null,
    phone: contact.phone?.value ?? null,
    company: contact.company?.value ?? null,
  };
};

describe('e-mail', () => {
  it.each([
    ['write to jo@acme.example please', 'jo@acme.example'],
    ['jo at acme dot com', 'jo@acme.com'],
    ['jo (at) acme (dot) co (dot) uk', 'jo@acme.co.uk'],
    ['JO.Smith@Acme.Example', 'jo.smith@acme.example'],
    ['jo punkt lang ät posteo punkt de', 'jo.lang@posteo.de'],
  ])('%s', (text, email) => {
    expect(emailsIn(text)[0]?.value).toBe(email);
  });

  it.each(['meet me at noon. thanks', 'we are at the office', 'look at acme. it is nice'])('none in "%s"', (text) => {
    expect(emailsIn(text)).toEqual([]);
  });

  it('follows a correction and leaves out the business and third persons', () => {
    expect(contactOf(['b: Your e-mail?', 'v: jo@acme.com', "v: sorry, it's .co.uk"]).email).toBe('jo@acme.co.uk');
    expect(
      contactOf(['b: Write to office@alderfinch.example.', 'v: ok, office@alderfinch.example it is']).email,
    ).toBeNull();
    expect(contactOf(['v: my husband has it, his mail is max@acme.example']).email).toBeNull();
  });
});

describe('phone', () => {
  it.each([
    [['b: Which number?', 'v: 020 7946 0018'], '020 7946 0018'],
    [['v: ring me on +44 7700 900123 please'], '+44 7700 900123'],
    [['v: my order number is 8839201745'], null],
    [['v: card 4111 1111 1111 1111'], null],
  ])('%s', (lines, phone) => {
    expect(contactOf(lines as string[]).phone).toBe(phone);
  });

  it('gives E.164 for the region of the business', () => {
    const { phone } = analyseTranscript(chat(['b: Which number?', 'v: 020 7946 0018'])).contact;
    expect(phone?.e164).toBe('+442079460018');
    expect(phone?.region).toBe('GB');
  });

  it('reads digits said in words', () => {
    expect(spokenDigits('nine one eight 555 oh one seven two')[0]?.digits).toBe('9185550172');
    expect(spokenDigits('one or two people')).toEqual([]);
  });
});

describe('name and company', () => {
  it.each([
    [['b: Your name?', 'v: Dana Price'], 'Dana Price'],
    [['b: Who am I chatting with?', 'v: its dana'], 'dana'],
    [['b: May we write?', 'v: yes. Dana Price, dana@acme.example'], 'Dana Price'],
    [['v: Regards,\nDana Price\nBuyer'], 'Dana Price'],
    [['b: Your name?', 'v: why do you need that'], null],
    [['v: I need a quote'], null],
  ])('%s', (lines, name) => {
    expect(contactOf(lines as string[]).name).toBe(name);
  });

  it('takes the company from words, never from the address', () => {
    expect(contactOf(['b: Name?', 'v: Dana Price, COO at Larch Foods, dana@larchfoods.example']).company).toBe(
      'Larch Foods',
    );
    expect(contactOf(['b: E-mail?', 'v: dana@larchfoods.example']).company).toBeNull();
  });
});
