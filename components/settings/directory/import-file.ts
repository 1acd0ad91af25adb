import type { ColumnMapping, ImportResult, RowError } from '@/lib/directory/schema';
import { postJson } from '@/lib/query/fetcher';

/** A file as it is sent: its text, and how its rows are to be read. */
export type FileRead = {
  name: string;
  text: string;
  system: string;
  kind: 'lead' | 'customer';
  /** ISO country for numbers without a country code; empty for none. */
  region: string;
  mapping: ColumnMapping | null;
};

/** What the server says of a file before anything is stored. */
export type FilePreview = {
  columns: string[];
  mapping: ColumnMapping;
  total: number;
  good: number;
  bad: number;
  sample: {
    row: number;
    name: string | null;
    emails: string[];
    phones: string[];
    company: string | null;
    kind: string;
  }[];
  errors: RowError[];
};

export type Totals = Omit<ImportResult, 'errors'> & { errors: RowError[]; sent: number; total: number };

const bodyOf = ({ text, kind, region, mapping }: FileRead) => ({ text, kind, region: region || null, mapping });

/** Reads a file without storing it. */
export function previewFile(file: FileRead): Promise<FilePreview> {
  return postJson<FilePreview>('/api/directory/preview', bodyOf(file));
}

/** Imports a file part after part; gives the totals after each. */
export async function* sendInParts(file: FileRead): AsyncGenerator<Totals> {
  const sum: Totals = { added: 0, updated: 0, unchanged: 0, failed: 0, errors: [], sent: 0, total: 0 };
  let from: number | null = 0;
  while (from !== null) {
    const part: ImportResult & { next: number | null; total: number } = await postJson('/api/directory/import', {
      ...bodyOf(file),
      system: file.system,
      from,
    });
    for (const key of ['added', 'updated', 'unchanged', 'failed'] as const) sum[key] += part[key];
    sum.errors.push(...part.errors);
    sum.total = part.total;
    sum.sent = part.next ?? part.total;
    yield { ...sum, errors: [...sum.errors] };
    from = part.next;
  }
}
