import type { Transcript } from '@/lib/transcript/schema';

const places: [RegExp, string][] = [
  [
    /\b(?:uk|united kingdom|england|scotland|wales|britain|london|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|bristol|sheffield|yorkshire|kent|surrey|midlands|devon|somerset|cheshire|cornwall|sussex|essex|northern ireland|belfast|cardiff|nottingham|derby|hull|cumbria|northumberland|newcastle)\b/,
    'GB',
  ],
  [/\b(?:ireland|dublin|galway|cork|limerick|kildare|donegal|letterkenny)\b/, 'IE'],
  [
    /\b(?:australia|sydney|melbourne|brisbane|perth|adelaide|victoria, australia|new south wales|queensland|tasmania)\b/,
    'AU',
  ],
  [/\b(?:new zealand|auckland|wellington|christchurch)\b/, 'NZ'],
  [
    /\b(?:canada|toronto|vancouver|ontario|quebec|québec|montreal|calgary|alberta|british columbia|ottawa|burnaby)\b/,
    'CA',
  ],
  [
    /\b(?:germany|deutschland|berlin|hamburg|münchen|munich|köln|frankfurt|niedersachsen|bayern|vechta|hessen|leipzig)\b/,
    'DE',
  ],
  [/\b(?:austria|österreich|wien|vienna|graz|linz|salzburg)\b/, 'AT'],
  [/\b(?:switzerland|schweiz|zürich|zurich|geneva|basel|bern|lausanne)\b/, 'CH'],
  [/\b(?:france|paris|lyon|marseille|toulouse|bordeaux|nantes|lille)\b/, 'FR'],
  [/\b(?:belgium|brussels|antwerp|ghent)\b/, 'BE'],
  [/\b(?:netherlands|amsterdam|rotterdam|utrecht|den haag|eindhoven)\b/, 'NL'],
  [/\b(?:spain|españa|madrid|barcelona|valencia|sevilla|bilbao|euskadi|getafe|málaga)\b/, 'ES'],
  [/\b(?:italy|italia|milan|milano|rome|roma|torino|turin|bologna|naples)\b/, 'IT'],
  [/\b(?:portugal|lisbon|lisboa|porto)\b/, 'PT'],
  [/\b(?:mexico|méxico|monterrey|guadalajara|cdmx|reynosa)\b/, 'MX'],
  [/\b(?:uae|dubai|abu dhabi|sharjah|gulf states)\b/, 'AE'],
  [/\b(?:india|mumbai|delhi|bangalore|bengaluru|pune|chennai|hyderabad)\b/, 'IN'],
  [/\b(?:singapore)\b/, 'SG'],
  [/\b(?:south africa|cape town|johannesburg|durban)\b/, 'ZA'],
  [/\b(?:kenya|nairobi)\b/, 'KE'],
  [/\b(?:poland|polska|warsaw|kraków|krakow)\b/, 'PL'],
  [/\b(?:sweden|stockholm|gothenburg)\b/, 'SE'],
  [/\b(?:norway|oslo|bergen)\b/, 'NO'],
  [/\b(?:denmark|copenhagen)\b/, 'DK'],
];
const topLevels: Record<string, string> = {
  uk: 'GB',
  ie: 'IE',
  au: 'AU',
  nz: 'NZ',
  ca: 'CA',
  de: 'DE',
  at: 'AT',
  ch: 'CH',
  fr: 'FR',
  be: 'BE',
  nl: 'NL',
  es: 'ES',
  it: 'IT',
  pt: 'PT',
  mx: 'MX',
  ae: 'AE',
  in: 'IN',
  sg: 'SG',
  za: 'ZA',
  ke: 'KE',
  pl: 'PL',
  se: 'SE',
  no: 'NO',
  dk: 'DK',
  fi: 'FI',
  br: 'BR',
  jp: 'JP',
};
const states =
  /\b(?:usa|u\.s\.|united states|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming)\b|,\s?(?:al|ak|az|ar|ca|co|ct|de|fl|ga|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy)\b/;

/** The ISO country to read national telephone numbers for: the page's country domain, else the first area of the business that names one; US last. */
export function phoneRegion(transcript: Transcript): string | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(transcript.pageUrl ?? '')?.[1]?.toLowerCase() ?? '';
  const fromHost = topLevels[host.slice(host.lastIndexOf('.') + 1)];
  if (fromHost) return fromHost;
  const areas = transcript.business.areas.join(', ').toLowerCase();
  if (states.test(areas) && !/\baustralia\b/.test(areas)) return 'US';
  for (const [place, country] of places) if (place.test(areas)) return country;
  return 'US';
}
