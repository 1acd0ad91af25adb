import { monthNamed, type SaidTime, timesIn } from './dates';
import type { VisitorActs } from './model/visitor-acts';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis, FlagFinding, Route, Urgency } from './schema';

/** From how sure an emergency makes the matter immediate; the flag itself is raised sooner, for a person to look. */
const sureEmergency = 0.6;

/** Days within which a time is `soon` (guidelines: within about two weeks). */
const soonest = 15;

const word = (text: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${text})(?![\\p{L}\\p{N}])`, 'gu');

/** Now, in words that mean nothing else. */
const atOnce = word(
  `right away|immediately|this (?:second|minute|instant|very moment|very minute)|straight ?away|within the hour|(?:in|within|for) the next (?:few |couple of )?(?:hours?|minutes)|like now|now (?:please|pls|plz)|please hurry|hurry up|we are standing|i'?m stood outside|midnight tonight|end of (?:the |this )?day|end of play|close of (?:business|play)|by eod|eod|cob today|sofort|jetzt gleich|noch heute|auf der stelle|ahora mismo|hoy mismo|para hoy|cuanto antes hoy|tout de suite|immédiatement|dès aujourd'hui|subito|entro oggi|nu meteen|aaj hi`,
);
/** Words of the running day or moment; they count where something is wanted, not where something is told. */
const theseHours = word(
  `now|right now|rn|today|tonight|tonite|2nite|this (?:morning|afternoon|evening|lunchtime)|heute|heute abend|hoy|esta (?:tarde|noche|mañana)|aujourd'hui|ce (?:soir|matin)|cet après-midi|oggi|stasera|vandaag|vanavond`,
);
const inDays = word(
  `asap|a\\.s\\.a\\.p|as soon as (?:possible|you can|we can|poss|humanly possible|it can)|as (?:early|quick(?:ly)?|fast) as (?:possible|you can|poss)|soon as (?:poss|you can)|at your earliest|urgent(?:ly)?|the sooner the better|sooner rather than later|tomorrow|tmrw|tomoz|tmr|tomo|overmorrow|day after tomorrow|this week(?:end)?|the week(?:end)?|before the weekend|(?:rest|end|back end) of (?:the|this|next) week(?:end)?|this or next|this sprint|next few days|coming days|any day now|in no time|quick(?:ly)? please|time is short|clock is ticking|(?:bit|rather|quite|very|pretty) tight|tight deadline|last minute|short notice|within a fortnight|in a fortnight|eilig|dringend|so schnell wie möglich|so bald wie möglich|schnellstmöglich|möglichst bald|zeitnah|diese woche|dieses wochenende|(?<!guten |schönen )morgen(?= (?:früh|vormittag|nachmittag|abend|noch|um))|bis morgen|übermorgen|urgente|con urgencia|cuanto antes|lo antes posible|esta semana|este finde|este fin de semana|pasado mañana|mañana(?! por favor)(?= (?:por|a las|mismo|sin))|para mañana|au plus vite|dès que possible|le plus (?:vite|tôt) possible|urgent|cette semaine|ce week-?end|demain|après-demain|au pied levé|al più presto|prima possibile|domani|questa settimana|zo snel mogelijk|morgenochtend`,
);

/** The clause before a time tells what has happened: verbs in the past, unless something is wanted or to come after them. */
const told =
  /(?<!\p{L})(?:since|last|ago|was|were|did|went|came|said|told|saw|took|paid|flew|rang|bought|gave|broke|fell|met|ran|spoke|wrote|swore|heard|drove|died|been|happened|(?:left|lost|had|got|put|made|sent|found) (?:in|up|it|them|him|her|my|our|the|a|an|this|you|one)|(?:i|we|you|ye|he|she|they|it|which|who|that|guy|team|driver|lad|man|parcel|order|plan)(?: (?:just|already|only|also|never|have|finally|still))* (?!need)\p{L}{2,}(?:[^e]|ie|ee|[^n]e)ed|^\W*(?:ordered|delivered|booked|posted|shipped|dropped|installed|cancelled|arrived|started|signed|returned|collected|joined|moved|called|emailed)|desde|hace|ayer|seit|gestern|letzte\w*|depuis|hier|dernier|passé|j'ai \p{L}+(?:é|it|is|u)|on a \p{L}+é|war|hatte|kam|compr[eé]|pedí|llegó|fue|estaba)(?!\p{L})/u;
const toCome =
  /(?<!\p{L})(?:need\w*|want\w*|must|will|'?ll|shall|going to|gonna|has to|have to|had to be|be (?:done|ready|live|here|back|in|out|fixed|there|up|delivered|finished)|by|before|until|till|due|deadline|would|could|can|should|may|might|hop(?:e|ing)|plan\w*|aim\w*|ready|rdy|latest|starts?|starting|opens?|opening|ends?|ending|launch\w*|moving|move in|expected|scheduled|booked|supposed|is on|lands?|leaves?|arriv\w+|com(?:es?|ing)|is up|runs out|expires|hasta|antes|para|brauche\w*|müss\w+|soll\w*|bis|vor|avant|pour|faut|besoin)(?!\p{L})/u;
const wanting =
  /(?<!\p{L})(?:need\w*|want\w*|must|has to|have to|call|ring|phone|come|help|send|get|someone|somebody|anyone|can|could|available|open|slots?|please|pls|asap|before|by|for|due|is|it'?s|going|till|until|deadline|possible|brauch\w*|muss|kann|bitte|necesit\w+|puede\w*|besoin|pouvez|possible|urgent)(?!\p{L})/u;
/** A month or day that belongs to a paper, a price or a habit, not to what is wanted. */
const ofPaper =
  /(?<!\p{L})(?:bill\w*|invoice\w*|statement|levy|levies|charged?|paid|payment for|payslip|salary|rent for|copy of|report for|figures|newsletter|edition|born|dob|d\.o\.b|birth\w*|dated|exp(?:iry|ires)?|valid|rechnung|factura|facture|today is|today'?s|it is now|every|each|always|usually|normally|like last|(?:first|second|third|fourth|last|\d\w{1,2}) time|refund|returns?|money back|warranty|instal?ments?)(?!\p{L})[^.!?;\n]{0,24}$/u;
const paperAfter =
  /^[ -](?:bill|invoice|statement|levy|rise|increase|sale|menu|edition|issue|newsletter|payment|payslip|figures|numbers|report|order|collection|catalogue|prices?|rates?|mornings?|evenings?|afternoons?|nights?|school|jazz|club|market|roast|team|crew|shift|tyres?|tires?|sessions?|class(?:es)?|lessons?|opening|hours|walk|service)(?!\p{L})/u;
/** "no hurry", "not right now", "for now", "tomorrow no good". */
const deniedBefore =
  /(?<!\p{L})(?:no|not|isn'?t|aren'?t|never|without|up to|up till|for|by|until|just|from|as of|till|even|only|who|what|how|way|but)$/u;
const deniedAfter =
  /^[ ,]*(?:is |isn'?t |won'?t |'s )?(?:no good|not (?:good|possible|work)|doesn'?t|won'?t|never|that (?:i|we|you|it|the)|and (?:then|again)|we (?:use|have|pay|are on|run)|i (?:use|have|pay)|(?:is|it'?s) (?:the )?\d)/u;

/**
 * How soon the visitor needs it, from their own words only, never from the bot's times: now, within about two weeks, or later.
 * Dates are counted from the time of the message in which they are said. The rules read each time and how surely it is one for the need;
 * the learned act `deadline` says whether the message holds such a time at all. The soonest time said wins.
 */
export function findUrgency(
  reading: Reading,
  context: { flags: readonly FlagFinding[]; route: Route; acts?: VisitorActs },
): Analysis['urgency'] {
  const none: Analysis['urgency'] = { value: 'none', evidence: [], confidence: 0.75 };
  if (context.route === 'spam') return none;
  const emergency = context.flags.find(({ flag, confidence }) => flag === 'emergency' && confidence >= sureEmergency);
  if (emergency) return { value: 'immediate', evidence: emergency.evidence, confidence: 0.85 };
  let best = none;
  let latest: Date | null = null;
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const deadline = context.acts?.get(turn.number)?.deadline ?? null;
    latest = monthNamed(turn.low, turn.at) ?? latest;
    const found = soonestIn(reading, turn, latest, deadline);
    if (found && rank(found.value) > rank(best.value)) {
      const confidence = Math.max(0.5, Math.min(0.95, 0.6 + found.strength * 0.1));
      best = { value: found.value, evidence: [evidenceOf(turn, found.start, found.end)], confidence };
    }
  }
  return best;
}

const order: readonly Urgency[] = ['none', 'planned', 'soon', 'immediate'];
const rank = (value: Urgency) => order.indexOf(value);

type Found = { value: Urgency; start: number; end: number; strength: number };

/** From how sure the learned act is that the message holds a time for the need, by how surely the rules say so. */
const enough = [0.05, 0.01, 0] as const;

function soonestIn(reading: Reading, turn: Turn, latest: Date | null, deadline: number | null): Found | null {
  const { low } = turn;
  const question = asksWhen(reading, turn);
  if (question === 'past') return null;
  const asked = question === 'to come';
  const found: Found[] = [];
  const add = (value: Urgency, start: number, end: number, strength: number) => {
    const level = Math.max(0, Math.min(2, strength));
    if (strength < 0 || (deadline === null ? strength < 1 : deadline < (enough[level] ?? 1))) return;
    found.push({ value, start, end, strength: level });
  };
  const around = (start: number, end: number) => ({
    ahead: clauseBefore(low, start),
    behind: low.slice(end, end + 40),
  });
  for (const hit of low.matchAll(atOnce)) {
    const { ahead } = around(hit.index, 0);
    if (!deniedBefore.test(ahead.trimEnd()) && !told.test(ahead))
      add('immediate', hit.index, hit.index + hit[0].length, 2);
  }
  for (const hit of low.matchAll(theseHours)) {
    const end = hit.index + hit[0].length;
    const { ahead, behind } = around(hit.index, end);
    if (!isNow(turn, hit, ahead, behind)) continue;
    add(
      'immediate',
      hit.index,
      end,
      (wanting.test(ahead.slice(-40) + behind.slice(0, 24)) ? 1 : 0) + (asked || shouted(turn, hit) ? 1 : 0),
    );
  }
  for (const hit of low.matchAll(inDays)) {
    const end = hit.index + hit[0].length;
    const { ahead, behind } = around(hit.index, end);
    if (
      /(?<!\p{L})(?:no|not|isn'?t|never|without|what|how)$/u.test(ahead.trimEnd()) ||
      deniedAfter.test(behind) ||
      (/^(?:this|the) week|^tomorrow|^this weekend/.test(hit[0]) && isOwnDay(ahead)) ||
      /^the week/.test(hit[0])
    )
      continue;
    add('soon', hit.index, end, 2);
  }
  for (const time of timesIn(low, turn.at, latest, asked)) {
    const strength = strengthOf(low, time, asked);
    if (strength !== null)
      add(time.days <= soonest && !time.later ? 'soon' : 'planned', time.start, time.end, strength);
  }
  return found.sort((a, b) => rank(b.value) - rank(a.value))[0] ?? null;
}

/** "I am on nights this week", "the best I have heard this week": a day of the visitor's own, not the time of what is wanted. */
function isOwnDay(ahead: string): boolean {
  if (
    /(?<!\p{L})(?:i'?m|i am|we'?re|we are|he'?s|she'?s|they'?re) (?:on|away|off|out|in|at|busy|working|stuck)(?!\p{L})[^,]*$/u.test(
      ahead,
    )
  )
    return true;
  const past = told.exec(ahead);
  return past !== null && !toCome.test(ahead.slice(past.index + past[0].length));
}

/** "now" counts beside the verb of what is wanted; "this morning" anywhere after it. */
const atThisMoment =
  /(?<!\p{L})(?:need(?:ed|s)?|want\w*|call|ring|phone|come|help|send|someone|somebody|anyone|asap|please|pls|outside|here|happening|live|do it|sort it|fix it|speak|talk|brauch\w*|jetzt|ya|vite)(?!\p{L})/u;
function wanted(near: string, behind: string, said: string): boolean {
  return /now|^rn$/.test(said)
    ? atThisMoment.test(near.slice(-24) + behind.slice(0, 12))
    : wanting.test(near.slice(-60));
}

const shouted = (turn: Turn, hit: RegExpMatchArray & { index: number }) =>
  hit[0].length > 2 && turn.text.slice(hit.index, hit.index + hit[0].length) === hit[0].toUpperCase();

/** Today, tonight or now as the time that something is wanted, not as the time that something is told of. */
function isNow(turn: Turn, hit: RegExpMatchArray & { index: number }, ahead: string, behind: string): boolean {
  const said = hit[0];
  if (shouted(turn, hit)) return true;
  if (/[@.]$/.test(ahead) || /^@/.test(behind) || deniedAfter.test(behind)) return false;
  const near = ahead.trimEnd();
  const moment = /now|^rn$/.test(said);
  if (/(?<!\p{L})(?:no|not|isn'?t|until|up to|from|as of|just|since|today'?s|done|it'?s|that'?s|de)$/u.test(near))
    return false;
  if (/(?<!\p{L})(?:no|not|don'?t|isn'?t)(?!\p{L})/u.test(near.slice(-28))) return false;
  if (moment && /(?<!\p{L})(?:for|by|in|at|are|them|him|her|is it|which is)$/u.test(near)) return false;
  const past = told.exec(ahead);
  if (past && !toCome.test(ahead.slice(past.index + past[0].length))) return false;
  return !(moment || /morning|matin|mañana/.test(said)) || wanted(near, behind, said);
}

/** What follows a time that is to be kept. */
const kept =
  /^,? ?(?:at the (?:latest|outside)|latest|ideally|would|if (?:poss|you|that|it)|please|pls|noon|is (?:fine|good|ideal|ok|the)|works|suits|better|best|max|tops|or (?:sat|sun|mon|tue|wed|thu|fri|the)|reicht|wäre|sería|serait|como muy tarde|au plus tard|spätestens|-?ish)/u;

/** How surely a time is one for what the visitor needs, 0 to 2; null where it is past or something else's. */
function strengthOf(low: string, time: SaidTime, asked: boolean): number | null {
  if (time.days < 0) return null;
  const ahead = clauseBefore(low, time.start);
  const behind = low.slice(time.end, time.end + 40);
  if (
    /^ ?(?:ago|each|every|was|were|instal?ments?|contract|plan|notice|warranty|term\b|trial|guarantee)/.test(behind) ||
    paperAfter.test(behind) ||
    deniedAfter.test(behind)
  )
    return null;
  if (/(?<!\p{L})(?:last|since|this past|previous|back in|not|until \w+ last)$/u.test(ahead.trimEnd())) return null;
  if (ofPaper.test(ahead) && !asked) return null;
  if (
    time.days === 0 &&
    /(?<!\p{L})(?:i'?ll|i will|i can|let me|be back|tell you|bear with)(?!\p{L})[^,]*$/u.test(ahead)
  )
    return null;
  const past = told.exec(ahead);
  const pulled =
    kept.test(behind) ||
    toCome.test(past ? ahead.slice(past.index + past[0].length) : ahead) ||
    /^(?:by|before|until|till|due|within|inside|no later than|innerhalb|binnen|d'ici|sous|dentro de)(?!\p{L})/u.test(
      low.slice(time.start),
    ) ||
    /^ (?:max|at most|tops)(?!\p{L})/u.test(behind);
  if (past && !pulled) return asked ? 0 : null;
  return (time.bare ? 0 : 1) + (pulled ? 1 : 0) + (asked ? 1 : 0);
}

/** The words of the same clause before a place. */
function clauseBefore(low: string, start: number): string {
  const text = low.slice(Math.max(0, start - 70), start);
  const cut = Math.max(...['.', '!', '?', ';', '\n', ' but ', ' - '].map((mark) => text.lastIndexOf(mark)));
  return text.slice(cut + 1);
}

/** Whether the business has just asked for a time to come; "when did it start?" asks for one that is past. */
function asksWhen(reading: Reading, turn: Turn): 'to come' | 'past' | null {
  for (const { low } of answeredTo(reading, turn)) {
    if (
      /(?<!\p{L})(?:when did|when was|since when|date of birth|how long have|how long ago|seit wann|depuis quand|desde cuándo)(?!\p{L})/u.test(
        low,
      )
    )
      return 'past';
    if (whenAsked.test(low)) return 'to come';
  }
  return null;
}

const whenAsked =
  /(?<!\p{L})(?:when|what (?:date|day|month)|which (?:date|day|month|week)|month in mind|how soon|how urgent|start|move[- ]in|deadline|time ?(?:line|frame|scale)|by what|any dates?|dates?|wann|termin|cuándo|fecha|quand|quelle date|délai|quando|wanneer)(?!\p{L})[^.!]*\?/u;
