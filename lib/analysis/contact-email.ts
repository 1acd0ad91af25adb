import type { Evidence } from '@/lib/transcript/schema';
import { emailsOf, phonesOf } from './details';
import { mendEmail } from './email-corrections';
import { type EmailCandidate, isEmail } from './emails-in';
import { emailField } from './form-fields';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis } from './schema';
import { isListOfPeople, isThirdPerson } from './third-person';

type EmailFound = NonNullable<Analysis['contact']['email']>;
/** The visitor's own e-mail address: what they said last, corrections applied; then what a form field holds. */
export function findEmail(reading: Reading): EmailFound | null {
  const own = ownDomains(reading);
  let current: { value: string; evidence: Evidence[]; turn: Turn | null; confidence: number } | null = null;
  const field = emailField(reading.transcript.fields);
  if (field && isEmail(field.value)) {
    current = { value: field.value, evidence: [{ field: field.key }], turn: null, confidence: 0.95 };
  }
  for (const turn of reading.turns) {
    if (turn.role !== 'visitor') {
      const readBack = readBackIn(reading, turn, own);
      if (readBack && current?.value !== readBack) {
        current = {
          value: readBack,
          evidence: current?.evidence.length ? current.evidence : [evidenceOf(turn)],
          turn,
          confidence: 0.85,
        };
      }
      continue;
    }
    const candidates = emailsOf(turn).filter((candidate) => !isForeign(candidate, turn, own));
    const chosen = pick(candidates, turn);
    if (chosen) {
      if (candidates.length === 1 && current?.turn && isAddedAddress(turn, chosen) && !isCorrection(turn.low)) continue;
      current = { value: chosen.value, evidence: [evidenceOf(turn, chosen.start, chosen.end)], turn, confidence: 0.95 };
      continue;
    }
    if (current) {
      const mended =
        turn.index - (current.turn?.index ?? -9) > 4
          ? null
          : mendEmail(current.value, turn.low, current.turn !== null && phonesOf(current.turn).length > 0);
      if (mended)
        current = { value: mended, evidence: [...current.evidence, evidenceOf(turn)], turn, confidence: 0.85 };
    }
  }
  return current ? { value: current.value, evidence: current.evidence, confidence: current.confidence } : null;
}

function pick(candidates: EmailCandidate[], turn: Turn): EmailCandidate | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  // "jo@old.com, no: jo@new.com": the later one, unless it is set aside ("not …", "cc …").
  const last = candidates.at(-1);
  const first = candidates[0];
  if (!last || !first) return null;
  const before = turn.low.slice(first.end, last.start);
  if (
    /\b(?:not|cc|copy|or|backup|otherwise|alternativ\w*)\b/.test(before) &&
    !/\b(?:no wait|sorry|i mean|use|rather)\b/.test(before)
  )
    return first;
  return last;
}

function isAddedAddress(turn: Turn, chosen: EmailCandidate): boolean {
  return /\b(?:cc|copy in|also copy|as well as|invoice (?:goes|to)|bills? (?:go|to)|accounts? (?:dept|department) is)\b/.test(
    turn.low.slice(Math.max(0, chosen.start - 40), chosen.start),
  );
}

function isCorrection(low: string): boolean {
  return /\b(?:sorry|oops|wrong|typo|correct|instead|rather|actually|wait|scratch|use|meant|i mean|better|dead|old)\b|^\s*\*/.test(
    low,
  );
}

/** Addresses of the business, of a third person, or shown only as something else (a login, the bot's). */
function isForeign(candidate: EmailCandidate, turn: Turn, own: Set<string>): boolean {
  const domain = candidate.value.slice(candidate.value.indexOf('@') + 1);
  if (own.has(domain) || isListOfPeople(turn.text)) return true;
  if (
    /^['"”)]?\s*(?:said|says|told|wrote|sent|claims?|keeps?|e-?mailed|messaged|contacted|asked|asks|is (?:that|this|it) (?:you|real|yours)|isn't|bounced?|bounces|doesn't|does not|didn't|never)\b/.test(
      turn.low.slice(candidate.end, candidate.end + 40),
    )
  )
    return true;
  const before = turn.low.slice(Math.max(0, candidate.start - 70), candidate.start);
  if (
    /\b(?:sent (?:it )?to|wrote to|e-?mailed|mailed|paypal|account (?:is|was) (?:under|with)|not|old one|instead of)\s*(?:is|was|:|my)?\s*(?:\w+\s*)?$/.test(
      before,
    )
  ) {
    return !/\b(?:better|use|now)\b/.test(before);
  }
  return isThirdPerson(turn.low, candidate.start, candidate.end);
}

function ownDomains(reading: Reading): Set<string> {
  const domains = new Set<string>();
  const host = /^https?:\/\/(?:www\.|app\.|shop\.|my\.)?([^/:?#]+)/i
    .exec(reading.transcript.pageUrl ?? '')?.[1]
    ?.toLowerCase();
  if (host) domains.add(host);
  for (const turn of reading.turns) {
    if (turn.role === 'visitor') continue;
    for (const candidate of emailsOf(turn)) {
      const domain = candidate.value.slice(candidate.value.indexOf('@') + 1);
      if (domains.has(domain)) continue;
      const saidBefore = recentWords(reading, turn, /\s/g).includes(domain.split('.')[0] ?? domain);
      if (!saidBefore && !/\?\s*$|^(?:got it|thanks|thank you|noted|is it|so)\b/.test(turn.low)) domains.add(domain);
    }
  }
  return domains;
}

/** What the visitor said in the forty messages before this one, folded, without the given signs: addresses are read back soon. */
function recentWords(reading: Reading, turn: Turn, without: RegExp): string {
  return reading.turns
    .slice(Math.max(0, turn.index - 40), turn.index)
    .filter((before) => before.role === 'visitor')
    .map((before) => before.low.replace(without, ''))
    .join(' ');
}

/** "priya@knotandloom.co.uk, correct?": an address that the business reads back and the visitor does not deny. */
function readBackIn(reading: Reading, turn: Turn, own: Set<string>): string | null {
  const said = emailsOf(turn).find((candidate) => !own.has(candidate.value.slice(candidate.value.indexOf('@') + 1)));
  if (!said) return null;
  const domainStem = said.value.split('@')[1]?.split('.')[0] ?? '';
  const spoken = recentWords(reading, turn, /[\s-]/g);
  if (!spoken.includes(domainStem.replace(/-/g, '').slice(0, 6))) return null;
  const reply = reading.turns.slice(turn.index + 1, turn.index + 4).find((after) => after.role === 'visitor');
  if (reply && answeredTo(reading, reply).includes(turn) && /^(?:no\b|nope|nah|wrong|not )/.test(reply.low))
    return null;
  return said.value;
}
