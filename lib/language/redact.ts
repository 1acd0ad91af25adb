import { passesLuhn, passesMod97 } from './checksums';
import { governmentIdsIn } from './government-ids';
import { secretsIn } from './secrets';

/** What a stretch of text must not show outside the transcript. */
export const sensitiveKinds = ['card', 'iban', 'government_id', 'password'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];
export type SensitiveSpan = { kind: SensitiveKind; start: number; end: number };

/** What stands where a sensitive stretch was taken out. */
export const redactionWords: Record<SensitiveKind, string> = {
  card: '[card number removed]',
  iban: '[account number removed]',
  government_id: '[government id removed]',
  password: '[password removed]',
};

/** Most texts hold no number and no word of secrets, and need no closer look. */
const mayHold =
  /\d{3}|\d\D\d\D?\d|pass|pw|pin\b|code|key|login|credential|secret|memorable|security|maiden|pet\b|contraseña|clave|mot de|mdp|senha|parola|hasło|lösen|wachtwoord/i;

/**
 * What must not be shown outside the transcript, in order and apart: payment cards (Luhn) and their details, IBANs (mod 97) and bank
 * accounts, government ids of main countries, passwords, PINs, codes and keys.
 */
export function sensitiveSpans(text: string): SensitiveSpan[] {
  if (!mayHold.test(text)) return [];
  const found: SensitiveSpan[] = [
    ...cards(text),
    ...cardDetails(text),
    ...ibans(text),
    ...accounts(text),
    ...governmentIdsIn(text).map((place) => ({ kind: 'government_id' as const, ...place })),
    ...secretsIn(text).map((place) => ({ kind: 'password' as const, ...place })),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: SensitiveSpan[] = [];
  for (const span of found) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) last.end = span.end;
  }
  return kept;
}

/** The text with every sensitive stretch replaced by what it was. Doing it twice changes nothing more. */
export function redactSensitive(text: string): string {
  let current = text;
  for (let round = 0; round < 4; round += 1) {
    const spans = sensitiveSpans(current);
    if (spans.length === 0) return current;
    let out = '';
    let from = 0;
    for (const span of spans) {
      out += current.slice(from, span.start) + redactionWords[span.kind];
      from = span.end;
    }
    current = out + current.slice(from);
  }
  return current;
}

function cards(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  for (const run of text.matchAll(/\d(?:[ \-.\u00a0\u2013]{0,2}\d){12,}/g)) {
    const places = [...run[0].matchAll(/\d/g)].map((digit) => run.index + digit.index);
    const digits = run[0].replace(/\D/g, '');
    let from = 0;
    while (from + 13 <= digits.length) {
      const length = [19, 18, 17, 16, 15, 14, 13].find(
        (size) => from + size <= digits.length && isCard(digits.slice(from, from + size)),
      );
      if (length) {
        spans.push({
          kind: 'card',
          start: places[from] ?? run.index,
          end: (places[from + length - 1] ?? run.index) + 1,
        });
        from += length;
      } else from += 1;
    }
  }
  return spans;
}

function isCard(digits: string): boolean {
  return /^[2-6]/.test(digits) && !/^(\d)\1+$/.test(digits) && passesLuhn(digits);
}

function ibans(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  for (const hit of text.matchAll(/\b[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]{2,4}){3,8}/g)) {
    for (let end = hit[0].length; end >= 15; end -= 1) {
      const compact = hit[0].slice(0, end).replace(/[ -]/g, '').toUpperCase();
      if (compact.length < 15) break;
      if (compact.length <= 34 && /[A-Z0-9]/i.test(hit[0].charAt(end - 1)) && passesMod97(compact)) {
        spans.push({ kind: 'iban', start: hit.index, end: hit.index + end });
        break;
      }
    }
  }
  return spans;
}

const bankNumber =
  /(?<![\p{L}\d])(?:sort ?code|routing|aba|bsb|blz|bankleitzahl|swift|bic)(?:[\s:=#-]|is|are|number|no\.?|nr\.?|code|the|my){0,5}(\d{2}[ -]?\d{2}[ -]?\d{2}(?:\d{2,3})?)(?!\d)/giu;
/** A sort code with its account number, in the form of British banks. */
const sortedAccount = /(?<![\d-])\d{2}-\d{2}-\d{2}[\s,;:/]{1,3}(?:and |account |acc |acct )?\d{8}(?!\d)/g;
const accountNumber =
  /(?<![\p{L}\d])(?:acc(?:oun)?ts?|a\/c|acct|konto(?:nummer)?|cuenta|compte|conto)(?:[\s:=#.,-]|is|ist|es|est|was|are|number|no|nr|num|nummer|ending|ends|in|the|my|from|to){0,6}(\d[\d -]{2,18}\d)(?!\d)/giu;
const bankWords =
  /\b(?:bank\w*|sort ?code|routing|transfer\w*|savings|checking|current account|credit goes|credited|deposit|payout|pay (?:it |the \w+ )?(?:in)?to|direct debit|wire|swift|bic|balance|debit|mutual|credit union|building society|withdraw\w*|überweis\w*|transferencia|virement)\b/i;
const cardDetail =
  /(?<![\p{L}\d])(?:card|visa|mastercard|amex|debit|credit card)(?:[\s:=#-]|number|no\.?|is|my|the|ends|ending|in|last (?:four|4)|digits?|of|a){0,8}(\d[\d -]{2,22}\d)(?!\d)|(?<![\p{L}\d])(?:exp(?:iry|ires|iration)?(?: date)?)(?:[\s:=.]|is|date){0,4}(\d{1,2}\s?\/\s?\d{2,4})/giu;

/** Account numbers beside words of banking, sort codes and routing numbers. */
function accounts(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  const add = (hit: RegExpExecArray | RegExpMatchArray, value: string) => {
    const start = (hit.index ?? 0) + hit[0].lastIndexOf(value);
    spans.push({ kind: 'iban', start, end: start + value.length });
  };
  for (const hit of text.matchAll(bankNumber)) add(hit, hit[1] ?? '');
  for (const hit of text.matchAll(sortedAccount)) add(hit, hit[0]);
  if (!bankWords.test(text)) return spans;
  for (const hit of text.matchAll(accountNumber))
    if ((hit[1] ?? '').replace(/\D/g, '').length >= 4) add(hit, hit[1] ?? '');
  return spans;
}

/** A card called a card, whole or in part, with its expiry. */
function cardDetails(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  let named = false;
  for (const hit of text.matchAll(cardDetail)) {
    const value = hit[1] ?? hit[2] ?? '';
    const digits = value.replace(/\D/g, '').length;
    if (hit[1] !== undefined && (digits < 4 || (digits > 4 && digits < 12))) continue;
    if (hit[1] === undefined && !named && !/card|visa|cvv/i.test(text)) continue;
    named = true;
    const start = hit.index + hit[0].lastIndexOf(value);
    spans.push({ kind: 'card', start, end: start + value.length });
  }
  return spans;
}
