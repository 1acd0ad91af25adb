import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { actorKinds, eventTypes } from '@/lib/audit/schema';
import { at, createdAt, id, oneOf, word } from './columns';

/** What happened, append-only: measures count these rows. No foreign keys, so that a purge of personal data leaves the count. */
export const events = pgTable(
  'events',
  {
    id: id(),
    at: at().notNull(),
    type: word(eventTypes).notNull(),
    conversationId: uuid(),
    handoffId: uuid(),
    sourceId: uuid(),
    actorId: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('events_type').on(table.type, table.at),
    index('events_conversation').on(table.conversationId, table.id),
    index('events_handoff').on(table.handoffId, table.id),
    index('events_accepted').on(table.sourceId).where(sql`type = 'conversation.accepted'`),
    oneOf('events_type_known', 'type', eventTypes),
  ],
);

/** Who decided or set what, append-only by trigger. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: id(),
    at: at().notNull(),
    actorKind: word(actorKinds).notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text(),
    /** One sentence for the audit page; never transcript text. */
    summary: text().notNull(),
    before: jsonb().$type<Record<string, unknown> | null>(),
    after: jsonb().$type<Record<string, unknown> | null>(),
    requestId: text(),
  },
  (table) => [
    index('audit_subject').on(table.subjectType, table.subjectId, table.id),
    index('audit_actor').on(table.actorId, table.id),
    index('audit_action').on(table.action, table.id),
    index('audit_time').on(table.at, table.id),
    oneOf('audit_actor_known', 'actor_kind', actorKinds),
  ],
);

/** Settings of the installation, one row a key, shapes in `lib/settings/schema.ts`. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  updatedAt: createdAt(),
  updatedBy: uuid(),
});

export const workerHeartbeats = pgTable('worker_heartbeats', {
  worker: text().primaryKey(),
  startedAt: at().notNull(),
  seenAt: at().notNull(),
});
