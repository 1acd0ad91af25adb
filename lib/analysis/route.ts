import { evidenceOf, type Reading, type Turn } from './reading';
import { routeSigns } from './route-signs';
import { type Analysis, type Route, routes } from './schema';

/** How clear the visitor's need is, as the need rule read it. */
export type NeedSeen = { clear: boolean; leaning: boolean };

/** A sign of the route in a message of the visitor, or of the form and page (`turn` is null). */
export type SeenSign = { name: string; turn: Turn | null; start: number; end: number };

/** What the rules say of the route, with all that they saw. */
export type RuleRoute = Analysis['route'] & { scores: Record<Route, number>; seen: SeenSign[] };

/** The kind of enquiry: from what the visitor says, what the bot's form stored and, weakly, the page (guidelines, "route"). */
export function findRoute(reading: Reading, need: NeedSeen): RuleRoute {
  const scores = Object.fromEntries(routes.map((route) => [route, 0])) as Record<Route, number>;
  const seen: SeenSign[] = [];
  const spoken = reading.visitor.filter((turn) => !turn.injection);
  const places = new Map<Route, SeenSign & { weight: number }>();
  for (const { name, weighs, shows } of routeSigns) {
    let fresh = 1;
    for (const turn of spoken) {
      const hit = shows.exec(turn.low);
      if (!hit) continue;
      const place = { name, turn, start: hit.index, end: hit.index + hit[0].length };
      seen.push(place);
      for (const [route, weight] of Object.entries(weighs) as [Route, number][]) {
        scores[route] += weight * fresh;
        if (weight > (places.get(route)?.weight ?? 0)) places.set(route, { ...place, weight });
      }
      fresh /= 3;
    }
  }
  for (const hint of hintsOf(reading)) {
    seen.push({ name: hint.name, turn: null, start: 0, end: 0 });
    for (const [route, weight] of Object.entries(hint.weighs) as [Route, number][]) scores[route] += weight;
  }
  if (need.clear) scores.sales += 1;
  else scores.unclear += need.leaning ? 0.5 : 2;
  if (isNoise(reading, spoken, need)) {
    scores.spam += 7;
    seen.push({ name: 'noise', turn: null, start: 0, end: 0 });
  }
  const [best = 'unclear', next = 'unclear'] = [...routes].sort((a, b) => scores[b] - scores[a]);
  const place = places.get(best);
  return {
    value: best,
    evidence: place?.turn ? [evidenceOf(place.turn, place.start, place.end)] : spoken[0] ? [evidenceOf(spoken[0])] : [],
    confidence: Math.max(0.4, Math.min(0.95, 0.5 + (scores[best] - scores[next]) / 10)),
    scores,
    seen,
  };
}

type Hint = { name: string; weighs: Partial<Record<Route, number>> };

const pages: [shows: RegExp, Hint][] = [
  [
    /\/(?:login|sign-?in|support|help|hilfe|aide|ayuda|suivi|track\w*|(?:service-)?status|aftercare|faq|portal|app|returns?|my-orders?|orders?|guides?|alerts|results?|reports?|repairs?|warranty|delivery|troubleshoot\w*)(?:[/?#.-]|$)/,
    { name: 'page:help', weighs: { support: 1.5 } },
  ],
  [
    /^https?:\/\/(?:app|portal|support|help|status|dashboard|my)\.|\/(?:account|my-?\w+|billing|renew\w*|customers?|members?|clients?|invoices?|cancel\w*|payments?|subscription|settings|admin|konto|cuenta|compte|kundenbereich)(?:[/?#.-]|$)/,
    { name: 'page:account', weighs: { existing_customer: 1.5, support: 0.5 } },
  ],
  [
    /\/(?:careers?|jobs?|vacanc\w*|team|press|media|news|partners?|get-involved|about|investors?|volunteer\w*|suppliers?)(?:[/?#.-]|$)/,
    { name: 'page:other', weighs: { other: 1 } },
  ],
  [
    /\/(?:pricing|prices?|plans?|quote|quotes|rfq|shop|store|products?|services?|book\w*|demo|trial|new|start|compare|contact-sales|order-\w+|rooms?|menu|courses?|properties)(?:[/?#.-]|$)/,
    { name: 'page:buy', weighs: { sales: 0.7 } },
  ],
];

const fieldNames: [shows: RegExp, Hint][] = [
  [
    /^(?:customer_(?:since|id|no|number)|client(?:_?id|_?no)?|member(?:ship)?(?:_?(?:id|no|number))?|account(?:_?(?:id|no|number|email|name|type))?|contract(?:_?(?:id|no|number))?|kundennummer|vertragsnummer|merchant(?:_?id)?|workspace|tenant(?:_?id)?|plan|tarif|tariff|invoice(?:_?(?:id|no|number))?|subscription(?:_?id)?|policy(?:_?(?:id|no|number))?|lease|matter|site_id|type_compte)$/,
    { name: 'field:account', weighs: { existing_customer: 2, support: 1 } },
  ],
  [
    /^(?:order(?:_?(?:id|no|number|ref))?|commande|pedido|bestellung|app_version|version|ticket(?:_?(?:id|no))?|case(?:_?(?:id|no))?|booking(?:_?(?:id|ref|no))?|reservation|module|room|serial(?:_?no)?|device|model_no|batch|tracking(?:_?no)?|vehicle|registration|pnr|error)$/,
    { name: 'field:order', weighs: { support: 2 } },
  ],
];

/** What the page and the form's fields tell of the relation, each hint once. */
function hintsOf(reading: Reading): Hint[] {
  const { fields, pageUrl } = reading.transcript;
  const url = (pageUrl ?? '').toLowerCase();
  const hints = pages.flatMap(([shows, hint]) => (shows.test(url) ? [hint] : []));
  for (const [key, raw] of Object.entries(fields)) {
    const name = key.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '_');
    const value = raw.trim().toLowerCase();
    if (!value) continue;
    if (/^(?:is_)?(?:existing_?)?(?:customer|client|member|patient)$/.test(name)) {
      if (/^(?:yes|true|y|1|existing|current|oui|ja|sí|si)\b/.test(value))
        hints.push({ name: 'field:customer', weighs: { existing_customer: 4, support: 1 } });
      else if (/^(?:no|false|n|0|new)\b/.test(value)) hints.push({ name: 'field:stranger', weighs: { sales: 3 } });
      continue;
    }
    for (const [shows, hint] of fieldNames) if (shows.test(name)) hints.push(hint);
  }
  return [...new Map(hints.map((hint) => [hint.name, hint])).values()];
}

/** A word that nobody means: a run on the keyboard, one letter over and over, no vowel in many letters. */
const nonsense =
  /^(?:\p{L}*(\p{L})\1{4,}\p{L}*|(?:a?s?d+f+g*h*j*k*l*){2,}|\p{L}*(?:asdf|sdfg|qwert|zxcv|hjkl|dfgh|jkl)\p{L}*|[bcdfghjklmnpqrstvwxz]{6,}|(?:(\p{L}{2,3})\2{2,}))$/u;

/** Nothing but gibberish, bait or attempts to instruct software. */
function isNoise(reading: Reading, spoken: readonly Turn[], need: NeedSeen): boolean {
  if (reading.visitor.length === 0) return false;
  const clearOrLeaning = need.clear || need.leaning;
  if (spoken.length < reading.visitor.length && !clearOrLeaning) return true;
  const list = spoken.flatMap((turn) => turn.low.slice(0, 400).match(/\p{L}+/gu) ?? []);
  if (list.length > 40) return false;
  const odd = list.filter((word) => word.length < 40 && nonsense.test(word)).length;
  return odd >= 2 ? odd >= list.length * 0.25 : odd === 1 && list.length <= 3;
}
