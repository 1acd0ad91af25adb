import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  companyDomain,
  companyKey,
  emailKey,
  nameKey,
  normaliseDomain,
  normaliseEmail,
  normalisePhone,
} from './normalise';

describe('e-mail addresses', () => {
  test.each([
    ['Jo.Smith+shop@Gmail.com', 'josmith@gmail.com'],
    ['josmith@googlemail.com', 'josmith@gmail.com'],
    ['jo.smith@example.com', 'jo.smith@example.com'],
    ['jo+a@example.com', 'jo+a@example.com'],
    ['jo+a@outlook.com', 'jo@outlook.com'],
    [' <JO@Example.COM> ', 'jo@example.com'],
    ['not an address', null],
    ['', null],
    [null, null],
  ])('%s is the mailbox %s', (raw, key) => expect(emailKey(raw)).toBe(key));

  test('only a company address has a company domain', () => {
    expect(companyDomain('jo@brightforge.example.com')).toBe('brightforge.example.com');
    expect(companyDomain('jo@gmail.com')).toBeNull();
    expect(companyDomain('nobody')).toBeNull();
  });
});

test.each([
  ['020 7946 0018', 'GB', '+442079460018'],
  ['+44 20 7946 0018', null, '+442079460018'],
  ['0044 20 7946 0018', null, '+442079460018'],
  ['(415) 555-2671', 'us', '+14155552671'],
  ['030 901820', 'DE', '+4930901820'],
  ['020 7946 0018', null, null],
  ['12', 'GB', null],
  ['call me', 'GB', null],
])('phone %s read for %s is %s', (raw, region, e164) => expect(normalisePhone(raw, region)).toBe(e164));

test.each([
  ['Dr. José  Núñez-Ortega', 'jose nunez ortega'],
  ["Siobhán O'Neill", 'siobhan oneill'],
  ['SØREN ÆBLE', 'soren aeble'],
  ['Mr', 'mr'],
  ['李 雷', '李 雷'],
  ['  ', ''],
])('name %s has the key %s', (raw, key) => expect(nameKey(raw)).toBe(key));

test.each([
  ['The Acme Widgets Co., Ltd.', 'acme widgets'],
  ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
  ['Brightforge S.A.', 'brightforge'],
  ['Kowalski Sp. z o.o.', 'kowalski'],
  ['Limited', 'limited'],
  ['Company of Wolves', 'company of wolves'],
])('company %s has the key %s', (raw, key) => expect(companyKey(raw)).toBe(key));

test.each([
  ['https://www.Example.com/path?q=1', 'example.com'],
  ['jo@example.org', 'example.org'],
  ['localhost', null],
])('domain %s is %s', (raw, domain) => expect(normaliseDomain(raw)).toBe(domain));

test('normalising twice changes nothing, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
      for (const rule of [normaliseEmail, emailKey, nameKey, companyKey, normaliseDomain] as const) {
        const once = rule(raw);
        if (once !== null) expect(rule(once)).toBe(once);
      }
    }),
  );
});
