import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Business } from '@/lib/transcript/schema';
import { at, createdAt, id } from './columns';
import { users } from './people';

export const sources = pgTable(
  'sources',
  {
    id: id(),
    name: text().notNull(),
    business: jsonb().$type<Business>().notNull(),
    /** Requests a minute. */
    rateLimit: integer().notNull().default(600),
    active: boolean().notNull().default(true),
    createdAt: createdAt(),
    lastSeenAt: at(),
  },
  (table) => [uniqueIndex('sources_name').on(table.name)],
);

export const sourceKeys = pgTable(
  'source_keys',
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    name: text().notNull().default(''),
    /** The first characters, so that a person recognises the key. */
    prefix: text().notNull(),
    /** SHA-256 of the key, hex: the key itself holds 256 random bits. */
    hash: text().notNull(),
    createdAt: createdAt(),
    createdBy: uuid().references(() => users.id),
    lastUsedAt: at(),
    revokedAt: at(),
    revokedBy: uuid().references(() => users.id),
  },
  (table) => [uniqueIndex('source_keys_hash').on(table.hash), index('source_keys_source').on(table.sourceId)],
);
