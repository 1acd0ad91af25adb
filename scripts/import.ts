import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '@/db/client';
import { systemContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { isAppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { type ImportRow, readImportFile } from '@/lib/intake/import-file';
import { importTranscripts } from '@/lib/intake/import-transcripts';
import { limits } from '@/lib/intake/limits';
import { listSources } from '@/lib/intake/reads';
import { type ImportFormat, importFormats } from '@/lib/intake/schema';
import { command } from './lib/command';
import { Problem } from './lib/problem';
import { elapsed, sayErr, sayOut } from './lib/say';

const usage = `npm run -s import -- FILE --source NAME [--format ${importFormats.join('|')}] [--page ADDRESS] [--started-at TIME]
FILE holds chats as JSON, JSONL, CSV (one row a message) or pasted text ("Visitor: \u2026"); --page and --started-at are for pasted text.`;

/** Rows in parts that fit one request each, by number and by bytes. */
function partsOf(rows: ImportRow[]): ImportRow[][] {
  const parts: ImportRow[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(row.raw) + 1;
    const part = parts.at(-1);
    if (!part || part.length >= limits.transcriptsPerRequest || bytes + size > limits.bodyBytes) {
      parts.push([row]);
      bytes = size;
    } else {
      part.push(row);
      bytes += size;
    }
  }
  return parts;
}

command(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      format: { type: 'string' },
      page: { type: 'string' },
      'started-at': { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  const format = importFormats.find((known) => known === values.format) as ImportFormat | undefined;
  if (!file || more.length > 0 || !values.source || (values.format && !format)) {
    sayErr(usage);
    return 1;
  }
  const startedAt = new Date(values['started-at'] ?? systemClock.now());
  if (Number.isNaN(startedAt.getTime())) throw new Problem('--started-at takes a time such as 2026-03-02T14:03:11Z.');
  const text = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8').catch((error: Error) => {
    throw new Problem(`The file ${file} cannot be read: ${error.message}`);
  });
  const read = readImportFile(text, {
    name: basename(file),
    format,
    pageUrl: values.page,
    startedAt: startedAt.toISOString(),
  });
  const counts = { accepted: 0, extended: 0, unchanged: 0, refused: 0 };
  const good = read.rows.filter((row) => row.transcript);
  for (const row of read.rows.filter((one) => !one.transcript)) {
    counts.refused += 1;
    sayErr(
      `\u2717 ${row.place}: ${row.errors.map((error) => [error.path, error.message].filter(Boolean).join(' ')).join('; ')}`,
    );
  }
  const connection = connect(process.env.DATABASE_URL ?? '', { max: 2, name: 'handoff-desk import' });
  try {
    const ctx = systemContext(connection.db, systemClock, 'command line', newId());
    const source = (await listSources(ctx)).find((known) => known.name === values.source);
    if (!source)
      throw new Problem(
        `There is no source named ${values.source}. Make it: npm run -s source -- create "${values.source}"`,
      );
    const started = Date.now();
    let done = 0;
    let told = started;
    for (const part of partsOf(good)) {
      const rawBody = Buffer.from(part.map((row) => row.raw).join('\n'));
      const results = await importTranscripts(ctx, {
        sourceId: source.id,
        rawBody,
        items: part.map((row) => row.transcript),
      });
      for (const result of results) {
        counts[result.result] += 1;
        if (result.result === 'refused') {
          const name = [part[result.index]?.place, result.externalId].filter(Boolean).join(', ');
          sayErr(
            `\u2717 ${name}: ${result.errors.map((error) => [error.path, error.message].filter(Boolean).join(' ')).join('; ')}`,
          );
        }
      }
      done += part.length;
      if (Date.now() - told > 2000 || done === good.length) {
        sayErr(`\u2026 ${done} of ${good.length} chats (${elapsed(Date.now() - started)})`);
        told = Date.now();
      }
    }
    sayOut(
      Object.entries(counts)
        .map(([word, count]) => `${count} ${word}`)
        .join(', '),
    );
    return counts.refused > 0 ? 1 : 0;
  } catch (error) {
    if (isAppError(error)) throw new Problem(error.message);
    throw error;
  } finally {
    await connection.end();
  }
});
