import { createHash } from 'node:crypto';
import type { FieldError } from '@/lib/errors';
import { parsePasted } from '@/lib/transcript/parse-pasted';
import { isRecord } from './clean';
import { readCsv } from './import-csv';
import type { ImportFormat } from './schema';
import { withZone } from './with-zone';

/** One chat of a file, as a transcript of the API or with what keeps it from being one. */
export type ImportRow = {
  /** Where it stands, for people: "line 3", "item 2", "rows 4 to 9". */
  place: string;
  transcript: Record<string, unknown> | null;
  errors: FieldError[];
  /** What the file says there, to be kept unchanged. */
  raw: string;
};

export type ImportOptions = {
  /** File name, from whose ending the format is told; the content decides otherwise. */
  name?: string;
  format?: ImportFormat;
  /** For pasted text, which may not say it: page, and the time of the first message (ISO 8601). */
  pageUrl?: string;
  startedAt: string;
};

/** Reads a file of chats. Never throws: what cannot be read is a row with its errors. */
export function readImportFile(text: string, options: ImportOptions): { format: ImportFormat; rows: ImportRow[] } {
  const content = text.replace(/^\ufeff/, '');
  const format = options.format ?? formatOf(content, options.name ?? '');
  const rows = { json: readJson, jsonl: readJsonLines, csv: readCsv, text: readPasted }[format](content, options);
  return { format, rows };
}

function formatOf(text: string, name: string): ImportFormat {
  const ending = /\.(json|jsonl|ndjson|csv|tsv|txt)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl';
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  if (ending === 'json') return 'json';
  const start = text.trimStart();
  if (start.startsWith('[{') || /^\[\s*[{\]]/.test(start)) return 'json';
  if (start.startsWith('{'))
    return isJson(start.split('\n', 1)[0] ?? '') && start.trim().includes('\n') ? 'jsonl' : 'json';
  const head = start.split('\n', 1)[0] ?? '';
  return /[,;\t]/.test(head) && /\b(text|message|body)\b/i.test(head) && /\b(role|speaker|sender|from)\b/i.test(head)
    ? 'csv'
    : 'text';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const failed = (place: string, raw: string, message: string): ImportRow => ({
  place,
  transcript: null,
  errors: [{ path: '', message }],
  raw,
});

function readJson(text: string): ImportRow[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    const at = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    const line = at ? text.slice(0, Number(at)).split('\n').length : null;
    return [failed(line ? `line ${line}` : 'the file', text, 'This is not valid JSON.')];
  }
  const held = isRecord(parsed) ? (parsed.transcripts ?? parsed.conversations ?? parsed) : parsed;
  const items = Array.isArray(held) ? held : [held];
  if (items.length === 0) return [failed('the file', text, 'The list holds no chat.')];
  return items.map((item, index) => rowOf(item, `item ${index + 1}`, JSON.stringify(item)));
}

function readJsonLines(text: string): ImportRow[] {
  const rows: ImportRow[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue;
    try {
      rows.push(rowOf(JSON.parse(line), `line ${index + 1}`, line));
    } catch {
      rows.push(failed(`line ${index + 1}`, line, 'This line is not valid JSON.'));
    }
  }
  return rows.length > 0 ? rows : [failed('the file', text, 'The file holds no chat.')];
}

/** A chat exported by another tool often calls its identifier `id`; labels of a test set are no part of the chat. */
function rowOf(item: unknown, place: string, raw: string): ImportRow {
  if (!isRecord(item)) return failed(place, raw, 'A chat is a JSON object with external_id and messages.');
  const { gold: _gold, id, ...rest } = item;
  const named = rest.external_id ?? id;
  return {
    place,
    transcript: {
      ...rest,
      ...(named === undefined ? {} : { external_id: typeof named === 'number' ? String(named) : named }),
    },
    errors: [],
    raw,
  };
}

/** Several chats are parted by a line of three or more dashes or equals signs. */
function readPasted(text: string, options: ImportOptions): ImportRow[] {
  const rows: ImportRow[] = [];
  let firstLine = 1;
  for (const part of text.replace(/\r\n?/g, '\n').split(/^(?:-{3,}|={3,})[ \t]*$/m)) {
    const begins = firstLine;
    firstLine += part.split('\n').length - 1;
    if (!part.trim()) continue;
    const { messages, errors } = parsePasted(part);
    const blank = part.slice(0, part.length - part.trimStart().length).split('\n').length - 1;
    const place = `line ${begins + blank}`;
    // The reader counts lines of its part; people count those of the whole text.
    const counted = (message: string) =>
      message.replace(/\b(line) (\d+)/gi, (_, word, line) => `${word} ${Number(line) + begins - 1}`);
    const found: FieldError[] = errors.map((error) => ({ path: '', message: counted(error.message) }));
    let last = Date.parse(options.startedAt) - 1000;
    const timed = messages.map(({ role, text: said, time }) => {
      last = timeOf(time, options.startedAt) ?? last + 1000;
      return { role, text: said, at: new Date(last).toISOString() };
    });
    const id = createHash('sha256').update(part.trim()).digest('hex').slice(0, 20);
    const transcript = {
      external_id: `pasted-${id}`,
      ...(options.pageUrl ? { page_url: options.pageUrl } : {}),
      messages: timed,
    };
    rows.push({ place, transcript: found.length > 0 ? null : transcript, errors: found, raw: part });
  }
  return rows.length > 0 ? rows : [failed('the text', text, 'There is no text to read.')];
}

/** A time as pasted, in milliseconds: a full one as it is (UTC where it names no zone), a clock time on the day the chat began. */
function timeOf(time: string | null, startedAt: string): number | null {
  if (!time) return null;
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(time.trim());
  if (clock) {
    const half = clock[4]?.toLowerCase();
    const hour = (Number(clock[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
    const day = new Date(startedAt);
    day.setUTCHours(hour, Number(clock[2]), Number(clock[3] ?? 0), 0);
    return day.getTime();
  }
  const parsed = Date.parse(withZone(time));
  return Number.isNaN(parsed) ? null : parsed;
}
