import { sql } from 'drizzle-orm';
import { check, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Primary key: a UUID version 7 made by the app. */
export const id = () => uuid().primaryKey();
/** A point in time, stored in UTC. */
export const at = () => timestamp({ withTimezone: true, mode: 'date' });
export const createdAt = () => at().notNull().defaultNow();
/** Text held to a closed list by a check constraint, see `oneOf`. */
export const word = <const T extends readonly [string, ...string[]]>(values: T) =>
  text({ enum: values as unknown as [T[number], ...T[number][]] });

/** `CHECK (column IN (...))` from the closed list that the code uses: text and check instead of database enums. */
export const oneOf = (name: string, column: string, values: readonly string[]) =>
  check(name, sql.raw(`"${column}" in (${values.map((value) => `'${value}'`).join(', ')})`));

/** Every element of the array column comes from the closed list. */
export const allOf = (name: string, column: string, values: readonly string[]) =>
  check(name, sql.raw(`"${column}" <@ array[${values.map((value) => `'${value}'`).join(', ')}]::text[]`));
