import { isDayOfYear, passesEan13, passesLuhn, passesVerhoeff, weighted } from './checksums';

type Place = { start: number; end: number };
type Shape = { of: string; shape: RegExp; holds?: (compact: string) => boolean };

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
const finnish = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Ids whose form alone gives them away, each with the check that its country uses where there is one. */
const shapes: Shape[] = [
  { of: 'US social security', shape: /\b(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}\b/g },
  { of: 'UK national insurance', shape: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi },
  {
    of: 'Spanish DNI or NIE',
    shape: /\b(?:\d{1,2}\.?\d{3}\.?\d{3}|[XYZ][- ]?\d{7})[- ]?[A-HJ-NP-TV-Z]\b/gi,
    holds: (id) => {
      const plain = id.replace(/^[XYZ]/, (first) => String('XYZ'.indexOf(first)));
      return plain.length === 9 && dniLetters.charAt(Number(plain.slice(0, 8)) % 23) === id.charAt(8);
    },
  },
  { of: 'Italian codice fiscale', shape: /\b[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]\b/gi },
  {
    of: 'French NIR',
    shape: /\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-4]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}\b/gi,
    holds: (id) => {
      const body = id.slice(0, 13).replace('2A', '19').replace('2B', '18');
      return 97 - Number(BigInt(body) % 97n) === Number(id.slice(13));
    },
  },
  {
    of: 'Brazilian CPF',
    shape: /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/g,
  },
  { of: 'Indian PAN', shape: /\b[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]\b/g },
  {
    of: 'Indian Aadhaar',
    shape: /(?<![+\d] ?)\b[2-9]\d{3} \d{4} \d{4}\b(?! ?\d)/g,
    holds: passesVerhoeff,
  },
  {
    of: 'Swedish personnummer',
    shape: /\b(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]\d{4}\b/g,
    holds: (id) => passesLuhn(id.slice(-10)),
  },
  {
    of: 'Danish CPR',
    shape: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}\b/g,
  },
  {
    of: 'Finnish henkilötunnus',
    shape: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b/gi,
    holds: (id) => {
      const digits = id.replace(/[^0-9]/g, '');
      return finnish.charAt(Number(digits.slice(0, 9)) % 31) === id.at(-1);
    },
  },
  {
    of: 'Norwegian fødselsnummer',
    shape: /\b\d{6} ?\d{5}\b/g,
    holds: (id) =>
      isDayOfYear(id.slice(0, 2), id.slice(2, 4)) &&
      weighted(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
      weighted(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  },
  {
    of: 'Belgian national number',
    shape: /\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b/g,
  },
  {
    of: 'Swiss social insurance',
    shape: /\b756\.?\d{4}\.?\d{4}\.?\d{2}\b/g,
    holds: passesEan13,
  },
  { of: 'Mexican CURP', shape: /\b[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d\b/g },
  {
    of: 'Irish PPS',
    shape: /\b\d{7}[A-W][A-IW]?\b/gi,
    holds: (id) => {
      const second = id.charAt(8) ? (id.charCodeAt(8) - 64) * 9 : 0;
      const rest = (weighted(id, [8, 7, 6, 5, 4, 3, 2]) + second) % 23;
      return (rest === 0 ? 'W' : String.fromCharCode(64 + rest)) === id.charAt(7);
    },
  },
];

/** What people call such an id, in the languages of the countries it comes from; `number` and the like may follow. */
const names = [
  'ssn|ssnn?|social security|social insurance|last (?:four|4)(?: digits?)? of (?:my |the |your )?(?:ssn|social)|my social',
  'passports?(?! photos?)|pasaporte|passeport|reisepass|passaporto|paspoort|passaporte',
  'national insurance|ni|nino|nhs|utr',
  'sin|tfn|tax file|medicare|itin|tax id(?:entification)?|taxpayer id|tin',
  "aadha?ar|pan card|pan|voter id|driv(?:er'?s?|ing) licen[cs]e|dl|licen[cs]e (?:number|no)|national id|id card|identity card|emirates id|resident permit|residence permit|green card|visa number",
  'dni|nie|nif|n[uú]mero de (?:identidad|seguridad social)|c[eé]dula|curp|rfc',
  "num[eé]ro de s[eé]curit[eé] sociale|s[eé]curit[eé] sociale|nir|carte d'identit[eé]",
  'steuer-?id(?:entifikationsnummer)?|steuernummer|personalausweis(?:nummer)?|ausweis(?:nummer)?|sozialversicherungs(?:nummer)?|rentenversicherungsnummer',
  "codice fiscale|carta d'identit[aà]|cpf|rg|bsn|burgerservicenummer|pesel|personnummer|personnr|cpr|hetu|henkil[oö]tunnus|f[oø]dselsnummer|ahv|pps(?:n)?",
].join('|');
const filler =
  "(?:[\\s:=#,(–-]|number|nummer|n[uú]mero|num[eé]ro|no\\.?|nr\\.?|num|digits?|ending(?: in)?|ends(?: in)?|last (?:four|4)|is|was|are|ist|lautet|es|est|è|it'?s|of|mine|the|my|his|her|for me){0,6}";
const value =
  '(?:[A-Z]{0,5}[ -]?)?\\d[A-Z0-9]*(?:[ .\\/-][A-Z0-9]{0,4}\\d[A-Z0-9]{0,4}){0,6}(?: [A-Z](?![\\p{L}\\d]))?';
const namedId = new RegExp(
  `(?<![\\p{L}\\d])(?:${names})(?![\\p{L}\\d])${filler}[\\s:=#]?(${value})(?![\\p{L}\\d@])`,
  'giu',
);
const idNamed = new RegExp(
  `(?<![\\p{L}\\d.])([A-Z]{0,3}\\d[A-Z0-9 .-]{2,14}\\d[A-Z]?)\\s+(?:is|was|are)\\s+(?:my|the|his|her|our)\\s+(?:${names})(?![\\p{L}\\d])`,
  'giu',
);

/** Names that also mean something else ("pan", "sin", "tin", "ni", "dl", "nie") need more digits behind them to count. */
const doubtful = /^(?:pan|sin|tin|ni|dl|nie|rg|nir|utr|medicare|nhs|licen[cs]e)/i;

/** Places of government ids: by their form and check digits, or named as such. Partial ones ("last four of my social 6620") count. */
export function governmentIdsIn(text: string): Place[] {
  const places: Place[] = [];
  for (const { shape, holds } of shapes) {
    for (const hit of text.matchAll(shape)) {
      const compact = hit[0].replace(/[ .-]/g, '').toUpperCase();
      if (!holds || holds(compact)) places.push({ start: hit.index, end: hit.index + hit[0].length });
    }
  }
  for (const hit of text.matchAll(namedId)) {
    const id = hit[1] ?? '';
    const digits = id.replace(/\D/g, '').length;
    if (digits < (doubtful.test(hit[0]) ? 6 : 3) || isYear(id)) continue;
    const start = hit.index + hit[0].length - id.length;
    places.push({ start, end: start + id.length });
  }
  for (const hit of text.matchAll(idNamed)) {
    const id = hit[1] ?? '';
    if (id.replace(/\D/g, '').length >= 4) places.push({ start: hit.index, end: hit.index + id.length });
  }
  return places;
}

function isYear(id: string): boolean {
  return /^(?:19|20)\d\d$/.test(id);
}
