import type { Transcript } from '@/lib/transcript/schema';
import { fold } from '@/lib/transcript/text';

/** Names by which visitors, pages and rules call a country or a group of countries. */
const names: Record<string, readonly string[]> = {
  GB: [
    'uk',
    'united kingdom',
    'great britain',
    'britain',
    'england',
    'scotland',
    'wales',
    'northern ireland',
    'london',
    'manchester',
  ],
  IE: ['ireland', 'republic of ireland', 'dublin'],
  US: ['usa', 'united states', 'america', 'new york', 'california', 'texas'],
  CA: ['canada', 'toronto', 'ontario', 'vancouver', 'montreal', 'quebec'],
  AU: ['australia', 'sydney', 'melbourne'],
  NZ: ['new zealand', 'auckland'],
  DE: ['germany', 'deutschland', 'berlin', 'munich', 'münchen', 'hamburg'],
  AT: ['austria', 'österreich', 'vienna', 'wien'],
  CH: ['switzerland', 'schweiz', 'suisse', 'zurich', 'zürich', 'geneva'],
  FR: ['france', 'paris', 'lyon'],
  ES: ['spain', 'españa', 'madrid', 'barcelona'],
  PT: ['portugal', 'lisbon', 'lisboa'],
  IT: ['italy', 'italia', 'milan', 'milano', 'rome'],
  NL: ['netherlands', 'holland', 'nederland', 'amsterdam'],
  BE: ['belgium', 'brussels'],
  DK: ['denmark', 'copenhagen'],
  SE: ['sweden', 'stockholm'],
  NO: ['norway', 'oslo'],
  FI: ['finland', 'helsinki'],
  PL: ['poland', 'warsaw'],
  IN: ['india', 'mumbai', 'bangalore', 'delhi'],
  SG: ['singapore'],
  AE: ['uae', 'united arab emirates', 'dubai', 'abu dhabi'],
  ZA: ['south africa', 'cape town', 'johannesburg'],
  MX: ['mexico', 'méxico'],
  BR: ['brazil', 'brasil'],
  JP: ['japan', 'tokyo'],
};

const groups: Record<string, readonly string[]> = {
  dach: ['DE', 'AT', 'CH'],
  benelux: ['BE', 'NL', 'LU'],
  nordics: ['DK', 'SE', 'NO', 'FI', 'IS'],
  'uk and ireland': ['GB', 'IE'],
  'north america': ['US', 'CA'],
  anz: ['AU', 'NZ'],
  eu: [
    'AT',
    'BE',
    'BG',
    'HR',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HU',
    'IE',
    'IT',
    'LT',
    'LU',
    'LV',
    'MT',
    'NL',
    'PL',
    'PT',
    'RO',
    'SE',
    'SI',
    'SK',
  ],
};
const europe = [...(groups.eu ?? []), 'GB', 'CH', 'NO', 'IS'];
const wide: Record<string, readonly string[]> = {
  ...groups,
  europe,
  emea: [...europe, 'AE', 'ZA', 'SA', 'EG', 'IL', 'TR', 'NG', 'KE', 'QA'],
  apac: ['AU', 'NZ', 'SG', 'IN', 'JP', 'CN', 'HK', 'MY', 'TH', 'ID', 'PH', 'VN', 'KR'],
  americas: ['US', 'CA', 'MX', 'BR', 'AR', 'CL', 'CO', 'PE'],
};

const byName = new Map(Object.entries(names).flatMap(([code, list]) => list.map((name) => [name, code] as const)));
/** Two letters that are rather a word or a language than a country. */
const commonWords = new Set(['us', 'it', 'in', 'no', 'be', 'at', 'ai', 'io', 'co', 'me', 'tv']);

/** The ISO country that a name, code or path part stands for, or null. */
export function countryOf(word: string): string | null {
  const plain = fold(word).trim();
  if (plain === '') return null;
  return (
    byName.get(plain) ?? (plain.length === 2 && Object.hasOwn(names, plain.toUpperCase()) ? plain.toUpperCase() : null)
  );
}

/** True where a place lies in a territory: the same country, one of its group, or the same name. */
export function isInTerritory(region: string, territory: string): boolean {
  const place = fold(region).trim();
  const area = fold(territory).trim();
  if (place === area) return true;
  const country = countryOf(region);
  if (!country) return false;
  return countryOf(territory) === country || (wide[area]?.includes(country) ?? false);
}

/** True where the code can tell which countries a territory holds; an unknown name proves no conflict. */
export function isKnownTerritory(territory: string): boolean {
  return countryOf(territory) !== null || Object.hasOwn(wide, fold(territory).trim());
}

type Reading = { region: string; from: 'phone' | 'words' | 'page' };

/**
 * Where the visitor is: by the country of their phone number, else by their own words, else by the page (`/uk/`, `.de`). A country as
 * ISO code where it is one, else the business's area as the visitor named it. Null where nothing tells.
 */
export function readRegion(input: {
  phoneRegion: string | null;
  location: string | null;
  transcript: Transcript;
}): Reading | null {
  if (input.phoneRegion) return { region: input.phoneRegion, from: 'phone' };
  const said = input.location ? placeIn(input.location, input.transcript.business.areas) : null;
  if (said) return { region: said, from: 'words' };
  for (const message of [...input.transcript.messages].reverse()) {
    if (message.role !== 'visitor') continue;
    const place = placeIn(message.text, input.transcript.business.areas);
    if (place) return { region: place, from: 'words' };
  }
  const page = regionOfPage(input.transcript.pageUrl);
  return page ? { region: page, from: 'page' } : null;
}

const named = [...byName.keys()].map(escapeForRegExp).join('|');
/** "Wales" is a place, "Paris" may be a person: a place follows a word of place. */
const placeWords = new RegExp(
  `(?:^|[^\\p{L}])(?:in|from|near|around|across|outside|throughout|all over) (?:the )?(${named})(?![\\p{L}\\p{N}])`,
  'u',
);

function placeIn(text: string, areas: readonly string[]): string | null {
  const plain = fold(text);
  const area = areas.find((name) => mentions(plain, fold(name).trim()));
  if (area) return countryOf(area) ?? area;
  const name = placeWords.exec(plain)?.[1];
  return name ? (byName.get(name) ?? null) : null;
}

function mentions(text: string, name: string): boolean {
  if (name.length < 2) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const inWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
    // "us" and "it" are words of every sentence.
    if (!inWord(text[at - 1]) && !inWord(text[at + name.length]) && !commonWords.has(name)) return true;
  }
  return false;
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The country that a page address names: a path part such as `/uk/` or `/en-gb/`, a subdomain, or a country's top-level domain. */
export function regionOfPage(pageUrl: string | null): string | null {
  if (!pageUrl) return null;
  let url: URL;
  try {
    url = new URL(pageUrl, 'https://site.invalid');
  } catch {
    return null;
  }
  const [first = ''] = url.pathname.toLowerCase().split('/').filter(Boolean);
  const locale = /^[a-z]{2}[-_]([a-z]{2})$/.exec(first)?.[1];
  const inPath = countryOf(locale ?? (first === 'us' || !commonWords.has(first) ? first : ''));
  if (inPath) return inPath;
  const labels = url.hostname.split('.');
  const top = labels.at(-1) ?? '';
  const ending = ['us', 'it', 'in', 'no', 'be', 'at'].includes(top) || !commonWords.has(top) ? countryOf(top) : null;
  if (ending) return ending;
  const subdomain = labels.length > 2 ? (labels[0] ?? '') : '';
  return subdomain === 'us' || !commonWords.has(subdomain) ? countryOf(subdomain) : null;
}
