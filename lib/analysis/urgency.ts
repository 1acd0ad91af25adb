import { datesIn, daysUntil } from './dates';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis, FlagFinding, Route, Urgency } from './schema';

const immediate =
  /\b(?:right now|right away|immediately|this (?:second|minute|instant|very moment)|straight ?away|hurry|within the hour|in the next (?:few )?(?:hours?|minutes)|like now|now (?:please|pls|plz)|(?:need|want|call|ring|phone|come|help|someone|somebody|here|it|out)\b[^.?!\n]{0,30} now\b(?! (?:that|on|so|and then|i|we))|(?:needed?|want(?:ed)?|need (?:it|this|them|someone|somebody|a \w+)|by|before|for|due|me|can|will|is|still|available|slots?|are you open)\b[^.?!\n]{0,30}\b(?:today|tonight|this (?:morning|afternoon|evening))\b|(?:today|tonight) (?:please|pls|if possible|or tomorrow|at the latest|by)|midnight tonight|pay tonight|not tomorrow|before \d{1,2}(?::\d\d)? ?(?:am|pm)? ?(?:today|tonight|this)|by \d{1,2} ?(?:am|pm)?\?|by (?:tonight|end of (?:the )?day|eod)|sofort|jetzt gleich|noch heute|ahora mismo|hoy mismo|para hoy|tout de suite|aujourd'hui|subito|entro oggi|per oggi)\b/;
const shouted = /\bNOW\b/;
const soon =
  /\b(?:asap|as soon as (?:possible|you can)|as early as possible|at your earliest|urgent(?:ly)?|tomorrow|tmrw|tomoz|this week(?:end)?|next week(?:end)?|(?:mon|tues|wednes|thurs|fri|satur|sun|sat|thu|wed|tue)(?:day)? week\b|coming week|in (?:a|one|two|2|1) weeks?\b(?! ago)|within (?:a|one|two|2|the) weeks?|in (?:a few|a couple of|\d|ten|10|two|three|four|five) days|end of the (?:week|month)|end of (?:this|next) week|the other side of the weekend|before the weekend|next few days|this sprint|(?:bit|rather|quite) tight|time is short|clock is ticking|so schnell wie möglich|möglichst bald|bald\b|nächste woche|diese woche|morgen (?:früh|vormittag|nachmittag)|cuanto antes|lo antes posible|la semana que viene|esta semana|mañana por|\w+ que viene|dès que possible|au plus vite|la semaine prochaine|cette semaine|demain|al più presto|prima possibile|domani|settimana prossima)\b/;
const planned =
  /\b(?:(?:next|this|in|by|the|early|late|before|from|after|until|come|for|over) (?:the )?(?:new year|quarter|spring|summer|autumn|winter|season|term|semester|half[- ]term|easter|christmas|xmas|holidays|q[1-4])(?! (?:tune|clean|service|menu|sale))|this (?:spring|summer|autumn|fall|winter)|next (?:year|month|quarter|season|fall)|in the fall|in (?:about |around )?(?:three|four|five|six|eight|3|4|5|6|7|8|9|1\d) weeks|in (?:about |around )?(?:a couple of|a few|several|two|three|four|five|six|\d+) months?|in a month|\d+ months? (?:out|from now|time)|q[1-4]\b|(?:spring|summer|autumn|winter) (?:ish|onwards?)|down the line|later (?:this|in the) year|year after|im (?:frühjahr|sommer|herbst|winter)|nächste[sn] (?:jahr|quartal|monat)|cet (?:automne|été|hiver)|ce printemps|l'année prochaine|el (?:año|mes) que viene|en (?:otoño|verano|primavera)|dentro de (?:un|dos|tres) mes(?:es)?|l'anno prossimo|mese prossimo)\b/;
const past =
  /\b(?:since|last|was|were|did|ordered|bought|had|told|moved|been|went|came|said|saw|installed|fitted|took|paid|expired|started|ran|swore|finished|did|up\s?date on|storm on|silent on|dropped (?:it|her|him)|sun night|copy|promo|in january and|ago|every|each|opened|closed on)\b[^.,;!?\n]{0,24}$/;

/** "no hurry", "not right now", "no call needed now", "for now". */
const denied = /\b(?:no|not|isn'?t|aren'?t|never|way for|keep it)\b[^.?!]{0,24}$/;

/**
 * How soon the visitor needs it, from their own words only, never from the bot's times: now, within about two weeks, or later.
 * Dates are counted from the time of the message in which they are said. The strongest time said wins.
 */
export function findUrgency(
  reading: Reading,
  context: { flags: readonly FlagFinding[]; route: Route },
): Analysis['urgency'] {
  const none: Analysis['urgency'] = { value: 'none', evidence: [], confidence: 0.75 };
  if (context.route === 'spam') return none;
  const emergency = context.flags.find((finding) => finding.flag === 'emergency');
  if (emergency) return { value: 'immediate', evidence: emergency.evidence, confidence: 0.85 };
  let best: Analysis['urgency'] = none;
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const found = read(reading, turn);
    if (found && rank(found.value) > rank(best.value)) {
      best = { value: found.value, evidence: [evidenceOf(turn, found.start, found.end)], confidence: 0.75 };
    }
  }
  return best;
}

const order: readonly Urgency[] = ['none', 'planned', 'soon', 'immediate'];
const rank = (value: Urgency) => order.indexOf(value);

type Found = { value: Urgency; start: number; end: number };

function read(reading: Reading, turn: Turn): Found | null {
  const found: Found[] = [];
  const add = (value: Urgency, hit: RegExpExecArray | null) => {
    if (
      hit &&
      !denied.test(turn.low.slice(Math.max(0, hit.index - 18), hit.index + hit[0].length - 2)) &&
      !past.test(turn.low.slice(Math.max(0, hit.index - 34), hit.index))
    )
      found.push({ value, start: hit.index, end: hit.index + hit[0].length });
  };
  add('immediate', immediate.exec(turn.low));
  add('immediate', shouted.exec(turn.text));
  add('soon', soon.exec(turn.low));
  add('planned', planned.exec(turn.low));
  const askedWhen = answeredTo(reading, turn).some((before) =>
    /\b(?:when|what date|which (?:date|day|month|week)|month in mind|how soon|start|move[- ]in|deadline|timeline|by what|wann|cuándo|quand|quando|timeframe|big day)\b/.test(
      before.low,
    ),
  );
  for (const date of datesIn(turn.low, askedWhen)) {
    if (past.test(turn.low.slice(Math.max(0, date.start - 34), date.start)) && !askedWhen) continue;
    const days = daysUntil(date, turn.at);
    if (days === null) continue;
    found.push({ value: days <= 15 ? 'soon' : 'planned', start: date.start, end: date.end });
  }
  return found.sort((a, b) => rank(b.value) - rank(a.value))[0] ?? null;
}
