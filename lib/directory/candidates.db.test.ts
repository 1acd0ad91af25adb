import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { contacts } from '@/db/schema/contacts';
import { testDatabase } from '@/db/testing/database';
import { newId } from '@/lib/ids';
import { companyKey, emailKey, nameKey } from '@/lib/matching/normalise';
import type { MatchSubject } from '@/lib/matching/schema';
import { findCandidates } from './candidates';

const database = testDatabase();
const jordan = newId();
const maria = newId();
const gone = newId();

function row(
  id: string,
  name: string,
  email: string | null,
  phone: string | null,
  company: string,
  domain: string | null,
  more = {},
) {
  return {
    id,
    kind: 'lead' as const,
    system: 'crm',
    externalId: id,
    name,
    emails: email ? [email] : [],
    emailKeys: email ? [emailKey(email) ?? ''] : [],
    phones: phone ? [phone] : [],
    company,
    domain,
    nameKey: nameKey(name),
    companyKey: companyKey(company),
    ...more,
  };
}

beforeAll(async () => {
  await database.db
    .insert(contacts)
    .values([
      row(jordan, 'Jordan Lee', 'jo.lee@gmail.com', '+442079460018', 'Brightforge Ltd', 'brightforge.example.com'),
      row(maria, 'Maria Santos', 'maria@brightforge.example.com', null, 'Brightforge', 'brightforge.example.com'),
      row(gone, 'Jordan Lee', 'jordan@gone.example.com', null, 'Gone', null, { deletedAt: new Date() }),
    ]);
  await database.db.execute(sql`
    insert into contacts (id, kind, system, external_id, name, emails, email_keys, phones, company, domain, name_key, company_key)
    select gen_random_uuid(), 'lead', 'bulk', n::text, 'Person ' || n, array['p' || n || '@bulk.example.com'], array['p' || n || '@bulk.example.com'],
      array['+4420' || lpad(n::text, 8, '0')], 'Bulk ' || md5(n::text), 'd' || n || '.example.com', 'person ' || md5(n::text), 'bulk ' || md5((n / 3)::text)
    from generate_series(1, 20000) n`);
  await database.db.execute(sql`analyze contacts`);
});

const subject = (part: Partial<MatchSubject>): MatchSubject => ({
  name: null,
  email: null,
  phone: null,
  company: null,
  domain: null,
  ...part,
});
const find = async (part: Partial<MatchSubject>) =>
  (await database.db.transaction((tx) => findCandidates(tx, subject(part)))).map((candidate) => candidate.id);

describe('the candidates of a visitor', () => {
  test.each([
    ['nothing known', {}, []],
    ['a name alone', { name: 'Jordan Lee' }, []],
    ['the mailbox, spelled otherwise', { email: 'jolee+web@googlemail.com' }, ['jordan']],
    ['the phone', { phone: '+442079460018' }, ['jordan']],
    ['the domain', { domain: 'brightforge.example.com' }, ['jordan', 'maria']],
    ['the domain with a name', { name: 'Maria Santoz', domain: 'brightforge.example.com' }, ['maria', 'jordan']],
    ['the company', { company: 'BRIGHTFORGE GmbH' }, ['jordan', 'maria']],
    ['a like company with a name', { name: 'Maria Santos', company: 'Brightforges' }, ['maria']],
    ['a like company alone', { company: 'Brightforges' }, []],
    ['a like name and company', { name: 'Jordan Leee', company: 'Brightforge' }, ['jordan', 'maria']],
    ['somebody deleted', { email: 'jordan@gone.example.com' }, []],
  ] as [string, Partial<MatchSubject>, string[]][])('by %s', async (_, part, names) => {
    const ids = await find(part);
    expect(ids.map((id) => (id === jordan ? 'jordan' : id === maria ? 'maria' : 'other'))).toEqual(names);
  });

  test('text that means something to SQL is only text', async () => {
    expect(
      await find({
        name: "'; drop table contacts; --",
        email: `x'"{}@example.com`,
        company: '%_\\',
        domain: "a'b.example.com",
      }),
    ).toEqual([]);
  });
});
