import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { AppError } from '@/lib/errors';
import type { ColumnMapping, DirectoryRow } from './schema';

export type CsvTable = { columns: string[]; rows: Record<string, string>[] };

/** Reads CSV text with a heading row; `,`, `;` or tab is told by itself. Throws BAD_REQUEST with the line where it breaks. */
export function readCsv(text: string): CsvTable {
  const clean = text.replace(/^\uFEFF/, '');
  const [heading = ''] = clean.split(/\r?\n/, 1);
  const count = (mark: string) => heading.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
  try {
    const lines = parseCsv(clean, {
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    }) as string[][];
    const [first = [], ...rest] = lines;
    const columns = first.map((name, index) => name || `Column ${index + 1}`);
    if (columns.length === 0) throw new AppError('BAD_REQUEST', 'The file is empty.');
    return {
      columns,
      rows: rest.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))),
    };
  } catch (error) {
    if (error instanceof CsvError) {
      throw new AppError(
        'BAD_REQUEST',
        `The file is not readable as CSV${typeof error.lines === 'number' ? ` (line ${error.lines})` : ''}.`,
      );
    }
    throw error;
  }
}

/** The rows of a table as directory rows, by the mapping of fields to columns. */
export function mapRows(table: CsvTable, mapping: ColumnMapping): DirectoryRow[] {
  const fields = Object.entries(mapping) as [keyof DirectoryRow, string][];
  return table.rows.map(
    (cells) => Object.fromEntries(fields.map(([field, column]) => [field, cells[column] || null])) as DirectoryRow,
  );
}
