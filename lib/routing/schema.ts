import { z } from 'zod';
import { routes, urgencies } from '@/lib/analysis/schema';

/** Where a conversation goes: the owner by rule, the account's owner, the helpdesk, or set aside (searchable, restorable). */
export const lanes = ['sales', 'existing_customer', 'support', 'set_aside'] as const;
export type Lane = (typeof lanes)[number];

/** Conditions of one rule; every condition that is present must hold, a list holds where any value fits. */
export const ruleConditionsSchema = z.strictObject({
  lanes: z.array(z.enum(lanes)).min(1).optional(),
  routes: z.array(z.enum(routes)).min(1).optional(),
  serviceLines: z.array(z.string().min(1)).min(1).optional(),
  /** Page path prefixes, e.g. `/ai-consulting`; `*` stands for any run of characters. */
  pages: z.array(z.string().min(1)).min(1).optional(),
  sources: z.array(z.string().min(1)).min(1).optional(),
  campaigns: z.array(z.string().min(1)).min(1).optional(),
  /** ISO 3166 country codes or territory names. */
  regions: z.array(z.string().min(1)).min(1).optional(),
  urgencies: z.array(z.enum(urgencies)).min(1).optional(),
  highValue: z.boolean().optional(),
  knownContact: z.boolean().optional(),
});
export type RuleConditions = z.infer<typeof ruleConditionsSchema>;

/** A person, a team (round robin, skipping who is away or full), or the owner of the matched account. */
export const ruleTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), userId: z.uuid() }),
  z.object({ kind: z.literal('team'), teamId: z.uuid() }),
  z.object({ kind: z.literal('account_owner') }),
]);
export type RuleTarget = z.infer<typeof ruleTargetSchema>;

export const routingRuleSchema = z.object({
  id: z.uuid(),
  /** 1 is read first; the first rule that matches wins. */
  position: z.int().min(1),
  name: z.string(),
  conditions: ruleConditionsSchema,
  target: ruleTargetSchema,
});
export type RoutingRule = z.infer<typeof routingRuleSchema>;

/** A person who can own handoffs, as the rules see them at the moment of routing. */
export const routingPersonSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  active: z.boolean(),
  away: z.boolean(),
  /** Handoffs that this person holds now, and how many they take at most (null: no limit). */
  openHandoffs: z.int().min(0),
  capacity: z.int().min(0).nullable(),
  /** Territories that this person serves; empty for any. */
  territories: z.array(z.string()),
});
export type RoutingPerson = z.infer<typeof routingPersonSchema>;

/** A team, its members in round-robin order: who had a turn longest ago comes first. */
export const routingTeamSchema = z.object({ id: z.uuid(), name: z.string(), memberIds: z.array(z.uuid()) });
export type RoutingTeam = z.infer<typeof routingTeamSchema>;

export const routingConflicts = ['territory', 'existing_owner'] as const;

export const routingSchema = z.object({
  engine: z.string(),
  version: z.string(),
  lane: z.enum(lanes),
  ownerId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  ruleId: z.uuid().nullable(),
  /** "Rule 3: page /ai-consulting, region UK", or why no rule gave an owner. */
  explanation: z.string(),
  /** ISO country or territory read from phone, page or the visitor's words. */
  region: z.string().nullable(),
  conflicts: z.array(
    z.object({ kind: z.enum(routingConflicts), sentence: z.string(), otherOwnerId: z.uuid().nullable() }),
  ),
});
export type Routing = z.infer<typeof routingSchema>;
