/** A day or month as said; parts that were not said are null. `weekday` counts from Sunday as 0. */
export type SaidDate = {
  day: number | null;
  month: number | null;
  year: number | null;
  weekday: number | null;
  start: number;
  end: number;
};

const monthNames: [string, number][] = [
  ['january|jan|januar|enero|janvier|gennaio|janeiro|januari', 1],
  ['february|feb|februar|febrero|février|febbraio|fevereiro', 2],
  ['march|mar|märz|marzo|mars|março|maart', 3],
  ['april|apr|abril|avril|aprile', 4],
  ['may|mai|mayo|maggio|maio|mei', 5],
  ['june|jun|juni|junio|juin|giugno|junho', 6],
  ['july|jul|juli|julio|juillet|luglio|julho', 7],
  ['august|aug|agosto|août', 8],
  ['september|sept|sep|septiembre|septembre|settembre|setembro', 9],
  ['october|oct|oktober|octubre|octobre|ottobre|outubro', 10],
  ['november|nov|noviembre|novembre|novembro', 11],
  ['december|dec|dezember|diciembre|décembre|dicembre|dezembro|dic', 12],
];
const months = new Map<string, number>(
  monthNames.flatMap(([names, number]) => names.split('|').map((name) => [name, number] as const)),
);
const anyMonth = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const foreignWeekdays: Record<string, number> = {
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonntag: 0,
  lunes: 1,
  martes: 2,
  miércoles: 3,
  miercoles: 3,
  jueves: 4,
  viernes: 5,
  sábado: 6,
  domingo: 0,
  lundi: 1,
  mardi: 2,
  mercredi: 3,
  jeudi: 4,
  vendredi: 5,
  samedi: 6,
  dimanche: 0,
};

const dayMonth = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,2})(?:st|nd|rd|th|\.|º)?(?:\s*(?:-|to|or)\s*\d{1,2}(?:st|nd|rd|th)?)?(?: of| de|\s)?\s*(${anyMonth})(?![\p{L}])(?:,?\s*(20\d\d))?`,
  'gu',
);
const monthDay = new RegExp(
  String.raw`(?<![\p{L}])(${anyMonth})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:%])(?:,?\s*(20\d\d))?`,
  'gu',
);
const monthOnly = new RegExp(
  String.raw`(?<![\p{L}])(?:(in|by|before|until|till|from|end of|start of|early|mid|late|next|come|around|about|first half|second half|this|for|is up in|up in|lands? in|ends? in|ab|im|en|dès|à partir de|per|a|back end of|beginning of|middle of|anfang|mitte|ende)\s+(?:of\s+)?)?(${anyMonth})(?![\p{L}\d])(-?\s?ish| would| latest| is (?:fine|good|ideal)| time| intake| onwards?)?`,
  'gu',
);
const dayOnly =
  /\b(?:on|by|before|until|till|for|is|due|opens?|of|closes|and|from|le|el|am|bis|zum|around|deadline|avant|antes del|wants it)\s+(?:the|le|el|al)?\s*(\d{1,2})(?:st|nd|rd|th)\b|\b(?:avant le|pour le|antes del|para el|bis zum|am)\s+(\d{1,2})\b/gu;
const weekday =
  /\b(?:(on|by|before|for|until|till|this|next|is|due|due on|due by|at|can|see it|open|available|wants? it|joins? us|us|slot picked,?|pour|para el|el|bis|am|yes|doors open|or|either|better|best|maybe|if|mejor)\s+)(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur|sday|nesday|rsday|day|urday)?(?:day)?\b|\b(?:bis|am|para el|el|pour|mejor|vor|antes del?)\s+(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/gu;
const weekdayAlone =
  /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur|sday|nesday|rsday|day|urday)?(?:day)?\b(?= (?:\d|at|after|morning|afternoon|evening|noon|week\b|or))/gu;

/** Days and months that a text names. `asked` tells that a date was asked for, so that a month on its own is one. */
export function datesIn(low: string, asked: boolean): SaidDate[] {
  const found: SaidDate[] = [];
  const add = (date: Omit<SaidDate, 'start' | 'end'>, hit: RegExpMatchArray & { index: number }) => {
    const [start, end] = [hit.index, hit.index + hit[0].length];
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ ...date, start, end });
  };
  for (const hit of low.matchAll(dayMonth)) {
    const day = Number(hit[1]);
    if (day >= 1 && day <= 31)
      add({ day, month: months.get(hit[2] ?? '') ?? null, year: hit[3] ? Number(hit[3]) : null, weekday: null }, hit);
  }
  for (const hit of low.matchAll(monthDay)) {
    const day = Number(hit[2]);
    if (day >= 1 && day <= 31)
      add({ day, month: months.get(hit[1] ?? '') ?? null, year: hit[3] ? Number(hit[3]) : null, weekday: null }, hit);
  }
  for (const hit of low.matchAll(monthOnly)) {
    const name = hit[2] ?? '';
    const doubtful = /^(?:may|mar|march|mars|jun|sep|dec|nov|jan|dic|mai|august|april)$/.test(name) && name.length < 6;
    const alone = !hit[1] && !hit[3];
    if (alone && !asked) continue;
    if (alone && doubtful && !new RegExp(String.raw`^\W*${name}\b`).test(low)) continue;
    if (
      name === 'may' &&
      !hit[3] &&
      !/^(?:in|by|before|until|till|end of|start of|early|mid|late|next|from|for|end|this)/.test(hit[0]) &&
      !/^\W*may\W/.test(low)
    )
      continue;
    add({ day: null, month: months.get(name) ?? null, year: null, weekday: null }, hit);
  }
  for (const hit of low.matchAll(dayOnly)) {
    const day = Number(hit[1] ?? hit[2]);
    if (day >= 1 && day <= 31) add({ day, month: null, year: null, weekday: null }, hit);
  }
  for (const hit of low.matchAll(weekday)) {
    const index = hit[2] ? weekdays.indexOf(hit[2]) : (foreignWeekdays[hit[3] ?? ''] ?? -1);
    if (index >= 0) add({ day: null, month: null, year: null, weekday: index }, hit);
  }
  for (const hit of low.matchAll(weekdayAlone))
    add({ day: null, month: null, year: null, weekday: weekdays.indexOf(hit[1] ?? '') }, hit);
  return found;
}

/**
 * Days from the message's own time (ISO 8601) to the date that it names, the next one that fits; null where it cannot be told.
 * A weekday lies within a week; a month without a day counts from its start, or as now where it is running.
 */
export function daysUntil(date: SaidDate, at: string): number | null {
  if (date.weekday !== null) return 7;
  const now = Date.parse(at);
  if (Number.isNaN(now)) return date.month === null ? 14 : 60;
  const today = new Date(now);
  if (date.month === null) {
    if (date.day === null) return null;
    const ahead = date.day - today.getUTCDate();
    return ahead >= 0 ? ahead : ahead + 30;
  }
  const from = (year: number) => Math.ceil((Date.UTC(year, (date.month ?? 1) - 1, date.day ?? 1) - now) / 86_400_000);
  if (date.year !== null) return Math.max(0, from(date.year));
  const days = from(today.getUTCFullYear());
  if (date.day === null) return days < -31 ? from(today.getUTCFullYear() + 1) : Math.max(16, days);
  return days < -1 ? from(today.getUTCFullYear() + 1) : Math.max(0, days);
}
