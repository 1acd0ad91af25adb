import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchContacts } from './match-contacts';
import { type Candidate, type MatchSubject, matchSchema } from './schema';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const subject = (part: Partial<MatchSubject> = {}): MatchSubject => ({
  name: 'Jordan Lee',
  email: 'jordan@brightforge.example.com',
  phone: null,
  company: 'Brightforge',
  domain: 'brightforge.example.com',
  ...part,
});
const candidate = (part: Partial<Candidate> = {}): Candidate => ({
  id: id(1),
  kind: 'lead',
  name: null,
  emails: [],
  phones: [],
  company: null,
  domain: null,
  ownerId: null,
  territory: null,
  status: null,
  ...part,
});

const table: [string, Partial<MatchSubject>, Partial<Candidate>, string | null][] = [
  [
    'same address and name',
    {},
    { name: 'Jordan Lee', emails: ['jordan@brightforge.example.com'] },
    'same_person certain',
  ],
  ['same address, no name there', {}, { emails: ['jordan@brightforge.example.com'] }, 'same_person very_likely'],
  [
    'same address, initial',
    { name: 'J. Lee' },
    { name: 'Jordan Lee', emails: ['jordan@brightforge.example.com'] },
    'same_person certain',
  ],
  [
    'same address, other name',
    {},
    { name: 'Maria Santos', emails: ['jordan@brightforge.example.com'] },
    'conflicting likely',
  ],
  [
    'gmail dots',
    { email: 'jo.lee+x@gmail.com', domain: null },
    { name: 'Jo Lee', emails: ['jolee@gmail.com'] },
    'same_person certain',
  ],
  [
    'same phone and name',
    { email: null, domain: null, phone: '+442079460018' },
    { name: 'Jordan Lee', phones: ['+442079460018'] },
    'same_person very_likely',
  ],
  [
    'same phone, no name',
    { name: null, email: null, domain: null, phone: '+442079460018' },
    { phones: ['+442079460018'] },
    'same_person likely',
  ],
  [
    'same phone, other name',
    { email: null, domain: null, phone: '+442079460018' },
    { name: 'Maria Santos', phones: ['+442079460018'] },
    'conflicting possible',
  ],
  [
    'switchboard',
    { phone: '+442079460018' },
    {
      name: 'Maria Santos',
      phones: ['+442079460018'],
      emails: ['maria@brightforge.example.com'],
      domain: 'brightforge.example.com',
    },
    'same_company likely',
  ],
  ['same name and domain', {}, { name: 'Jordan Lee', domain: 'brightforge.example.com' }, 'same_person very_likely'],
  [
    'same name and domain, other address',
    {},
    { name: 'Jordan Lee', emails: ['jl@brightforge.example.com'], domain: 'brightforge.example.com' },
    'same_person likely',
  ],
  ['like name and company', { domain: null }, { name: 'Jordon Lee', company: 'Brightforge Ltd' }, 'same_person likely'],
  [
    'like name, like company',
    { domain: null, company: 'Brightforge Tools' },
    { name: 'Jordan Lee', company: 'Brightforge' },
    'same_person possible',
  ],
  ['colleague', {}, { name: 'Maria Santos', domain: 'brightforge.example.com' }, 'same_company likely'],
  [
    'company alone',
    { name: null, email: null, domain: null },
    { name: 'Maria Santos', company: 'BRIGHTFORGE LTD' },
    'same_company likely',
  ],
  [
    'a name alone is never enough',
    { email: null, domain: null, company: null },
    { name: 'Jordan Lee', company: 'Elsewhere' },
    null,
  ],
  ['nothing shared', {}, { name: 'Maria Santos', emails: ['maria@other.example.org'], company: 'Other' }, null],
  ['empty on both sides', { name: null, email: null, company: null, domain: null }, {}, null],
];

describe('matching one candidate', () => {
  test.each(table)('%s', (_, visitor, other, expected) => {
    const [match] = matchContacts(subject(visitor), [candidate(other)]);
    expect(match ? `${match.kind} ${match.strength}` : null).toBe(expected);
  });

  test('every match holds a sentence and a comparison of each field', () => {
    const [match] = matchContacts(subject(), [
      candidate({ name: 'Jordan Lee', emails: ['jordan@brightforge.example.com'] }),
    ]);
    expect(match?.sentence).toBe('The e-mail address is that of Jordan Lee, and the names agree.');
    expect(match?.comparisons.map((row) => [row.field, row.level])).toEqual([
      ['email', 'exact'],
      ['phone', 'missing'],
      ['name', 'exact'],
      ['company', 'missing'],
      ['domain', 'missing'],
    ]);
  });
});

const text = fc.oneof(
  fc.constantFrom('Jordan Lee', 'Jo Lee', 'Maria Santos', 'Acme Ltd', 'acme', 'José'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const email = fc.constantFrom('jo@acme.example.com', 'j.o@gmail.com', 'jo+x@gmail.com', 'maria@other.example.org');
const phone = fc.constantFrom('+442079460018', '+14155552671');
const domain = fc.constantFrom('acme.example.com', 'other.example.org');
const anySubject = fc.record({
  name: fc.option(text),
  email: fc.option(email),
  phone: fc.option(phone),
  company: fc.option(text),
  domain: fc.option(domain),
});
const anyCandidate = fc.record({
  kind: fc.constantFrom('lead' as const, 'customer' as const),
  name: fc.option(text),
  emails: fc.array(email, { maxLength: 2 }),
  phones: fc.array(phone, { maxLength: 2 }),
  company: fc.option(text),
  domain: fc.option(domain),
});

describe('whatever the directory holds', () => {
  const runs = fc
    .array(anyCandidate, { maxLength: 8 })
    .map((rows) => rows.map((row, n) => candidate({ ...row, id: id(n + 1) })));

  test('the answer has its shape, is sorted, and does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anySubject, runs, (visitor, rows) => {
        const matches = matchContacts(visitor, rows);
        for (const match of matches) matchSchema.parse(match);
        expect(matches.map((match) => match.score)).toEqual(matches.map((match) => match.score).sort((a, b) => b - a));
        expect(matchContacts(visitor, [...rows].reverse())).toEqual(matches);
      }),
    );
  });

  test('the same person is claimed only on a shared address or number, or a name with a company', () => {
    fc.assert(
      fc.property(anySubject, runs, (visitor, rows) => {
        for (const match of matchContacts(visitor, rows).filter((row) => row.kind === 'same_person')) {
          const agrees = (field: string) =>
            match.comparisons.some(
              (row) => row.field === field && row.level !== 'different' && row.level !== 'missing',
            );
          const name = match.comparisons.find((row) => row.field === 'name')?.level;
          expect(name).not.toBe('different');
          expect(
            agrees('email') || agrees('phone') || (agrees('name') && (agrees('company') || agrees('domain'))),
          ).toBe(true);
        }
      }),
    );
  });
});
