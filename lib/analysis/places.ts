/** Countries and the larger places in them; enough to tell that a visitor lives outside the area of a business. Regions are ISO codes. */
const gazetteer: Record<string, string> = {
  GB: 'uk|united kingdom|england|scotland|wales|britain|london|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|bristol|sheffield|aberdeen|dundee|cardiff|swansea|belfast|nottingham|leicester|coventry|newcastle|sunderland|york|hull|brighton|southampton|portsmouth|plymouth|exeter|norwich|cambridge|oxford|stockport|kent|surrey|devon|somerset|cheshire|cornwall|sussex|essex|yorkshire|midlands|northumberland|cumbria|whitstable|leamington|inverness',
  IE: 'ireland|dublin|cork|galway|limerick|kildare|donegal|letterkenny|waterford|sligo',
  AU: 'australia|sydney|melbourne|brisbane|perth|adelaide|hobart|tasmania|tassie|darwin|canberra|queensland|new south wales',
  NZ: 'new zealand|auckland|wellington|christchurch|tauranga|rotorua|hamilton nz|dunedin|taupo|napier|gisborne',
  CA: 'canada|toronto|vancouver|ontario|quebec|québec|montreal|calgary|alberta|british columbia|ottawa|burnaby|winnipeg|halifax ns|nova scotia',
  DE: 'germany|deutschland|berlin|hamburg|münchen|munich|köln|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dresden|hannover|bremen|bayern|hessen|niedersachsen',
  AT: 'austria|österreich|wien|vienna|graz|linz|salzburg|innsbruck',
  CH: 'switzerland|schweiz|zürich|zurich|geneva|genf|basel|bern|lausanne',
  FR: 'france|paris|lyon|marseille|toulouse|bordeaux|nantes|lille|strasbourg',
  BE: 'belgium|brussels|antwerp|ghent',
  NL: 'netherlands|holland|amsterdam|rotterdam|utrecht|den haag|the hague|eindhoven|leerdam',
  ES: 'spain|españa|madrid|barcelona|valencia|sevilla|seville|bilbao|málaga|malaga|elche',
  IT: 'italy|italia|milan|milano|rome|roma|turin|torino|bologna|naples|napoli|florence|firenze',
  PT: 'portugal|lisbon|lisboa|porto',
  SE: 'sweden|stockholm|gothenburg|malmö',
  NO: 'norway|oslo|bergen',
  DK: 'denmark|copenhagen|aarhus',
  FI: 'finland|helsinki',
  PL: 'poland|warsaw|kraków|krakow|gdansk',
  GR: 'greece|athens|thessaloniki',
  TR: 'turkey|istanbul|ankara',
  MX: 'mexico|méxico|monterrey|guadalajara|reynosa|tijuana',
  BR: 'brazil|brasil|são paulo|rio de janeiro',
  AE: 'uae|dubai|abu dhabi|sharjah',
  SA: 'saudi arabia|riyadh|jeddah',
  QA: 'qatar|doha',
  IN: 'india|mumbai|delhi|bangalore|bengaluru|pune|chennai|hyderabad|kerala|kolkata',
  SG: 'singapore',
  JP: 'japan|tokyo|osaka',
  CN: 'china|beijing|shanghai|shenzhen',
  ZA: 'south africa|cape town|johannesburg|durban|stellenbosch|pretoria',
  KE: 'kenya|nairobi|mombasa',
  NG: 'nigeria|lagos|abuja',
  UG: 'uganda|kampala',
  FJ: 'fiji|suva|coral coast',
  PH: 'philippines|manila|cebu',
};
const states: Record<string, string> = {
  AL: 'alabama|birmingham al',
  AK: 'alaska|anchorage',
  AZ: 'arizona|phoenix|tucson|scottsdale|chandler',
  AR: 'arkansas|little rock',
  CA: 'california|los angeles|san francisco|san diego|san jose|sacramento|oakland|fresno',
  CO: 'colorado|denver|boulder|colorado springs|front range',
  CT: 'connecticut|hartford|new haven',
  DE: 'delaware|wilmington',
  FL: 'florida|miami|tampa|orlando|jacksonville',
  GA: 'georgia|atlanta|savannah',
  HI: 'hawaii|honolulu',
  ID: 'idaho|boise',
  IL: 'illinois|chicago|evanston',
  IN: 'indiana|indianapolis',
  IA: 'iowa|des moines',
  KS: 'kansas|wichita',
  KY: 'kentucky|louisville|lexington',
  LA: 'louisiana|new orleans|baton rouge',
  ME: 'maine|portland, me',
  MD: 'maryland|baltimore',
  MA: 'massachusetts|boston|brookline',
  MI: 'michigan|detroit|ann arbor|grand rapids',
  MN: 'minnesota|minneapolis|st. paul',
  MS: 'mississippi',
  MO: 'missouri|st. louis|kansas city',
  MT: 'montana|billings',
  NE: 'nebraska|omaha',
  NV: 'nevada|las vegas|reno',
  NH: 'new hampshire|nashua',
  NJ: 'new jersey|newark|hoboken',
  NM: 'new mexico|albuquerque|santa fe',
  NY: 'new york|brooklyn|queens|manhattan|albany|buffalo|troy|schenectady',
  NC: 'north carolina|charlotte|raleigh|durham',
  ND: 'north dakota|fargo',
  OH: 'ohio|cleveland|cincinnati|akron|toledo',
  OK: 'oklahoma|tulsa',
  OR: 'oregon|eugene|beaverton|gresham',
  PA: 'pennsylvania|philadelphia|pittsburgh',
  RI: 'rhode island|providence',
  SC: 'south carolina|charleston',
  SD: 'south dakota',
  TN: 'tennessee|nashville|memphis|knoxville',
  TX: 'texas|houston|dallas|austin|san antonio|el paso|fort worth|plano|round rock',
  UT: 'utah|salt lake city|provo',
  VT: 'vermont|burlington',
  VA: 'virginia|richmond|norfolk',
  WA: 'seattle|tacoma|spokane|washington state',
  WV: 'west virginia',
  WI: 'wisconsin|milwaukee|madison',
  WY: 'wyoming|cheyenne',
};

type Place = { name: string; start: number; end: number; regions: Set<string> };

const index = new Map<string, Set<string>>();
for (const [region, names] of [
  ...Object.entries(gazetteer),
  ...Object.entries(states).map(([code, names]) => [`US-${code}`, names] as const),
]) {
  for (const name of names.split('|')) {
    const known = index.get(name) ?? new Set<string>();
    known.add(region);
    index.set(name, known);
  }
}
const escaped = [...index.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.]/g, '\\.'));
const anyPlace = new RegExp(`(?<![\\p{L}\\p{N}@.])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Known places in folded text with the regions that they may lie in. */
export function placesIn(low: string): Place[] {
  return [...low.matchAll(anyPlace)].map((hit) => ({
    name: hit[0],
    start: hit.index,
    end: hit.index + hit[0].length,
    regions: index.get(hit[0]) ?? new Set(),
  }));
}

const wide: [RegExp, string[]][] = [
  [/\b(?:united states|usa|us|u\.s\.)\b/, Object.keys(states).map((code) => `US-${code}`)],
  [
    /\beurope\b|\beu\b/,
    ['GB', 'IE', 'DE', 'AT', 'CH', 'FR', 'BE', 'NL', 'ES', 'IT', 'PT', 'SE', 'NO', 'DK', 'FI', 'PL', 'GR'],
  ],
  [/\bgulf states\b|\bgcc\b/, ['AE', 'SA', 'QA']],
  [/\bnordics?\b|\bscandinavia\b|\bnorthern europe\b/, ['SE', 'NO', 'DK', 'FI', 'DE', 'NL']],
  [/\bdach\b/, ['DE', 'AT', 'CH']],
  [/\bbenelux\b/, ['BE', 'NL']],
  [/\bnorth america\b/, ['CA', 'MX', ...Object.keys(states).map((code) => `US-${code}`)]],
];

/** The regions that a business's areas name; empty where none is known. */
export function regionsOf(areas: string): Set<string> {
  const regions = new Set<string>();
  for (const place of placesIn(areas)) for (const region of place.regions) regions.add(region);
  for (const [shape, list] of wide) if (shape.test(areas)) for (const region of list) regions.add(region);
  for (const code of Object.keys(states)) {
    if (new RegExp(`,\\s?${code.toLowerCase()}\\b`).test(areas)) regions.add(`US-${code}`);
  }
  return regions;
}
