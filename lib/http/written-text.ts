import { z } from 'zod';

/**
 * Text that a person wrote: plain line ends, without control characters (PostgreSQL stores no NUL), trimmed. `max` counts characters
 * before that; `empty` is the sentence for a text with nothing in it, without it an empty one is fine.
 */
export function writtenText(max: number, empty?: string) {
  const text = z
    .string()
    .max(max, `Use at most ${max.toLocaleString('en')} characters.`)
    .transform((raw) =>
      raw
        .replace(/\r\n?/g, '\n')
        .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
        .trim(),
    );
  return empty === undefined ? text : text.refine((written) => written !== '', empty);
}
