import { z } from 'zod';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { contactKinds } from '@/lib/matching/schema';
import { guessColumns } from './columns';
import { mapRows, readCsv } from './csv';
import { readDirectoryRow } from './read-row';
import { type ColumnMapping, columnMappingSchema, type RowError } from './schema';

/** Characters of a file that the browser may send at once. */
const fileCharacters = 8_000_000;

export const previewFileSchema = z.object({
  text: z
    .string()
    .min(1, 'The file is empty.')
    .max(fileCharacters, 'The file is too large for the browser; use npm run import:directory.'),
  /** Chosen columns; guessed where left out. */
  mapping: columnMappingSchema.nullish(),
  kind: z.enum(contactKinds).default('lead'),
  region: z.string().trim().length(2).toUpperCase().nullish(),
});

export type FilePreview = {
  columns: string[];
  mapping: ColumnMapping;
  total: number;
  good: number;
  /** The first rows as they would be stored. */
  sample: {
    row: number;
    name: string | null;
    emails: string[];
    phones: string[];
    company: string | null;
    kind: string;
  }[];
  /** The first bad rows, numbered as in the file: the heading is row 1. */
  errors: RowError[];
  bad: number;
};

const shown = 20;
const errorsShown = 100;

/** Reads a CSV file without storing anything: columns, what they are taken for, sample rows and what is wrong. */
export function previewFile(ctx: Context, input: unknown): FilePreview {
  mustBeAllowed(ctx, 'directory.import');
  const { text, mapping: chosen, kind, region } = parse(previewFileSchema, input);
  const table = readCsv(text);
  const mapping = chosen ?? guessColumns(table.columns);
  const sample: FilePreview['sample'] = [];
  const errors: RowError[] = [];
  let bad = 0;
  for (const [index, raw] of mapRows(table, mapping).entries()) {
    const read = readDirectoryRow(raw, { kind, region: region ?? null });
    if ('problems' in read) {
      bad += 1;
      if (errors.length < errorsShown) errors.push({ row: index + 2, message: read.problems.join(' ') });
    } else if (sample.length < shown) {
      const { name, emails, phones, company, kind: found } = read.row;
      sample.push({ row: index + 2, name, emails, phones, company, kind: found });
    }
  }
  return {
    columns: table.columns,
    mapping,
    total: table.rows.length,
    good: table.rows.length - bad,
    sample,
    errors,
    bad,
  };
}
