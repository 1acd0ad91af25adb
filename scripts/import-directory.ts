import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '@/db/client';
import { systemContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { guessColumns } from '@/lib/directory/columns';
import { mapRows, readCsv } from '@/lib/directory/csv';
import { importContacts } from '@/lib/directory/import-contacts';
import { newId } from '@/lib/ids';
import { contactKinds } from '@/lib/matching/schema';
import { command } from './lib/command';
import { Problem } from './lib/problem';
import { sayErr, sayOut } from './lib/say';

const usage = `npm run -s import:directory -- FILE --system NAME [--kind ${contactKinds.join('|')}] [--region GB]
FILE is CSV with a heading row; --kind is what a row without a kind is, --region the country of numbers without a country code.`;
const partSize = 2000;
const errorsShown = 20;

command(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { system: { type: 'string' }, kind: { type: 'string' }, region: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  const kind = contactKinds.find((known) => known === (values.kind ?? 'lead'));
  if (!file || more.length > 0 || !values.system || !kind) {
    sayErr(usage);
    return 1;
  }
  const text = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8').catch((error: Error) => {
    throw new Problem(`The file ${file} cannot be read: ${error.message}`);
  });
  const table = readCsv(text);
  const mapping = guessColumns(table.columns);
  sayErr(
    `Columns: ${
      Object.entries(mapping)
        .map(([field, column]) => `${column} → ${field}`)
        .join(', ') || 'none that is known'
    }`,
  );
  const rows = mapRows(table, mapping);
  const { db, end } = connect(process.env.DATABASE_URL ?? '', { max: 2, name: 'handoff-desk import' });
  const ctx = systemContext(db, systemClock, `import of ${basename(file)}`, newId());
  const total = { added: 0, updated: 0, unchanged: 0, failed: 0 };
  const errors: string[] = [];
  try {
    for (let from = 0; from < rows.length; from += partSize) {
      const part = rows.slice(from, from + partSize);
      const result = await importContacts(ctx, {
        system: values.system,
        kind,
        region: values.region ?? null,
        firstRow: from + 2,
        rows: part,
      });
      for (const key of ['added', 'updated', 'unchanged', 'failed'] as const) total[key] += result[key];
      errors.push(...result.errors.map((error) => `row ${error.row}: ${error.message}`));
      sayErr(
        `${Math.min(from + partSize, rows.length).toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows`,
      );
    }
  } finally {
    await end();
  }
  for (const error of errors.slice(0, errorsShown)) sayErr(error);
  if (errors.length > errorsShown)
    sayErr(`… and ${(errors.length - errorsShown).toLocaleString('en')} more rows with errors.`);
  sayOut(`${total.added} added, ${total.updated} updated, ${total.unchanged} unchanged, ${total.failed} with errors`);
  return total.failed > 0 && total.added + total.updated + total.unchanged === 0 ? 1 : 0;
});
