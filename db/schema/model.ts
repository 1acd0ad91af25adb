import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Claims } from '@/lib/analysis/claims';
import { callOutcomes } from '@/lib/model/schema';
import { createdAt, id, oneOf, word } from './columns';
import { conversations } from './conversations';

/** One call to a language model: what it cost and how it ended. No foreign key and no words, so that a purge leaves the count. */
export const modelCalls = pgTable(
  'model_calls',
  {
    id: id(),
    at: createdAt(),
    conversationId: uuid(),
    provider: text().notNull(),
    model: text().notNull(),
    outcome: word(callOutcomes).notNull(),
    /** HTTP status where the provider refused. */
    status: integer(),
    milliseconds: integer().notNull(),
    inputTokens: integer().notNull(),
    outputTokens: integer().notNull(),
    /** Claims that fell because their words are not in the transcript. */
    dropped: integer().notNull(),
    /** Millionths of the currency; null where no prices were set. */
    costMicros: bigint({ mode: 'number' }),
    currency: text(),
  },
  (table) => [index('model_calls_at').on(table.at), oneOf('model_calls_outcome_known', 'outcome', callOutcomes)],
);

/** The newest claims of a model on a conversation, so that reading the same transcript again asks nobody. Goes with the conversation. */
export const modelReadings = pgTable('model_readings', {
  conversationId: uuid()
    .primaryKey()
    .references(() => conversations.id, { onDelete: 'cascade' }),
  /** Of all that the claims depend on: another transcript, model or prompt has another. */
  digest: text().notNull(),
  claims: jsonb().$type<Claims>().notNull(),
  createdAt: createdAt(),
});
