import { CsvError, parse } from 'csv-parse/sync';
import type { FieldError } from '@/lib/errors';
import type { ImportRow } from './import-file';
import { withZone } from './with-zone';

const names: Record<string, string> = {
  external_id: 'external_id',
  id: 'external_id',
  chat_id: 'external_id',
  conversation_id: 'external_id',
  role: 'role',
  speaker: 'role',
  sender: 'role',
  from: 'role',
  text: 'text',
  message: 'text',
  body: 'text',
  at: 'at',
  time: 'at',
  timestamp: 'at',
  created_at: 'at',
  message_id: 'message_id',
};
const roles: Record<string, string> = {
  user: 'visitor',
  customer: 'visitor',
  guest: 'visitor',
  lead: 'visitor',
  client: 'visitor',
  assistant: 'bot',
  chatbot: 'bot',
  ai: 'bot',
  operator: 'agent',
  staff: 'agent',
  support: 'agent',
};
const whole = ['page_url', 'referrer', 'source', 'campaign', 'status', 'channel', 'started_at'];
const ofVisitor = [
  'visitor_id',
  'visitor_name',
  'visitor_email',
  'visitor_phone',
  'visitor_company',
  'visitor_locale',
  'visitor_time_zone',
];
const required = ['external_id', 'role', 'text', 'at'];

type Line = { line: number; raw: string; values: Record<string, string> };

/**
 * Chats in a CSV file, one row a message: external_id, role, text, at; optional message_id and, from the first row that
 * holds them, page_url, referrer, source, campaign, status, visitor_…, consent_given, consent_notice, consent_notice_version
 * and form fields as `field_NAME`. Rows of one external_id are one chat, in the order of the file. Never throws.
 */
export function readCsv(text: string): ImportRow[] {
  const head = text.split('\n', 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  let header: string[] = [];
  let records: { record: string[]; info: { lines: number }; raw: string }[];
  try {
    records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    const line = error instanceof CsvError ? Number((error as { lines?: unknown }).lines ?? 0) : 0;
    return [
      {
        place: line ? `line ${line}` : 'the file',
        transcript: null,
        errors: [{ path: '', message: 'This is not valid CSV from here on: check the quotes.' }],
        raw: text,
      },
    ];
  }
  header = (records.shift()?.record ?? []).map((cell) => {
    const name = cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
    return names[name] ?? name;
  });
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const message = `The first row must name the columns external_id, role, text and at; ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`;
    return [{ place: 'line 1', transcript: null, errors: [{ path: '', message }], raw: head }];
  }
  const chats = new Map<string, Line[]>();
  for (const { record, info, raw } of records) {
    const values = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']));
    const id = values.external_id?.trim() ?? '';
    const lines = chats.get(id) ?? [];
    lines.push({ line: info.lines, raw, values });
    chats.set(id, lines);
  }
  if (chats.size === 0)
    return [
      {
        place: 'the file',
        transcript: null,
        errors: [{ path: '', message: 'There is no row below the header.' }],
        raw: text,
      },
    ];
  return [...chats].map(([id, lines]) => chatOf(id, lines, head));
}

function chatOf(id: string, lines: Line[], head: string): ImportRow {
  const first = lines[0]?.line ?? 0;
  const last = lines.at(-1)?.line ?? first;
  const place = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  const raw = `${head.trimEnd()}\n${lines.map((line) => line.raw.trimEnd()).join('\n')}`;
  const errors: FieldError[] = [];
  if (!id) errors.push({ path: 'external_id', message: 'is missing' });
  const messages = lines.map(({ line, values }) => {
    const role = (values.role ?? '').trim().toLowerCase();
    const at = timeOf(values.at ?? '');
    if (!at)
      errors.push({ path: 'at', message: `line ${line} has no time that can be read, such as 2026-03-02T14:03:11Z` });
    return {
      ...(values.message_id ? { id: values.message_id } : {}),
      role: roles[role] ?? role,
      text: values.text ?? '',
      at: at ?? '',
    };
  });
  if (errors.length > 0) return { place, transcript: null, errors, raw };
  const value = (name: string) => lines.find((line) => line.values[name]?.trim())?.values[name]?.trim();
  const present = (list: readonly string[], cut = 0) =>
    Object.fromEntries(list.flatMap((name) => (value(name) ? [[name.slice(cut), value(name)]] : [])));
  const fieldNames = Object.keys(lines[0]?.values ?? {}).filter((name) => name.startsWith('field_'));
  const visitor = present(ofVisitor, 'visitor_'.length);
  const fields = present(fieldNames, 'field_'.length);
  const given = value('consent_given');
  return {
    place,
    raw,
    errors,
    transcript: {
      external_id: id,
      ...present(whole),
      ...(Object.keys(visitor).length > 0 ? { visitor } : {}),
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
      ...(given
        ? {
            consent: {
              given: /^(1|true|yes|y)$/i.test(given),
              notice: value('consent_notice'),
              notice_version: value('consent_notice_version'),
            },
          }
        : {}),
      messages,
    },
  };
}

function timeOf(text: string): string | null {
  const parsed = Date.parse(withZone(text));
  return Number.isNaN(parsed) || !/^\s*\d{4}-/.test(text) ? null : new Date(parsed).toISOString();
}
