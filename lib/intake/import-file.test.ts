import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImportOptions, readImportFile } from './import-file';
import { readTranscript } from './read-transcript';

const options: ImportOptions = { startedAt: '2026-03-02T14:00:00.000Z' };
const read = (text: string, more: Partial<ImportOptions> = {}) => readImportFile(text, { ...options, ...more });
const chat = {
  id: 'a-1',
  messages: [{ role: 'visitor', text: 'Hi', at: '2026-03-02T14:00:00Z' }],
  gold: { route: 'sales' },
};

describe('JSON and JSONL', () => {
  test.each([
    ['json', JSON.stringify(chat)],
    ['json', JSON.stringify(chat, null, 2)],
    ['json', JSON.stringify([chat])],
    ['json', JSON.stringify({ transcripts: [chat] })],
    ['jsonl', `${JSON.stringify(chat)}\n\n${JSON.stringify(chat)}`],
  ])('%s is told from its content: %s', (format, text) => {
    const result = read(text);
    expect(result.format).toBe(format);
    expect(result.rows[0]).toMatchObject({ errors: [], transcript: { external_id: 'a-1', messages: chat.messages } });
    expect(result.rows[0]?.transcript).not.toHaveProperty('gold');
  });

  test('a bad line is named and the others stay', () => {
    const { rows } = read(`${JSON.stringify(chat)}\n{"id": \n7\n`, { name: 'chats.jsonl' });
    expect(rows.map((row) => [row.place, row.errors.length])).toEqual([
      ['line 1', 0],
      ['line 2', 1],
      ['line 3', 1],
    ]);
  });

  test.each(['a', 'b', 'e', 'f', 'g', 'h'])('every labelled chat of %s.jsonl is a transcript', (name) => {
    const { rows } = read(
      readFileSync(join(import.meta.dirname, '..', '..', 'eval', 'chats', `${name}.jsonl`), 'utf8'),
    );
    expect(rows).toHaveLength(60);
    for (const row of rows) {
      const { transcript, ignored } = readTranscript(row.transcript);
      expect(ignored).toEqual([]);
      expect(transcript.extra.business?.name).not.toBe('');
    }
  });
});

describe('CSV', () => {
  const text = [
    'external_id,role,text,at,page_url,field_size,consent_given,consent_notice',
    'c-1,bot,"Hello, how can we help?",2026-03-02T14:00:00Z,https://www.example.com/pricing,,,',
    'c-2,visitor,Hi,2026-03-02 15:00:00,,,,',
    'c-1,Customer,"Two lines:\n""yes""",2026-03-02T14:01:00+00:00,,40,yes,We may write.',
    'c-3,visitor,Hi,yesterday,,,,',
    ',visitor,Hi,2026-03-02T14:00:00Z,,,,',
  ].join('\r\n');

  test('rows of one chat are put together, bad rows are named', () => {
    const { format, rows } = read(text);
    expect(format).toBe('csv');
    expect(rows.map((row) => [row.transcript?.external_id, row.errors[0]?.path])).toEqual([
      ['c-1', undefined],
      ['c-2', undefined],
      [undefined, 'at'],
      [undefined, 'external_id'],
    ]);
    expect(rows[0]?.transcript).toEqual({
      external_id: 'c-1',
      page_url: 'https://www.example.com/pricing',
      fields: { size: '40' },
      consent: { given: true, notice: 'We may write.', notice_version: undefined },
      messages: [
        { role: 'bot', text: 'Hello, how can we help?', at: '2026-03-02T14:00:00.000Z' },
        { role: 'visitor', text: 'Two lines:\n"yes"', at: '2026-03-02T14:01:00.000Z' },
      ],
    });
    expect(readTranscript(rows[0]?.transcript).transcript.messages).toHaveLength(2);
    expect(rows[1]?.transcript).toMatchObject({ messages: [{ at: '2026-03-02T15:00:00.000Z' }] });
  });

  test('a header without the needed columns and broken quotes are told', () => {
    expect(read('id,text\n1,x', { name: 'x.csv' }).rows[0]?.errors[0]?.message).toMatch(/role, at are missing/);
    expect(read('id,role,text,at\n1,visitor,"x,2026', { name: 'x.csv' }).rows[0]?.errors[0]?.message).toMatch(/quotes/);
    expect(
      read('id;role;text;at\n1;visitor;a, b;2026-03-02T14:00:00Z', { name: 'x.csv' }).rows[0]?.transcript,
    ).toMatchObject({ messages: [{ text: 'a, b' }] });
  });
});

describe('pasted text', () => {
  test('is one chat, with times from the start or as written', () => {
    const { format, rows } = read('Bot: Hello\nVisitor: Hi\nthere\n[15:30] Visitor: Bye', {
      pageUrl: 'https://www.example.com/x',
    });
    expect(format).toBe('text');
    expect(rows[0]?.transcript).toMatchObject({
      page_url: 'https://www.example.com/x',
      messages: [
        { role: 'bot', text: 'Hello', at: '2026-03-02T14:00:00.000Z' },
        { role: 'visitor', text: 'Hi\nthere', at: '2026-03-02T14:00:01.000Z' },
        { role: 'visitor', text: 'Bye', at: '2026-03-02T15:30:00.000Z' },
      ],
    });
  });

  test('of several chats is parted by dashes, errors are named', () => {
    const { rows } = read('Visitor: one\n---\nVisitor: two\n-----\nno speaker\n');
    expect(rows.map((row) => [row.place, row.errors.length > 0])).toEqual([
      ['line 1', false],
      ['line 3', false],
      ['line 5', true],
    ]);
    expect(rows[2]?.errors[0]?.message).toMatch(/^Line 5 has no speaker/);
    expect(new Set(rows.map((row) => row.transcript?.external_id)).size).toBe(3);
  });
});

test('any text in any format is read or refused, never thrown', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('json', 'jsonl', 'csv', 'text', undefined),
      (text, format) => {
        const { rows } = readImportFile(text, format ? { ...options, format } : options);
        expect(rows.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 1000 },
  );
});
