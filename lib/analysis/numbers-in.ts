import { emailsOf, phonesOf } from './details';
import type { Turn } from './reading';

/** A number that counts or measures something, with its place: ids, addresses, telephone numbers, dates and sizes are left out. */
export type NumberSaid = { value: number; start: number; end: number; currency: boolean };

const ones: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  half: 0.5,
  couple: 2,
  few: 3,
  several: 3,
  a: 1,
  an: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
};
const scales: Record<string, number> = {
  hundred: 100,
  hundreds: 100,
  thousand: 1000,
  thousands: 1000,
  grand: 1000,
  million: 1e6,
  millions: 1e6,
  mil: 1000,
  mille: 1000,
  tausend: 1000,
  hundert: 100,
  cent: 100,
  cents: 100,
  cien: 100,
  doscientos: 200,
  trescientos: 300,
  quinientos: 500,
  millón: 1e6,
  millones: 1e6,
  millionen: 1e6,
};
const figure =
  /(?<![\p{L}\p{N}#_@/]|\d[.,:/-]|\b\p{L}{1,5}-)([$€£¥₹]\s?)?(\d{1,3}(?:[., ]\d{3})+(?![\d])|\d+(?:[.,]\d{1,2})?)\s?(k|m|mn|mio|grand|thousand|million|tsd|mil|lakhs?|lacs?|crores?)?(?=ish\b|[^\p{L}\d]|$)(?!\s?[x×]\s?\d|[-/:]\d)(\s?(?:€|eur|usd|gbp|aud|cad|nzd|chf|aed|inr|rs|zar|euros?|dollars?|bucks|pounds?|quid|francs?|rand)(?![\p{L}]))?/gu;
const scaleOf: Record<string, number> = {
  k: 1000,
  grand: 1000,
  thousand: 1000,
  tsd: 1000,
  mil: 1000,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  crore: 1e7,
  crores: 1e7,
};
const idBefore =
  /(?:\b(?:no|nr|number|room|stock|order|invoice|unit|flat|suite|class|item|ref|reference|model|level|sku|v|route|form|since|in|year|until|section|clause|code|ticket|plate|postcode|zip|account|page|step|option|part|drawing|drg|serial|licen[cs]e|din|iso|en|type|windows|version|block|lot|gate|floor|apartment|apt|house|building|bay|chapter|article|rule|port|error|case|call|ring|ext|extension|born|dob|aged?)\.?\s*(?:is\s+|number\s+|no\.?\s*)?|#|[x×]\s?)$/u;

/** The numbers of a message in figures ("4,200", "12k", "£30k", "62,000 euro") and in words ("eighty thousand", "forty odd"). */
export function numbersIn(turn: Turn): NumberSaid[] {
  let low = turn.low;
  for (const detail of [...emailsOf(turn), ...phonesOf(turn)])
    low = low.slice(0, detail.start) + '|'.repeat(detail.end - detail.start) + low.slice(detail.end);
  const found: NumberSaid[] = [];
  for (const hit of low.matchAll(figure)) {
    const raw = hit[2] ?? '';
    const value =
      Number.parseFloat(raw.replace(/[., ](?=\d{3}(?!\d))/g, '').replace(',', '.')) * (scaleOf[hit[3] ?? ''] ?? 1);
    const currency = Boolean(hit[1] || hit[4]);
    if (!currency && idBefore.test(low.slice(Math.max(0, hit.index - 20), hit.index))) continue;
    if (!currency && !hit[3] && /^(?:19|20)\d{2}$/.test(raw)) continue;
    if (!currency && /^0\d/.test(raw)) continue;
    // "BA 1492", "DN 150": two to four capitals and figures are a code.
    if (
      !currency &&
      /(?<![\p{L}])(?!UK|EU|US|USA|THE|FOR|OF|AND|NEED|WE|ALL|IN|ABOUT)\p{Lu}{2,4} $/u.test(
        turn.text.slice(Math.max(0, hit.index - 6), hit.index),
      ) &&
      turn.text !== turn.text.toUpperCase()
    )
      continue;
    // Groups of figures that stand side by side are one long number that is no count.
    if (
      !currency &&
      (/\d[ .-]$/.test(low.slice(Math.max(0, hit.index - 2), hit.index)) ||
        /^[ .-]\d{2,}/.test(low.slice(hit.index + hit[0].length)))
    )
      continue;
    found.push({ value, start: hit.index, end: hit.index + hit[0].length, currency });
  }
  found.push(...inWords(low));
  return found.sort((a, b) => a.start - b.start);
}

function inWords(low: string): NumberSaid[] {
  const found: NumberSaid[] = [];
  let total = 0;
  let part = 0;
  let start = -1;
  let end = -1;
  const flush = () => {
    const value = total + part;
    if (start >= 0 && value >= 2 && !/^an?$/.test(low.slice(start, end)))
      found.push({
        value,
        start,
        end,
        currency: /^\s?(?:€|eur|usd|gbp|euros?|dollars?|bucks|pounds?|quid)(?![\p{L}])/u.test(low.slice(end)),
      });
    total = 0;
    part = 0;
    start = -1;
  };
  for (const hit of low.matchAll(/\p{L}+/gu)) {
    const word = hit[0];
    const gap = start >= 0 ? low.slice(end, hit.index) : '';
    if (start >= 0 && !/^[ -]$/.test(gap)) flush();
    if (word in scales) {
      const scale = scales[word] ?? 1;
      if (start < 0) {
        if (!/s$/.test(word) && scale < 200) continue;
        start = hit.index;
        part = /s$/.test(word) ? 2 : 1;
      }
      if (scale >= 1000) {
        total += Math.max(1, part) * scale;
        part = 0;
      } else part = Math.max(1, part) * scale;
      end = hit.index + word.length;
    } else if (word in ones) {
      if (start >= 0 && part % 10 !== 0 && part < 100) flush();
      if (start < 0) start = hit.index;
      part += ones[word] ?? 0;
      end = hit.index + word.length;
    } else if (
      start >= 0 &&
      /^(?:and|of|odd|und|y|et)$/.test(word) &&
      /^(?:and|of)/.test(word) &&
      /^ (?:\w+ )?(?:hundred|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|a)\b/.test(
        low.slice(hit.index + word.length),
      )
    )
      end = hit.index + word.length;
    else if (start >= 0) flush();
  }
  flush();
  return found;
}
