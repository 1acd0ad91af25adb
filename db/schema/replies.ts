import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { replyChannels } from '@/lib/handoff/schema';
import { type PromiseWarning, replyStates } from '@/lib/inbox/schema';
import { at, createdAt, id, oneOf, word } from './columns';
import { handoffs } from './handoffs';
import { users } from './people';

/** What an owner wrote to the visitor, or noted of a call. A risky first message waits for intake. */
export const replies = pgTable(
  'replies',
  {
    id: id(),
    handoffId: uuid()
      .notNull()
      .references(() => handoffs.id),
    authorId: uuid()
      .notNull()
      .references(() => users.id),
    channel: word(replyChannels).notNull(),
    body: text().notNull(),
    state: word(replyStates).notNull(),
    promises: jsonb().$type<PromiseWarning[]>().notNull().default([]),
    createdAt: createdAt(),
    heldAt: at(),
    checkedBy: uuid().references(() => users.id),
    checkedAt: at(),
    checkNote: text(),
    /** When the visitor was answered; stops the response clock. */
    recordedAt: at(),
  },
  (table) => [
    index('replies_handoff').on(table.handoffId, table.id),
    index('replies_held').on(table.heldAt, table.id).where(sql`state = 'held'`),
    oneOf('replies_state_known', 'state', replyStates),
    oneOf('replies_channel_known', 'channel', replyChannels),
  ],
);
