import { z } from 'zod';
import { AppError } from '@/lib/errors';

/** One page of a list; `nextCursor` is null on the last one. */
export type Page<T> = { items: T[]; nextCursor: string | null };

/** Query part of every list: an opaque cursor from the previous page, and how many (50 unless told, 200 at most). */
export const pageQuerySchema = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Makes a cursor of the sort values of a page's last row. */
function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor in the shape its list expects; throws BAD_REQUEST where it is not one of ours. */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null {
  if (!cursor) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new AppError('BAD_REQUEST', 'The cursor is not one that this list gave out. Start again without it.', {
      details: { errors: [{ path: 'cursor', message: 'not a cursor of this list' }] },
    });
  }
}

/** Cuts `limit + 1` fetched rows to a page; `cursorOf` gives the sort values of a row. */
export function toPage<T>(
  rows: T[],
  limit: number,
  cursorOf: (row: T) => readonly (string | number | null)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null };
}
