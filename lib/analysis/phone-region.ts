import type { Transcript } from '@/lib/transcript/schema';
import { placesIn, regionsOf } from './places';

/** Top-level domains that are not the ISO code of their country, or not used for it. */
const oddTopLevels: Record<string, string | null> = {
  uk: 'GB',
  scot: 'GB',
  wales: 'GB',
  london: 'GB',
  berlin: 'DE',
  hamburg: 'DE',
  koeln: 'DE',
  bayern: 'DE',
  wien: 'AT',
  swiss: 'CH',
  paris: 'FR',
  bzh: 'FR',
  cat: 'ES',
  eus: 'ES',
  gal: 'ES',
  amsterdam: 'NL',
  vlaanderen: 'BE',
  brussels: 'BE',
  nyc: 'US',
  sydney: 'AU',
  melbourne: 'AU',
  kiwi: 'NZ',
  io: null,
  co: null,
  ai: null,
  tv: null,
  me: null,
  cc: null,
  ly: null,
  fm: null,
  gg: null,
  sh: null,
  to: null,
  ws: null,
  eu: null,
  im: null,
  is: null,
  la: null,
  vc: null,
  gl: null,
  st: null,
  so: null,
  id: 'ID',
};

/** The ISO country to read national telephone numbers for: the page's country domain, else the first area of the business that names a place; US where nothing is said, null where several could be meant. */
export function phoneRegion(transcript: Transcript): string | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(transcript.pageUrl ?? '')?.[1]?.toLowerCase() ?? '';
  const top = host.slice(host.lastIndexOf('.') + 1);
  const fromHost = top in oddTopLevels ? oddTopLevels[top] : /^[a-z]{2}$/.test(top) ? top.toUpperCase() : null;
  if (fromHost) return fromHost;
  const areas = transcript.business.areas.join(', ').toLowerCase();
  const served = regionsOf(areas);
  const first = placesIn(areas)
    .flatMap((place) => [...place.regions])
    .find((region) => served.has(region));
  if (first) return first.slice(0, 2);
  const countries = new Set([...served].map((region) => region.slice(0, 2)));
  // Of "Europe" nothing follows for a national number.
  return countries.size > 1 ? null : ([...countries][0] ?? 'US');
}
