import {
  doubtfulMonths,
  easterHolidays,
  fixedHolidays,
  months,
  movingHolidays,
  numberWords,
  seasons,
  unitDays,
  weekdays,
} from './words/time-words';

/**
 * A time that a text names. `days` counts from the time of the message: below 0 it is past. `later` tells that it is a later stretch of
 * time rather than a day ("in May", "next quarter"). `bare` times have nothing beside them that makes them a date to come.
 */
export type SaidTime = { start: number; end: number; days: number; later: boolean; bare: boolean };

const day = 86_400_000;
const names = (words: ReadonlyMap<string, number>) => [...words.keys()].sort((a, b) => b.length - a.length).join('|');
const anyMonth = names(months);
const anyWeekday = names(weekdays);
const anyNumber = `\\d{1,3}|${names(numberWords)}`;
const anyUnit = names(unitDays);

/** Words before a time that make it one to come. */
const toCome =
  'by|before|until|till|til|after|once|from|due|due by|due on|for|on|this|next|coming|come|deadline(?: is| of)?|no later than|latest|starting|starts|opens?|ends?|ending|up|out|around|about|mid|early|late|end of|start of|beginning of|back end of|first half of|second half of|middle of|w/c|week of|week commencing|bis|vor|zum|ab|am|im|ende|anfang|mitte|nächste[nrsm]?|kommende[nrsm]?|para|antes de|antes del|el|desde|a partir de|a finales de|a principios de|próximo|avant|pour|d[èe]s|à partir de|fin|début|mi|le|en|entro|prima di|per|dal';
const led = new RegExp(
  `(?:^|[^\\p{L}])(?:in|over|during|für|${toCome})(?:[ -](?:the|of|el|de|la|den|dem|on|about|around|like|maybe|late|early|mid|say))*[ -]$`,
  'u',
);
const isLed = (low: string, index: number) => led.test(low.slice(Math.max(0, index - 40), index));

const dayMonth = new RegExp(
  `(?<![\\d/.,-])(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?(?:\\s*(?:-|to|or|and|und|y|et|until|til)\\s*(?:\\d{1,2})(?:st|nd|rd|th|\\.)?)?(?: of(?: the)?| de|\\s)?\\s*(${anyMonth})(?![\\p{L}])(?:[,.]?\\s*(20\\d\\d))?`,
  'gu',
);
const monthDay = new RegExp(
  `(?<![\\p{L}])(${anyMonth})\\.?\\s+(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%/]|\\s?(?:am|pm|k|people|units|seats))(?:,?\\s*(20\\d\\d))?`,
  'gu',
);
const numeric = /(?<![\d/.,-])(\d{1,2})[/.](\d{1,2})(?:[/.](20\d\d|\d\d))?(?![\d/.]|\s?(?:am|pm|%|mm|cm|kg|x))/gu;
const monthOnly = new RegExp(
  `(?<![\\p{L}\\d])((?:end|back end|start|beginning|middle|early|mid|late|first half|second half|(?:first|second|third|last|1st|2nd|3rd) (?:week|half|weekend)|anfang|mitte|ende|finales|principios|mediados|fin|début|mi)(?: of| de|-)? ?(?:the |in )?)?(${anyMonth})(?![\\p{L}\\d])(?: (20\\d\\d))?( ?-?ish| would| latest| is (?:fine|good|ideal|ok)| time| onwards?| at the latest| intake)?`,
  'gu',
);
const dayOnly = new RegExp(
  `(?<![\\p{L}\\d])(?:the |le |el |am |zum |on |by |before |den )(\\d{1,2})(?:st|nd|rd|th|\\.|er)(?![\\p{L}\\d])(?! (?:floor|time|anniversary|birthday|edition|year|grade|street|st|ave|form|gear|person|visit|one))|(?<=(?:avant|pour|antes d)(?: le|el) )(\\d{1,2})(?![\\d:h])|(?<=(?:${anyWeekday}),? (?:the )?)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\s?(?:am|pm|ish|o'clock))|(?<=(?:^|[^\\p{L}])(?:or|and|to|-) (?:the )?)(\\d{1,2})(?:st|nd|rd|th)(?![\\p{L}])`,
  'gu',
);
const weekday = new RegExp(
  `(?<![\\p{L}])(next |this |coming |on |by |before |for |until |till |til |nächste[nr]? |kommende[nr]? |am |bis |el |para el |le |avant |pour )?(?:the )?(${anyWeekday})(?![\\p{L}])( week| coming| next| que viene| prochaine?)?`,
  'gu',
);
const span = new RegExp(
  `(?<![\\p{L}\\d])(in|within|next|over the next|for the next|inside|dentro de|en|innerhalb von|innert|dans|d'ici|sous|tra|fra)\\s+(?:about |around |roughly |like |say |the |approx |maybe |etwa |ca |circa |unos |environ |less than |under |den nächsten )*(${anyNumber})?(?:\\s*(?:-|–|to|or|bis|o|ou)\\s*(${anyNumber}))?\\s*(?:of |more |or so |short |business |working |calendar |odd )?(${anyUnit})(?![\\p{L}])`,
  'gu',
);
const spanAfter = new RegExp(
  `(?<![\\p{L}\\d])(${anyNumber})\\s*(?:more |or so |odd )?(${anyUnit})(?:'|s')?s?\\s+(?:time|from now|from today|out|away|to go|left|ahead|notice left|tops|max|latest|to (?:find|get|do|sort|move|decide|finish|fix|leave))(?![\\p{L}])`,
  'gu',
);

/** "thurs 17th": the date says it better. */
const dateFollows = /^,? (?:the )?\d{1,2}(?:st|nd|rd|th)?(?![\d:]|\s?(?:am|pm|ish|o'clock|-))/;
/** Short names of days that are other words as well. */
const alsoWords: ReadonlySet<string> = new Set(['sun', 'sat', 'mon', 'wed', 'mar', 'fri']);
const timeFollows = /^ ?(?:\d|at |am\b|pm\b|morning|afternoon|evening|night|noon|or |and |if |is |works|would|\/)/;

const spanAlone = new RegExp(
  `(?<![\\p{L}\\d])(${anyNumber})(?:\\s*(?:-|to|or|bis|o|ou)\\s*(${anyNumber}))? (?:of )?(${anyUnit})(?![\\p{L}])(?! ?(?:ago|old|before|already|now))`,
  'gu',
);

/** "a Thursday", "your Tuesday class": a kind of day or a fixed lesson, no day to come. */
const ofHabit =
  /(?<!\p{L})(?:an?|your|our|my|his|her|their|every|each|any|usual|most|some)(?: usual| normal| regular)? $/u;

type Add = (hit: { index: number; 0: string }, days: number, later?: boolean, bare?: boolean) => void;

/** Times that a folded text names, counted from `at` (ISO 8601); none where `at` is no time. `latest` is a
 * month named before, if any; `asked` tells that a time was asked for, so that "two months" is one. */
export function timesIn(low: string, at: string, latest: Date | null = null, asked = false): SaidTime[] {
  const now = Date.parse(at);
  if (Number.isNaN(now)) return [];
  const today = new Date(Math.floor(now / day) * day);
  const found: SaidTime[] = [];
  const add: Add = (hit, days, later = false, bare = false) => {
    const [start, end] = [hit.index, hit.index + hit[0].length];
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end, days, later, bare });
  };
  spans(low, today, add);
  if (asked)
    for (const hit of low.matchAll(spanAlone))
      add(hit, Math.max(amount(hit[1]), amount(hit[2])) * (unitDays.get(hit[3] ?? '') ?? 1));
  fullDates(low, today, add);
  holidays(low, today, add);
  parts(low, today, add);
  for (const hit of low.matchAll(weekday)) {
    const name = hit[2] ?? '';
    const rest = low.slice(hit.index + hit[0].length);
    const bare = !hit[1] && !hit[3];
    if (bare && ofHabit.test(low.slice(0, hit.index))) continue;
    if (dateFollows.test(rest) || (bare && alsoWords.has(name) && !timeFollows.test(rest))) continue;
    const ahead = ((weekdays.get(name) ?? 0) - today.getUTCDay() + 7) % 7;
    add(hit, ahead + (/week/.test(hit[3] ?? '') ? 7 : 0), false, bare);
  }
  for (const hit of low.matchAll(dayOnly)) {
    const number = Number(hit[1] ?? hit[2] ?? hit[3] ?? hit[4]);
    if (number >= 1 && number <= 31) add(hit, nextDay(number, today, latest));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The month (its first day) that the last full date or month of a text names; what "the 17th" later belongs to. */
export function monthNamed(low: string, at: string): Date | null {
  const now = Date.parse(at);
  if (Number.isNaN(now)) return null;
  let latest: Date | null = null;
  const today = new Date(now);
  for (const hit of [...low.matchAll(dayMonth), ...low.matchAll(monthDay)]) {
    const month = months.get(hit[2] ?? '') ?? months.get(hit[1] ?? '');
    if (!month) continue;
    const year = Number(hit[3] ?? 0) || today.getUTCFullYear() + (month - 1 < today.getUTCMonth() ? 1 : 0);
    latest = new Date(Date.UTC(year, month - 1, 1));
  }
  return latest;
}

function fullDates(low: string, today: Date, add: Add): void {
  for (const hit of low.matchAll(dayMonth)) {
    const [number, month] = [Number(hit[1]), months.get(hit[2] ?? '')];
    if (month && number >= 1 && number <= 31) add(hit, until(today, month, number, hit[3]));
  }
  for (const hit of low.matchAll(monthDay)) {
    const [month, number] = [months.get(hit[1] ?? ''), Number(hit[2])];
    if (month && number >= 1 && number <= 31) add(hit, until(today, month, number, hit[3]));
  }
  for (const hit of low.matchAll(numeric)) {
    const [first, second] = [Number(hit[1]), Number(hit[2])];
    const [number, month] = second > 12 ? [second, first] : [first, second];
    const after = /(?:by|before|on|until|till|for|from|am|bis|el|le|antes del|avant le|due) $/.test(
      low.slice(0, hit.index),
    );
    if (month >= 1 && month <= 12 && number >= 1 && number <= 31 && (hit[3] || after))
      add(hit, until(today, month, number, hit[3]));
  }
  for (const hit of low.matchAll(monthOnly)) {
    const name = hit[2] ?? '';
    const month = months.get(name);
    if (!month) continue;
    const alone = !hit[1] && !hit[3] && !hit[4] && !isLed(low, hit.index);
    if (alone && doubtfulMonths.has(name) && !new RegExp(`^\\W*(?:${name})\\b(?! i\\b)`).test(low)) continue;
    if (
      /(?:this|that|last|since|back in|every|each) $/.test(low.slice(0, hit.index)) &&
      !/this $/.test(low.slice(0, hit.index))
    )
      continue;
    add(hit, monthDays(today, month, hit[1] ?? '', hit[3]), true, alone);
  }
}

/** Days until a month or a part of it; a month that is running, without a part, is later than soon unless it is nearly over. */
function monthDays(today: Date, month: number, part: string, year: string | undefined): number {
  const number =
    /end|late|last|back|fin|second half/.test(part) && !/finales/.test(part)
      ? 27
      : /mid|middle|mi\b|second|2nd|mediad/.test(part)
        ? 14
        : /third|3rd/.test(part)
          ? 18
          : /finales/.test(part)
            ? 27
            : 1;
  const days = until(today, month, number, year);
  if (number !== 1 || part) return days > 300 && !year && month - 1 === today.getUTCMonth() ? 0 : days;
  const running = month - 1 === today.getUTCMonth() && !year;
  return running ? 16 : Math.max(16, days);
}

function holidays(low: string, today: Date, add: Add): void {
  for (const [shows, month, number] of fixedHolidays)
    for (const hit of low.matchAll(shows)) add(hit, until(today, month, number, undefined));
  for (const [shows, offset] of easterHolidays)
    for (const hit of low.matchAll(shows)) {
      const dates = [0, 1].map((more) => easter(today.getUTCFullYear() + more) + offset * day);
      const next = dates.find((date) => date >= today.getTime());
      if (next !== undefined) add(hit, Math.round((next - today.getTime()) / day));
    }
  for (const [shows, years] of movingHolidays)
    for (const hit of low.matchAll(shows)) {
      const next = Object.entries(years)
        .map(([year, date]) => Date.parse(`${year}-${date}T00:00:00Z`))
        .find((date) => date >= today.getTime());
      if (next !== undefined) add(hit, Math.round((next - today.getTime()) / day));
    }
  for (const [shows, month] of seasons)
    for (const hit of low.matchAll(shows))
      add(hit, Math.max(16, until(today, month, 1, undefined)), true, !isLed(low, hit.index));
}

/** "in three weeks", "within 48 hours", "10 days left". */
function spans(low: string, today: Date, add: Add): void {
  for (const hit of low.matchAll(span)) {
    const unit = unitDays.get(hit[4] ?? '') ?? 1;
    const lead = hit[1] ?? '';
    const number = Math.max(amount(hit[2]), amount(hit[3]));
    if (hit[2] === undefined && (!/next/.test(lead) || unit < 7)) continue;
    if (lead === 'en' && hit[2] === undefined) continue;
    if (hit[2] === undefined && unit >= 28) add(hit, Math.max(16, unit), true);
    else if (hit[2] === undefined) add(hit, unit);
    else
      add(
        hit,
        unit === 0 ? (/^(?:h|s)/.test(hit[4] ?? '') && number > 14 ? Math.ceil(number / 24) : 0) : number * unit,
      );
  }
  for (const hit of low.matchAll(spanAfter)) add(hit, amount(hit[1]) * (unitDays.get(hit[2] ?? '') ?? 1));
  for (const hit of low.matchAll(
    /(?<!\p{L})(?:next|coming|the new|nächste[nrsm]?|kommende[nrsm]?|(?:la |el )?próxim[oa]|la prochaine) (week(?:end)?|woche|semana|month|monat|mes|quarter|quartal|year|jahr|año|term|season|semester|session|intake|financial year|tax year|fy|half[- ]term|academic year|school year|cycle|round)(?!\p{L})|(?<!\p{L})(?:la )?(semana|semaine|mes|mois|año|année|an|trimestre|week(?:end)?) (?:que viene|prochaine?|après|entrante|coming)(?!\p{L})/gu,
  )) {
    const what = hit[1] ?? hit[2] ?? '';
    const soon = /week|woche|sem/.test(what) && !/semester/.test(what);
    add(hit, soon ? 7 : 31, !soon);
  }
  const left = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 0)).getUTCDate() - today.getUTCDate();
  for (const hit of low.matchAll(
    /(?<!\p{L})(?:(?:the )?(?:end|back end|last day) of (?:the|this) month|month[- ]end|this month|ende des monats|monatsende|ende (?:diesen )?monats?|fin de mois|fin du mois|(?:a )?fin(?:al|ales)? de(?:l| este)? mes|este mes|diesen monat|ce mois(?:-ci)?|fine mese)(?!\p{L})/gu,
  ))
    add(hit, left);
  for (const hit of low.matchAll(/(?<!\p{L})(?:the )?(?:end|back end) of next month(?!\p{L})/gu))
    add(hit, left + 28, true);
  for (const hit of low.matchAll(
    /(?<!\p{L})(?:the )?(?:end of (?:the |this )?year|year[- ]end|jahresende|fin de año|fin d'année)(?!\p{L})/gu,
  ))
    add(hit, until(today, 12, 31, undefined), true);
  for (const hit of low.matchAll(
    /(?<!\p{L})(?:(?:the )?end of (?:the |this )?quarter|quarter[- ]end|quartalsende)(?!\p{L})/gu,
  ))
    add(hit, until(today, Math.floor(today.getUTCMonth() / 3) * 3 + 3, 30, undefined), true);
}

/** Parts of a year that are later by what they say: "next year", "2027", "down the line", "week 47". */
function parts(low: string, today: Date, add: Add): void {
  for (const hit of low.matchAll(/(?<![\p{L}\d])(?:kw|week|wk|semaine|semana) ?(\d{1,2})(?![\d\p{L}])/gu)) {
    const week = Number(hit[1]);
    const january = Date.UTC(today.getUTCFullYear(), 0, 4);
    const monday = january - ((new Date(january).getUTCDay() + 6) % 7) * day + (week - 1) * 7 * day;
    const days = Math.round((monday - today.getTime()) / day);
    if (week >= 1 && week <= 53) add(hit, days < -30 ? days + 364 : Math.max(0, days));
  }
  for (const hit of low.matchAll(
    /(?<=(?:in|of|for|by|from|until|during|summer|spring|autumn|winter|early|late|q[1-4]|im|en|für) )(20\d\d)(?!\d)/gu,
  ))
    if (Number(hit[1]) > today.getUTCFullYear()) add(hit, 60, true);
  for (const hit of low.matchAll(
    /(?<!\p{L})(?:half[- ]term|(?:school|summer|easter) holidays|down the (?:line|road|track)|later (?:this|in the) (?:year|summer|spring|autumn|winter|month)|in the new year|after (?:the )?(?:new year|summer|holidays|harvest|season|easter break)|eventually|some ?day|year after next|irgendwann|más adelante|plus tard)(?!\p{L})/gu,
  ))
    add(hit, 60, true, false);
}

/** Days until the next such date; a date up to a month gone counts as past. */
function until(today: Date, month: number, number: number, year: string | undefined): number {
  const from = (y: number) => Math.round((Date.UTC(y, month - 1, number) - today.getTime()) / day);
  if (year) return from(Number(year.length === 2 ? `20${year}` : year));
  const days = from(today.getUTCFullYear());
  return days < -45 ? from(today.getUTCFullYear() + 1) : days;
}

/** Days until the next day of that number, in the month named before where one was. */
function nextDay(number: number, today: Date, latest: Date | null): number {
  if (latest && latest.getTime() > today.getTime() - 31 * day) {
    const date = Date.UTC(latest.getUTCFullYear(), latest.getUTCMonth(), number);
    if (date >= today.getTime()) return Math.round((date - today.getTime()) / day);
  }
  const here = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), number);
  const next = here >= today.getTime() ? here : Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, number);
  return Math.round((next - today.getTime()) / day);
}

function amount(said: string | undefined): number {
  if (said === undefined) return 0;
  return /^\d/.test(said) ? Number(said) : (numberWords.get(said) ?? 0);
}

/** Easter Sunday of a year, as milliseconds (the anonymous Gregorian computus of 1876). */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
