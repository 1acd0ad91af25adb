import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { RuleConditions, RuleTarget } from '@/lib/routing/schema';
import { createdAt, id } from './columns';

export const routingRules = pgTable(
  'routing_rules',
  {
    id: id(),
    position: integer().notNull(),
    name: text().notNull(),
    conditions: jsonb().$type<RuleConditions>().notNull(),
    target: jsonb().$type<RuleTarget>().notNull(),
    active: boolean().notNull().default(true),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [index('routing_rules_order').on(table.position)],
);
