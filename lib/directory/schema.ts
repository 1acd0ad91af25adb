import { z } from 'zod';
import { contactKinds } from '@/lib/matching/schema';

/** The fields that a file's columns may be read as. */
export const directoryFields = [
  'externalId',
  'kind',
  'name',
  'firstName',
  'lastName',
  'emails',
  'phones',
  'company',
  'domain',
  'ownerEmail',
  'territory',
  'status',
] as const;
export type DirectoryField = (typeof directoryFields)[number];

/** Which column holds which field; a field without a column is left out. */
export const columnMappingSchema = z.partialRecord(z.enum(directoryFields), z.string().max(200));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`).nullish();
const list = z.union([z.string().max(4000), z.array(z.string().max(400)).max(50)]).nullish();

/** One person of a directory as an import gives it; several addresses or numbers are a list or parted by `;`, `,` or `|`. */
export const directoryRowSchema = z.object({
  externalId: text(200),
  kind: text(60),
  name: text(300),
  firstName: text(150),
  lastName: text(150),
  emails: list,
  phones: list,
  company: text(300),
  domain: text(300),
  ownerEmail: text(320),
  territory: text(120),
  status: text(120),
});
export type DirectoryRow = z.input<typeof directoryRowSchema>;

export const importContactsSchema = z.object({
  /** Which system the rows come from; ids are unique within it. */
  system: z.string().trim().min(1, 'Name the system that the rows come from.').max(100),
  /** What a row without a kind is. */
  kind: z.enum(contactKinds).default('lead'),
  /** ISO country for phone numbers without a country code. */
  region: z.string().trim().length(2).toUpperCase().nullish(),
  /** Number of the first row in its file, for the errors. */
  firstRow: z.int().min(1).default(1),
  rows: z.array(z.unknown()).max(5000, 'At most 5,000 rows at once.'),
});
export type ImportContacts = z.input<typeof importContactsSchema>;

export type RowError = { row: number; message: string };
export type ImportResult = { added: number; updated: number; unchanged: number; failed: number; errors: RowError[] };

/** A person of the directory in a list. */
export type DirectoryContact = {
  id: string;
  kind: (typeof contactKinds)[number];
  system: string;
  externalId: string;
  name: string | null;
  emails: string[];
  phones: string[];
  company: string | null;
  territory: string | null;
  status: string | null;
  owner: { id: string; name: string } | null;
  updatedAt: string;
};
