/** Words of the calendar in the languages that the engine reads, folded. */

const numbered = (rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([names, number]) => names.split(' ').map((name) => [name, number] as const)));

export const months = numbered([
  ['january jan januar jänner enero janvier gennaio janeiro januari', 1],
  ['february feb febr februar febrero février fevrier febbraio fevereiro februari', 2],
  ['march mar märz marzo mars março maart', 3],
  ['april apr abril avril aprile', 4],
  ['may mai mayo maggio maio mei', 5],
  ['june jun juni junio juin giugno junho', 6],
  ['july jul juli julio juillet luglio julho', 7],
  ['august aug agosto août aout augustus', 8],
  ['september sept sep septiembre septembre settembre setembro', 9],
  ['october oct oktober okt octubre octobre ottobre outubro', 10],
  ['november nov noviembre novembre novembro', 11],
  ['december dec dezember dez diciembre décembre decembre dicembre dezembro dic', 12],
]);

/** Short or doubtful names of months that are common words or names as well; they need a day or a preposition beside them. */
export const doubtfulMonths: ReadonlySet<string> = new Set(
  'may mar mars march jan jun sep dec nov dic mai mei april august'.split(' '),
);

/** Days of the week from Sunday, 0. */
export const weekdays = numbered([
  ['sunday sun sonntag domingo dimanche domenica zondag', 0],
  ['monday mon montag lunes lundi lunedì maandag', 1],
  ['tuesday tues tue dienstag martes mardi martedì dinsdag', 2],
  ['wednesday weds wed mittwoch miércoles miercoles mercredi mercoledì woensdag', 3],
  ['thursday thurs thur thu donnerstag jueves jeudi giovedì donderdag', 4],
  ['friday fri freitag viernes vendredi venerdì vrijdag', 5],
  ['saturday sat samstag sábado sabado samedi sabato zaterdag', 6],
]);

export const numberWords = numbered([
  ['a an one eine einer einem ein un una une', 1],
  ['two couple zwei dos deux due', 2],
  ['three few several drei tres trois tre paar', 3],
  ['four vier cuatro quatre quattro', 4],
  ['five fünf cinco cinq cinque', 5],
  ['six sechs seis sei', 6],
  ['seven sieben siete sept sette', 7],
  ['eight acht ocho huit otto', 8],
  ['nine neun nueve neuf nove', 9],
  ['ten zehn diez dix dieci', 10],
  ['eleven elf', 11],
  ['twelve zwölf doce douze', 12],
  ['fourteen', 14],
  ['fifteen quince quinze', 15],
  ['twenty', 20],
  ['thirty', 30],
]);

/** Days that a unit of time lasts. */
export const unitDays = numbered([
  ['minute minutes min mins minuten minutos', 0],
  ['hour hours hr hrs stunde stunden hora horas heure heures', 0],
  ['day days tag tage tagen día días dia dias jour jours giorni', 1],
  ['week weeks wk wks woche wochen semana semanas semaine semaines settimane', 7],
  ['fortnight fortnights', 14],
  ['month months mth mths monat monate monaten mes meses mois mesi', 30],
  ['quarter quarters', 91],
  ['year years yr yrs jahr jahre jahren año años an ans', 365],
]);

/** Days that are kept on the same date every year: month and day. */
const fixedDays: readonly (readonly [string, number, number])[] = [
  ["new year'?s eve|nye|silvester|hogmanay|nochevieja|saint-sylvestre", 12, 31],
  ["new years?(?:'s)?(?: day)?|neujahr|año nuevo|nouvel an", 1, 1],
  ['three kings|reyes|epiphany', 1, 6],
  ['australia day', 1, 26],
  ['burns night', 1, 25],
  ["valentine'?s?(?: day)?|san valentín|saint-valentin|valentinstag", 2, 14],
  ["(?:st\\.? |saint )?(?:patrick|paddy)'?s(?: day)?", 3, 17],
  ['anzac day', 4, 25],
  ["king'?s day|koningsdag", 4, 27],
  ['labou?r day weekend|may day|erster mai|primero de mayo', 5, 1],
  ['canada day', 7, 1],
  ['(?:the )?(?:4th|fourth) of july|july (?:4th|fourth)|independence day', 7, 4],
  ['bastille day|14 juillet', 7, 14],
  ['ferragosto|mariä himmelfahrt|quinze août', 8, 15],
  ['halloween', 10, 31],
  ["all saints'?|allerheiligen|todos los santos|toussaint", 11, 1],
  ['bonfire night|guy fawkes', 11, 5],
  ['black friday|cyber monday', 11, 27],
  ["thanksgiving|singles'? day", 11, 26],
  ['(?:st\\.? )?nicholas day|nikolaus', 12, 6],
  ['christmas eve|heiligabend|nochebuena|réveillon', 12, 24],
  [
    'christmas|xmas|x-mas|crimbo|weihnachten|navidad(?:es)?|noël|noel|natale|hanukkah|the holidays|festive season',
    12,
    25,
  ],
  ['boxing day', 12, 26],
];
export const fixedHolidays: readonly (readonly [RegExp, number, number])[] = fixedDays.map(([names, month, day]) => [
  new RegExp(`(?<![\\p{L}])(?:${names})(?![\\p{L}])`, 'gu'),
  month,
  day,
]);

/** Days from Easter Sunday. */
export const easterHolidays: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:easter|ostern|pascua|pâques|pasqua|holy week|semana santa|spring break)(?!\p{L})/gu, 0],
  [/(?<!\p{L})(?:palm sunday|palmsonntag|domingo de ramos)(?!\p{L})/gu, -7],
  [/(?<!\p{L})(?:good friday|karfreitag|viernes santo)(?!\p{L})/gu, -2],
  [/(?<!\p{L})(?:carnival|karneval|fasching|mardi gras|carnaval|pancake day|lent)(?!\p{L})/gu, -47],
  [/(?<!\p{L})(?:ascension|christi himmelfahrt|ascensión)(?!\p{L})/gu, 39],
  [/(?<!\p{L})(?:whitsun|pentecost|pfingsten|pentecôte)(?!\p{L})/gu, 49],
];

/** Days that move with the moon, by year: the day on which they begin, as published by the almanacs. */
export const movingHolidays: readonly (readonly [RegExp, Record<number, string>])[] = [
  [
    /(?<!\p{L})(?:ramadan|ramzan|ramadán)(?!\p{L})/gu,
    { 2025: '03-01', 2026: '02-18', 2027: '02-08', 2028: '01-28', 2029: '01-16' },
  ],
  [
    /(?<!\p{L})eid(?: al[- ]fitr)?(?!\p{L})/gu,
    { 2025: '03-30', 2026: '03-20', 2027: '03-09', 2028: '02-26', 2029: '02-14' },
  ],
  [
    /(?<!\p{L})(?:diwali|deepavali)(?!\p{L})/gu,
    { 2025: '10-20', 2026: '11-08', 2027: '10-29', 2028: '10-17', 2029: '11-05' },
  ],
  [
    /(?<!\p{L})(?:chinese|lunar) new year(?!\p{L})/gu,
    { 2025: '01-29', 2026: '02-17', 2027: '02-06', 2028: '01-26', 2029: '02-13' },
  ],
  [
    /(?<!\p{L})(?:passover|pesach)(?!\p{L})/gu,
    { 2025: '04-12', 2026: '04-01', 2027: '04-21', 2028: '04-10', 2029: '03-30' },
  ],
  [
    /(?<!\p{L})(?:rosh hashanah|yom kippur)(?!\p{L})/gu,
    { 2025: '09-22', 2026: '09-11', 2027: '10-01', 2028: '09-20', 2029: '09-09' },
  ],
];

/** Times of a later season, term or part of the year: the month in which each begins. */
export const seasons: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?:spring(?:time)?|frühjahr|frühling|primavera|printemps|lente)(?! (?:clean|roll|back|water|steel|onion|for(?:ward)?))(?!\p{L})/gu,
    3,
  ],
  [
    /(?<!\p{L})(?:summer(?:time)?|sommer|verano|été|estate|zomer|summer holidays|summer break)(?! (?:house|school|camp|menu|tyres|tires))(?!\p{L})/gu,
    6,
  ],
  [/(?<!\p{L})(?:autumn|herbst|otoño|automne|autunno|herfst|harvest)(?!\p{L})/gu, 9],
  [/(?<!\p{L})(?:in|this|next|by|come|for|late|early|until|till|from) (?:the )?fall(?!\p{L})/gu, 9],
  [/(?<!\p{L})(?:winter|invierno|hiver|inverno)(?! (?:tyres|tires|coat|boots|menu))(?!\p{L})/gu, 12],
  [/(?<!\p{L})q1(?!\p{L})/gu, 1],
  [/(?<!\p{L})q2(?!\p{L})/gu, 4],
  [/(?<!\p{L})(?:q3|h2|second half of the year)(?!\p{L})/gu, 7],
  [/(?<!\p{L})q4(?!\p{L})/gu, 10],
];
