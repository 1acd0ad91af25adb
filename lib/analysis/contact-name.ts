import type { Evidence } from '@/lib/transcript/schema';
import { stanceOf } from './acts/stance';
import { asksFor, givesDetail, isAsked, piecesOf, withoutDetails } from './contact-asks';
import { nameField } from './form-fields';
import { echoedNames, firstWord, holdsWords, isAlike, isEchoed, lastWord, ownNames, sharesWord } from './name-compare';
import { introducedIn, surnameIn } from './name-introductions';
import { isCommonWord, isFirstName, type NameRun, nameAt, readsAsOrganisation } from './person-name';
import { placesIn } from './places';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import { isThirdPerson } from './third-person';
import { postPattern } from './words/organisation-words';

type Found = { value: string; evidence: Evidence[]; confidence: number };
/** A name with how sure its place makes it: 4 asked for, 3 said outright, 2 beside the own details, 1 standing alone. */
type Hit = { value: string; start: number; end: number; rank: number };

/** The visitor's name as said: in reply to a question for it, as an introduction, a signature, or beside their own address. */
export function findName(reading: Reading): Found | null {
  const field = nameField(reading.transcript.fields);
  let best: (Found & { rank: number; turn: Turn | null }) | null = field
    ? { value: field.value, evidence: [{ field: field.key }], confidence: 0.95, rank: 2, turn: null }
    : null;
  const own = ownNames(reading);
  const echoed = echoedNames(reading);
  let given = false;
  for (const turn of reading.visitor) {
    given ||= givesDetail(turn);
    if (turn.injection) continue;
    const respelled = best?.turn ? respell(best.value, turn) : null;
    if (best && respelled) best = { ...best, value: respelled, evidence: [...best.evidence, evidenceOf(turn)], turn };
    const surname = best ? surnameIn(turn.text) : null;
    if (best && surname && !best.value.includes(' ') && !sharesWord(best.value, surname.value)) {
      best = joined(best, surname, turn);
      continue;
    }
    for (const hit of hitsIn(reading, turn, { own, echoed, given })) {
      const rank = hit.rank + (isEchoed(hit.value, echoed) ? 2 : 0);
      if (best?.turn && surnameAsked(reading, turn) && !sharesWord(best.value, hit.value)) {
        best = joined(best, hit, turn);
        continue;
      }
      const longer = best !== null && hit.value.length > best.value.length && sharesWord(best.value, hit.value);
      const corrected =
        best !== null &&
        rank >= Math.min(3, best.rank) &&
        best.turn !== turn &&
        ((/\b(?:sorry|actually|oops|typo|no|wait|rather|meant|spelt|spelled|autocorrect|correct\w*)\b|\*/.test(
          turn.low,
        ) &&
          // "*acme.example. fingers": small letters correct no name in capitals.
          (/^\p{Lu}/u.test(hit.value) || /^\p{Ll}/u.test(best.value))) ||
          isAlike(best.value, hit.value));
      if (best && rank <= best.rank && !longer && !corrected) continue;
      best = {
        value: hit.value,
        evidence: [evidenceOf(turn, hit.start, hit.end)],
        confidence: Math.min(0.95, 0.6 + rank * 0.08),
        rank: Math.max(rank, best?.rank ?? 0),
        turn,
      };
    }
  }
  return best ? { value: best.value, evidence: best.evidence, confidence: best.confidence } : null;
}

/** "Strowd with a w I should say": one word of the name spelled anew. */
function respell(name: string, turn: Turn): string | null {
  if (
    turn.text.length > 160 ||
    !/\b(?:sorry|should say|should be|spel(?:t|led)|typo|autocorrect|actually|with an?|without|meant|i mean|no h|one|two|double)\b|\*/.test(
      turn.low,
    )
  )
    return null;
  for (const word of name.split(/\s+/)) {
    const anew = [...turn.text.matchAll(/(?<![\p{L}@.])\p{Lu}[\p{L}'’-]{2,}/gu)].find(
      (hit) => isAlike(word, hit[0]) && !isCommonWord(hit[0]),
    );
    if (anew && name.split(/\s+/).length > 1) return name.replace(word, anew[0]);
  }
  return null;
}

type Known = {
  own: ReadonlySet<string>;
  echoed: ReadonlySet<string>;
  /** The visitor has given an address or a number by now. */
  given: boolean;
};

function hitsIn(reading: Reading, turn: Turn, known: Known): Hit[] {
  const text = withoutDetails(turn);
  const asked = isAsked(reading, turn, 'name');
  const found: Hit[] = [];
  for (const { run, rank, sure } of introducedIn(text, asked || known.given)) {
    const name = checked(reading, turn, run, known, sure);
    if (name) found.push({ ...name, rank: asked ? 4 : rank });
  }
  if (found.length === 0 && asked) {
    const reply = inReply(reading, turn, text, known);
    if (reply) found.push(reply);
  }
  if (found.length === 0) {
    const alone = standingAlone(reading, turn, text, known);
    if (alone) found.push(alone);
  }
  return found.map((hit) => fuller(text, hit));
}

/** "Petra. Petra Novak": the longer form of the same name in the same message. */
function fuller(text: string, hit: Hit): Hit {
  for (const piece of piecesOf(text)) {
    const run = nameAt(text, piece.start, false);
    if (
      run &&
      run.looks >= 2 &&
      run.end >= piece.end - 1 &&
      run.value.length > hit.value.length &&
      holdsWords(run.value, hit.value) &&
      !readsAsOrganisation(run.value)
    )
      return { ...hit, value: untitled(run.value), start: run.start, end: run.end };
  }
  return hit;
}

/** The run as a name of the visitor; null where it names somebody of the business, a third person, a place or an organisation. */
function checked(reading: Reading, turn: Turn, run: NameRun, known: Known, sure: boolean) {
  const echo = isEchoed(run.value, known.echoed);
  const low = run.value.toLowerCase();
  if (known.own.has(firstWord(run.value)) && !sure && !echo) return null;
  if (run.looks === 0 && !sure && !echo) return null;
  if (run.looks < 3 && !/^\p{L}\.? /u.test(low) && stanceOf(low) !== null) return null;
  if (
    !echo &&
    (run.looks < 3 ? readsAsOrganisation(run.value) : run.words > 2 && readsAsOrganisation(lastWord(run.value)))
  )
    return null;
  if (!echo && !sure && run.looks < 3 && isElsewhere(reading, low)) return null;
  if (isThirdPerson(turn.low, run.start, run.end) && !echo && !/\bask for\s+$/.test(turn.low.slice(0, run.start)))
    return null;
  return { value: untitled(run.value), start: run.start, end: run.end };
}

const leadIn =
  /^(?:(?:and|ok|okay|k|yes|yeah|yep|yup|aye|sure|hi|hiya|hello|hey|um|er|uh|erm|oh|ah|me|it'?s|its|it is|im|i'm|i am|this is|that's|thats|that would be|just|name|named|the name is|the name's|names?|surname|thanks|thank you|cheers|sure thing|certainly|soy|ich bin|ik ben|je suis|c'est|sono|is|of course|no problem|ta|so|well|sorry|oops|yours truly|call me|for|under|to|put|put it under|make it out to|typo|correction|si|sí|ja|oui|claro|gern|gerne|vale|bonjour|hola|hallo|guten tag|buenas|kindly note|respected|sir|madam|madame,)(?![\p{L}'’])[\s,:.!-]*)+/iu;

function inReply(reading: Reading, turn: Turn, text: string, known: Known): Hit | null {
  const pieces = piecesOf(text);
  for (const [place, piece] of pieces.entries()) {
    const lead = leadIn.exec(piece.text)?.[0].length ?? 0;
    for (const skip of lead > 0 ? [lead, 0] : [0]) {
      const run = nameAt(text, piece.start + skip, true);
      if (!run) continue;
      const rest = text.slice(run.end, piece.end).trim();
      const ends = rest === '' || /^[^\p{L}\p{N}]*$/u.test(rest);
      const goesOn =
        /^(?:\||\d|[a-z]{1,2}\d{1,2}[a-z]? ?\d[a-z]{2}\b|please|pls|will do|is fine|is my name|here|speaking|this side|from|at|of|with|thanks|and|as|email|e-mail|but|again|by the way|my|mobile|phone|number)\b/i.test(
          rest,
        );
      if (!ends && !(run.looks >= 2 && (goesOn || run.looks === 3)) && !(run.looks === 1 && goesOn)) continue;
      if (run.looks < 2 && (place > 1 || turn.low.includes('?'))) continue;
      if (run.looks === 1 && run.words > 3) continue;
      if (run.looks < 3 && offered(reading, turn, run.value)) continue;
      const name = checked(reading, turn, run, known, run.looks >= 2 || ends);
      if (!name) continue;
      const next = pieces[place + 1];
      const reversed =
        next && run.words === 1 && text.slice(piece.end, next.start).trim() === ',' && nameAt(text, next.start, true);
      if (
        ends &&
        reversed &&
        reversed.words === 1 &&
        reversed.end === next.end &&
        isFirstName(reversed.value) &&
        !isFirstName(run.value)
      )
        return { value: `${run.value}, ${reversed.value}`, start: run.start, end: reversed.end, rank: 4 };
      return { ...name, rank: run.looks >= 2 || ends ? 4 : 3 };
    }
  }
  return null;
}

/** A choice that the business offered: "[Gold] [Silver]". */
function offered(reading: Reading, turn: Turn, value: string): boolean {
  return answeredTo(reading, turn).some((before) => before.text.includes(`[${value}`));
}

/** A name that stands between commas, full stops or line ends: beside the visitor's own address, as a signature, or with a post behind it. */
function standingAlone(reading: Reading, turn: Turn, text: string, known: Known): Hit | null {
  const details = givesDetail(turn);
  const near =
    details ||
    [reading.turns[turn.index - 1], reading.turns[turn.index + 1]].some(
      (other) => other?.role === 'visitor' && givesDetail(other),
    );
  const silent = reading.turns.every((other) => other.role === 'visitor');
  const pieces = piecesOf(text);
  let best: Hit | null = null;
  for (const [place, piece] of pieces.entries()) {
    const led =
      /\b(?:to|for|is|name|care of|c\/o|attention|attn:?|contact)\s+(?=\p{Lu}\p{L}+ \p{Lu}[\p{L}'’-]+$)/u.exec(
        piece.text,
      );
    const lead =
      details && led
        ? led.index + led[0].length
        : (/^(?:and |or |it's |its |i'm |im |me, |for |yes |yeah |sure |ok |name )+/i.exec(piece.text)?.[0].length ??
          0);
    const run = nameAt(text, piece.start + lead, near || silent);
    if (!run) continue;
    const tail = text.slice(run.end, piece.end).trim();
    const belongsTo =
      run.looks >= 2 &&
      (near || isEchoed(run.value, known.echoed)) &&
      /^(?:vom|von|from|of|at|@|bei|chez)\s+(?:the |der )?\p{Lu}/u.test(tail);
    if (
      tail !== '' &&
      !belongsTo &&
      !opensWith(reading, turn, run, place, tail) &&
      !/^(?:x+|xo+|[^\p{L}\p{N}]+|\|[|\s]*)$/u.test(tail)
    )
      continue;
    const echo = isEchoed(run.value, known.echoed);
    if (run.looks < 3 && run.words > 1 && wholePost.test(run.value) && !echo) continue;
    const name = checked(reading, turn, run, known, false);
    if (!name) continue;
    const rank = rankAlone({ reading, turn, text, pieces, place, run, near, details, echo, silent });
    if (rank > 0 && (!best || rank > best.rank)) best = { ...name, rank };
  }
  return best;
}

/** "Evening. Hal Danforth up on Quarry Road, …": a full known name at the head of the first message. */
function opensWith(reading: Reading, turn: Turn, run: NameRun, place: number, tail: string): boolean {
  return (
    reading.visitor[0] === turn &&
    place < 2 &&
    run.looks === 3 &&
    run.words > 1 &&
    properPair.test(run.value) &&
    /^(?:up|over|down|out|on|in|at|from|near|again|reporting|no\.?|number|flat|unit|plot|room|account|ref)\b/.test(tail)
  );
}

type Alone = {
  reading: Reading;
  turn: Turn;
  text: string;
  pieces: { text: string; start: number; end: number }[];
  place: number;
  run: NameRun;
  near: boolean;
  details: boolean;
  echo: boolean;
  silent: boolean;
};

const properPair = /^\p{Lu}[\p{Ll}'’-]+ \p{Lu}[\p{L}'’-]+$/u;
const wholePost = new RegExp(`^${postPattern}$`, 'iu');
const postAfter = new RegExp(`^\\W{1,4}(?:(?:the|an?|our|your|i'm (?:the|an?)) )?${postPattern}\\b`, 'iu');

function rankAlone({ reading, turn, text, pieces, place, run, near, details, echo, silent }: Alone): number {
  if (echo && run.looks >= 1) return 2.7;
  if (answeredTo(reading, turn).some((before) => asksFor(before, 'company')) && run.looks < 3) return 0;
  const after = text.slice(run.end);
  const before = text.slice(0, run.start);
  const lastLine = /^\s*(?:sent from\b.*|get outlook\b.*)?$/is.test(after) && /\n\s*$/.test(before);
  if (run.looks === 1) {
    // In lower case and no known name: only as all that is left beside the own address, or as a message of its own.
    const left = text.replace(/[\s,;:.()|/-]+/g, ' ').trim();
    if (details && left === run.value) return 2;
    return silent && pieces.length === 1 && run.words <= 2 ? 1 : 0;
  }
  if (near && /(?:\bto|\bfor|\bwith|\bat|\bin|\bfrom)\s+$/i.test(before) && run.looks < 3) return 0;
  if (lastLine && (run.looks === 3 || run.words > 1 || pieces.length > 1)) return 3;
  if (postAfter.test(after) && run.looks >= 2) return 2;
  if (near && (run.looks === 3 || run.words > 1)) return run.looks === 3 ? (run.words > 1 ? 2.6 : 2.5) : 2.3;
  if (near) return /\|/.test(text) || place === 0 ? 2 : 1;
  const greeted =
    /^\W*(?:hi|hello|hey|hiya|morning|evening|afternoon|good \w+|thanks|cheers|hola|hallo|bonjour)\b[^\n.!?]{0,24}[,!. ]+$/i.test(
      before,
    );
  if (greeted && run.looks === 3) return 1.5;
  // "I'm the groom. Ferhat."
  if (
    run.looks === 3 &&
    /\b(?:i'?m|i am|it'?s|this is) (?:the|an?|your|one of (?:the|your)) (?:(?!of\b|with\b|for\b|to\b|from\b)[\p{L}'’-]+ ?){1,3}[^\p{L}]{1,4}$/iu.test(
      before,
    ) &&
    /^\s*(?:$|[.!,\n])/.test(after)
  )
    return 1.5;
  if (run.looks === 3 && (run.words > 1 || silent)) return 1;
  // "I'm only the sacristan. Mattie Joyce", "Priit Saar, Numbrik": two capitalised words at an end of the message.
  if (
    run.words === 2 &&
    run.looks === 2 &&
    pieces.length > 1 &&
    properPair.test(run.value) &&
    (place === pieces.length - 1
      ? /[.!?]\s*$/.test(before)
      : place === 0 && pieces.length < 4 && pieces.every((other) => /^\p{Lu}/u.test(other.text)))
  )
    return 1;
  if (run.looks === 3 && place === 0 && pieces.length > 1 && reading.visitor[0] === turn && !/^\W*[?]/.test(after))
    return 0.5;
  return run.words > 1 &&
    run.words < 4 &&
    pieces.length === 1 &&
    !/\?/.test(text) &&
    /^\p{Lu}/u.test(run.value) &&
    /\p{Lu}[\p{Ll}'’-]+$/u.test(run.value) &&
    reading.turns[turn.index - 1]?.role !== 'visitor' &&
    silent
    ? 1
    : 0;
}

/** A place, or words of the business itself, its services or areas. */
function isElsewhere(reading: Reading, low: string): boolean {
  const { business } = reading.transcript;
  const placeFields = Object.entries(reading.transcript.fields)
    .filter(([key]) =>
      /city|town|suburb|location|region|area|state|county|country|place|ort|stadt|ciudad|ville/i.test(key),
    )
    .map(([, value]) => value);
  const known = [business.name, ...business.areas, ...business.services, ...placeFields].join(' ').toLowerCase();
  return (
    known.includes(low) ||
    low.split(/\s+/).some((word) => word.length > 4 && known.includes(word)) ||
    placesIn(low).some((place) => place.end - place.start >= low.length - 1) ||
    /\b(?:street|road|avenue|rd|lane|square|drive|close|crescent|terrace|court|house|park|bridge|station|airport|north|south|east|west|new|los|las|saint|st|port|lake|mount|upper|lower|google|facebook|instagram|windows|excel|microsoft|apple|amazon|samsung|android|iphone|whatsapp|outlook|invoice|order|level|unit|model|type|size|room|platform|version|edition|christmas|easter|ramadan|diwali|sir|madam)\b/.test(
      low,
    )
  );
}

function surnameAsked(reading: Reading, turn: Turn): boolean {
  return answeredTo(reading, turn).some(
    (before) =>
      /\b(?:surname|last name|family name|second name|nachname|apellidos?|nom de famille|cognome|achternaam)\b/.test(
        before.low,
      ) && !/\bfirst\b/.test(before.low),
  );
}

function joined(best: Found & { rank: number }, hit: Omit<Hit, 'rank'>, turn: Turn) {
  return {
    value: `${best.value} ${hit.value}`,
    evidence: [...best.evidence, evidenceOf(turn, hit.start, hit.end)],
    confidence: best.confidence,
    rank: best.rank + 1,
    turn,
  };
}

/** "Mr Faisal Rahmani" is Faisal Rahmani; "Mr Mutiso" stays, and a doctor stays one. */
function untitled(value: string): string {
  return /^(?:(?:mr|mrs|ms|miss|herr|frau)\.?\s+)(\S+\s+\S.*)$/i.exec(value)?.[1] ?? value;
}
