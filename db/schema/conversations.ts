import { sql } from 'drizzle-orm';
import { customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { places } from '@/lib/handoff/schema';
import { conversationStages, conversationStatuses } from '@/lib/intake/schema';
import type { LiveState } from '@/lib/live/schema';
import { type FormConsent, messageRoles } from '@/lib/transcript/schema';
import { at, createdAt, id, oneOf, word } from './columns';
import { sources } from './sources';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** What a source sent, byte for byte, once per request. */
export const intakeRequests = pgTable(
  'intake_requests',
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    receivedAt: createdAt(),
    /** SHA-256, hex. */
    sha256: text().notNull(),
    body: bytea().notNull(),
  },
  (table) => [index('intake_requests_source').on(table.sourceId, table.id)],
);

export const conversations = pgTable(
  'conversations',
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    externalId: text().notNull(),
    status: word(conversationStatuses).notNull(),
    /** How far the pipeline is; `place` follows from it and from the handoff by trigger. */
    stage: word(conversationStages).notNull().default('received'),
    /** The one visible place of this conversation. Set by trigger alone. */
    place: word(places).notNull().default('received'),
    pageUrl: text(),
    pagePath: text(),
    referrer: text(),
    trafficSource: text(),
    campaign: text(),
    utm: jsonb().$type<Record<string, string>>().notNull().default({}),
    visitor: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    botPath: jsonb().$type<string[]>().notNull().default([]),
    fields: jsonb().$type<Record<string, string>>().notNull().default({}),
    formConsent: jsonb().$type<FormConsent | null>(),
    extra: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    messageCount: integer().notNull(),
    startedAt: at().notNull(),
    lastMessageAt: at().notNull(),
    receivedAt: createdAt(),
    updatedAt: createdAt(),
    /** Hash of the last accepted payload item, so that a repeat is told from a change. */
    payloadHash: text().notNull(),
    analysedMessageCount: integer().notNull().default(0),
    analysedAt: at(),
    /** Why processing failed for good; never transcript text. */
    failure: text(),
    /** What the bot was told and whether it is stopped; null where no bot ever asked. */
    live: jsonb().$type<LiveState | null>(),
    /** Rises with every answer to the bot and every release. */
    liveVersion: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex('conversations_external').on(table.sourceId, table.externalId),
    index('conversations_source_place').on(table.sourceId, table.place, table.id),
    index('conversations_source').on(table.sourceId, table.id),
    index('conversations_place').on(table.place, table.id),
    index('conversations_started').on(table.startedAt),
    index('conversations_page').on(table.pagePath, table.startedAt),
    index('conversations_open').on(table.lastMessageAt).where(sql`stage = 'in_progress'`),
    oneOf('conversations_status_known', 'status', conversationStatuses),
    oneOf('conversations_stage_known', 'stage', conversationStages),
    oneOf('conversations_place_known', 'place', places),
  ],
);

/** Which part of which request a conversation came from. */
export const conversationPayloads = pgTable(
  'conversation_payloads',
  {
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    requestId: uuid()
      .notNull()
      .references(() => intakeRequests.id),
    /** Index within the request's array, 0 for a single transcript. */
    item: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.requestId, table.item] })],
);

export const messages = pgTable(
  'messages',
  {
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    number: integer().notNull(),
    externalId: text(),
    role: word(messageRoles).notNull(),
    text: text().notNull(),
    at: at().notNull(),
    receivedAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.number] }),
    oneOf('messages_role_known', 'role', messageRoles),
  ],
);
