import { redactSensitive } from '@/lib/language/redact';
import type { Evidence } from '@/lib/transcript/schema';
import { placesIn } from './places';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis, QualificationField } from './schema';

type Rule = { said: RegExp[]; asked: RegExp | null; field: RegExp };

const rules: Record<Exclude<QualificationField, 'location' | 'timeline'>, Rule> = {
  company_size: {
    said: [
      /\b(?:we(?:'re|'ve| are| have)?|team of|staff of|about|around|us|it's)?\s*(\d[\d,.]*(?:ish|\+|k)?[- ](?:person|people|staff|employees|users|seats|ppl|heads?|strong|folks|agents|reps|engineers|devs|vans|trucks|rooms|doors|members|workstations|desks)\b)/,
      /\b(?:company|business|team|office|firm|crew) of (?:about |around )?(\d[\d,.]*)\b/,
    ],
    asked:
      /\bhow (?:many|big|large)\b[^?]*\b(?:people|staff|employees|users|seats|company|team|agents|you schedule|headcount)\b/,
    field: /^(?:company_size|employees|team_size|headcount|staff|size|seats|users|arbeitsplaetze)$/,
  },
  budget: {
    said: [
      /\b(?:budget (?:is|of|around|about)?|set aside|put aside|up to|spend (?:about|around|up to)?|pre-?approved (?:to|for)|have (?:around|about)?)\s*(?:is |of |around |about )?([$€£]?\s?\d[\d.,]*\s?(?:k|grand|m|million)?\b(?:\s?(?:eur|usd|gbp|euros?|dollars?|pounds?))?)/,
    ],
    asked: /\b(?:budget|price range|how much (?:would|are) you)\b/,
    field: /^(?:budget|price_range|spend)$/,
  },
  role: {
    said: [
      /\b(?:i'?m|i am|im|as) (?:the |an? |their |our )?((?:\w+ ){0,2}(?:manager|director|owner|founder|ceo|coo|cto|cfo|head of \w+|vp(?: of)? \w+|coordinator|secretary|administrator|practice manager|office manager|buyer|controller|engineer|landlord|tenant|student|intern|assistant|partner))\b/,
      /,\s*((?:\w+ ){0,2}(?:manager|director|owner|founder|ceo|coo|cto|cfo|gm|head of \w+|coordinator|administrator|buyer|controller))\b/,
    ],
    asked: /\byour (?:role|position|job title)\b/,
    field: /^(?:role|job_title|position|role_level)$/,
  },
  current_solution: {
    said: [
      /\b(?:we (?:use|are on|'re on|currently use|run)|currently (?:on|with|using)|switching from|moving (?:from|off)|migrating off|instead of our|current (?:provider|supplier|vendor|tool|guys) (?:is|are)?)\s+((?:an? |the |another )?[\p{L}\d][\p{L}\d .&-]{1,40})/u,
    ],
    asked: /\b(?:what|which)\b[^?]*\b(?:currently|today|at the moment|now use|using)\b/,
    field: /^(?:current_(?:solution|provider|supplier|tool|vendor)|platform|provider)$/,
  },
};

/** Facts that qualify the enquiry, as the visitor or a form field gave them; only what was said is present. */
export function findQualification(reading: Reading): Analysis['qualification'] {
  const found: Analysis['qualification'] = {};
  const put = (field: QualificationField, value: string, evidence: Evidence[], confidence: number) => {
    const clean = redactSensitive(value.trim().replace(/[\s,.;]+$/, '')).slice(0, 80);
    if (clean && !found[field]) found[field] = { value: clean, evidence, confidence };
  };
  for (const [name, raw] of Object.entries(reading.transcript.fields)) {
    const key = name.toLowerCase().replace(/[\s-]+/g, '_');
    for (const [field, rule] of Object.entries(rules) as [keyof typeof rules, Rule][])
      if (rule.field.test(key)) put(field, raw, [{ field: name }], 0.95);
    if (/^(?:city|town|location|suburb|region|postcode|zip|zip_code|country)$/.test(key))
      put('location', raw, [{ field: name }], 0.95);
    if (/^(?:timeline|timeframe|move_in|start_date|when|deadline)$/.test(key))
      put('timeline', raw, [{ field: name }], 0.95);
  }
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    for (const [field, rule] of Object.entries(rules) as [keyof typeof rules, Rule][])
      readRule(reading, turn, field, rule, put);
    readPlace(reading, turn, put);
    const when = answeredTo(reading, turn).some((before) =>
      /\b(?:when (?:do|would|are|is|does|should)|what date|how soon|move-in date|month in mind|by when)\b/.test(
        before.low,
      ),
    );
    if (when && turn.low.split(/\s+/).length <= 16 && !/\?/.test(turn.low))
      put('timeline', turn.text, [evidenceOf(turn)], 0.75);
  }
  return found;
}

type Put = (field: QualificationField, value: string, evidence: Evidence[], confidence: number) => void;

function readRule(reading: Reading, turn: Turn, field: QualificationField, rule: Rule, put: Put): void {
  for (const shape of rule.said) {
    const hit = shape.exec(turn.low);
    const value = hit?.[1];
    if (hit && value) {
      const start = hit.index + hit[0].lastIndexOf(value);
      put(field, turn.text.slice(start, start + value.length), [evidenceOf(turn, start, start + value.length)], 0.75);
      return;
    }
  }
  const asked = rule.asked;
  if (asked && answeredTo(reading, turn).some((before) => asked.test(before.low)) && turn.low.split(/\s+/).length <= 12)
    put(field, turn.text, [evidenceOf(turn)], 0.7);
}

function readPlace(reading: Reading, turn: Turn, put: Put): void {
  const where = answeredTo(reading, turn).some((before) =>
    /\b(?:which|what) (?:city|town|area|suburb|postcode|zip|location|region)\b|\bwhere (?:are you|is (?:it|the|your))/.test(
      before.low,
    ),
  );
  if (where && turn.low.split(/\s+/).length <= 10 && !/\?/.test(turn.low))
    put('location', turn.text, [evidenceOf(turn)], 0.8);
  const areas = reading.transcript.business.areas.map((area) => area.toLowerCase());
  const served = areas.find((area) => area.length > 3 && turn.low.includes(area));
  const place = served
    ? { name: served, start: turn.low.indexOf(served), end: turn.low.indexOf(served) + served.length }
    : placesIn(turn.low)[0];
  if (place) put('location', turn.text.slice(place.start, place.end), [evidenceOf(turn, place.start, place.end)], 0.65);
}
