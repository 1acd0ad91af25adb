/** How deep JSON of a transcript may nest: far more than any chat needs, far less than a stack holds. */
export const maximumDepth = 32;

/** A JSON object that is no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that PostgreSQL can store: NUL taken out, halves of a surrogate pair made the replacement character. */
function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\u0000') ? whole.replaceAll('\u0000', '') : whole;
}

/** The same JSON with every text and key cleaned; `null` where it nests deeper than `maximumDepth`. */
export function cleanJson(value: unknown): { value: unknown } | null {
  try {
    return { value: walk(value, 0) };
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
}

class TooDeep extends Error {}

function walk(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= maximumDepth) throw new TooDeep();
  if (Array.isArray(value)) return value.map((item) => walk(item, depth + 1));
  // `__proto__` as a key would set the prototype of the copy instead of a member.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [cleanText(key), walk(item, depth + 1)]),
  );
}
