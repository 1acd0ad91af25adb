import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { contacts } from '@/db/schema/contacts';
import { users } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { may } from '@/lib/auth/permissions';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { type ReadRow, readDirectoryRow } from './read-row';
import { type ImportContacts, type ImportResult, importContactsSchema, type RowError } from './schema';

const columns = [
  'kind',
  'name',
  'emails',
  'emailKeys',
  'phones',
  'company',
  'domain',
  'ownerId',
  'territory',
  'status',
  'nameKey',
  'companyKey',
] as const;

/**
 * Adds and updates people of the directory by system and external id, up to 5,000 at once, in one transaction with one audit line. Good
 * rows are kept and bad ones named by their row; a row that was deleted comes back. Throws FORBIDDEN and BAD_REQUEST.
 */
export async function importContacts(ctx: Context, input: ImportContacts): Promise<ImportResult> {
  if (ctx.actor.kind !== 'system') mustBeAllowed(ctx, 'directory.import');
  const { system, kind, region, firstRow, rows } = parse(importContactsSchema, input);
  const errors: RowError[] = [];
  const good = new Map<string, ReadRow & { row: number }>();
  for (const [index, raw] of rows.entries()) {
    const number = firstRow + index;
    const read = readDirectoryRow(raw, { kind, region: region ?? null });
    if ('problems' in read) {
      errors.push({ row: number, message: read.problems.join(' ') });
      continue;
    }
    // The last row counts, as it does where the parts of a file come one after another.
    const earlier = good.get(read.row.externalId);
    if (earlier) {
      errors.push({
        row: earlier.row,
        message: `The id ${read.row.externalId} is given again in row ${number}; that row counts.`,
      });
    }
    good.set(read.row.externalId, { ...read.row, row: number });
  }

  const { counts, ownerErrors } = await (ctx.db as Database).transaction(async (tx) => {
    const owners = await findOwners(tx, [...good.values()]);
    const ownerErrors: RowError[] = [];
    const now = ctx.clock.now();
    // One order for every import, so that two at once do not wait for each other in a circle.
    const values = [...good.values()]
      .sort((a, b) => (a.externalId < b.externalId ? -1 : 1))
      .flatMap(({ ownerEmail, row, ...value }) => {
        const ownerId = ownerEmail ? (owners.get(ownerEmail) ?? null) : null;
        if (ownerEmail && !ownerId) {
          ownerErrors.push({ row, message: `Nobody here who can own handoffs has the address ${ownerEmail}.` });
          return [];
        }
        return [{ ...value, id: newId(), system, ownerId, createdAt: now, updatedAt: now }];
      });
    const counts = { added: 0, updated: 0, unchanged: 0 };
    for (let at = 0; at < values.length; at += 500) {
      const batch = values.slice(at, at + 500);
      const given = (name: string) =>
        sql.raw(`excluded.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
      const differs = sql.join(
        columns.map((column) => sql`${contacts[column]} is distinct from ${given(column)}`),
        sql` or `,
      );
      const written = await tx
        .insert(contacts)
        .values(batch)
        .onConflictDoUpdate({
          target: [contacts.system, contacts.externalId],
          set: {
            ...Object.fromEntries(columns.map((column) => [column, given(column)])),
            updatedAt: now,
            deletedAt: null,
          },
          setWhere: sql`${contacts.deletedAt} is not null or ${differs}`,
        })
        .returning({ added: sql<boolean>`xmax = 0` });
      counts.added += written.filter((row) => row.added).length;
      counts.updated += written.filter((row) => !row.added).length;
      counts.unchanged += batch.length - written.length;
    }
    await recordAudit(tx, ctx, {
      action: 'directory.import',
      subjectType: 'directory',
      subjectId: null,
      summary: `Imported ${values.length} people of the directory from ${system}: ${counts.added} added, ${counts.updated} updated.`,
      after: { system, ...counts, failed: errors.length + ownerErrors.length },
    });
    return { counts, ownerErrors };
  });
  const all = [...errors, ...ownerErrors].sort((a, b) => a.row - b.row);
  return { ...counts, failed: all.length, errors: all };
}

async function findOwners(tx: Pick<Database, 'select'>, rows: readonly ReadRow[]): Promise<Map<string, string>> {
  const emails = [...new Set(rows.flatMap((row) => (row.ownerEmail ? [row.ownerEmail] : [])))];
  if (emails.length === 0) return new Map();
  const people = await tx
    .select({ id: users.id, email: users.email, role: users.role })
    .from(users)
    .where(and(inArray(users.email, emails), eq(users.active, true)));
  return new Map(people.filter((person) => may(person.role, 'inbox.read')).map((person) => [person.email, person.id]));
}
