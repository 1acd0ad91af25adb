import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { contacts } from '@/db/schema/contacts';
import { auditEntries } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { actAs } from '@/lib/testing/people';
import { guessColumns } from './columns';
import { mapRows, readCsv } from './csv';
import { importContacts } from './import-contacts';
import { importFile } from './import-file';
import { previewFile } from './preview-file';
import { listContacts } from './reads';

const database = testDatabase();
let manager: PersonContext;
let reviewer: PersonContext;
let owner: PersonContext;

beforeAll(async () => {
  manager = await actAs(database.db, 'manager');
  reviewer = await actAs(database.db, 'reviewer');
  owner = await actAs(database.db, 'owner', { email: 'priya@example.com', name: 'Priya Nair' });
});

const file = `Record ID,First Name,Last Name,Email,Phone Number,Company name,Lifecycle Stage,Contact owner,Country
101,Jordan,Before,before@example.com,,,,,
101,Jordan,Lee,Jordan@Brightforge.example.com,020 7946 0018,Brightforge Ltd,Customer,priya@example.com,UK
102,Maria,Santos,"maria@other.example.org; m.santos@gmail.com",,Other GmbH,lead,,
103,No,Mail,not-an-address,,,,,
104,Wrong,Owner,w@example.com,,,,nobody@example.com,
105,Short,Number,s@example.com,12,,,,UK
`;

const fetch = async (externalId: string) =>
  (await database.db.select().from(contacts).where(eq(contacts.externalId, externalId)))[0];

describe('a file', () => {
  test('is previewed with guessed columns and the rows that are wrong', () => {
    const preview = previewFile(manager, { text: file });
    expect(preview).toMatchObject({ total: 6, good: 4, bad: 2 });
    expect(preview.mapping).toMatchObject({
      externalId: 'Record ID',
      firstName: 'First Name',
      emails: 'Email',
      phones: 'Phone Number',
      company: 'Company name',
      kind: 'Lifecycle Stage',
      ownerEmail: 'Contact owner',
      territory: 'Country',
    });
    expect(preview.errors.map((error) => error.row)).toEqual([5, 7]);
    expect(preview.errors[0]?.message).toBe('“not-an-address” is not an e-mail address.');
    expect(preview.sample[1]).toEqual({
      row: 3,
      name: 'Jordan Lee',
      emails: ['jordan@brightforge.example.com'],
      phones: ['+442079460018'],
      company: 'Brightforge Ltd',
      kind: 'customer',
    });
  });

  test('is imported: good rows are kept, bad ones named by their row', async () => {
    const result = await importFile(manager, { text: file, system: 'crm' });
    expect(result).toMatchObject({ added: 2, updated: 0, unchanged: 0, failed: 4, next: null, total: 6 });
    expect(result.errors.map((error) => error.row)).toEqual([2, 5, 6, 7]);
    expect(await fetch('101')).toMatchObject({
      kind: 'customer',
      system: 'crm',
      name: 'Jordan Lee',
      ownerId: owner.actor.id,
      territory: 'UK',
      nameKey: 'jordan lee',
      companyKey: 'brightforge',
      domain: 'brightforge.example.com',
      phones: ['+442079460018'],
    });
    expect(await fetch('102')).toMatchObject({
      emails: ['maria@other.example.org', 'm.santos@gmail.com'],
      emailKeys: ['maria@other.example.org', 'msantos@gmail.com'],
      domain: 'other.example.org',
    });
    const [audit] = await database.db.select().from(auditEntries).where(eq(auditEntries.action, 'directory.import'));
    expect(audit).toMatchObject({
      actorId: manager.actor.id,
      after: { system: 'crm', added: 2, updated: 0, unchanged: 0, failed: 4 },
    });
  });

  test('again changes nothing, and a changed row is updated, also after it was deleted', async () => {
    expect(await importFile(manager, { text: file, system: 'crm' })).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 2,
    });
    expect(
      await importFile(manager, { text: file.replace('Brightforge Ltd', 'Brightforge Tools'), system: 'crm' }),
    ).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
    await database.db.update(contacts).set({ deletedAt: new Date() }).where(eq(contacts.externalId, '102'));
    expect(
      await importFile(manager, { text: file.replace('Brightforge Ltd', 'Brightforge Tools'), system: 'crm' }),
    ).toMatchObject({ updated: 1, unchanged: 1 });
    expect((await fetch('102'))?.deletedAt).toBeNull();
  });

  test('comes in parts', async () => {
    const first = await importFile(manager, { text: file, system: 'parts', count: 1 });
    expect(first).toMatchObject({ added: 1, next: 1, total: 6 });
    expect(await importFile(manager, { text: file, system: 'parts', from: 1 })).toMatchObject({
      added: 1,
      updated: 1,
      next: null,
    });
  });

  test('two imports of the same rows at once leave one row each', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => ({
      externalId: `x${n}`,
      name: `Person ${n}`,
      emails: `p${n}@example.com`,
    }));
    const results = await Promise.all([1, 2, 3].map(() => importContacts(manager, { system: 'race', rows })));
    expect(results.reduce((sum, result) => sum + result.added, 0)).toBe(300);
    expect(await database.db.$count(contacts, eq(contacts.system, 'race'))).toBe(300);
  });
});

test('only who may import does, and only who may read lists', async () => {
  await expect(importFile(reviewer, { text: file, system: 'crm' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(importContacts(owner, { system: 'crm', rows: [] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(() => previewFile(reviewer, { text: file })).toThrow(/role/);
  await expect(listContacts(owner, { limit: 10 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the list pages and searches', async () => {
  const first = await listContacts(reviewer, { limit: 2 });
  expect(first.items).toHaveLength(2);
  const second = await listContacts(reviewer, { limit: 2, cursor: first.nextCursor ?? undefined });
  expect(second.items[0]?.id).not.toBe(first.items[1]?.id);
  expect(
    (await listContacts(reviewer, { limit: 10, q: 'm.santos@gmail.com' })).items.map((item) => item.externalId),
  ).toContain('102');
  expect((await listContacts(reviewer, { limit: 10, q: 'brightf', kind: 'customer' })).items[0]).toMatchObject({
    name: 'Jordan Lee',
    owner: { name: 'Priya Nair' },
  });
  expect((await listContacts(reviewer, { limit: 10, q: '020 7946 0018' })).items.map((item) => item.system)).toEqual([
    'crm',
    'parts',
  ]);
  expect((await listContacts(reviewer, { limit: 10, q: 'p%q_' })).items).toEqual([]);
});

test('other systems’ headings and delimiters are understood', () => {
  const table = readCsv(
    '\uFEFFKundennummer;Vorname;Nachname;E-Mail;Telefon;Firma\n7;Jörg;Müller;j@example.org;030 901820;Müller GmbH\n',
  );
  expect(mapRows(table, guessColumns(table.columns))).toEqual([
    { firstName: 'Jörg', lastName: 'Müller', emails: 'j@example.org', phones: '030 901820', company: 'Müller GmbH' },
  ]);
  expect(() => readCsv('a,"b\nc')).toThrow(/CSV/);
});
