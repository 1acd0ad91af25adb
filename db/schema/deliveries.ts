import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { deliveryStates, deliveryTargets } from '@/lib/delivery/schema';
import { at, createdAt, id, oneOf, word } from './columns';
import { handoffs } from './handoffs';

/** The outbox: one row per approval and target. Nothing leaves inside the grace period, nothing leaves twice. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: id(),
    handoffId: uuid()
      .notNull()
      .references(() => handoffs.id),
    target: word(deliveryTargets).notNull(),
    /** `handoff id : approval version : target`. */
    idempotencyKey: text().notNull(),
    state: word(deliveryStates).notNull().default('pending'),
    deliverAfter: at().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    deliveredAt: at(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('deliveries_key').on(table.idempotencyKey),
    index('deliveries_due').on(table.state, table.deliverAfter),
    index('deliveries_handoff').on(table.handoffId),
    oneOf('deliveries_state_known', 'state', deliveryStates),
    oneOf('deliveries_target_known', 'target', deliveryTargets),
  ],
);
