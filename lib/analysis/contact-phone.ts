import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Evidence } from '@/lib/transcript/schema';
import { phonesOf } from './details';
import { phoneField } from './form-fields';
import { phoneRegion } from './phone-region';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis } from './schema';
import { isThirdPerson } from './third-person';

type PhoneFound = NonNullable<Analysis['contact']['phone']>;

const phoneCue =
  /\b(?:call|ring|phone|ph|contact no|text|whats ?app|mobile|cell|tel|number|reach|sms|mob|telefon|handy|teléfono|t:|m:|p:|direct|voicemail|dial|buzz)\b/;

/** The visitor's own telephone number with its E.164 form where it is valid for the region; the last one said wins. */
export function findPhone(reading: Reading): PhoneFound | null {
  const region = phoneRegion(reading.transcript);
  let current: { value: string; evidence: Evidence[]; turn: Turn | null } | null = null;
  const field = phoneField(reading.transcript.fields);
  if (field) current = { value: field.value, evidence: [{ field: field.key }], turn: null };
  for (const turn of reading.visitor) {
    const asked = answeredTo(reading, turn).some((before) => before.act?.asks.has('phone') || before.act?.permission);
    const candidates = phonesOf(turn).filter((candidate) => {
      if (isThirdPerson(turn.low, candidate.start, candidate.end)) return false;
      if (isSetAside(turn.low, candidate.start, candidate.end)) return false;
      const cue =
        asked ||
        phoneCue.test(turn.low) ||
        candidate.value.startsWith('+') ||
        current !== null ||
        hasContactBeside(turn);
      const parsed = parse(candidate.value, region);
      if (parsed?.isValid()) return true;
      return (
        cue &&
        candidate.value.replace(/\D/g, '').length >= 7 &&
        (parsed?.isPossible() === true || asked || phoneCue.test(turn.low))
      );
    });
    const chosen = candidates.at(-1);
    if (chosen) {
      const first = candidates[0];
      const corrected =
        candidates.length > 1 && /\b(?:no wait|wait|sorry|scrap|old|wrong|i mean|rather|actually)\b/.test(turn.low);
      const taken = candidates.length > 1 && !corrected && first ? first : chosen;
      current = { value: taken.value, evidence: [evidenceOf(turn, taken.start, taken.end)], turn };
    }
    if (current) {
      const mended = mendEnd(
        current.value,
        turn.low,
        chosen ? turn.low.indexOf(fold(chosen.value)) + chosen.value.length : 0,
        turn.index - (current.turn?.index ?? -9),
      );
      if (mended) current = { value: mended, evidence: [...current.evidence, evidenceOf(turn)], turn };
    }
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

function fold(text: string): string {
  return text.toLowerCase();
}

function parse(value: string, region: string | null) {
  const country = region && isSupportedCountry(region) ? (region as CountryCode) : undefined;
  return parsePhoneNumberFromString(value.replace(/^00/, '+'), country);
}

function hasContactBeside(turn: Turn): boolean {
  return /@/.test(turn.text) || /^\s*(?:regards|thanks|best|kind regards|cheers)\b/m.test(turn.low);
}

/** "not the office line 0100", "your number 01904 …", "the shop (01904 …) is engaged". */
function isSetAside(low: string, start: number, end: number): boolean {
  const before = low.slice(Math.max(0, start - 40), start);
  return (
    /\b(?:not (?:the|my|on|to)|your (?:number|office|line|phone|shop|helpline|hotline)|(?<!(?:ring|call|phone|text|on) )(?:the )?(?<!(?:ring|call|phone|text|on) the )(?:shop|office|store|hotline|helpline|desk|branch|clinic|reception)\s*\(?|called you on|rang|i called|dialled|(?:call|text|message|letter|e-?mail) from|number on (?:your|the) (?:site|website)(?: is)?)\s*[:(]?\s*$/.test(
      before,
    ) || /^\)?\s*(?:is engaged|doesn't|does not|isn't|rings out|goes to|is not)\b/.test(low.slice(end, end + 30))
  );
}

/** "its 0163 at the end", "ends 45 not 54": the last digits replaced. */
function mendEnd(current: string, low: string, from: number, distance: number): string | null {
  if (distance > 4) return null;
  const hit =
    /\b(\d{2,6})\s*(?:is |at |on |in )?(?:the |at the )?end\b/.exec(low.slice(from)) ??
    /\b(?:ends?|ending|last (?:\w+ )?digits(?: are| is)?)\s*(?:in|with|on|:|is|are)?\s*(\d{2,6})\b/.exec(
      low.slice(from),
    );
  const tail = hit?.[1];
  if (!tail || !/\b(?:correction|wrong|sorry|wait|oops|typo|hang on|i mean|actually|not \d+|its|it's)\b/.test(low))
    return null;
  let left = tail.length;
  let cut = current.length;
  while (cut > 0 && left > 0) {
    cut -= 1;
    if (/\d/.test(current.charAt(cut))) left -= 1;
  }
  return left === 0 ? current.slice(0, cut) + tail : null;
}
