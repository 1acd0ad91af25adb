import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { contactKinds } from '@/lib/matching/schema';
import { at, createdAt, id, oneOf, word } from './columns';
import { users } from './people';

/** The directory of leads and customers that conversations are matched against. A conversation never changes it. */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    kind: word(contactKinds).notNull(),
    /** Which system the row came from, and its id there. */
    system: text().notNull(),
    externalId: text().notNull(),
    name: text(),
    /** Lower case. */
    emails: text().array().notNull().default(sql`'{}'`),
    /** The mailboxes behind `emails` (see `emailKey`): what an address is looked up by. */
    emailKeys: text().array().notNull().default(sql`'{}'`),
    /** E.164. */
    phones: text().array().notNull().default(sql`'{}'`),
    company: text(),
    domain: text(),
    ownerId: uuid().references(() => users.id),
    territory: text(),
    status: text(),
    /** Lower case, without accents and punctuation; what trigram search reads. */
    nameKey: text().notNull().default(''),
    companyKey: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    deletedAt: at(),
  },
  (table) => [
    uniqueIndex('contacts_external').on(table.system, table.externalId),
    index('contacts_emails').using('gin', table.emails),
    index('contacts_email_keys').using('gin', table.emailKeys),
    index('contacts_phones').using('gin', table.phones),
    index('contacts_domain').on(table.domain, table.id),
    index('contacts_name').using('gin', table.nameKey.op('gin_trgm_ops')),
    index('contacts_company').using('gin', table.companyKey.op('gin_trgm_ops')),
    index('contacts_company_exact').on(table.companyKey, table.id),
    index('contacts_list').on(table.kind, table.id),
    oneOf('contacts_kind_known', 'kind', contactKinds),
  ],
);
