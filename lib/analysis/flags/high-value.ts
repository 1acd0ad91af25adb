import type { Evidence } from '@/lib/transcript/schema';
import { answeredTo, evidenceOf, type Reading, type Turn } from '../reading';
import type { FlagContext } from './context';

const threshold = { units: 100, money: 25_000, sites: 3 };

const measures =
  /^(?:sq|square|sqft|sqm|ft|feet|foot|miles?|kms?|metres?|meters?|mm|cm|hours?|hrs?|days?|minutes?|mins?|seconds?|years?|yrs?|weeks?|wks?|months?|dollars?|bucks|pounds?|quid|euros?|eur|usd|gbp|grand|k|gb|mb|tb|kb|kwh|kw|watts?|volts?|pages?|words?|points?|times|percent|degrees?|grams?|kg|kgs|lbs|litres?|liters?|errors?|articles?|calories|articles|a|per|am|pm|st|nd|rd|th|is|in|on|at|to|for|or|and|but|of|off|all|plus|so|by|as|was|street|road|ave|lane|backlinks|blogs?|profit|resources|invoices|orders|stars|mah|hp|bhp|rpm|dpi|px|gsm|visits|views|visitors|followers|clicks|leads)$/;
const counted =
  /(?<![\d.,#$€£¥/:-])(?<!\b(?:no|number|room|stock|order|invoice|unit|flat|suite|class|item|ref|model|level|sku|v|route|form|since|in|year|from|until|by|section|clause) )(\d{1,3}(?:[, ]\d{3})+|\d{3,7}|\d{2,3}(?=k\b))(k)?(?:ish|\+|-)?(?!\d|[:/%]|\.\d|st\b|nd\b|rd\b|th\b|[a-jl-z]\w)(?:\s+(?:or so|give or take|or more|plus|about|ish))?(?:\s+((?:[a-z][a-z0-9-]*\s+){0,2}[a-z][a-z-]*))?/g;
const siteWord = `(?:offices?|branches|sites|locations|plants|stores|shops|warehouses|gyms|clinics|dental labs|labs|restaurants|hotels|baker(?:y|ies)|practices|schools|studios|complexes|yards|depots|buildings|universities|hospitals|hubs|franchises|salons|pubs|bars and|properties|factories|campuses|centres|centers|floors|outlets|venues|countries|regions)`;
const numberWords: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  several: 3,
  multiple: 3,
};
const sites = new RegExp(
  String.raw`\b(?:all |our |these )*(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple)(?: of)?(?: our| the| more| different| other| separate)*(?: \w+)? ${siteWord}\b`,
  'g',
);
const moreSites = new RegExp(
  String.raw`\b(?:opening|taking over|adding|got|with) (?:two|three|four|five|six|\d+) more\b|\bacross (?:all|every|our|the) (?:\w+ )?(?:${siteWord}|shift|site|branch|office|store|location|company|group|business)\b|\b(?:company|group|organi[sz]ation|enterprise|firm)[- ]?wide\b|\b(?:every|all our|each of our) (?:branch|site|office|store|location|shop)(?:es|s)?\b|\bat (?:our|all) (?:${siteWord}) in \w+, \w+ and \w+|\b(?:rollout|roll out|roll it out) (?:across|to (?:all|every|the whole))|\b(?:3rd|third|4th|5th|6th|fourth|fifth|4e|3e|dritte|vierte) (?:\w+ )?(?:branch|shop|store|site|location|office|address|adresse|boutique|filiale|tienda)\b|\bplus the \w+ (?:bakery|office|site|branch|store|shop|plant|warehouse)\b|\b\d+ (?:\w+ )?${siteWord} (?:\+|and|plus) (?:hq|head office)`,
);
const money =
  /(?:([$€£¥])\s?(\d[\d.,]*)\s?(k|m|mn|million|grand)?|(?<![\w.,])(\d[\d.,]*)\s?(k|grand|m|mn|million)\b(?:\s?(eur|usd|gbp|aud|cad|euros?|dollars?|pounds?|quid))?|(?<![\w.,])(\d[\d.,]*)\s?(?:€|eur|usd|gbp|aud|cad|chf|aed|euros?|dollars?|pounds?|quid)\b)/g;
const spending =
  /\b(?:budget|set aside|put aside|(?:we|i) (?:have|ve|'ve)(?: got)?|got|invest\w*|sum|to spend|spend(?:ing)? (?:up to|around|about)|can spend|up to|all in|for the whole|deposit of|pre-?approved|afford|around|about|roughly|max(?:imum)?)\b/;
const notBudget =
  /\b(?:revenue|turnover|salary|salaries|income|earn\w*|arr|mrr|ebitda|profit|sales|raise|neighbou?r|spent|paid|pay(?:ing)? (?:now|currently)|currently|quoted|lost|losing|cost(?:s|ing)? us|of my money|worth|mortgage left|owe|owing|debt|invoice|bill|fine|commission|net last|members?|wearers|students|people|staff|users|seats|subscribers|customers)\b/;

/** A stated size of 100 or more people, seats or units, a budget of 25,000 or more, several sites, or a company-wide rollout. */
export function highValue({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam' || route === 'other') return [];
  const found: Evidence[] = [];
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const place = bigCount(reading, turn) ?? manySites(turn) ?? bigBudget(reading, turn);
    if (place) found.push(evidenceOf(turn, place.start, place.end));
  }
  return found;
}

type Place = { start: number; end: number };

function bigCount(reading: Reading, turn: Turn): Place | null {
  const askedHowMany = answeredTo(reading, turn).some((before) =>
    /\bhow (?:many|big|large)\b|\bnumber of\b|\bheadcount\b|\bquantity\b|\bteam size\b|\bwie viele\b|\bcuántos\b|\bcombien de\b/.test(
      before.low,
    ),
  );
  for (const hit of turn.low.matchAll(counted)) {
    const value = Number((hit[1] ?? '').replace(/[, ]/g, '')) * (hit[2] ? 1000 : 1);
    const unit = (hit[3] ?? '').split(/\s+/).filter(Boolean);
    const before = turn.low.slice(Math.max(0, hit.index - 14), hit.index);
    if (value < threshold.units || (value >= 1900 && value <= 2100 && !hit[2] && !askedHowMany)) continue;
    if (
      /[$€£¥]\s?$|\b(?:order|invoice|ref|no|number|stock|#|code|ticket|unit|room|plate|postcode|zip|account|call|ring|phone|form)\s*(?:is\s*)?$/.test(
        before,
      )
    )
      continue;
    const place = { start: hit.index, end: hit.index + hit[0].length };
    if (unit.some((word, index) => index === 0 && measures.test(word))) continue;
    const noun =
      unit.find((word) =>
        /^(?:people|persons?|staff|employees|users?|seats?|guests?|pax|members?|students?|attendees|delegates|heads?|folks?|vehicles|vans|trucks|units?|doors|children|kids|pupils|residents|patients|colleagues|workers|licen[cs]es|copies)$/.test(
          word,
        ),
      ) ??
      unit.slice(0, 3).find((word) => /[a-z]{3,}s$/.test(word) && !/(?:ss|us|is)$/.test(word) && !measures.test(word));
    if (noun || askedHowMany) return place;
  }
  const joined = /(?:→|->|=|total(?: of)?|in all|altogether)\s*(\d{3,})\b/.exec(turn.low);
  return joined && Number(joined[1]) >= threshold.units && Number(joined[1]) < 1900
    ? { start: joined.index, end: joined.index + joined[0].length }
    : null;
}

function manySites(turn: Turn): Place | null {
  for (const hit of turn.low.matchAll(sites)) {
    const value = numberWords[hit[1] ?? ''] ?? Number(hit[1]);
    if (value >= threshold.sites && value < 2000) return { start: hit.index, end: hit.index + hit[0].length };
  }
  const more = moreSites.exec(turn.low);
  return more ? { start: more.index, end: more.index + more[0].length } : null;
}

function bigBudget(reading: Reading, turn: Turn): Place | null {
  const asked = answeredTo(reading, turn).some((before) =>
    /\b(?:budget|price range|how much (?:would|do|are) you|invest|spend|sum|amount|presupuesto|budgetrahmen)\b/.test(
      before.low,
    ),
  );
  if (asked) {
    const echo = reading.turns[turn.index + 1];
    const echoed =
      echo && echo.role !== 'visitor' && /\d/.test(turn.low)
        ? [...echo.low.matchAll(money)].some((hit) => amount(hit) >= threshold.money)
        : false;
    if (echoed) return { start: 0, end: turn.text.length };
  }
  for (const hit of turn.low.matchAll(money)) {
    if (amount(hit) < threshold.money) continue;
    const around = turn.low.slice(Math.max(0, hit.index - 45), hit.index + hit[0].length + 25);
    if (notBudget.test(around) || (!asked && !spending.test(around))) continue;
    return { start: hit.index, end: hit.index + hit[0].length };
  }
  return null;
}

function amount(hit: RegExpMatchArray): number {
  const digits = (hit[2] ?? hit[4] ?? hit[7] ?? '').replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.');
  const scale = hit[3] ?? hit[5] ?? '';
  return Number.parseFloat(digits) * (/^(?:k|grand)$/.test(scale) ? 1000 : scale ? 1_000_000 : 1);
}
