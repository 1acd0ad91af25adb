import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { contacts } from '@/db/schema/contacts';
import { users } from '@/db/schema/people';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { decodeCursor, type Page, pageQuerySchema, toPage } from '@/lib/http/page';
import { companyKey, emailKey, nameKey, normalisePhone } from '@/lib/matching/normalise';
import { contactKinds } from '@/lib/matching/schema';
import type { DirectoryContact } from './schema';

export const directoryQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(200).optional(),
  kind: z.enum(contactKinds).optional(),
});
export type DirectoryQuery = z.infer<typeof directoryQuerySchema>;

/** People of the directory by the time they came in, or those whose name, company, address or number fits the search. Throws FORBIDDEN. */
export async function listContacts(ctx: Context, query: DirectoryQuery): Promise<Page<DirectoryContact>> {
  mustBeAllowed(ctx, 'directory.read');
  const after = decodeCursor(query.cursor, z.tuple([z.uuid()]));
  const rows = await ctx.db
    .select({ contact: contacts, ownerName: users.name })
    .from(contacts)
    .leftJoin(users, eq(users.id, contacts.ownerId))
    .where(
      and(
        isNull(contacts.deletedAt),
        query.kind ? eq(contacts.kind, query.kind) : undefined,
        query.q ? fits(query.q) : undefined,
        after ? gt(contacts.id, after[0]) : undefined,
      ),
    )
    .orderBy(asc(contacts.id))
    .limit(query.limit + 1);
  return toPage(
    rows.map(({ contact, ownerName }) => ({
      id: contact.id,
      kind: contact.kind,
      system: contact.system,
      externalId: contact.externalId,
      name: contact.name,
      emails: contact.emails,
      phones: contact.phones,
      company: contact.company,
      territory: contact.territory,
      status: contact.status,
      owner: contact.ownerId && ownerName ? { id: contact.ownerId, name: ownerName } : null,
      updatedAt: contact.updatedAt.toISOString(),
    })),
    query.limit,
    (row) => [row.id],
  );
}

/** Each part of the search has an index: mailbox, number, domain, and words within name and company. */
function fits(search: string) {
  const mailbox = emailKey(search);
  if (mailbox) return sql`${contacts.emailKeys} && array[${mailbox}]::text[]`;
  const phone = normalisePhone(search, 'GB');
  if (phone && /^[\d\s()+.-]+$/.test(search)) return sql`${contacts.phones} && array[${phone}]::text[]`;
  const like = (text: string) => `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  const name = nameKey(search);
  const company = companyKey(search);
  return or(
    name ? sql`${contacts.nameKey} like ${like(name)}` : undefined,
    company ? sql`${contacts.companyKey} like ${like(company)}` : undefined,
    eq(contacts.domain, search.toLowerCase()),
  );
}

/** How many leads and customers the directory holds. Throws FORBIDDEN. */
export async function countContacts(ctx: Context): Promise<Record<(typeof contactKinds)[number], number>> {
  mustBeAllowed(ctx, 'directory.read');
  const rows = await ctx.db
    .select({ kind: contacts.kind, count: sql<number>`count(*)::int` })
    .from(contacts)
    .where(isNull(contacts.deletedAt))
    .groupBy(contacts.kind);
  return { lead: 0, customer: 0, ...Object.fromEntries(rows.map((row) => [row.kind, row.count])) };
}
