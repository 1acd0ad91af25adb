import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Analysis } from '@/lib/analysis/schema';
import type { Verdict } from '@/lib/decision/schema';
import type { FieldComparison, Matching } from '@/lib/matching/schema';
import { matchDecisions, matchKinds, matchStrengths } from '@/lib/matching/schema';
import type { Routing } from '@/lib/routing/schema';
import { at, createdAt, id, oneOf, word } from './columns';
import { contacts } from './contacts';
import { conversations } from './conversations';
import { users } from './people';

const result = <T>() => ({
  id: id(),
  conversationId: uuid()
    .notNull()
    .references(() => conversations.id),
  engine: text().notNull(),
  engineVersion: text().notNull(),
  messageCount: integer().notNull(),
  result: jsonb().$type<T>().notNull(),
  createdAt: createdAt(),
});

/** Immutable rows: re-running an engine adds a row. The newest by id counts. */
export const analyses = pgTable('analyses', result<Analysis>(), (table) => [
  index('analyses_conversation').on(table.conversationId, table.id),
]);
export const matchings = pgTable('matchings', result<Matching>(), (table) => [
  index('matchings_conversation').on(table.conversationId, table.id),
]);
export const routings = pgTable('routings', result<Routing>(), (table) => [
  index('routings_conversation').on(table.conversationId, table.id),
]);
export const verdicts = pgTable('verdicts', result<Verdict>(), (table) => [
  index('verdicts_conversation').on(table.conversationId, table.id),
]);

/** A candidate of the directory for a conversation, and what a reviewer decided about the pair. */
export const matches = pgTable(
  'matches',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    contactId: uuid()
      .notNull()
      .references(() => contacts.id),
    kind: word(matchKinds).notNull(),
    strength: word(matchStrengths).notNull(),
    position: integer().notNull(),
    sentence: text().notNull(),
    comparisons: jsonb().$type<FieldComparison[]>().notNull(),
    decision: word(matchDecisions),
    decidedBy: uuid().references(() => users.id),
    decidedAt: at(),
  },
  (table) => [
    uniqueIndex('matches_pair').on(table.conversationId, table.contactId),
    index('matches_contact').on(table.contactId),
    oneOf('matches_kind_known', 'kind', matchKinds),
    oneOf('matches_strength_known', 'strength', matchStrengths),
    oneOf('matches_decision_known', 'decision', matchDecisions),
  ],
);
