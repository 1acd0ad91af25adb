import { passesLuhn, sensitiveSpans } from '@/lib/language/redact';
import { spokenDigits } from './spoken-digits';

/** A run of digits in a text that may be a telephone number, and where it stands. */
export type PhoneCandidate = { value: string; start: number; end: number; spoken: boolean };

const run =
  /(?<![\p{L}\p{N}@#/€$£_-]|\d[.,])(?:\+|00)?\(?\d(?:[\s().\-/\u00a0\u2011\u2013]{0,3}\d){5,15}(?![\p{L}\d@%€$£_]|[.,:]\d)/gu;
const notPhoneBefore =
  /(?:\b(?:order|invoice|inv|ref|reference|booking|ticket|case|account|acct|policy|member(?:ship)?|customer|client|contract|po|quote|tracking|parcel|serial|imei|model|vin|sku|stock|plate|reg|zip|postcode|room|unit|flat|permit|licen[cs]e|ssn|passport|tax|vat|iban|card|pin|code|report|job|item|part|id|isbn|route|suite|build|version|error|charge|confirmation|reservation|pnr|batch|lot)\s*(?:number|no\.?|nr\.?|num|id|code|#)?\s*(?:is|was|:|=|#)?\s*|#\s*|[$€£¥]\s*)$/;

/** Sequences in a text that may be telephone numbers: written, or said in words ("oh seven seven …"). */
export function phonesIn(text: string, low: string): PhoneCandidate[] {
  const sensitive = sensitiveSpans(text);
  const found: PhoneCandidate[] = [];
  for (const hit of text.matchAll(run)) {
    let value = hit[0];
    const trimmed = value.replace(/[\s().\-/]+$/, '');
    value = trimmed;
    const start = hit.index;
    const end = start + value.length;
    const digits = value.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15) continue;
    if (sensitive.some((span) => span.start < end && start < span.end)) continue;
    if (looksLikeSomethingElse(value, digits, low, start, end)) continue;
    found.push({ value, start, end, spoken: false });
  }
  if (found.length === 0) {
    for (const spoken of spokenDigits(low))
      found.push({ value: spoken.digits, start: spoken.start, end: spoken.end, spoken: true });
  }
  return found;
}

function looksLikeSomethingElse(value: string, digits: string, low: string, start: number, end: number): boolean {
  const before = low.slice(Math.max(0, start - 32), start);
  if (
    notPhoneBefore.test(before) &&
    !/\b(?:phone|mobile|cell|tel|telephone|contact|call|ring|text)\b[^\d]*$/.test(before)
  )
    return true;
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(value) && digits.length <= 8 && !/^\d{3}[-.]\d{4}$/.test(value))
    return true;
  if (/^(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}$/.test(value)) return true;
  if (/^\d{1,2}[-\s]+\d{1,2}[-\s]+\d{1,2}$/.test(value)) return true;
  if (
    /^\s*(?:%|kg|km|miles|sq|m2|m²|eur|usd|gbp|euros?|dollars?|pounds?|people|staff|users|seats|kwh|units)\b/.test(
      low.slice(end, end + 8),
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
