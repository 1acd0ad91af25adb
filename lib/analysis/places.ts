import { gazetteer, wideAreas } from './words/gazetteer';

type Place = { name: string; start: number; end: number; regions: Set<string> };

const index = new Map<string, Set<string>>();
for (const [region, names] of Object.entries(gazetteer))
  for (const name of names.split('|')) index.set(name, (index.get(name) ?? new Set<string>()).add(region));
/** The names by their first word, longer ones first, each as it is written with and without a comma. */
const byFirst = new Map<string, string[]>();
for (const name of [...index.keys()].sort((a, b) => b.length - a.length)) {
  const first = /^\p{L}+/u.exec(name)?.[0] ?? name;
  const list = byFirst.get(first) ?? [];
  list.push(name);
  const comma = name.lastIndexOf(' ');
  if (comma > 0 && !name.includes(',')) list.push(`${name.slice(0, comma)},${name.slice(comma)}`);
  byFirst.set(first, list);
}

/** Known places in folded text with the countries or regions that they may lie in ("GB", "GB-NW", "US-TX"). */
export function placesIn(low: string): Place[] {
  const found: Place[] = [];
  let from = 0;
  for (const word of low.matchAll(/\p{L}+/gu)) {
    const start = word.index;
    if (start < from) continue;
    const names = byFirst.get(word[0]);
    if (!names || /[\p{N}@.-]/u.test(low.charAt(start - 1))) continue;
    const name = names.find(
      (other) => low.startsWith(other, start) && !/^(?:[\p{L}\p{N}@]|[-.]\p{L})/u.test(low.slice(start + other.length)),
    );
    if (!name) continue;
    from = start + name.length;
    found.push({ name, start, end: from, regions: index.get(name) ?? index.get(name.replace(',', '')) ?? new Set() });
  }
  return found;
}

const stateCodes = Object.keys(gazetteer)
  .filter((key) => key.startsWith('US-'))
  .map((key) => ({ key, shape: new RegExp(`,\\s?${key.slice(3).toLowerCase()}(?![\\p{L}])`, 'u') }));

/** The countries and regions that a business's areas name, in folded text; empty where none is known. */
export function regionsOf(areas: string): Set<string> {
  const regions = new Set<string>();
  for (const [shape, list] of wideAreas) if (shape.test(areas)) for (const region of list) regions.add(region);
  const state = stateCodes.filter(({ shape }) => shape.test(areas));
  for (const { key } of state) regions.add(key);
  for (const place of placesIn(areas)) {
    // "Dublin, OH": the state that is named decides among places of one name.
    if (state.length > 0 && ![...place.regions].some((region) => region.startsWith('US'))) continue;
    for (const region of place.regions) if (region !== 'GB-ENG') regions.add(region);
  }
  return regions;
}

/** Whether a place lies surely outside every served country and region. */
export function isOutside(place: ReadonlySet<string>, served: ReadonlySet<string>): boolean {
  if (place.size === 0 || served.size === 0) return false;
  return [...place].every(
    (region) =>
      ![...served].some(
        (other) =>
          region === other ||
          region.startsWith(`${other}-`) ||
          other.startsWith(`${region}-`) ||
          (region === 'GB-ENG' && other.startsWith('GB')),
      ),
  );
}
