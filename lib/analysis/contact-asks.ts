import { emailsOf, phonesOf } from './details';
import { answeredTo, type Reading, type Turn } from './reading';

type Detail = 'name' | 'email' | 'phone' | 'company';

const name =
  /\bwho (?:have (?:i|we) (?:got|here)|do (?:i|we) have|am i|are (?:you|we)\b(?! (?:with|looking|using|after|currently))|is (?:this|that|it|calling|speaking|asking)|may i|should|shall|can)\b|\bwho's (?:this|that|there|calling|speaking|asking|it)\b|\band you are\b|\b(?:sur|fore|first |last |family |given |middle |good |full )name\b|\b(?:your|a|the|what|which|under what|and) names?\b|^\W*(?:(?:full |your |and )?name|naam|navn|namn|nom|nome|nombre|imię)\b|\b(?:ask|know) who(?:'s| is)?\b|\bhow (?:should|shall|may|can|do) (?:we|i) address\b|\bwhat (?:should|shall|can|do|may) (?:i|we) call you\b|\b(?:apellidos?|nachname|vorname|prénom|cognome|sobrenome|achternaam|navn|namn|jméno|imię)\b|\b(?:votre|uw|je|ihr|tu|su|seu|il suo|ditt|dit) (?:nom|naam|name|nombre|nome|namn|navn)\b|\bcon quién (?:hablo|tengo)\b|\bmit wem\b|\bmet wie\b|\bcome (?:si|ti) chiam\w+|\bcomo se chama\b|\bde la part de qui\b|\bwho (?:will|would|should|shall) .{0,40}\b(?:ask for|speak|addressed?|made out|in the name)\b|\bhow (?:can|may|do|should|shall|could) (?:we|i|our \w+|they|he|she) (?:reach|get hold of|contact|get (?:back )?to)\b|\b(?:contact|your) (?:details|particulars)\b|\b(?:with )?whom (?:have|do|am|may|should|shall)\b/;
const company =
  /\b(?:which|what)(?:'s| is| was)? (?:the )?(?:\w+ )?(?:company|firm|business|practice|school|organi[sz]ation|club|charity|hotel|clinic|shop|store|employer|agency|team|trust|institution|property|site|account name|trading name)\b|\b(?:company|firm|business|organi[sz]ation|trading|account|employer|practice|school|club)(?:'s|s)? name\b|\bwhat(?:'s| is)? (?:your|the) (?:\w+ )?(?:place|shop|company|firm|business|practice|school|organi[sz]ation|club|charity|store|outfit|stall|farm|pub|caf[eé]|restaurant|studio|salon) called\b|\bwhat (?:do|does) (?:you|your \w+) trade as\b|\bname of (?:your|the) (?:\w+ )?(?:company|firm|business|practice|school|organi[sz]ation|club|charity|shop|account|employer)\b|\byour (?:company|firm|business|organi[sz]ation|employer|practice)\b(?=[^a-z]*$|,? (?:please|called|name))|\b(?:the|and) company\b|^\W*(?:company|organi[sz]ation|business)\b|\bwhere (?:do you work|are you (?:calling|writing|messaging) from)\b|\bwho (?:do you work for|are you with|do you represent)\b|\b(?:yourself|private\w*|personal\w*) or (?:for )?an? (?:company|business|organi[sz]ation|firm)\b|\b(?:firmenname|ihre firma|welche firma|welcher betrieb|welches unternehmen|nombre de (?:la|su|tu) empresa|qué empresa|votre (?:société|entreprise)|quelle (?:société|entreprise)|nom de (?:la|votre) (?:société|entreprise)|quale azienda|nome dell'azienda|welk bedrijf|bedrijfsnaam|nome da empresa)\b/;
/** Questions about a company that do not ask for its name. */
const noCompany =
  /\b(?:what|which) (?:kind|type|sort|line|size|platform|industry)\b|\b(?:what|which) (?:\w+ ){1,2}(?:platform|software|system|size|type|plan|page|builder|branch|hours|account type)\b|\bhow (?:many|big|large|long)\b|\bwhat does your (?:company|business|firm)\b|\bsize of (?:your|the) (?:company|business|team)\b/;
const companyName =
  /\b(?:company|firm|business|organi[sz]ation|trading|account|employer|practice|school|club|shop|brand)(?:'s|s)? names?\b|\bnames? of (?:your|the) (?:\w+ )?(?:company|firm|business|organi[sz]ation|employer|practice|school|club|shop)\b/g;
const more: Partial<Record<Detail, RegExp>> = { name, company };

/** Whether the visitor, in this turn, answers a question of the business for this detail. */
export function isAsked(reading: Reading, turn: Turn, detail: Detail): boolean {
  return answeredTo(reading, turn).some((before) => asksFor(before, detail));
}

/** Whether a message of the business asks for this detail. */
export function asksFor(turn: Turn, detail: Detail): boolean {
  if (detail === 'company' && noCompany.test(turn.low)) return false;
  // "your e-mail and company name" asks for no person.
  const onlyCompanyName =
    detail === 'name' && companyName.test(turn.low) && !/\bname/.test(turn.low.replace(companyName, ' '));
  if (turn.act?.asks.has(detail) && !onlyCompanyName) return true;
  const shape = more[detail];
  if (!shape) return false;
  return turn.sentences.some((part) => {
    const low = turn.low.slice(part.start, part.end);
    return (
      /[?:]\s*$|\b(?:please|pls|need|tell|type|enter|leave|share|give|get|have|take)\b|^\W*\p{L}+(?: \p{L}+)?\W*$/u.test(
        low,
      ) && shape.test(low)
    );
  });
}

/** Whether the visitor gives an address or a number in this turn. */
export function givesDetail(turn: Turn): boolean {
  return emailsOf(turn).length > 0 || phonesOf(turn).length > 0;
}

/** The message with addresses and numbers blanked out by bars, every other character in its place. */
export function withoutDetails(turn: Turn): string {
  let text = turn.text;
  for (const detail of [...emailsOf(turn), ...phonesOf(turn)])
    text = text.slice(0, detail.start) + '|'.repeat(detail.end - detail.start) + text.slice(detail.end);
  return text;
}

/** The parts of a text between commas, full stops, line ends, dashes and brackets, with their places. */
export function piecesOf(text: string): { text: string; start: number; end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  const cut =
    /[,;:|\n()!?/—–•]|\p{Extended_Pictographic}|(?<=[\p{L}|)]{2})\.(?=\s|$)(?<!\b(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Cc]ol|[Pp]rof|[Ss]t|[Rr]ev)\.)|\.{2,}|\s-\s|\s-(?=\p{Lu})|\s(?:btw|by the way)\b|\s(?=and my\b)/gu;
  let from = 0;
  const push = (end: number) => {
    const raw = text.slice(from, end);
    const lead = /^[\s.'"“”*~_>-]*/.exec(raw)?.[0].length ?? 0;
    const value = raw.slice(lead).replace(/[\s.'"“”*~_]+$/, '');
    if (value) found.push({ text: value, start: from + lead, end: from + lead + value.length });
  };
  for (const hit of text.matchAll(cut)) {
    push(hit.index);
    from = hit.index + hit[0].length;
  }
  push(text.length);
  return found;
}
