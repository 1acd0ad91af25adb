import { passesLuhn } from '@/lib/language/checksums';
import { sensitiveSpans } from '@/lib/language/redact';
import { digitWord, spokenDigits } from './spoken-digits';

/** A run of digits in a text that may be a telephone number, with its extension if one was said, and where it stands. */
export type PhoneCandidate = { value: string; start: number; end: number; spoken: boolean };

const run =
  /(?<![\p{L}\p{N}@#/€$£_-]|\d[.,])(?:\+|00)?\(?\d(?:[\s().\-/\u00a0\u2011\u2013]{0,3}\d){5,15}(?![\p{L}\d@%€$£_]|[.,:]\d)/gu;
const extension =
  /^[\s,;(-]{0,3}(?:ext(?:ension|n)?\.?|xtn\.?|x|durchwahl|dw|apparat|poste|interno|int\.|extensión|anexo|toestel)\s*[.:]?\s*(\d{1,5})(?!\d)\)?/i;
/** Words that make a number an id, an amount or a size. */
const idWord =
  'order|invoice|inv|ref|reference|booking|ticket|case|account|acct|a\\/c|policy|member(?:ship)?|customer|client|contract|po|quote|tracking|parcel|consignment|shipment|serial|s\\/n|imei|model|vin|chassis|sku|stock|plate|reg|registration|zip|postcode|room|unit|flat|lot|plot|permit|licen[cs]e|ssn|nino|passport|tax|vat|ein|abn|iban|card|pin|code|report|job|item|part|drawing|drg|id|isbn|ean|gtin|upc|barcode|route|suite|build|version|error|charge|confirmation|reservation|pnr|batch|form|claim|application|docket|notice|delivery(?: note)?|receipt|transaction|payment|mandate|meter|mpan|mprn|reading|nhs|medicare|patient|record|student|employee|staff|badge|sort|routing|swift|bic|fax|faks|telefax|bestell(?:nummer|nr)|auftrag(?:snummer|s)?|rechnung(?:snummer|s)?|kunden(?:nummer|nr)|vertrag(?:snummer|s)?|pedido|factura|póliza|expediente|commande|facture|contrat|dossier|ordine|fattura|pratica';
const notPhoneBefore = new RegExp(
  `(?:(?:^|[^\\p{L}])(?:${idWord})(?:s|'s)?(?:\\.(?=\\s*(?:no|nr|n[ºo°]|num|#|:)))?\\s*(?:numbers?|no\\.?|nr\\.?|num|nummer|n[ºo°]|id|code|#|reference|ref)?\\s*(?:is|was|:|=|#|ending|starting|on|for)?\\s*\\p{Lu}{0,4}-?|#\\s*|[$€£¥]\\s*)$`,
  'u',
);
const phoneWord = /(?:phone|mobile|cell|tel|telephone|contact|call|ring|text|whatsapp|sms|reach)\b[^\d,.;]*$/;
/** An id word with "number" and nothing but small words between it and the digits ("my account number is the 0044 …"). */
const idFurther = new RegExp(
  `(?:^|[^\\p{L}])(?:${idWord})(?:'s)? (?:number|no\\.?|nr\\.?|ref(?:erence)?|id|code)[^\\d.,;!?]{0,14}$`,
  'u',
);

/** Sequences in a text that may be telephone numbers: written, or said in words ("oh seven seven …"). */
export function phonesIn(text: string, low: string): PhoneCandidate[] {
  const sensitive = sensitiveSpans(text);
  const found: PhoneCandidate[] = [];
  for (const hit of text.matchAll(run)) {
    let value = hit[0].replace(/[\s().\-/]+$/, '');
    const start = hit.index;
    const line = value.indexOf('\n');
    if (line >= 0 && value.slice(0, line).replace(/\D/g, '').length >= 7) value = value.slice(0, line).trimEnd();
    let end = start + value.length;
    const spoken = goesOnInWords(low.slice(end, end + 60));
    const written = value.replace(/\D/g, '');
    if (spoken && written.length + spoken.digits.length <= 15) {
      value = `${value}${spoken.digits}`;
      end += spoken.length;
    }
    const digits = value.replace(/\D/g, '');
    if (digits.length < 6 || digits.length > 15) continue;
    if (sensitive.some((span) => span.start < end && start < span.end)) continue;
    if (looksLikeSomethingElse(value, digits, low, start, end)) continue;
    const extended = extension.exec(text.slice(end, end + 24));
    if (extended) {
      end += extended[0].length;
      value = text.slice(start, end);
    }
    found.push({ value, start, end, spoken: false });
  }
  if (found.length === 0) {
    for (const spoken of spokenDigits(low))
      if (!notPhoneBefore.test(low.slice(Math.max(0, spoken.start - 40), spoken.start)))
        found.push({ value: spoken.digits, start: spoken.start, end: spoken.end, spoken: true });
  }
  return found;
}

/** "… 03 double 5", "… 900 triple one, two": what is said in words right behind written figures. */
function goesOnInWords(low: string): { digits: string; length: number } | null {
  let digits = '';
  let length = 0;
  let reached = 0;
  let repeat = 1;
  let inWords = false;
  for (const token of low.matchAll(/([\s,.-]*)(\p{L}+|\d{1,4})(?![\p{L}\d])/gu)) {
    if (token.index !== reached) break;
    reached += token[0].length;
    const word = token[2] ?? '';
    const times = { double: 2, treble: 3, triple: 3 }[word];
    if (times) {
      repeat = times;
      inWords = true;
      continue;
    }
    const said =
      word === 'o' ? '0' : (digitWord(word) ?? (/^\d+$/.test(word) && (inWords || repeat > 1) ? word : undefined));
    if (said === undefined || (repeat > 1 && said.length > 1)) break;
    inWords ||= !/^\d/.test(word);
    digits += said.repeat(repeat);
    repeat = 1;
    length = reached;
  }
  // One figure in words alone ("07… one moment") says nothing.
  return digits.length > 1 ? { digits, length } : null;
}

function looksLikeSomethingElse(value: string, digits: string, low: string, start: number, end: number): boolean {
  const before = low.slice(Math.max(0, start - 44), start);
  if ((notPhoneBefore.test(before) || idFurther.test(before)) && !phoneWord.test(before)) return true;
  if (/["']\s*:\s*["']?$/.test(before)) return true;
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(value) && digits.length <= 8 && !/^\d{3}[-.]\d{4}$/.test(value))
    return true;
  if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}\s?[-–]\s?\d{1,2}[./]\d{1,2}/.test(value)) return true;
  if (/^(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}$/.test(value)) return true;
  if (/^\d{1,2}[-\s]+\d{1,2}[-\s]+\d{1,2}$/.test(value)) return true;
  if (
    /^\d{3,5}\s?[-–]\s?\d{3,5}$/.test(value) &&
    digits.length <= 9 &&
    !/^\d{3}[-–]\d{4}$/.test(value.replace(/\s/g, ''))
  )
    return true;
  if (
    /^\s*(?:%|kg|km|miles|sq|m2|m²|eur|usd|gbp|euros?|dollars?|pounds?|quid|people|staff|users|seats|k?wh|units|pcs|pieces|off\b|rpm|mm|cm|views|records|rows|lines|contacts|subscribers|customers|letters|words)\b/.test(
      low.slice(end, end + 10),
    )
  )
    return true;
  return (
    digits.length >= 13 &&
    digits.length <= 19 &&
    !value.startsWith('+') &&
    !value.startsWith('00') &&
    passesLuhn(digits)
  );
}
