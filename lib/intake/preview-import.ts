import { z } from 'zod';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError, type FieldError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { maskSensitive } from '@/lib/language/mask-sensitive';
import { type ImportRow, readImportFile } from './import-file';
import { readTranscript } from './read-transcript';
import { type ImportPreview, type ImportPreviewRow, importFormats } from './schema';

export const previewImportSchema = z.object({
  text: z.string().min(1, 'There is nothing to read.'),
  name: z.string().max(500).default(''),
  format: z.enum(importFormats).optional(),
  pageUrl: z.string().trim().max(4000).default(''),
  /** When a pasted chat began; now where left out. */
  startedAt: z.iso.datetime({ offset: true }).optional(),
});

/** What an import of this text would bring, chat by chat with every error; nothing is stored. */
export function previewImport(ctx: Context, input: z.input<typeof previewImportSchema>): ImportPreview {
  mustBeAllowed(ctx, 'intake.import');
  const { text, startedAt, ...options } = parse(previewImportSchema, input);
  const { format, rows } = readImportFile(text, { ...options, startedAt: startedAt ?? ctx.clock.now().toISOString() });
  return { format, rows: rows.map(previewRow) };
}

function previewRow(row: ImportRow): ImportPreviewRow {
  const none = {
    place: row.place,
    externalId: null,
    messageCount: 0,
    startedAt: null,
    firstWords: '',
    transcript: null,
  };
  if (!row.transcript) return { ...none, errors: row.errors };
  const named = typeof row.transcript.external_id === 'string' ? row.transcript.external_id.slice(0, 200) : null;
  try {
    const { transcript } = readTranscript(row.transcript);
    const said = transcript.messages.find((message) => message.role === 'visitor' && message.text.trim());
    const words = maskSensitive(said?.text.trim() ?? '').text;
    return {
      place: row.place,
      externalId: transcript.externalId,
      messageCount: transcript.messages.length,
      startedAt: transcript.startedAt,
      firstWords: words.length > 120 ? `${words.slice(0, 119).toWellFormed()}\u2026` : words,
      errors: [],
      transcript: row.transcript,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...none, externalId: named, errors: errorsOf(error) };
  }
}

/** The bad fields of a refusal, or its sentence where it names none. */
export function errorsOf(error: AppError): FieldError[] {
  const { errors } = error.details;
  return errors && errors.length > 0 && error.code === 'BAD_REQUEST' ? errors : [{ path: '', message: error.message }];
}
