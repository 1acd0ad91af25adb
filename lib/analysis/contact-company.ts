import type { Evidence } from '@/lib/transcript/schema';
import { type CompanyRun, companyAt, companyIntroducedIn } from './company-introductions';
import { isAsked, piecesOf, withoutDetails } from './contact-asks';
import { findEmail } from './contact-email';
import { companyField } from './form-fields';
import { isCommonWord, isFirstName, nameAt, readsAsOrganisation } from './person-name';
import { placesIn } from './places';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import { postPattern } from './words/organisation-words';

type Found = { value: string; evidence: Evidence[]; confidence: number };
/** 4: asked for; 3: said outright; 2: behind the visitor's name; 1: by its form alone. */
type Hit = CompanyRun & { rank: number };

/** The visitor's company as said: asked for, introduced ("Lena from …", "COO at …"), or in a signature. Never from an e-mail address. */
export function findCompany(reading: Reading, name: Found | null): Found | null {
  const field = companyField(reading.transcript.fields);
  const domain = domainOf(reading);
  let best: (Found & { rank: number }) | null = field
    ? { value: field.value, evidence: [{ field: field.key }], confidence: 0.9, rank: 3 }
    : null;
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    for (const hit of hitsIn(reading, turn, name?.value ?? null, domain)) {
      if (isOwn(reading, hit.value)) continue;
      const corrected =
        best !== null &&
        hit.rank >= best.rank &&
        /\b(?:sorry|actually|oops|correction|renamed|now called|meant)\b|\*/.test(turn.low);
      if (best && hit.rank <= best.rank && !corrected) continue;
      best = {
        value: hit.value,
        evidence: [evidenceOf(turn, hit.start, hit.end)],
        confidence: 0.55 + hit.rank * 0.1,
        rank: hit.rank,
      };
    }
  }
  const read = best ?? readBack(reading, name?.value ?? null);
  return read ? { value: read.value, evidence: read.evidence, confidence: read.confidence } : null;
}

/** "Will do: Carys Bebb, Tollgate Foods." — "that's the one": a company that the business reads back and the visitor does not deny. */
function readBack(reading: Reading, name: string | null): Found | null {
  if (!name) return null;
  for (const turn of reading.turns) {
    if (turn.role === 'visitor' || !turn.text.includes(name)) continue;
    const run = afterName(turn.text, name);
    const reply = reading.turns[turn.index + 1];
    if (!run || !readsAsOrganisation(run.value) || isOwn(reading, run.value)) continue;
    if (reply?.role === 'visitor' && !/^\W*(?:no\b|nope|wrong|not )/.test(reply.low))
      return { value: run.value, evidence: [evidenceOf(turn, run.start, run.end)], confidence: 0.7 };
  }
  return null;
}

/** A question for a place is answered with one ("Wetherby Park"), however much like an organisation it reads. */
const asksWhere =
  /\b(?:where|(?:which|what)(?:'s| is)? (?:the |your )?(?:suburb|town|city|area|postcode|zip|address|location|site|street|branch|region|county|part|neighbou?rhood|building)|(?:suburb|town|city|address|location|postcode|zip code)\W*$)\b|\bwo\b|\bdónde\b|\boù\b|\bwaar\b|\bdove\b/;
/** "Mill Lane", "Aldous House E17 4PX": a street or a building. */
const placeLike =
  /\b(?:Lane|Road|Rd|Street|Avenue|Ave|Close|Drive|Crescent|Terrace|Mews|Gardens|Row|Hill|Green|Parade|Boulevard|straße|strasse)$|\b[A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?$/u;

/** The name of the host in the visitor's own address, in letters and figures only; null where a provider of mailboxes runs it. */
function domainOf(reading: Reading): string | null {
  const host = findEmail(reading)?.value.split('@')[1] ?? '';
  const stem = (host.split('.')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  return stem.length < 5 ||
    /mail|^(?:yahoo|outlook|icloud|proton|posteo|hushbox|btinternet|orange|wanadoo|libero|comcast|verizon|freenet|yandex|naver)/.test(
      stem,
    )
    ? null
    : stem;
}

/** "wicked wax" beside jo@wickedwax.co: what the visitor says that the host of their own address is made of. The address alone names none. */
function saidAsDomain(text: string, domain: string, name: string | null): CompanyRun | null {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*|&/gu)];
  for (const [first, word] of words.entries()) {
    let joined = '';
    for (let last = first; last < Math.min(words.length, first + 5); last += 1) {
      joined += (words[last]?.[0] ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      if (!domain.startsWith(joined)) break;
      if (joined !== domain || (first === last && !/^\p{Lu}/u.test(word[0]))) continue;
      const end = (words[last]?.index ?? 0) + (words[last]?.[0].replace(/[.'’-]+$/, '').length ?? 0);
      const value = text.slice(word.index, end);
      if (/[,;:!?\n|]/.test(value) || value.toLowerCase() === name?.toLowerCase() || isPersonName(value)) continue;
      const run = companyAt(text, word.index);
      if (run && run.value.length > value.length) return run;
      const piece = piecesOf(text).find((other) => other.start === word.index);
      return piece && piece.end > end && inSmallLetters(piece.text)
        ? { value: piece.text, start: piece.start, end: piece.end }
        : { value, start: word.index, end };
    }
  }
  return null;
}

function hitsIn(reading: Reading, turn: Turn, name: string | null, domain: string | null): Hit[] {
  const text = withoutDetails(turn);
  const found: Hit[] = [];
  const add = (run: CompanyRun | null, rank: number) => {
    if (run && isPlausible(reading, turn, run, name)) found.push({ ...run, rank });
  };
  if (isAsked(reading, turn, 'company')) add(inReply(text, name), 4);
  const placeAsked = answeredTo(reading, turn).some(
    (before) => asksWhere.test(before.low) && !/\b(?:called|named?|names)\b/.test(before.low),
  );
  for (const { run, sure } of companyIntroducedIn(text))
    if (sure || !(placeAsked || placeLike.test(run.value))) add(withArticle(text, run), sure ? 3 : 1);
  if (domain) add(saidAsDomain(text, domain, name), 1.5);
  add(withArticle(text, afterName(text, name)), 2);
  add(afterAccount(text), 2);
  return found;
}

/** "with The Brisbane Bell": a capital article in the middle of a sentence belongs to the name. */
function withArticle(text: string, run: CompanyRun | null): CompanyRun | null {
  if (!run || !/\p{Ll},? The $/u.test(text.slice(Math.max(0, run.start - 8), run.start))) return run;
  return { value: `The ${run.value}`, start: run.start - 4, end: run.end };
}

/** Names of the business itself, in part or with more words, are not the visitor's company. */
function isOwn(reading: Reading, value: string): boolean {
  const own = reading.transcript.business.name.toLowerCase();
  const low = value.toLowerCase();
  return own !== '' && (own.includes(low) || low.includes(own));
}

function isPlausible(reading: Reading, turn: Turn, run: CompanyRun, name: string | null): boolean {
  const low = run.value.toLowerCase();
  if (
    name &&
    (name.toLowerCase().includes(low) || (low.endsWith(name.toLowerCase()) && !readsAsOrganisation(run.value)))
  )
    return false;
  if (isPost(run.value)) return false;
  if (placesIn(low).some((place) => place.end - place.start >= low.length - 1) && !readsAsOrganisation(run.value))
    return false;
  const { business } = reading.transcript;
  if ([...business.services, ...business.areas].some((known) => known.toLowerCase() === low)) return false;
  if (
    /^(?:your (?:company|business|shop|site|website)|you|google|facebook|instagram|linkedin|yelp|trustpilot|bing|chatgpt|whatsapp|tiktok|reddit|youtube)\b/.test(
      low,
    )
  )
    return false;
  return !/^\p{L}\d|^\d+$|^\p{Lu}+-[\p{Lu}\d]+$/u.test(run.value) && turn.role === 'visitor';
}

const postBefore = new RegExp(
  `^(?:(?:the |an? |i'm (?:the |an? )?)?${postPattern}(?:,| at| for| of| with| @| bei| chez| de| en)?\\s+)?(?:(?:from|of|at|@|with|for|Firma)\\s+)?(?:the (?=\\p{Lu}))?`,
  'iu',
);
const wholePost = new RegExp(`^${postPattern}$`, 'iu');
/** "Deputy Manager"; "Petrel Logistics" ends in a department, but names a company. */
function isPost(value: string): boolean {
  return wholePost.test(value) && !(value.includes(' ') && readsAsOrganisation(value.split(' ').at(-1) ?? ''));
}

const nothing =
  /^(?:\W*(?:no(?:ne|pe)?|nah|n\/?a|not?|it'?s|its|i'?m|im|just|only|private|privately|personal|personally|individual|self[- ]?employed|freelance\w*|sole trader|myself|me|home|for home|household|domestic|privat\w*|particular|particulier|didn'?t|haven'?t|won'?t|rather|don'?t|do not|we don'?t|there is no|why|what|sorry|yes|yeah|yep|ok|sure|a|an|unemployed|retired|student)\b)/i;
const replyLead =
  /^\W*(?:(?:it's|its|it is|we're|we are|were|i'm with|i'm from|i'm at|from|at|the name is|called|name|company(?: name)?(?: is|:)?|for|organi[sz]ation|business|an? (?:company|organi[sz]ation|business)|i work (?:for|at)|i'm calling from|calling from|the company is|that would be|thats|that's|hi|yes|sure|ok|wir sind|es|somos|c'est|è|firma)(?![\p{L}'])[\s,:.-]*)+/iu;

/** The reply to the question which company: everything up to the first comma, in any case, unless there is none. */
function inReply(text: string, name: string | null): CompanyRun | null {
  const lead = replyLead.exec(text)?.[0].length ?? /^\W*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  for (const piece of piecesOf(text)) {
    if (piece.end <= lead) continue;
    const from = Math.max(piece.start, lead);
    const run = companyAt(text, from);
    if (run && !name?.toLowerCase().includes(run.value.toLowerCase()) && !isPerson(run.value)) return run;
  }
  if (nothing.test(text.slice(0, lead + 24)) && !/^\W*(?:it'?s|its|i'm (?:with|from|at)|just)\b/i.test(text))
    return null;
  if (/\.\p{L}{2,}/u.test(rest.slice(0, 40))) return null;
  const behind = isPerson(/^[^,;\n/]+/u.exec(rest)?.[0].trim() ?? '')
    ? (/^[^,;\n/]+[,;\n/]\s*/u.exec(rest)?.[0].length ?? 0)
    : 0;
  const first = /^[^,.;\n|?!()]{2,40}/u.exec(rest.slice(behind))?.[0].trim() ?? '';
  const words = first.split(/\s+/);
  if (
    !first ||
    words.length > 5 ||
    nothing.test(first) ||
    /\?/.test(rest.slice(0, first.length + 2)) ||
    words.every((word) => isCommonWord(word) && !readsAsOrganisation(word))
  )
    return null;
  if (
    words
      .slice(/^the$/i.test(words[0] ?? '') && words.length > 2 ? 1 : 0)
      .some((word) => /^(?:i|we|you|my|our|is|are|was|need|want|can|the|not|don't|for|to|how|why)$/i.test(word))
  )
    return null;
  const start = text.indexOf(first, lead);
  return { value: first, start, end: start + first.length };
}

function isPerson(value: string): boolean {
  const run = nameAt(value, 0, false);
  return run !== null && run.end === value.length && run.looks === 3 && !readsAsOrganisation(value);
}

/** "Lorna Baird, Kelvin Linen Services, lorna@…", "Hal at Kawartha Oat Co", and signatures: the capitalised piece after the name. */
function afterName(text: string, name: string | null): CompanyRun | null {
  if (!name) return null;
  const place = text.toLowerCase().indexOf(name.toLowerCase());
  if (place < 0) return null;
  const from = place + name.length;
  const joined =
    /^\s*(?:,|\(|-|–|\/)?\s*(?:here |again )?(?:calling |writing )?(?:from|at|of|@|w\/|with|for|over at|vom|von der|von|van|bei|chez|de la|de|di|da|aus)\s+(?:the (?=\p{Lu}))?(?=[\p{Lu}\d])/u.exec(
      text.slice(from),
    );
  if (joined) {
    const run = companyAt(text, from + joined[0].length);
    // "a table for Dana Price at Sketch": only an organisation, unless the message begins with the name or holds the own details.
    const loose = /\b(?:at|with|for|in)\s/i.test(joined[0]) && place > 12 && !text.includes('|');
    if (run && (!loose || readsAsOrganisation(run.value))) return run;
  }
  const post = new RegExp(
    `^[ \\t,]+(?:the |an? )?${postPattern}[ \\t]+(?:at |of |for |with |@ ?)?(?=\\p{Lu})`,
    'iu',
  ).exec(text.slice(from));
  const behindPost = post ? companyAt(text, from + post[0].length) : null;
  if (behindPost && readsAsOrganisation(behindPost.value)) return behindPost;
  let second: CompanyRun | null = null;
  for (const piece of piecesOf(text)) {
    if (piece.start < from) continue;
    if (piece.start - from > 160) break;
    const lead = postBefore.exec(piece.text)?.[0].length ?? 0;
    const run = companyAt(text, piece.start + lead) ?? (lead > 0 ? companyAt(text, piece.start) : null);
    if (!run || run.start > piece.end) {
      // "colin@…, startup fencing": in lower case only behind an address, by its last word.
      if (
        second === null &&
        (text.slice(from, piece.start).includes('|') || /^[\s,;–-]*\|/.test(text.slice(piece.end))) &&
        inSmallLetters(piece.text)
      )
        second = { value: piece.text, start: piece.start, end: piece.end };
      continue;
    }
    const tail = text.slice(run.end, piece.end).trim();
    // "Sunrise Dyechem maintenance": one word of a department may follow.
    if (tail !== '' && !/^\p{Ll}+$/u.test(tail)) continue;
    const person = isPerson(run.value);
    const words = run.value.split(/\s+/);
    if (
      person ||
      isPost(run.value) ||
      /^(?:Regards|Thanks|Please|Tel|Mobile|Phone|Email|Sent|Get|Mr|Mrs|Ms|Dr)\b/.test(run.value)
    )
      continue;
    if ((words.length === 1 && isCommonWord(run.value)) || department.test(run.value)) continue;
    if (readsAsOrganisation(run.value)) return run;
    second ??= run;
  }
  return second;
}

function inSmallLetters(piece: string): boolean {
  const words = piece.split(/\s+/);
  return (
    words.length > 1 &&
    words.length < 5 &&
    /^[\p{Ll}&' -]+$/u.test(piece) &&
    readsAsOrganisation(`x ${words.at(-1)}`) &&
    !words.some((word) =>
      /^(?:the|a|an|my|our|your|for|at|in|on|to|of|is|are|and|or|not|no|please|thanks|we|i|you|it)$/.test(word),
    )
  );
}

const department =
  /\b(?:development|transformation|purchasing|procurement|operations|finance|sales|accounts?|hr|human resources|it|team|dept\.?|department|relations|affairs|einkauf|vertrieb|compras|achats|acquisti|experience|success|culture|wing|ward|floor|reception|admissions)$/i;

/** "Account CR-4417, Rainshadow Floors": the capitalised piece beside an account or customer number. */
function afterAccount(text: string): CompanyRun | null {
  const hit =
    /(?:\b(?:[Aa]ccount|[Aa]cct|a\/c|[Cc]ustomer|[Cc]lient|[Cc]ust)\b\.?(?: (?:number|no\.?|nr\.?|is|ref))*[\s:#]*(?!(?:till?|from|for|on|at|in|by|to|of|since|over)\b)[\p{L}]{0,4}[-/ ]?\d[\p{L}\d/-]*|^\W*\p{Lu}{1,4}-?\d[\d-]{2,})[\s,.;:–-]+(?:(?:we are|we're|that's|this is|it's|for|name|in the name of) )?(?=[\p{Lu}])/u.exec(
      text,
    );
  return hit ? companyAt(text, hit.index + hit[0].length) : null;
}

/** A first name alone does not tell a person from a company; used by the introductions. */
export function isPersonName(value: string): boolean {
  return isPerson(value) || (value.split(/\s+/).length === 1 && isFirstName(value));
}
