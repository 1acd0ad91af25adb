import { boolean, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { PilotBaseline } from '@/lib/pilot/schema';
import { createdAt, id } from './columns';
import { users } from './people';

export const pilots = pgTable('pilots', {
  id: id(),
  name: text().notNull(),
  /** Page path prefixes; empty for every page. */
  pages: text().array().notNull(),
  startsOn: date({ mode: 'string' }).notNull(),
  endsOn: date({ mode: 'string' }),
  /** Only the first N chats count; null for all within the dates. */
  firstN: integer(),
  ownerId: uuid().references(() => users.id),
  /** Percent of sales-relevant chats that must become a complete handoff or a documented exception. */
  threshold: integer().notNull().default(80),
  baseline: jsonb().$type<PilotBaseline>().notNull().default({}),
  active: boolean().notNull().default(true),
  version: integer().notNull().default(1),
  createdAt: createdAt(),
});
