import { maskSensitive } from './mask-sensitive';

/** Ways to reach somebody, which a handoff is for, and what machines gave: long numbers there are no cards. */
const kept: ReadonlySet<string> = new Set([
  'email',
  'emails',
  'phone',
  'phones',
  'e164',
  'externalId',
  'external_id',
  'pagePath',
  'path',
  'campaign',
  'trafficSource',
]);
const addresses: ReadonlySet<string> = new Set(['pageUrl', 'referrer']);
const ours =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d(?::?\d\d)?)?)?)$/i;

/**
 * The same data with every sensitive place in its texts blacked out, letter by letter: what an answer to a screen or another system is sent
 * through. Contact details, ids and times stay as they are; of a page's address the path does.
 */
export function withoutSensitive<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return ours.test(value) ? value : maskSensitive(value).text;
  if (Array.isArray(value)) return value.map(walk);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const isContact = 'field' in value && (value.field === 'phone' || value.field === 'email');
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      if (kept.has(key) || (isContact && (key === 'visitor' || key === 'candidate'))) return [key, held];
      return [key, addresses.has(key) && typeof held === 'string' ? address(held) : walk(held)];
    }),
  );
}

function address(url: string): string {
  const at = url.search(/[?#]/);
  return at < 0 ? url : url.slice(0, at) + maskSensitive(url.slice(at)).text;
}
