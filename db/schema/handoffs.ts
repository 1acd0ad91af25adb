import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { channels, consentStatuses, flags, routes, urgencies } from '@/lib/analysis/schema';
import { exceptionKinds, reviewReasons, settlements } from '@/lib/decision/schema';
import { type Brief, declineReasons, handoffStates, returnReasons } from '@/lib/handoff/schema';
import { lanes } from '@/lib/routing/schema';
import type { Evidence } from '@/lib/transcript/schema';
import { allOf, at, createdAt, id, oneOf, word } from './columns';
import { conversations } from './conversations';
import { teams, users } from './people';
import { analyses, matchings, routings, verdicts } from './results';
import { sources } from './sources';

/**
 * The reviewed record, one a conversation. `version` rises with every change of content or state; a decision names the version it read.
 * The check constraints repeat the promises of the design: see also `guards` in the migrations for moves and completeness.
 */
export const handoffs = pgTable(
  'handoffs',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id),
    sourceId: uuid()
      .notNull()
      .references(() => sources.id),
    version: integer().notNull().default(1),
    state: word(handoffStates).notNull(),
    lane: word(lanes).notNull(),
    route: word(routes).notNull(),
    /** Contact, consent and a clear request are all there, by the rules and the reviewer's settlements so far. */
    complete: boolean().notNull(),
    exceptions: text({ enum: exceptionKinds as unknown as [string, ...string[]] })
      .array()
      .notNull()
      .default(sql`'{}'`),
    exceptionNote: text(),

    summary: text().notNull(),
    statedNeed: text(),
    questionText: text(),
    questionMessage: integer(),
    /** A person or the engine says that nothing is open. Either this or a question text is there. */
    questionNone: boolean().notNull().default(false),
    contactName: text(),
    contactEmail: text(),
    contactPhone: text(),
    contactCompany: text(),
    consentStatus: word(consentStatuses).notNull(),
    consentChannels: text({ enum: channels as unknown as [string, ...string[]] })
      .array()
      .notNull()
      .default(sql`'{}'`),
    consentRefusedChannels: text({ enum: channels as unknown as [string, ...string[]] })
      .array()
      .notNull()
      .default(sql`'{}'`),
    consentEvidence: jsonb().$type<Evidence[]>().notNull().default([]),
    consentReason: text().notNull().default(''),
    urgency: word(urgencies).notNull(),
    nextStep: text().notNull(),
    flags: text({ enum: flags as unknown as [string, ...string[]] })
      .array()
      .notNull()
      .default(sql`'{}'`),
    serviceLine: text(),
    language: text(),
    region: text(),
    pagePath: text(),
    trafficSource: text(),
    campaign: text(),
    /** The brief as the engine prepared it: what an edit is shown beside. */
    prepared: jsonb().$type<Brief>().notNull(),
    analysisId: uuid()
      .notNull()
      .references(() => analyses.id),
    matchingId: uuid()
      .notNull()
      .references(() => matchings.id),
    routingId: uuid()
      .notNull()
      .references(() => routings.id),
    verdictId: uuid()
      .notNull()
      .references(() => verdicts.id),

    ownerId: uuid().references(() => users.id),
    teamId: uuid().references(() => teams.id),
    ownerExplanation: text().notNull().default(''),

    /** Every review reason, and those that still block. */
    reasons: text({ enum: reviewReasons as unknown as [string, ...string[]] })
      .array()
      .notNull()
      .default(sql`'{}'`),
    openReasons: text({ enum: reviewReasons as unknown as [string, ...string[]] })
      .array()
      .notNull()
      .default(sql`'{}'`),

    /** When a reviewer should have decided; the queue's order. */
    dueAt: at().notNull(),
    claimedBy: uuid().references(() => users.id),
    claimedUntil: at(),

    decidedBy: uuid().references(() => users.id),
    decidedAt: at(),
    decisionNote: text(),
    declineReason: word(declineReasons),
    escalatedTo: uuid().references(() => users.id),
    escalatedAt: at(),
    /** Until when the last decision may be undone. */
    undoUntil: at(),

    approvedBy: uuid().references(() => users.id),
    approvedAt: at(),
    approvedMessageCount: integer(),
    deliverAfter: at(),
    deliveredAt: at(),
    /** When the owner should have answered, by the response target in business hours. */
    responseDueAt: at(),
    respondedAt: at(),
    closedAt: at(),
    closeNote: text(),
    returnReason: word(returnReasons),
    returnNote: text(),
    returnedAt: at(),
    returnedBy: uuid().references(() => users.id),
    recalledAt: at(),

    /** Lower-case name, company, contact, need, question and page: what search reads. */
    search: text().notNull().default(''),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    uniqueIndex('handoffs_conversation').on(table.conversationId),
    index('handoffs_queue').on(table.state, table.dueAt, table.id),
    index('handoffs_lane').on(table.state, table.lane, table.dueAt, table.id),
    index('handoffs_decided').on(table.state, table.decidedAt, table.id),
    index('handoffs_owner').on(table.ownerId, table.state, table.responseDueAt, table.id),
    index('handoffs_claim').on(table.claimedBy).where(sql`claimed_by is not null`),
    index('handoffs_escalated').on(table.escalatedTo).where(sql`state = 'escalated'`),
    index('handoffs_open_reasons').using('gin', table.openReasons).where(sql`state = 'waiting'`),
    index('handoffs_flags').using('gin', table.flags).where(sql`state = 'waiting'`),
    index('handoffs_flags_done').using('gin', table.flags).where(sql`state <> 'waiting'`),
    index('handoffs_page').on(table.state, table.pagePath.op('text_pattern_ops')),
    index('handoffs_returned').on(table.dueAt, table.id).where(sql`state = 'waiting' and return_reason is not null`),
    // The inbox: what is to be answered by its clock, the rest by its last change, and what a person returned.
    index('handoffs_response').on(table.responseDueAt, table.id).where(sql`state = 'delivered'`),
    index('handoffs_changed').on(table.state, table.updatedAt, table.id),
    index('handoffs_returned_by').on(table.returnedBy, table.updatedAt, table.id).where(sql`returned_by is not null`),
    index('handoffs_search').using('gin', table.search.op('gin_trgm_ops')),
    oneOf('handoffs_state_known', 'state', handoffStates),
    oneOf('handoffs_lane_known', 'lane', lanes),
    oneOf('handoffs_route_known', 'route', routes),
    oneOf('handoffs_consent_known', 'consent_status', consentStatuses),
    oneOf('handoffs_urgency_known', 'urgency', urgencies),
    oneOf('handoffs_decline_known', 'decline_reason', declineReasons),
    oneOf('handoffs_return_known', 'return_reason', returnReasons),
    allOf('handoffs_flags_known', 'flags', flags),
    allOf('handoffs_reasons_known', 'reasons', reviewReasons),
    allOf('handoffs_open_reasons_known', 'open_reasons', reviewReasons),
    allOf('handoffs_exceptions_known', 'exceptions', exceptionKinds),
    allOf('handoffs_channels_known', 'consent_channels', channels),
    allOf('handoffs_refused_channels_known', 'consent_refused_channels', channels),
    check('handoffs_question_answered', sql`question_none <> (question_text is not null and question_text <> '')`),
    check('handoffs_summary_there', sql`summary <> '' and next_step <> ''`),
    check(
      'handoffs_approved_is_complete',
      sql`state not in ('approved', 'delivered', 'responded') or (
        complete and cardinality(open_reasons) = 0 and owner_id is not null and approved_by is not null and approved_at is not null
        and coalesce(stated_need, '') <> '' and consent_status = 'granted'
        and ((contact_email is not null and 'email' = any(consent_channels))
          or (contact_phone is not null and consent_channels && array['phone', 'sms', 'whatsapp']::text[])))`,
    ),
    check(
      'handoffs_delivered_was_approved',
      sql`delivered_at is null or (approved_at is not null and delivered_at >= approved_at)`,
    ),
    check('handoffs_responded_was_delivered', sql`state <> 'responded' or delivered_at is not null`),
    check(
      'handoffs_escalated_has_person',
      sql`state <> 'escalated' or (escalated_to is not null and coalesce(decision_note, '') <> '')`,
    ),
    check('handoffs_declined_has_reason', sql`state <> 'declined' or decline_reason is not null`),
  ],
);

/** A reason why a person must look, and how it was settled. */
export const handoffReasons = pgTable(
  'handoff_reasons',
  {
    id: id(),
    handoffId: uuid()
      .notNull()
      .references(() => handoffs.id),
    reason: word(reviewReasons).notNull(),
    blocking: boolean().notNull(),
    settledBy: word(settlements).notNull(),
    sentence: text().notNull(),
    evidence: jsonb().$type<Evidence[]>().notNull(),
    /** How it was settled, as a sentence; null while open. */
    resolution: text(),
    note: text(),
    resolvedBy: uuid().references(() => users.id),
    resolvedAt: at(),
  },
  (table) => [
    uniqueIndex('handoff_reasons_pair').on(table.handoffId, table.reason),
    oneOf('handoff_reasons_known', 'reason', reviewReasons),
    oneOf('handoff_reasons_settlement_known', 'settled_by', settlements),
    check('handoff_reasons_settled_by_somebody', sql`(resolution is null) = (resolved_at is null)`),
  ],
);
