import type { Evidence } from '@/lib/transcript/schema';
import { emailsIn } from './contact-email';
import { phonesIn } from './contact-phone';
import { companyField } from './form-fields';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';

type Found = { value: string; evidence: Evidence[]; confidence: number };
type Hit = { value: string; start: number; end: number };

const properWord = String.raw`(?:\p{Lu}[\p{L}\p{N}&'’.-]*|\d+\p{L}*|&|and|of|the|de|la|du|von|van|für|y|und)`;
const proper = String.raw`\p{Lu}[\p{L}\p{N}&'’-]*(?:\s+${properWord}){0,4}`;
const suffix =
  /\b(?:ltd|limited|llc|inc|gmbh|ag|plc|llp|bv|sl|sarl|sas|oy|ab|as|pty|co|group|foods|logistics|partners|studio|studios|consulting|solutions|services|systems|supply|clinic|school|hotel|dental|physio|bakery|builders|construction|engineering|law|legal|media|labs|technologies|trust|foundation|council|university|college|industries|farms?|motors|properties|architects|forum|union|courier|living|linen|parcels|freight|marine|reefers)\b\.?/i;

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
  if (!hit?.[1] || !/\p{Lu}/u.test(hit[1])) return null;
  return clean(hit[1], hit.index + hit[0].indexOf(hit[1]));
}

function introduced(turn: Turn): Hit | null {
  const shapes = [
    new RegExp(
      String.raw`\b(?:[Ww]e(?:'re|’re| are)|our company is|[Cc]ompany(?: name)?(?: is|:)|I(?:'m| am|’m) (?:with|at|from)|I work (?:for|at)|I run|I own|calling from|here from|writing (?:for|from)|on behalf of|look after \d+ \w+ for)\s+(${proper})`,
      'u',
    ),
    new RegExp(
      String.raw`\b(?:manager|director|owner|ceo|coo|cto|cfo|vp|head|lead|partner|founder|coordinator|gm|pm|officer|buyer|controller|administrator|president|assistant|secretary|[A-Z][a-z]+)\s*(?:,| at| of| for| @|,? with|\|)\s+(${proper})`,
      'u',
    ),
    new RegExp(String.raw`\b(?:from|at|@|with|for)\s+(${proper})`, 'gu'),
  ];
  for (const [index, shape] of shapes.entries()) {
    for (const hit of index === 2 ? turn.text.matchAll(shape) : [shape.exec(turn.text)]) {
      if (!hit?.[1]) continue;
      const found = clean(hit[1], hit.index + hit[0].lastIndexOf(hit[1]));
      if (!found) continue;
      if (index === 2 && !suffix.test(found.value)) continue;
      if (
        index === 1 &&
        !suffix.test(found.value) &&
        !/\b(?:manager|director|owner|ceo|coo|cto|cfo|vp|founder|coordinator|gm|head)\b/i.test(hit[0])
      )
        continue;
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
  for (const detail of [...emailsIn(turn.text), ...phonesIn(turn.text, turn.low)]) {
    text = text.slice(0, detail.start) + '|'.repeat(detail.end - detail.start) + text.slice(detail.end);
  }
  const rest = text.slice(at + name.length);
  for (const piece of rest.matchAll(/[^,|\n;.()/]+/gu)) {
    const value = piece[0].trim();
    const only = new RegExp(`^(?:(?:from|of|at|@|with)\\s+)?(${proper})$`, 'u').exec(value);
    if (!only?.[1]) continue;
    if (
      /^(?:Sr|Jr|Senior|Junior|Head|Director|Manager|Chief|CEO|COO|CTO|VP|Owner|Finance|Transport|Operations|Sales|Business|Mobile|Tel|Phone|Regards|Thanks|Please|I|No|Yes|It|My|The|We|Not)\b/.test(
        only[1],
      ) &&
      !suffix.test(only[1])
    )
      continue;
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
