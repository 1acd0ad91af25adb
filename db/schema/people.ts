import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { roles } from '@/lib/auth/schema';
import { at, createdAt, id, oneOf, word } from './columns';

export const users = pgTable(
  'users',
  {
    id: id(),
    /** Lower case. */
    email: text().notNull(),
    name: text().notNull(),
    role: word(roles).notNull(),
    active: boolean().notNull().default(true),
    passwordHash: text().notNull(),
    mustChangePassword: boolean().notNull().default(false),
    /** Raised to end every session of this person. */
    sessionEpoch: integer().notNull().default(0),
    timeZone: text().notNull().default('Europe/London'),
    awayFrom: at(),
    awayUntil: at(),
    /** Handoffs that this person takes at once at most; null for no limit. */
    capacity: integer(),
    territories: text().array().notNull().default(sql`'{}'`),
    /** Rises with every change from the settings, so that two administrators do not overwrite each other. */
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    lastSignInAt: at(),
  },
  (table) => [
    uniqueIndex('users_email').on(table.email),
    index('users_role').on(table.role, table.name),
    oneOf('users_role_known', 'role', roles),
  ],
);

export const teams = pgTable(
  'teams',
  { id: id(), name: text().notNull(), version: integer().notNull().default(1), createdAt: createdAt() },
  (table) => [uniqueIndex('teams_name').on(table.name)],
);

export const teamMembers = pgTable(
  'team_members',
  {
    teamId: uuid()
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Round robin takes the member whose turn is longest ago. */
    lastAssignedAt: at(),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.userId] }), index('team_members_user').on(table.userId)],
);

/** Counters of a fixed window: intake rate per source, sign-in attempts per e-mail and address. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  windowStart: at().notNull(),
  count: integer().notNull(),
});
