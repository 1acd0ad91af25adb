import type { Evidence } from '@/lib/transcript/schema';
import { emailsIn } from './contact-email';
import { phonesIn } from './contact-phone';
import { nameField } from './form-fields';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import { isThirdPerson } from './third-person';
import { notNames } from './word-lists';

type Found = { value: string; evidence: Evidence[]; confidence: number };

const title = String.raw`(?:(?:mr|mrs|ms|miss|mx|dr|prof|col|sir|frau|herr|sra?|sr|mme)\.?\s+)?`;
const part = String.raw`(?:\p{Lu}[\p{L}'’.-]*|(?:de|van|von|der|den|bin|al|el|la|le|du|da|dos|ten|ní|nic|ó|di|del)(?=\s))`;
const capitals = String.raw`${title}\p{Lu}[\p{L}'’-]*\.?(?:\s+${part}){0,3}`;
const anyCase = String.raw`${title}[\p{L}][\p{L}'’-]+(?:\s+[\p{L}][\p{L}'’-]+){0,2}`;

const introductions: RegExp[] = [
  new RegExp(
    String.raw`\b(?:[Mm]y name(?:'s|’s| is)|[Nn]ame(?:'s|’s| is|:)|[Ii]ch hei(?:ß|ss)e|[Mm]ein [Nn]ame ist|[Mm]e llamo|[Mm]i nombre es|[Jj]e m'appelle|[Mm]i chiamo|[Mm]ijn naam is)\s+(${anyCase})`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:[Tt]his is|[Ii]t['’]s|[Ii]ts|[Ii]['’]?m|[Ii] am|[Ss]oy|[Aa]sk for|[Ss]peak to|[Ii]ch bin|[Aa]ttn\.?|[Aa]tt\.?|[Ss]igned|[Cc]all me)\s+(${capitals})(?=[\s,.!?()]|$)`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[.!?,;\n]\s*)(${capitals})\s+(?:here|speaking|btw|by the way)\b`, 'u'),
  new RegExp(
    String.raw`(?:^|\n)\s*(?:[Kk]ind [Rr]egards|[Bb]est [Rr]egards|[Rr]egards|[Bb]est|[Tt]hanks|[Cc]heers|[Ss]incerely|[Ss]aludos|[Gg]rüße|VG|LG|MfG|[Cc]ordialement)\s*[,.]?\s*\n+\s*(${capitals})`,
    'u',
  ),
  new RegExp(String.raw`\b[Rr]egards,\s+(${capitals})`, 'u'),
  new RegExp(String.raw`(?:^|\n)\s*(?:--|—)\s*\n?\s*(${capitals})`, 'u'),
  /\b(?:its|it's|this is|im|i'm)\s+([a-z]{3,12})(?:\s+(?:here|from|btw))?\s*$/u,
  /(?:^|[\s,])([a-z]{3,12})\s+(?:here|btw)\s*(?:[.,!]|$)/u,
];

/** The visitor's name as said: in reply to a question for it, as an introduction, a signature, or beside their own address. */
export function findName(reading: Reading): Found | null {
  const field = nameField(reading.transcript.fields);
  let best: (Found & { rank: number }) | null = field
    ? { value: field.value, evidence: [{ field: field.key }], confidence: 0.95, rank: 2 }
    : null;
  const own = ownNames(reading);
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const found = inReply(reading, turn) ?? introduced(turn) ?? besideDetails(reading, turn);
    if (!found) continue;
    if (own.has(found.value.toLowerCase().split(/\s+/)[0] ?? '') && found.rank < 3) continue;
    const isLonger = best !== null && found.value.toLowerCase().startsWith(best.value.toLowerCase());
    if (
      !best ||
      found.rank > best.rank ||
      isLonger ||
      (found.rank === best.rank && found.rank >= 3 && /\b(?:sorry|actually|no|wait)\b/.test(turn.low))
    ) {
      best = {
        value: found.value,
        evidence: [evidenceOf(turn, found.start, found.end)],
        confidence: 0.6 + found.rank * 0.1,
        rank: found.rank,
      };
    }
  }
  return best ? { value: best.value, evidence: best.evidence, confidence: best.confidence } : null;
}

type Hit = { value: string; start: number; end: number; rank: number };

function ownNames(reading: Reading): Set<string> {
  const names = new Set<string>();
  for (const turn of reading.turns) {
    if (turn.role === 'visitor') continue;
    for (const hit of turn.text.matchAll(
      /\b(?:I'm|I’m|I am|this is|My name is|it's)\s+(\p{Lu}[\p{L}]+)|\b(\p{Lu}[\p{L}]+) (?:here|joined)\b/gu,
    ))
      names.add((hit[1] ?? hit[2] ?? '').toLowerCase());
  }
  return names;
}

function inReply(reading: Reading, turn: Turn): Hit | null {
  const asked = answeredTo(reading, turn).some((before) => before.act?.asks.has('name'));
  if (!asked) return null;
  const introducedHere = introduced(turn);
  if (introducedHere && introducedHere.rank >= 3) return { ...introducedHere, rank: 4 };
  const text = withoutDetails(turn);
  for (const piece of pieces(text)) {
    const stripped = piece.text.replace(
      /^(?:and|ok|okay|yes|yeah|yep|sure|hi|hello|hey|um|er|uh|me|it'?s|its|im|i'm|i am|this is|just|name|the name is|thanks|sure thing|soy|ich bin|is|of course|no problem)\b[\s,:.!-]*/i,
      '',
    );
    const start = piece.start + (piece.text.length - stripped.length);
    const name = new RegExp(`^${title}[\\p{L}][\\p{L}'’.-]*(?:\\s+[\\p{L}][\\p{L}'’.-]*){0,3}$`, 'iu').exec(
      stripped.trim(),
    );
    if (!name || !plausible(name[0], true)) continue;
    return { value: name[0].replace(/[.,]+$/, ''), start, end: start + name[0].length, rank: 4 };
  }
  const lead = new RegExp(`^\\W*(${capitals})`, 'u').exec(text);
  if (lead?.[1] && plausible(lead[1], false))
    return {
      value: trimName(lead[1]),
      start: text.indexOf(lead[1]),
      end: text.indexOf(lead[1]) + lead[1].length,
      rank: 3,
    };
  return null;
}

function introduced(turn: Turn): Hit | null {
  for (const [index, shape] of introductions.entries()) {
    const hit = shape.exec(turn.text);
    const value = hit?.[1];
    if (!hit || !value) continue;
    const name = trimName(value);
    if (!plausible(name, index >= 6 || index === 0)) continue;
    const start = hit.index + hit[0].indexOf(value);
    if (isThirdPerson(turn.low, start, start + name.length) && index !== 1) continue;
    return { value: name, start, end: start + name.length, rank: index >= 6 ? 2 : 3 };
  }
  return null;
}

/** A capitalised name beside the visitor's own e-mail address or number: "Teagan Murphy, teagan@…". */
function besideDetails(reading: Reading, turn: Turn): Hit | null {
  const details = [...emailsIn(turn.text), ...phonesIn(turn.text, turn.low)];
  const near =
    turn.index > 0 && reading.turns[turn.index - 1]?.role === 'visitor'
      ? [...emailsIn(reading.turns[turn.index - 1]?.text ?? '')]
      : [];
  if (details.length === 0 && near.length === 0) return null;
  const text = withoutDetails(turn);
  for (const piece of pieces(text)) {
    const name = new RegExp(`^${capitals}$`, 'u').exec(piece.text.trim());
    if (!name || !plausible(name[0], false)) continue;
    if (isThirdPerson(turn.low, piece.start, piece.start)) continue;
    return { value: trimName(name[0]), start: piece.start, end: piece.start + name[0].length, rank: 2 };
  }
  const lowerName =
    details.length > 0
      ? /^\s*([a-z]{3,12}(?: [a-z]{2,12}(?: [a-z]{2,12})?)?)\s*$/.exec(text.replace(/[,;:.()|-]+/g, ' ').trim())
      : null;
  if (lowerName?.[1] && plausible(lowerName[1], true))
    return {
      value: lowerName[1],
      start: turn.low.indexOf(lowerName[1]),
      end: turn.low.indexOf(lowerName[1]) + lowerName[1].length,
      rank: 2,
    };
  return null;
}

/** The message with addresses and numbers blanked out, every other character in its place. */
function withoutDetails(turn: Turn): string {
  let text = turn.text;
  for (const detail of [...emailsIn(turn.text), ...phonesIn(turn.text, turn.low)]) {
    text = text.slice(0, detail.start) + '|'.repeat(detail.end - detail.start) + text.slice(detail.end);
  }
  return text;
}

function pieces(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (const hit of text.matchAll(/[^,;:|\n()!?/—–]+|(?<=\.)\s/gu)) {
    let from = hit.index;
    for (const sub of hit[0].split(/(?<=\p{L}{2})\.\s+|\s+(?:-|btw|by the way)\s*|\s+(?=and my\b)/u)) {
      const place = text.indexOf(sub, from);
      const lead = sub.length - sub.trimStart().length;
      if (sub.trim()) found.push({ text: sub.trim().replace(/[.]+$/, ''), start: place + lead });
      from = place + sub.length;
    }
  }
  return found;
}

function trimName(value: string): string {
  const kept: string[] = [];
  for (const word of value.split(/\s+/)) {
    if (kept.length > 0 && notNames.has(word.toLowerCase().replace(/[^\p{L}]/gu, ''))) break;
    kept.push(word);
  }
  return kept.join(' ').replace(/[.,]+$/, '');
}

function plausible(value: string, lowercaseAllowed: boolean): boolean {
  const list = value.split(/\s+/).map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''));
  if (list.length === 0 || list.length > 4 || value.length > 48) return false;
  if (
    list.some(
      (word, place) =>
        notNames.has(word) && !(place === 0 && /^(?:mr|mrs|ms|miss|dr|prof|col|sir|frau|herr)$/.test(word)),
    )
  )
    return false;
  if ((list[0]?.length ?? 0) < 2) return false;
  return lowercaseAllowed || /^\p{Lu}/u.test(value);
}
