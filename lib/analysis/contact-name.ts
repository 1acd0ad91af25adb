import type { Evidence } from '@/lib/transcript/schema';
import { stanceOf } from './acts/stance';
import { emailsOf, phonesOf } from './details';
import { nameField } from './form-fields';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import { isThirdPerson } from './third-person';
import { notNames } from './word-lists';

type Found = { value: string; evidence: Evidence[]; confidence: number };

const title = String.raw`(?:(?:mr|mrs|ms|miss|mx|dr|prof|col|sir|frau|herr|sra?|sr|mme)\.?\s+)?`;
const part = String.raw`(?:\p{Lu}[\p{L}'’.-]*|(?:de|van|von|der|den|bin|al|el|la|le|du|da|dos|ten|ní|nic|ó|di|del)(?=\s))`;
const capitals = String.raw`${title}\p{Lu}[\p{L}'’-]*\.?(?:[ \t]+${part}){0,3}`;
const anyCase = String.raw`${title}[\p{L}][\p{L}'’-]+(?:\s+[\p{L}][\p{L}'’-]+){0,2}`;

const introductions: { shape: RegExp; rank: number; lower?: true }[] = [
  {
    shape: new RegExp(
      String.raw`\b(?:[Mm]y name(?:'s|’s| is)|(?<!(?:[Cc]ompany|[Bb]usiness|[Pp]roduct|[Uu]ser|[Ff]ile|[Dd]omain|[Bb]rand|[Hh]er|[Hh]is|[Tt]heir|[Dd]og'?s|[Cc]at'?s|the|whose) )[Nn]ame(?:'s|’s| is|:)|[Ii]ch hei(?:ß|ss)e|[Mm]ein [Nn]ame ist|[Mm]e llamo|[Mm]i nombre es|[Jj]e m'appelle|[Mm]i chiamo|[Mm]ijn naam is)\s+(${anyCase})`,
      'u',
    ),
    rank: 3,
    lower: true,
  },
  {
    shape: new RegExp(
      String.raw`\b(?:[Tt]his is|[Ii]t['’]s|[Ii]ts|[Ii]['’]m|(?<!\p{L} )[Ii]m|[Ii] am|[Ss]oy|[Aa]sk for|[Ii]ch bin|[Aa]ttn\.?|[Ss]igned|[Cc]all me|[Bb]ooked under|[Nn]ame of|[Uu]nder(?= \p{Lu}\p{L}+\W*$))\s+(${capitals})(?=[\s,.!?()]|$)`,
      'u',
    ),
    rank: 3,
  },
  { shape: new RegExp(String.raw`(?:^|[.!?,;\n]\s*)(${capitals})\s+(?:here|speaking|btw|by the way)\b`, 'u'), rank: 3 },
  {
    shape: new RegExp(
      String.raw`(?:^|\n|[.!?]\s)\s*(?:[Kk]ind [Rr]egards|[Bb]est [Rr]egards|[Rr]egards|[Bb]est|[Tt]hanks|[Cc]heers|[Ss]incerely|[Ss]aludos|[Gg]rüße|VG|LG|MfG|[Cc]ordialement)\s*(?:[,.]?\s*\n+|,)\s*(${capitals})`,
      'u',
    ),
    rank: 3,
  },
  { shape: new RegExp(String.raw`\b[Rr]egards,?\s+(${capitals})`, 'u'), rank: 3 },
  { shape: new RegExp(String.raw`(?:^|\n)\s*(?:--|—)\s*\n?\s*(${capitals})`, 'u'), rank: 3 },
  {
    shape: new RegExp(
      String.raw`^\W*(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Mm]orning|[Aa]fternoon|[Ee]vening)\W+)?(?:[Ii]t['’]?s )?(${capitals}) (?:from|at|of|@) `,
      'u',
    ),
    rank: 2,
  },
  {
    shape:
      /\b(?:[Bb]ook(?:ing|ed)|[Rr]eserv(?:ation|ed)|[Tt]able|[Aa]ppointment|[Rr]oom)\b[^.?!\n]{0,60}\b(?:under|for)\s+(?:the name (?:of )?)?["“']?(\p{Lu}[\p{L}'’-]+[ \t]\p{Lu}[\p{L}'’-]+)(?=["”']?(?:[.,!?]|$))/u,
    rank: 2,
  },
  { shape: /\b(?:its|it's|this is|im|i'm)\s+([a-z]{3,12})(?:\s+(?:here|from|btw))?\s*$/u, rank: 2, lower: true },
  { shape: /(?:^|[\s,])([a-z]{3,12})\s+(?:here|btw)\s*(?:[.,!]|$)/u, rank: 2, lower: true },
];

type Hit = { value: string; start: number; end: number; rank: number };

/** The visitor's name as said: in reply to a question for it, as an introduction, a signature, or beside their own address. */
export function findName(reading: Reading): Found | null {
  const field = nameField(reading.transcript.fields);
  let best: (Found & { rank: number }) | null = field
    ? { value: field.value, evidence: [{ field: field.key }], confidence: 0.95, rank: 2 }
    : null;
  const own = ownNames(reading);
  const echoed = echoedNames(reading);
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const hits = [inReply(reading, turn), introduced(reading, turn), standingAlone(reading, turn, echoed)];
    for (const hit of hits) {
      if (!hit) continue;
      const first = firstWord(hit.value);
      if (own.has(first) && hit.rank < 4) continue;
      const rank = echoed.has(first) || echoed.has(lastWord(hit.value)) ? hit.rank + 2 : hit.rank;
      const longer =
        best !== null && rank >= 1 && hit.value.length > best.value.length && sharesWord(best.value, hit.value);
      if (
        !best ||
        rank > best.rank ||
        longer ||
        (rank === best.rank && rank === 1) ||
        (rank === best.rank && rank >= 4 && /\b(?:sorry|actually|no|wait)\b/.test(turn.low))
      ) {
        best = {
          value: hit.value,
          evidence: [evidenceOf(turn, hit.start, hit.end)],
          confidence: Math.min(0.95, 0.6 + rank * 0.08),
          rank: Math.max(rank, best?.rank ?? 0),
        };
      }
    }
  }
  return best ? { value: best.value, evidence: best.evidence, confidence: best.confidence } : null;
}

function firstWord(value: string): string {
  return (
    value
      .toLowerCase()
      .replace(/^(?:mr|mrs|ms|miss|dr|prof|col|frau|herr)\.?\s+/, '')
      .split(/\s+/)[0] ?? ''
  ).replace(/[^\p{L}]/gu, '');
}

function lastWord(value: string): string {
  return (value.toLowerCase().split(/\s+/).at(-1) ?? '').replace(/[^\p{L}]/gu, '');
}

function sharesWord(a: string, b: string): boolean {
  const list = b.toLowerCase().split(/\s+/);
  return a
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 2 && list.includes(word));
}

/** Names of the business's own people, who introduce themselves in the chat. */
function ownNames(reading: Reading): Set<string> {
  const names = new Set<string>();
  for (const turn of reading.turns) {
    if (turn.role === 'visitor') continue;
    for (const hit of turn.text.matchAll(
      /\b(?:I'm|I’m|I am|this is|This is|My name is|it's)\s+(\p{Lu}[\p{L}]+)|\b(\p{Lu}[\p{L}]+) (?:here|joined)\b/gu,
    ))
      names.add((hit[1] ?? hit[2] ?? '').toLowerCase());
  }
  return names;
}

/** "Thanks Petra.", "Welcome back, Benoit!": how the business addresses the visitor after they gave their name. */
function echoedNames(reading: Reading): Set<string> {
  const names = new Set<string>();
  for (const turn of reading.turns) {
    if (turn.role === 'visitor') continue;
    for (const hit of turn.text.matchAll(
      /\b(?:[Tt]hanks(?: so much)?|[Tt]hank you|[Ww]elcome(?: back)?|[Hh]i|[Hh]ello|[Nn]oted|[Uu]nderstood|[Pp]erfect|[Gg]ot it|[Nn]ice to meet you|[Ll]ovely|[Gg]racias|[Dd]anke|[Mm]erci|[Ss]ure|[Gg]reat|[Oo]k(?:ay)?|[Mm]r|[Mm]rs|[Mm]s|[Ff]rau|[Hh]err)[,!]?\s+(?:\p{Lu}\p{L}+ \p{Ll}+ \p{Lu}\p{L}+ )?(\p{Lu}[\p{L}'’-]+)(?=[\s.,!?]|$)|[,]\s(\p{Lu}[\p{L}'’-]+)[?!.](?:\s|$)/gu,
    )) {
      const name = (hit[1] ?? hit[2] ?? '').toLowerCase();
      if (!notNames.has(name)) names.add(name);
    }
  }
  return names;
}

function inReply(reading: Reading, turn: Turn): Hit | null {
  const asked = answeredTo(reading, turn).some((before) => before.act?.asks.has('name'));
  if (!asked) return null;
  const introducedHere = introduced(reading, turn);
  if (introducedHere && introducedHere.rank >= 3) return { ...introducedHere, rank: 4 };
  const text = withoutDetails(turn);
  for (const piece of pieces(text)) {
    const stripped = piece.text.replace(
      /^(?:(?:and|ok|okay|yes|yeah|yep|sure|hi|hello|hey|um|er|uh|me|it'?s|its|im|i'm|i am|this is|just|name|the name is|thanks|sure thing|soy|ich bin|is|of course|no problem|ta)\b[\s,:.!-]*)+/i,
      '',
    );
    const start = piece.start + (piece.text.length - stripped.length);
    const name = new RegExp(`^${title}[\\p{L}][\\p{L}'’.-]*(?:\\s+[\\p{L}][\\p{L}'’.-]*){0,3}$`, 'iu').exec(
      stripped.trim(),
    );
    if (!name || !plausible(name[0], true)) continue;
    if (isThirdPerson(turn.low, start, start + name[0].length)) return null;
    if (/^[a-z]/.test(name[0]) && stanceOf(name[0].toLowerCase()) !== null) continue;
    return { value: tidy(name[0]), start, end: start + name[0].length, rank: 4 };
  }
  const lead = new RegExp(`^\\W*(${capitals})`, 'u').exec(text);
  if (lead?.[1] && plausible(trimName(lead[1]), false)) {
    const start = text.indexOf(lead[1]);
    return { value: tidy(trimName(lead[1])), start, end: start + lead[1].length, rank: 3 };
  }
  return null;
}

function introduced(reading: Reading, turn: Turn): Hit | null {
  for (const { shape, rank, lower } of introductions) {
    const hit = shape.exec(turn.text);
    const value = hit?.[1];
    if (!hit || !value) continue;
    const name = trimName(value);
    if (!plausible(name, lower ?? false) || /^\p{Lu}{3,}$/u.test(name.split(/\s+/)[0] ?? '')) continue;
    const start = hit.index + hit[0].lastIndexOf(value);
    if (
      /^[a-z]/.test(name) &&
      rank === 2 &&
      !givesDetail(turn) &&
      !answeredTo(reading, turn).some((before) => before.act?.asks.has('name'))
    )
      continue;
    if (isThirdPerson(turn.low, start, start + name.length) && !/[Aa]sk for\s+$/.test(turn.text.slice(0, start)))
      continue;
    return { value: tidy(name), start, end: start + name.length, rank };
  }
  return null;
}

function givesDetail(turn: Turn): boolean {
  return emailsOf(turn).length > 0 || phonesOf(turn).length > 0;
}

/**
 * A name that stands between commas, full stops or line ends: beside the visitor's own address, or two capitalised words
 * on their own, or one that the business then addresses the visitor by.
 */
function standingAlone(reading: Reading, turn: Turn, echoed: ReadonlySet<string>): Hit | null {
  const details = givesDetail(turn);
  const previous = reading.turns[turn.index - 1];
  const near = details || (previous?.role === 'visitor' && givesDetail(previous));
  const text = withoutDetails(turn);
  for (const piece of pieces(text)) {
    const name = new RegExp(`^${capitals}$`, 'u').exec(piece.text);
    if (!name || !plausible(name[0], false)) continue;
    const list = name[0].split(/\s+/);
    const known = list.some((word) => echoed.has(word.toLowerCase()));
    if (!near && !known && list.length < 2) continue;
    if (looksLikeOther(reading, name[0]) && !known) continue;
    if (stanceOf(name[0].toLowerCase()) !== null && !known) continue;
    if (!near && !known && (isCompanyAnswer(reading, turn, name[0]) || turn.text.charAt(piece.start - 1) === '('))
      continue;
    if (isThirdPerson(turn.low, piece.start, piece.start + name[0].length) && !known) continue;
    if (/^\p{Lu}{4,}$/u.test(name[0]) && !known) continue;
    return {
      value: tidy(trimName(name[0])),
      start: piece.start,
      end: piece.start + name[0].length,
      rank: near ? 2 : known ? 2 : 1,
    };
  }
  if (!details) return null;
  const rest = text.replace(/[,;:.()|/-]+/g, ' ').trim();
  const lowerName = /^([a-z]{3,12}(?: [a-z]{2,12}){0,2})$/.exec(rest)?.[1] ?? lastPiece(text);
  if (lowerName && plausible(lowerName, true) && stanceOf(lowerName) === null) {
    const start = Math.max(0, turn.low.lastIndexOf(lowerName));
    return { value: lowerName, start, end: start + lowerName.length, rank: 2 };
  }
  return null;
}

/** "…, bram de wit" after the address: a last piece of two or three lower-case words. */
function lastPiece(text: string): string | null {
  const last = /\|[,.\s]+([a-z]{3,12}(?: [a-z]{2,12}){1,2})\s*$/.exec(text)?.[1];
  return last ?? null;
}

/** Words of a menu that the visitor picked, or the answer to "which company?". */
function isCompanyAnswer(reading: Reading, turn: Turn, value: string): boolean {
  return answeredTo(reading, turn).some((before) => before.act?.asks.has('company') || before.text.includes(value));
}

function looksLikeOther(reading: Reading, value: string): boolean {
  const low = value.toLowerCase();
  const { business } = reading.transcript;
  const known = [business.name, ...business.areas, ...business.services].join(' ').toLowerCase();
  return (
    known.includes(low) ||
    low.split(/\s+/).some((word) => word.length > 3 && known.includes(word)) ||
    /\b(?:ltd|limited|llc|inc|gmbh|group|services|solutions|street|road|avenue|st|rd|labs?|school|hospital|clinic|hotel|church|college|university|house|park|lane|square|logistics|foods|office|society|forum|union|courier|care|centre|center|club|studio|terminals|lettings|trust|bank|google|facebook|instagram|office|opticians|robotics|marine|chambers|supply|windows|excel|power|north|south|east|west|new|san|los|las|saint|port|lake|mount|upper|lower)\b/.test(
      low,
    )
  );
}

/** The message with addresses and numbers blanked out, every other character in its place. */
function withoutDetails(turn: Turn): string {
  let text = turn.text;
  for (const detail of [...emailsOf(turn), ...phonesOf(turn)]) {
    text = text.slice(0, detail.start) + '|'.repeat(detail.end - detail.start) + text.slice(detail.end);
  }
  return text;
}

function pieces(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  const cut =
    /[,;:|\n()!?/—–]|(?<=[\p{L}|)]{2})\.(?=\s|$)(?<!\b(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Cc]ol|[Pp]rof)\.)|\s-\s|\s(?:btw|by the way)\b|\s(?=and my\b)/gu;
  let from = 0;
  const push = (end: number) => {
    const raw = text.slice(from, end);
    const lead = /^[\s.'"*-]*/.exec(raw)?.[0].length ?? 0;
    const value = raw.slice(lead).replace(/[\s.'"*]+$/, '');
    if (value) found.push({ text: value, start: from + lead });
  };
  for (const hit of text.matchAll(cut)) {
    push(hit.index);
    from = hit.index + hit[0].length;
  }
  push(text.length);
  return found;
}

/** After a first name, a capitalised word such as "Price" or "Close" is a surname; roles, days and small words are not. */
function endsName(word: string): boolean {
  const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (!notNames.has(plain)) return false;
  return !/^\p{Lu}\p{Ll}{2,}/u.test(word) || neverSurname.test(plain);
}

const neverSurname =
  /^(?:manager|director|owner|engineer|assistant|head|lead|senior|junior|founder|from|here|the|and|at|of|for|with|thanks|thank|regards|cheers|please|yes|sure|finance|marketing|sales|operations|purchasing|logistics|transport|procurement|consulting|services|solutions|group|limited|hotel|school|clinic|hospital|university|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|email|phone|mobile|number|english|german|french|spanish|mornings|afternoons|evenings|company|team|office)$/;

function trimName(value: string): string {
  const kept: string[] = [];
  for (const word of value.split(/\s+/)) {
    if (kept.length > 0 && endsName(word)) break;
    kept.push(word);
  }
  return kept.join(' ').replace(/[.,]+$/, '');
}

/** "Mr Faisal Rahmani" is Faisal Rahmani; "Mr Mutiso" stays. */
function tidy(value: string): string {
  const clean = value.replace(/[.,]+$/, '').trim();
  const titled = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau)\.?\s+(\S+\s+\S.*)$/i.exec(clean);
  return titled?.[1] ?? clean;
}

function plausible(value: string, lowercaseAllowed: boolean): boolean {
  const list = value.split(/\s+/).map((word) => word.toLowerCase().replace(/[^\p{L}]/gu, ''));
  if (list.length === 0 || list.length > 4 || value.length > 48) return false;
  const titled = /^(?:mr|mrs|ms|miss|dr|prof|col|sir|frau|herr)$/.test(list[0] ?? '');
  if (titled && list.length < 2) return false;
  const said = value.split(/\s+/);
  if (list.some((word, place) => (place === 0 ? notNames.has(word) && !titled : endsName(said[place] ?? ''))))
    return false;
  if ((list[0]?.length ?? 0) < 2) return false;
  if (/^[a-z]/.test(value) && list.some((word) => /(?:ing|tion|ness|ment|ally)$/.test(word))) return false;
  return lowercaseAllowed || /^\p{Lu}/u.test(value);
}
