import type { Evidence } from '@/lib/transcript/schema';
import { emailsOf, phonesOf } from './details';
import { companyField } from './form-fields';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';

type Found = { value: string; evidence: Evidence[]; confidence: number };
type Hit = { value: string; start: number; end: number };

const properWord = String.raw`(?:\p{Lu}[\p{L}\p{N}&'’-]*|\d+\p{L}*|&|and(?= \p{Lu})|of(?= \p{Lu})|the(?= \p{Lu})|de(?= \p{Lu})|der(?= \p{Lu})|la(?= \p{Lu})|du(?= \p{Lu})|van(?= \p{Lu})|für(?= \p{Lu})|y(?= \p{Lu}))`;
const proper = String.raw`(?:(?:[Vv]an|[Dd]e|[Dd]er) )?\p{Lu}[\p{L}\p{N}&'’-]*(?:[ \t]+${properWord}){0,5}`;
const role =
  /^(?:(?:ceo|coo|cto|cfo|cmo|cio|vp|gm|md|hr|it|pm|svp|evp|ops|owner|founder|co-?founder|president|chair|principal|sr|jr|senior|junior|head|chief|deputy|assistant|finance|transport|operations|sales|business development|marketing|people|procurement|facilities|purchasing|logistics|legal|account|accounts|mobile|tel|phone|direct|office)\b.*|.*\b(?:manager|director|officer|lead|consultant|engineer|coordinator|executive|specialist|analyst|assistant|administrator|supervisor|transformation|culture|development|architect|developer|buyer|controller|secretary|advis[eo]r|representative|partner))$/i;
const suffix =
  /\b(?:ltd|limited|llc|inc|gmbh|ag|plc|llp|bv|sl|sarl|sas|oy|ab|as|pty|co|group|foods|logistics|partners|studio|studios|consulting|solutions|services|systems|supply|clinic|school|hotel|castings|society|courier|chambers|robotics|terminals|electrical|instruments|lettings|opticians|pvt|dental|physio|bakery|builders|construction|engineering|law|legal|media|labs|technologies|trust|foundation|council|university|college|industries|farms?|motors|properties|architects|forum|union|courier|living|linen|parcels|freight|marine|reefers)\b\.?/i;

/** The visitor's company as said: asked for, introduced ("Lena from …", "COO at …"), or in a signature. Never from an e-mail address. */
export function findCompany(reading: Reading, name: Found | null): Found | null {
  const field = companyField(reading.transcript.fields);
  let best: Found | null = field ? { value: field.value, evidence: [{ field: field.key }], confidence: 0.9 } : null;
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const hit = inReply(reading, turn) ?? introduced(turn) ?? afterName(turn, name?.value ?? null);
    if (!hit || isOwn(reading, hit.value) || (name && hit.value.toLowerCase() === name.value.toLowerCase())) continue;
    if (!best || suffix.test(hit.value))
      best = { value: hit.value, evidence: [evidenceOf(turn, hit.start, hit.end)], confidence: 0.75 };
    if (best && !field) break;
  }
  return best;
}

function isOwn(reading: Reading, value: string): boolean {
  const own = reading.transcript.business.name.toLowerCase();
  const low = value.toLowerCase();
  return own !== '' && (own.includes(low) || low.includes(own));
}

function inReply(reading: Reading, turn: Turn): Hit | null {
  if (!answeredTo(reading, turn).some((before) => before.act?.asks.has('company'))) return null;
  const hit = new RegExp(String.raw`^\W*(?:(?:it's|its|we're|we are|from|at|i'm with|the)\s+)?(${proper})`, 'iu').exec(
    turn.text,
  );
  if (!hit?.[1]) return null;
  if (!/\p{Lu}/u.test(hit[1]))
    return /^[\p{L}' &-]{3,30}$/u.test(turn.text.trim()) && turn.text.trim().split(/\s+/).length <= 4
      ? clean(turn.text.trim(), 0)
      : null;
  return clean(hit[1], hit.index + hit[0].indexOf(hit[1]));
}

const introductions: { shape: RegExp; sure: boolean }[] = [
  {
    shape: new RegExp(
      String.raw`\b(?:our company is|[Cc]ompany(?: name)?(?: is|:)|(?:I'm|I am|im|I’m) (?:with|at|from)|[Ii] work (?:for|at)|[Ii] write for|[Ii] run|[Ii] own|calling from|writing (?:for|from)|on behalf of|look after \d+ \w+ for|the (?:shop|business|firm|practice) is|(?:piece|article|story) [^.?!]* for the)\s+(${proper})`,
      'u',
    ),
    sure: true,
  },
  {
    shape: new RegExp(
      String.raw`^\W*(?:(?:[Hh]i|[Hh]ello|[Hh]ey)\W+)?(?:[Ii]t['’]?s )?\p{Lu}\p{L}+ (?:from|at|of|@) (${proper})`,
      'u',
    ),
    sure: true,
  },
  {
    shape: new RegExp(
      String.raw`\b(?:manager|director|owner|ceo|coo|cto|cfo|vp|head|lead|partner|founder|coordinator|gm|officer|buyer|president|COO|CEO|CTO|CFO|GM|VP|MD|Manager|Director|Owner|Head)\s*(?:,| at| of| for| @)\s+(${proper})`,
      'u',
    ),
    sure: true,
  },
  { shape: new RegExp(String.raw`\b[Ww]e(?:'re|’re| are)\s+(${proper})`, 'u'), sure: false },
  { shape: new RegExp(String.raw`\b(?:from|at|@|with|for|vom|von|bei|to)\s+(${proper})`, 'gu'), sure: false },
  { shape: new RegExp(String.raw`[(,]\s*(${proper})(?=[,).])`, 'gu'), sure: false },
];

function introduced(turn: Turn): Hit | null {
  for (const { shape, sure } of introductions) {
    const hits = shape.global ? [...turn.text.matchAll(shape)] : [shape.exec(turn.text)];
    for (const hit of hits) {
      if (!hit?.[1]) continue;
      const found = clean(hit[1], hit.index + hit[0].lastIndexOf(hit[1]));
      if (!found || role.test(found.value)) continue;
      if (!sure && !suffix.test(found.value)) continue;
      return found;
    }
  }
  return null;
}

/** "Lorna Baird, Kelvin Linen Services, lorna@…" and signatures: the capitalised piece after the name. */
function afterName(turn: Turn, name: string | null): Hit | null {
  if (!name) return null;
  const at = turn.text.indexOf(name);
  if (at < 0) return null;
  let text = turn.text;
  for (const detail of [...emailsOf(turn), ...phonesOf(turn)]) {
    text = text.slice(0, detail.start) + '|'.repeat(detail.end - detail.start) + text.slice(detail.end);
  }
  const rest = text.slice(at + name.length);
  for (const piece of rest.matchAll(/[^,|\n;.()/]+/gu)) {
    const value = piece[0].trim();
    const only = new RegExp(`^(?:(?:from|of|at|@|with)\\s+)?(${proper})$`, 'u').exec(value);
    if (!only?.[1]) continue;
    if (role.test(only[1]) || /^(?:Regards|Thanks|Please|I|No|Yes|It|My|The|We|Not|That)\b/.test(only[1])) continue;
    return clean(only[1], at + name.length + piece.index + piece[0].indexOf(only[1]));
  }
  return null;
}

function clean(raw: string, start: number): Hit | null {
  const value = raw
    .replace(/\s+(?:and|of|the|de|la|du|von|van|für|y|und|&)$/u, '')
    .replace(/[.,]+$/, '')
    .trim();
  if (
    value.length < 2 ||
    /^(?:I|The|A|We|My|Our|It|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|PM|AM)$/.test(
      value,
    )
  )
    return null;
  return { value, start, end: start + value.length };
}
