import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Evidence } from '@/lib/transcript/schema';
import { emailsOf, phonesOf } from './details';
import { phoneField } from './form-fields';
import { mendPhone } from './phone-corrections';
import { phoneRegion } from './phone-region';
import type { PhoneCandidate } from './phones-in';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis } from './schema';
import { isListOfPeople, isThirdPerson } from './third-person';

type PhoneFound = NonNullable<Analysis['contact']['phone']>;
type Current = { value: string; evidence: Evidence[]; turn: Turn | null };

const phoneCue =
  /(?<![\p{L}])(?:calls?|ring|bell|buzz|phone|ph|contact (?:no|number|me)|text|sms|whats ?app|wa|signal|viber|mobile|mob|cell|tel|telephone|landline|home|work|office|direct|number|numbers|digits|reach(?:able)?|voicemail|dial|telefon\w*|handy\w*|nummer|anruf\w*|erreich\w*|teléfono|móvil|número|llam\w+|téléphone|portable|numéro|appel\w*|rappel\w*|joindre|cellulare|chiam\w+|telefono|celular|telemóvel|ligar|bel|bellen|[tmp]\s?[:.]|me on|me at|i'm on|im on|contact)(?![\p{L}])/u;
/** The business asks for a number that is no telephone number. */
const otherNumber =
  /\b(?:order|account|customer|booking|reference|ref|ticket|invoice|policy|membership|member|tracking|serial|case|card|meter|contract|claim|confirmation|reservation|registration|part|model|id|student|patient|licen[cs]e|vin|imei|postcode|zip|bestell\w*|kunden\w*|auftrags\w*|rechnungs\w*|pedido|cliente|commande|client)[ -]?(?:number|no\b|nr\b|nummer|id\b|ref\b|code|#)|\b(?!phone|mobile|cell|telephone|tele|contact|callback|back|best|your|a|an|the|which|what|this|right|direct|daytime|evening|whatsapp|good|another|handy|landline|new|on|and|or|same|his|her|their|work|home|office|of|in|any)\p{L}{3,} (?:number|no\.)(?![\p{L}])/u;

/** The visitor's own telephone number with its E.164 form where it is valid for the region; the last one said wins. */
export function findPhone(reading: Reading): PhoneFound | null {
  const region = phoneRegion(reading.transcript);
  let current: Current | null = null;
  const field = phoneField(reading.transcript.fields);
  if (field) current = { value: field.value, evidence: [{ field: field.key }], turn: null };
  const own = numbersOfBusiness(reading);
  for (const turn of reading.visitor) {
    const said = candidatesIn(reading, turn, { region, own, known: current !== null });
    const chosen = said.length > 1 && !correctsItself(turn, said) ? said[0] : said.at(-1);
    if (chosen) current = { value: chosen.value, evidence: [evidenceOf(turn, chosen.start, chosen.end)], turn };
    if (!current) continue;
    if (!chosen && takesBack(turn.low)) {
      current = null;
      continue;
    }
    if (turn.index - (current.turn?.index ?? -9) > 4) continue;
    const mended = mendPhone(current.value, turn.low.slice(chosen ? chosen.end : 0));
    if (mended) current = { value: mended, evidence: [...current.evidence, evidenceOf(turn)], turn };
  }
  if (!current) return null;
  const parsed = parse(current.value, region);
  const valid = parsed?.isValid() ?? false;
  return {
    value: current.value.trim(),
    e164: valid && parsed ? parsed.number : null,
    region: parsed?.country ?? region,
    valid,
    evidence: current.evidence,
    confidence: valid ? 0.95 : 0.75,
  };
}

type Setting = { region: string | null; own: ReadonlyMap<string, number>; known: boolean };

function candidatesIn(reading: Reading, turn: Turn, { region, own, known }: Setting): PhoneCandidate[] {
  const before = answeredTo(reading, turn);
  const asked = before.some(
    (other) => other.act?.asks.has('phone') || other.act?.permission || other.act?.asksToReach || asksForNumber(other),
  );
  const askedOther =
    !asked &&
    before.some(
      (other) =>
        otherNumber.test(other.low) && /\?|\b(?:enter|type|give|share|need|provide|please|your)\b/.test(other.low),
    );
  if (isListOfPeople(turn.text)) return [];
  const whole = [...joinedFrom(reading, turn, asked), ...phonesOf(turn)];
  return whole.filter((candidate) => {
    const digits = candidate.value.replace(/(?:ext|x|#|durchwahl|poste)[^\d]*\d+$/i, '').replace(/\D/g, '');
    if (isThirdPerson(turn.low, candidate.start, candidate.end)) return false;
    if (isSetAside(turn.low, candidate.start, candidate.end)) return false;
    if ((own.get(digits.slice(-9)) ?? turn.index) < turn.index) return false;
    const near = turn.low.slice(Math.max(0, candidate.start - 60), candidate.end + 40);
    if (candidate.value.startsWith('+') || (/^00[1-9]/.test(digits) && digits.length > 10)) return true;
    if (askedOther && !phoneCue.test(turn.low.slice(Math.max(0, candidate.start - 30), candidate.start))) return false;
    const cue = asked || phoneCue.test(near);
    if (digits.length < 7) return asked && isAlone(turn, candidate);
    if (cue) return true;
    if (known && digits.length >= 9 && isAlone(turn, candidate)) return true;
    if (emailsOf(turn).length > 0 || isBesideName(turn, candidate)) return digits.length >= 8;
    return looksDialled(candidate.value, digits, region) && standsFree(turn, candidate);
  });
}

function asksForNumber(turn: Turn): boolean {
  const rest = turn.low.replace(new RegExp(otherNumber, 'gu'), ' ');
  return (
    /\b(?:number|nummer|número|numéro|numero|telefon\w*|handy\w*|móvil|portable|mobile|cell|landline|whats ?app)\b/.test(
      rest,
    ) && /\?|:\s*$|\b(?:please|give|leave|share|need|drop|pop|type|enter|add)\b/.test(rest)
  );
}

/** Numbers that the business gave as its own, by their last nine digits, with the message that gave each; one that the visitor had said before is read back. */
function numbersOfBusiness(reading: Reading): Map<string, number> {
  const own = new Map<string, number>();
  const said = new Set<string>();
  for (const turn of reading.turns)
    for (const candidate of phonesOf(turn)) {
      const digits = candidate.value.replace(/\D/g, '').slice(-9);
      if (turn.role === 'visitor') said.add(digits);
      else if (!said.has(digits) && !own.has(digits)) own.set(digits, turn.index);
    }
  return own;
}

/** A number in two messages, "07700" and "900614": joined where both hold nothing but digits. */
function joinedFrom(reading: Reading, turn: Turn, asked: boolean): PhoneCandidate[] {
  const bare = /^[\d\s().+/-]{2,14}$/;
  const previous = reading.turns[turn.index - 1];
  if (!asked || !bare.test(turn.text.trim()) || previous?.role !== 'visitor' || !bare.test(previous.text.trim()))
    return [];
  const value = `${previous.text.trim()} ${turn.text.trim()}`;
  const count = value.replace(/\D/g, '').length;
  return count >= 9 && count <= 13 ? [{ value, start: 0, end: turn.text.length, spoken: false }] : [];
}

function isAlone(turn: Turn, candidate: PhoneCandidate): boolean {
  const rest = `${turn.low.slice(0, candidate.start)} ${turn.low.slice(candidate.end)}`;
  return (rest.match(/[\p{L}\d]+/gu) ?? []).length <= 4;
}

/** "Dana Price 07700 900123", "07700 900303, aled rhys", "Imran, 98201 55017": a short message of a number and a few words. */
function isBesideName(turn: Turn, candidate: PhoneCandidate): boolean {
  const before = turn.text.slice(Math.max(0, candidate.start - 40), candidate.start);
  const after = turn.text.slice(candidate.end, candidate.end + 40);
  return (
    /\p{Lu}[\p{Ll}'’-]+[\s,.:;|/()–-]{1,4}$/u.test(before) || /^[\s,.:;|/()–-]{1,4}\p{Lu}[\p{Ll}'’-]+/u.test(after)
  );
}

/** Grouped or led by a nought as people write telephone numbers, or ten figures, or valid in the region. */
function looksDialled(value: string, digits: string, region: string | null): boolean {
  if (digits.length < 9 || digits.length > 12) return false;
  if (/^0[1-9]/.test(digits) || /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/.test(value)) return true;
  return digits.length === 10 || (/[ .-]/.test(value) && (parse(value, region)?.isValid() ?? false));
}

/** No noun right before the number that would say what else it counts. */
function standsFree(turn: Turn, candidate: PhoneCandidate): boolean {
  const before = turn.low.slice(Math.max(0, candidate.start - 30), candidate.start);
  return /(?:^|[,.;:!?|()\n–-]\s*|\b(?:is|on|at|me|it's|its|and|yes|sure|ok|or|to|use|try|thanks|please|no|mine|here)\s+|:\s*)$/.test(
    before,
  );
}

function correctsItself(turn: Turn, said: readonly PhoneCandidate[]): boolean {
  const [first, last] = [said[0], said.at(-1)];
  const between = first && last ? turn.low.slice(first.end, last.start) : '';
  return (
    /\b(?:no wait|wait|hold on|hang on|fax|sorry|scrap|scratch|strike|old|wrong|i mean|rather|actually|oops|no|better|instead|use|correction|make that)\b/.test(
      between,
    ) || /\bnot\s+(?:on\s+)?$/.test(turn.low.slice(0, first?.start ?? 0))
  );
}

/** "no thats the order number": what stood there was no telephone number. */
function takesBack(low: string): boolean {
  return /\b(?:that|this|it)(?:'s| is|s| was) (?:the|my|an?|our|your|just the|actually the)? ?(?:order|account|invoice|booking|reference|ref|ticket|policy|tracking|customer|membership|case|serial|card)\b|\b(?:that|this|it)(?:'s| is|s) not (?:a|my|the) (?:phone|telephone|mobile|number)\b/.test(
    low,
  );
}

function parse(value: string, region: string | null) {
  const country = region && isSupportedCountry(region) ? (region as CountryCode) : undefined;
  return parsePhoneNumberFromString(value.replace(/^00(?=[1-9])/, '+'), country);
}

/** "not the office line 0100", "your number 01904 …", "the shop (01904 …) is engaged", "07700 900111 is my old one". */
function isSetAside(low: string, start: number, end: number): boolean {
  const before = low.slice(Math.max(0, start - 48), start);
  const after = low.slice(end, end + 44);
  const aside = low
    .slice(end, end + 70)
    .replace(
      /^(?:[\s.,;:!?)–—-]|(?:hold on|hang on|wait|no|nope|oh|oops|sorry|ah|hmm|actually|scratch that|silly me)\b)+/,
      '',
    );
  return (
    /\b(?:not (?:the|my|on|to|via|at)(?: (?:\w+ ){0,2})?|don'?t (?:use|call|ring|text)(?: (?:me )?on)?|never (?:on|use)|nicht (?:auf|unter|die)|no (?:al|en el)|pas (?:au|sur le)|your (?:number|office|line|phone|shop|helpline|hotline|website|site|engineer|driver|guy|man|rep|colleague|team)(?: gave me| says| told me)?|(?<!(?:ring|call|phone|text|on|use) )(?:the )?(?<!(?:ring|call|phone|text|on|use) the )(?:shop|store|hotline|helpline|desk|branch|clinic|reception)\s*\(?|called you on|rang|i (?:called|phoned|tried|dialled)|dialled|tried|gave me|(?:call|text|message|letter|e-?mail|sms) from|(?:missed )?calls? from|number on (?:your|the) (?:site|website)(?: is)?|fax(?: is| no\.?| number)?)\s*[:(]?\s*$/.test(
      before,
    ) ||
    /^\)?\s*(?:is|was|that's|thats|,|-|–)?\s*(?:my |the |our |an? )?(?:old (?:one|number)|previous|wrong|dead|disconnected|out of (?:use|service)|no longer)\b/.test(
      aside,
    ) ||
    /^(?:that's|thats|that is|that was|it's|its|which is|this is) (?:(?:my|the|our|an?|his|her|actually|just|only|still) )*(?:\w+ )?(?:fax|modem|alarm line|old \w+|previous \w+|wrong \w+|order|invoice|account|date of birth|birthday)\b/.test(
      aside,
    ) ||
    /^[\s,)]*(?:that was wrong|that's wrong|thats wrong|is engaged|doesn't|does not|isn't|rings? out|just rings|goes to|is not|no longer|(?:that's|thats|is|its|it's) (?:the|your|our) (?:shop|office|store|switchboard|branch|fax))\b/.test(
      after,
    )
  );
}
