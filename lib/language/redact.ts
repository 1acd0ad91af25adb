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

/** Payment card numbers that pass the Luhn check, IBANs that pass mod 97, government ids of main countries, passwords said in words. */
export function sensitiveSpans(text: string): SensitiveSpan[] {
  const digits = (text.match(/\d/g) ?? []).length;
  const mayTell = /pass|pw|pin|code|cvv|cvc|contraseña|mot de/i.test(text);
  if (digits < 4 && !mayTell) return [];
  const found = [...cards(text), ...ibans(text), ...governmentIds(text), ...(mayTell ? passwords(text) : [])];
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

/** The check digit rule of payment cards (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
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

function passesMod97(iban: string): boolean {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const idShapes: RegExp[] = [
  /\b(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}\b/g,
  /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi,
  /\b\d{8}[A-HJ-NP-TV-Z]\b/gi,
  /\b[XYZ]\d{7}[A-HJ-NP-TV-Z]\b/gi,
  /\b[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]\b/gi,
  /\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3}(?: ?\d{2})?\b/g,
  /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/g,
  /\b[A-Z]{5}\d{4}[A-Z]\b/g,
];
const namedId =
  /\b(?:ssn|social security(?: number| no\.?)?|social insurance(?: number| no\.?)?|sin number|passport(?: number| no\.?| nr\.?| #)?|national insurance(?: number| no\.?)?|ni (?:number|no\.?)|nino|tax (?:id|number)|tin|itin|ein|aadhaar(?: number| no\.?)?|driver'?s? licen[cs]e(?: number| no\.?)?|driving licen[cs]e(?: number| no\.?)?|id card(?: number| no\.?)?|national id(?: number| no\.?)?|emirates id|medicare (?:number|no\.?)|nhs (?:number|no\.?)|steuer-?id|personalausweis(?:nummer)?|reisepass(?:nummer)?|dni|nie|pesel|bsn|cpf|curp|pps(?:n| number)?)(?:\s+(?:is|was|of|ist|es)|\s*[:=#]|\s+)?\s*(?:is\s+|:\s*|=\s*|#\s*)?((?=[A-Za-z0-9 -]*\d)[A-Za-z0-9]{1,}(?:[ -]?[A-Za-z0-9]*\d[A-Za-z0-9]*){0,5})/gi;

function governmentIds(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  for (const shape of idShapes) {
    for (const hit of text.matchAll(shape))
      spans.push({ kind: 'government_id', start: hit.index, end: hit.index + hit[0].length });
  }
  for (const hit of text.matchAll(namedId)) {
    const value = hit[1] ?? '';
    if (value.replace(/\D/g, '').length < 4) continue;
    const start = hit.index + hit[0].length - value.length;
    spans.push({ kind: 'government_id', start, end: start + value.length });
  }
  return spans;
}

const saidPassword =
  /\b(?:password|passwort|passcode|pass\s?word|pwd?|pw|contraseña|mot de passe|pin(?: code| number)?|security code|cvv|cvc|alarm code|access code|gate code|door code|login code)\b(?:\s*(?:is|was|ist|es|est)\b\s*|\s*[:=]\s*|\s+(?=\S*[\d!@#$%^&*_]))["']?(\S+?)["']?(?=[\s,;]|$)/gi;
const notAPassword =
  /^(?:not|wrong|reset|incorrect|locked|expired|the|a|an|my|to|on|in|for|and|or|it|that|this|what|where|changed|change|gone|lost|too|still|never|no|yes|required|needed|invalid|manager|\[.*|removed\]|\d+(?:x|times|th)|\d+)$/i;

function passwords(text: string): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  for (const hit of text.matchAll(saidPassword)) {
    const value = (hit[1] ?? '').replace(/[.!?]+$/, (tail) => (tail === '!' ? tail : ''));
    const isPin = /^(?:pin|security|cvv|cvc|alarm|access|gate|door|login)/i.test(hit[0]);
    if (isPin ? !/\d{3,}/.test(value) : value.length < 4 || notAPassword.test(value)) continue;
    if (!isPin && /^[a-z]+$/i.test(value) && !/[:=]\s*["']?\S+$/.test(hit[0])) continue;
    const start = hit.index + hit[0].lastIndexOf(value);
    spans.push({ kind: 'password', start, end: start + value.length });
  }
  return spans;
}
