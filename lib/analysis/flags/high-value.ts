import type { Evidence } from '@/lib/transcript/schema';
import { type NumberSaid, numbersIn } from '../numbers-in';
import { answeredTo, evidenceOf, type Reading, type Turn } from '../reading';
import type { FlagContext } from './context';

/** More than `most` of anything is no count of seats or goods but an id or a volume of data. */
const threshold = { units: 100, most: 500_000, money: 25_000, sites: 3 };

type Place = { start: number; end: number };

/** A stated size of 100 or more people, seats or units, a budget of 25,000 or more, several sites, or a company-wide rollout. */
export function highValue({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam' || route === 'other') return [];
  const found: Evidence[] = [];
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const numbers = numbersIn(turn);
    const place = bigCount(reading, turn, numbers) ?? manySites(turn, numbers) ?? bigBudget(reading, turn, numbers);
    if (place) found.push(evidenceOf(turn, place.start, place.end));
  }
  return found;
}

/** What people, seats and goods are counted in. */
const unit =
  /^(?:people|persons?|staff|employees?|users?|seats?|guests?|pax|members?|students?|attendees|delegates|participants|heads?|headcount|folks?|vehicles?|vans?|cars|trucks|lorries|bikes|units?|doors|children|kids|pupils|residents|patients|colleagues|workers|operatives|drivers|agents|engineers|nurses|teachers|licen[cs]es|copies|pieces|pcs|pc|nos|off|cap|capacity|covers|beds|rooms|bedrooms|chairs|tables|desks|laptops|machines|devices|phones|lines|boxes|cartons|cases|pallets|bags|bottles|packs|sets|shirts|uniforms|badges|cards|booklets|brochures|flyers|posters|mugs|meals|lunches|tickets|panels|windows|acres|hectares|head|cattle|cows|ewes|trees|plants|stk|stück|mitarbeiter\w*|personen|leute|nutzer|arbeitsplätze|teilnehmer\w*|gäste|personas|empleados|usuarios|unidades|piezas|invitados|plazas|alumnos|personnes|salariés|employés|utilisateurs|pièces|unités|postes|places|invités|élèves|persone|dipendenti|utenti|pezzi|ospiti|pessoas|funcionários|medewerkers|personen|stuks)$/;
const measures =
  /^(?:sq|square|sqft|sqm|ft|feet|foot|inch(?:es)?|miles?|kms?|metres?|meters?|mm|cm|m|hours?|hrs?|days?|minutes?|mins?|seconds?|secs?|years?|yrs?|weeks?|wks?|months?|dollars?|bucks|pounds?|quid|euros?|eur|usd|gbp|grand|k|gb|mb|tb|kb|kwh|kw|mw|watts?|volts?|amps?|pages?|words?|points?|times|percent|degrees?|grams?|kg|kgs|kilos?|lbs|tonnes?|tons?|litres?|liters?|gallons?|ml|errors?|articles?|calories|per|am|pm|street|road|ave|avenue|lane|drive|backlinks|blogs?|profit|invoices|orders|sales|stars|mah|hp|bhp|rpm|dpi|px|gsm|visits|views|visitors|followers|clicks|leads|rows|records|entries|contacts|subscribers|emails|e-mails|messages|calls|lines of|events|requests|tests|posts|photos|pictures|images|files|documents|bugs|commits|transactions|reviews|likes|customers|clients|samples|steps|stairs|series|plus|thanks|bps|ppm|bar|psi|hz|khz|mhz|ghz|nm|mg|mcg|iu|kcal|bpm|km|tage[ns]?|stunden|jahre|días|años|jours|ans|heures|giorni|anni|millas|meilen|stays|goes|works|looks|sounds|means|gets|comes|needs|wants|covers|seems|says|does|feels)$/;

function bigCount(reading: Reading, turn: Turn, numbers: readonly NumberSaid[]): Place | null {
  const askedHowMany = answeredTo(reading, turn).some(
    (before) =>
      /\bhow (?:many|big|large)\b|\bnumber of\b|\bheadcount\b|\bquantity\b|\bhow many off\b|\bteam size\b|\bwie viele\b|\bcuánt[oa]s\b|\bcombien de\b|\bquant[ie]\b|\bhoeveel\b/.test(
        before.low,
      ) &&
      !/\bhow many (?:\w+ )?(?:sales|orders|visits|visitors|calls|e?-?mails|messages|pages|hours|days|miles|months|years|times|weeks|minutes|posts|contacts|records|rows|products|square|metres|meters|feet)\b/.test(
        before.low,
      ),
  );
  for (const [index, { value, start, end, currency }] of numbers.entries()) {
    const places = { start, end };
    if (value < threshold.units || value > threshold.most || currency) continue;
    const before = turn.low.slice(Math.max(0, start - 40), start);
    const after = turn.low.slice(end, end + 48);
    if (
      /(?:[%°"]|\s?(?:percent|per ?cent|st|nd|rd|th)\b)/.test(after.slice(0, 9)) &&
      /^(?:[%°"]|\s?per ?cent|(?:st|nd|rd|th)\b)/.test(after)
    )
      continue;
    if (notOurs.test(before) || isPerPiece(before)) continue;
    // "The 300 programmes arrived": what was bought already.
    if (
      /^\s+(?:\p{L}+ ){1,2}(?:arrived|came|turned up|went|got lost|were|was|i (?:ordered|got|bought)|we (?:ordered|got|bought)|you (?:sent|delivered|made))\b/u.test(
        after,
      )
    )
      continue;
    const words = after
      .replace(
        /^(?:ish|\+|-)?\s*(?:-\s*)?(?:or so |give or take |or more |plus |odd |of (?:the |these |those |them|our )?|more |extra |new |different )?/,
        '',
      )
      .split(/[^\p{L}-]+/u)
      .slice(0, 4);
    const first = words[0] ?? '';
    const glued =
      /^(?: |-)(?:person|people|strong|seat(?:er)?|user|bed|room|door)\b(?! (?:it|that|this))|^-(?:head|unit|cover|place|piece)\b/.test(
        after,
      );
    if (!glued && measures.test(first)) continue;
    if (
      glued ||
      words
        .slice(0, 3)
        .some((word, place) => unit.test(word) && !words.slice(0, place).some((other) => stops.test(other)))
    )
      return places;
    if (askedHowMany && (words.join('') === '' || !/^[a-z]/.test(first) || stops.test(first))) return places;
    const plural = words
      .slice(0, 2)
      .find(
        (word, place) =>
          /^[a-z]{3,}s$/.test(word) &&
          !/(?:ss|us|is)$/.test(word) &&
          !measures.test(word) &&
          !stops.test(word) &&
          !words.slice(0, place).some((other) => stops.test(other) || measures.test(other)),
      );
    if (
      plural &&
      !/\b(?:http|error|code|lost|missing|spent|paid|had|got|charged|waited|read|saw)\s*(?:\w+\s)?$/.test(before)
    )
      return places;
    if (
      /\b(?:aircraft|plane|coach(?:es)?|bus(?:es)?|hall|room|venue|space|dinner|lunch|party|wedding|event|conference|catering|food|buffet|table|seating|chairs|marquee|training|course|workshop|licen[cs]es?|capacity|quote|price|order) (?:\w+ ){0,2}(?:for|of) (?:about |around |roughly |some |up to |approx\.? |say )?$/.test(
        before,
      )
    )
      return places;
    if (
      /\b(?:need|want|wants|wanting|order|take|buy|supply|supplying|make it|like|require|requires|requirement of|looking at|quantity|qty|total(?: of)?|in all|altogether|total:|=|→|->|of us|headcount)\s*(?:is |of |for |to |about |around |roughly |approx\.? |some |say |:|another |a further )*$/.test(
        before,
      ) &&
      (stops.test(first) ||
        first === '' ||
        /^(?:this|in|by|per|to|for|with|from|at|each|altogether|total|again|more)$/.test(first))
    )
      return places;
    if (
      /\b(?:brauch\p{L}*|benötig\p{L}*|bestell\p{L}*|necesit\p{L}*|quer(?:emos|ía|íamos)|besoin (?:de|d')|voudr\p{L}*|vorre\p{L}*|servono|precis(?:o|amos)|nodig)\s*$/u.test(
        before,
      ) &&
      first !== ''
    )
      return places;
    if (
      /^(?:\s*,)?\s*(?:this time|again|in total|all told|all in|altogether|of them|of these|of those|of us|to start|off|nos\b|in \w+ (?:drops|batches|lots|deliveries))/.test(
        after,
      )
    )
      return places;
    if (index > 0 && /(?:→|->|=)\s*$/.test(before)) return places;
  }
  return null;
}

const stops =
  /^(?:the|a|an|and|or|but|to|for|from|at|in|on|by|with|of|as|is|was|are|were|be|per|if|so|that|this|then|we|i|you|it|my|our|your|not|no|please|pls|thanks|lol|now|only|also|each|which|who|what|when|where|because|has|have|had|will|would|can|could|mal|und|oder|für|con|para|por|de|et|pour|avec|à|e|per)$/;
/** The number is somebody else's, or past: rivals, the business itself, what was asked before. */
const notOurs =
  /\b(?:you have|you've(?: got)?|your|their|they have|they've|last|previous|other|past|already|called|tried|asked|rang|contacted|than|over the last|page|pages|chapter|born|aged?|route|since|until|year)\s*(?:\w+\s)?$/;

function isPerPiece(before: string): boolean {
  return /\b(?:every|each|within|after|lasts?|under|over|range of|speed of|temperature|weight|weighs|bore|push|pushes|about the)\s*$/.test(
    before,
  );
}

const siteWord =
  '(?:offices?|branches|sites|locations|plants|stores|shops|warehouses|gyms|clinics|labs|laboratories|restaurants|hotels|bakeries|practices|schools|studios|complexes|yards|depots|buildings|universities|hospitals|hubs|franchises|salons|pubs|bars|properties|factories|campuses|centres|centers|floors|outlets|venues|countries|regions|surgeries|nurseries|homes|care homes|nursing homes|farms|forecourts|workshops|showrooms|kitchens|cafes|cafés|academies|churches|showrooms|units|markets|entities|subsidiaries|filialen|standorte|niederlassungen|filiales|sucursales|tiendas|sedes|oficinas|magasins|agences|boutiques|usines|negozi|sedi|vestigingen|winkels|lojas)';
const sites = new RegExp(
  String.raw`^(?:(?: of)?(?: our| the| more| different| other| separate| of our)*)(?: (?!(?:to|and|or|for|on|at|in|with|of|by|from|is|was|are|per)\b)[\p{L}&'-]+){0,2} ${siteWord}(?![\p{L}])`,
  'u',
);
const wide = new RegExp(
  String.raw`\b(?:opening|taking over|adding|got|with) (?:two|three|four|five|six|\d+) more\b(?! (?:of|minutes|questions|days|weeks|hours|things))|\bacross (?:all|every|our|the|each|both of) (?:\w+ ){0,2}(?:${siteWord}|shift|site|branch|office|store|location|company|group|business|estate|chain|organi[sz]ation)\b|\b(?:company|group|organi[sz]ation|enterprise|firm|business|estate|district|trust|school|network)[- ]?wide\b|\b(?:every|all our|all of our|each of our) (?:\w+ )?(?:branch|site|office|store|location|shop|depot|clinic|home|school|warehouse)(?:es|s)?\b|\b(?:rollout|roll out|roll it out|rolled out|rolling (?:it |this )?out) (?:across|to (?:all|every|everyone|everybody|the whole|the entire))|\b(?:whole|entire) (?:company|group|organi[sz]ation|workforce|fleet|estate|chain|business)\b(?=.{0,30}\b(?:need|want|move|roll|switch|over|train|cover|onto))|\b(?:3rd|third|4th|5th|6th|fourth|fifth|4e|3e|dritte|vierte) (?:\w+ )?(?:branch|shop|store|site|location|office|boutique|filiale|tienda|restaurant|clinic)\b|\b(?:our|the|all|my)(?: \w+)? ${siteWord} in [\p{L} ]+, [\p{L} ]+ (?:and|&|or) \p{L}+|\bplus the \w+ (?:bakery|office|site|branch|store|shop|plant|warehouse)\b|\b\d+ (?:\w+ )?${siteWord} (?:\+|and|plus) (?:hq|head office)|\b${siteWord}[^.?!\n]{0,40}\b(?:three|four|five|six|seven|eight|nine|ten|\d{1,2}) of them\b|\bat all (?:three|four|five|six|seven|eight|nine|ten|\d{1,2})\b(?! (?:o'clock|times))|\b(?:multi-?site|multiple (?:sites|locations|offices|branches|stores)|several (?:sites|locations|offices|branches|stores|shops)|number of (?:sites|branches|locations))\b`,
  'u',
);

function manySites(turn: Turn, numbers: readonly NumberSaid[]): Place | null {
  for (const { value, start, end, currency } of numbers) {
    if (currency || value < threshold.sites || value >= 2000) continue;
    if (notOurs.test(turn.low.slice(Math.max(0, start - 30), start))) continue;
    const hit = sites.exec(turn.low.slice(end, end + 70));
    if (
      !hit ||
      (/\bunits$/.test(hit[0]) &&
        !/\b(?:shop|farm|retail|industrial|business|store|office|rental|storage|warehouse) units$/.test(hit[0]))
    )
      continue;
    if (
      /\b(?:floors|rooms|homes|units|markets|buildings|kitchens|regions|countries)$/.test(hit[0]) &&
      /\b(?:on|to|up|the|of)\s*$/.test(turn.low.slice(0, start)) &&
      !/\b(?:all|our|across)\b/.test(turn.low.slice(Math.max(0, start - 16), start))
    )
      continue;
    if (
      /^[^.?!\n]{0,12}\b(?:are after|tripped|told|quoted|said|turned|have (?:told|said|refused|declined)|refused|wanted|couldn't|could not|wouldn't)\b/.test(
        turn.low.slice(end + hit[0].length),
      )
    )
      continue;
    return { start, end: end + hit[0].length };
  }
  const more = wide.exec(turn.low);
  return more ? { start: more.index, end: more.index + more[0].length } : null;
}

const spending =
  /\b(?:budget\w*|set aside|put aside|earmarked|allocated|ring-?fenced|signed off|sign-off|approved|approval for|authorised|(?:we|i) (?:have|ve|'ve)(?: got)?|we've|i've|got|invest\w*|sum|savings|saved|to spend|spend(?:ing)? (?:up to|around|about)|can spend|could spend|willing to (?:pay|spend)|up to|all in|for the whole|term deposit|deposit|pre-?approved|afford|around|about|roughly|max(?:imum)?|ceiling|cap of|limit of|no more than|pot of|funding|grant|capex|between|range|in mind|play with|work with|tops|at most|presupuesto|budgetrahmen|enveloppe|budgetiert|eingeplant|höchstens|bis zu|hasta|jusqu'à|fino a|até)\b/u;
const notBudget =
  /\b(?:revenue|turnover|salary|salaries|income|earn\w*|wages?|arr|mrr|ebitda|profit|sales|neighbou?r|spent|paid|pay(?:ing)? (?:now|currently)|currently pay\w*|quoted|quote was|lost|losing|cost(?:s|ing)? us|of my money|worth|valued|mortgage left|owe[sd]?|owing|debt|arrears|invoice[ds]?|bill(?:ed)?|fine|fined|commission|last year|members?|wearers|students|people|staff|users|seats|subscribers|customers|refund\w*|stolen|charged|transfer(?:red)?|payments? of|settlement|compensation|claim(?:ing)?|damage)\b/;

function bigBudget(reading: Reading, turn: Turn, numbers: readonly NumberSaid[]): Place | null {
  const asked = answeredTo(reading, turn).some((before) =>
    /\b(?:budget|price range|how much (?:would|do|are|were|did) you (?:like|want|have|think|look|plan|hope)|invest|spend|sum|amount|presupuesto|budgetrahmen|enveloppe)\b/.test(
      before.low,
    ),
  );
  for (const { value, start, end, currency } of numbers) {
    const around = turn.low.slice(Math.max(0, start - 50), end + 30);
    const scaled = /(?:k|grand|m|mn|million|thousand|lakhs?|crores?)\b/.test(turn.low.slice(start, end));
    if (asked && value >= 25 && value < 1000 && echoedBig(reading, turn)) return { start, end };
    if (value < threshold.money || (!currency && !scaled && !asked)) continue;
    if (
      !currency &&
      /^\s*(?:users|people|members|rows|records|contacts|subscribers|customers|views|visitors|followers|lines|orders|miles|km|words|copies|units)\b/.test(
        turn.low.slice(end),
      )
    )
      continue;
    if (notBudget.test(around) || (!asked && !spending.test(around))) continue;
    return { start, end };
  }
  return null;
}

/** "50" to the question for the budget, which the business reads back as 50,000. */
function echoedBig(reading: Reading, turn: Turn): boolean {
  const echo = reading.turns[turn.index + 1];
  return echo !== undefined && echo.role !== 'visitor' && numbersIn(echo).some((said) => said.value >= threshold.money);
}
