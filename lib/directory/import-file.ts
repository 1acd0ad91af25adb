import { z } from 'zod';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { guessColumns } from './columns';
import { mapRows, readCsv } from './csv';
import { importContacts } from './import-contacts';
import { previewFileSchema } from './preview-file';
import { type ImportResult, importContactsSchema } from './schema';

export const importFileSchema = previewFileSchema.extend({
  system: importContactsSchema.shape.system,
  /** Rows before this one were sent earlier; 0 begins. */
  from: z.int().min(0).default(0),
  /** Rows at once; the browser asks again for the rest and shows its progress. */
  count: z.int().min(1).max(5000).default(2000),
});

/**
 * Imports a part of a CSV file into the directory; ask again from `next` until it is null. Rows are numbered as in the file, the heading
 * is row 1. Throws FORBIDDEN and BAD_REQUEST.
 */
export async function importFile(
  ctx: Context,
  input: unknown,
): Promise<ImportResult & { next: number | null; total: number }> {
  if (ctx.actor.kind !== 'system') mustBeAllowed(ctx, 'directory.import');
  const { text, mapping, kind, region, system, from, count } = parse(importFileSchema, input);
  const table = readCsv(text);
  const rows = mapRows(table, mapping ?? guessColumns(table.columns));
  const part = rows.slice(from, from + count);
  const result = await importContacts(ctx, { system, kind, region: region ?? null, firstRow: from + 2, rows: part });
  const next = from + part.length;
  return { ...result, next: next < rows.length ? next : null, total: rows.length };
}
