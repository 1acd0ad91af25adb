import { sql } from 'drizzle-orm';
import { boolean, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { snippetTopics } from '@/lib/language/schema';
import { createdAt, id, oneOf, word } from './columns';
import { users } from './people';

/** Approved language; a change adds a version, one version of a key is active. */
export const snippets = pgTable(
  'snippets',
  {
    id: id(),
    key: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    topic: word(snippetTopics).notNull(),
    /** May hold placeholders such as `{{visitor_name}}`. */
    body: text().notNull(),
    active: boolean().notNull(),
    createdAt: createdAt(),
    createdBy: uuid().references(() => users.id),
  },
  (table) => [
    uniqueIndex('snippets_version').on(table.key, table.version),
    uniqueIndex('snippets_active').on(table.key).where(sql`active`),
    oneOf('snippets_topic_known', 'topic', snippetTopics),
  ],
);
