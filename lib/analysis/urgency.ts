import { evidenceOf, type Reading } from './reading';
import type { Analysis, Urgency } from './schema';

const months = String.raw`(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)`;
const weekdays = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?`;

const immediate =
  /\b(?:right now|right away|now|immediately|asap now|this (?:second|minute|instant)|today|tonight|this (?:morning|afternoon|evening)|straight ?away|urgent(?:ly)?|emergency|hurry|within the hour|in the next (?:hour|few hours)|before (?:noon|lunch|midnight|close|\d{1,2} (?:today|this afternoon))|by (?:tonight|end of (?:the )?day|eod)|sofort|jetzt|heute|ahora mismo|hoy|urgente|maintenant|aujourd'hui|tout de suite|adesso|subito|oggi)\b/;
const soon = new RegExp(
  String.raw`\b(?:asap|as soon as (?:possible|you can)|as early as possible|soon|tomorrow|tmrw|this week(?:end)?|next week(?:end)?|coming week|in (?:a|one|two|2|1) weeks?|within (?:a|one|two|2|the) weeks?|in (?:a few|a couple of|\d|ten|10|two|three|four|five) days|by (?:this |next )?${weekdays}|before (?:this |next )?${weekdays}|(?:this|next|on|for) ${weekdays}|end of (?:the|this) (?:week|month)|this month|quickly|before the weekend|few days|clock is ticking|next few days|so schnell wie möglich|bald|nächste woche|diese woche|morgen|cuanto antes|la semana que viene|mañana|esta semana|que viene|dès que possible|demain|la semaine prochaine|cette semaine|al più presto|domani)\b`,
);
const planned = new RegExp(
  String.raw`\b(?:in|by|before|from|until|till|end of|start of|around|early|mid|late|next|for|come|after|since|of|this|about)\s+(?:\w+ ){0,2}${months}\b|\b\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?${months}\b|\b${months}\.?\s+\d{1,2}\b|\b${months} (?:20\d\d|weekend|ish|time|intake)|\b(?:next|this|in|by|the|early|late) (?:quarter|year|spring|summer|autumn|fall|winter|season|term|semester|q[1-4])\b|\bq[1-4]\b|\bin (?:a couple of |a few |about )?(?:three|four|five|six|\d+)\s?(?:-\s?\d+\s)?(?:weeks?|months?)\b|\bin (?:a|two|2|three|a few|several) months?\b|\bnext (?:month|year)\b|\b(?:20[2-4]\d)\b(?= intake|$|[\s,.])|\bafter (?:easter|christmas|new year|the summer|the holidays)|\bbefore (?:christmas|easter|summer|winter|the summer|harvest)|\b\d{1,2}-\d{1,2} ${months}|\bmonths? from now`,
);

/** How soon the visitor needs it, from their own words only, never from the bot's times. The strongest time said wins. */
export function findUrgency(reading: Reading): Analysis['urgency'] {
  const levels: [Urgency, RegExp][] = [
    ['immediate', immediate],
    ['soon', soon],
    ['planned', planned],
  ];
  for (const [value, shape] of levels) {
    for (const turn of reading.visitor) {
      if (turn.injection) continue;
      const hit = shape.exec(turn.low);
      if (hit) return { value, evidence: [evidenceOf(turn, hit.index, hit.index + hit[0].length)], confidence: 0.7 };
    }
  }
  return { value: 'none', evidence: [], confidence: 0.7 };
}
