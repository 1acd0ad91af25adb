import { evidenceOf, type Reading, type Turn } from './reading';
import { commercial, relation, routeSigns, stranger } from './route-signs';
import type { Analysis, Route } from './schema';

type Place = { turn: Turn; start: number; end: number };

/** How clear the visitor's need is, as the need rule read it. */
export type NeedSeen = { clear: boolean; leaning: boolean };

/** The kind of enquiry: from what the visitor says, what the bot's form stored and, weakly, the page (guidelines, "route"). */
export function findRoute(reading: Reading, need: NeedSeen): Analysis['route'] {
  const scores: Record<Route, number> = { sales: 0, existing_customer: 0, support: 0, spam: 0, other: 0, unclear: 0 };
  const places = new Map<Route, Place>();
  const spoken = reading.visitor.filter((turn) => !turn.injection);
  for (const sign of routeSigns) {
    let weight = sign.weight;
    for (const turn of spoken) {
      const hit = sign.shows.exec(turn.low);
      if (!hit) continue;
      scores[sign.route] += weight;
      weight /= 2;
      if (!places.has(sign.route)) places.set(sign.route, { turn, start: hit.index, end: hit.index + hit[0].length });
    }
  }
  addRelation(reading, spoken, scores, places);
  addHints(reading, scores);
  if (need.clear) scores.sales += 1.5;
  if (isNoise(reading, spoken, need)) scores.spam += 7;
  const order = (Object.keys(scores) as Route[]).sort((a, b) => scores[b] - scores[a]);
  let best = order[0] ?? 'unclear';
  const margin = scores[best] - Math.max(0, scores[order[1] ?? 'unclear']);
  if (!need.clear && (best === 'sales' ? !need.leaning : scores[best] < 3))
    best = need.leaning && best !== 'unclear' ? 'sales' : 'unclear';
  const place = places.get(best);
  return {
    value: best,
    evidence: place ? [evidenceOf(place.turn, place.start, place.end)] : spoken[0] ? [evidenceOf(spoken[0])] : [],
    confidence: Math.max(0.4, Math.min(0.95, 0.5 + margin / 10)),
  };
}

function addRelation(
  reading: Reading,
  spoken: readonly Turn[],
  scores: Record<Route, number>,
  places: Map<Route, Place>,
): void {
  const isAccount = commercial.test(reading.said);
  for (const turn of spoken) {
    const hit = relation.exec(turn.low);
    if (!hit) continue;
    const route = isAccount ? 'existing_customer' : 'support';
    scores[route] += 3.5;
    if (!places.has(route)) places.set(route, { turn, start: hit.index, end: hit.index + hit[0].length });
    break;
  }
  if (spoken.some((turn) => stranger.test(turn.low))) {
    scores.sales += 6;
    scores.support -= 3;
    scores.existing_customer -= 4;
  }
}

function addHints(reading: Reading, scores: Record<Route, number>): void {
  const { fields, pageUrl } = reading.transcript;
  const url = (pageUrl ?? '').toLowerCase();
  const path = url.replace(/^https?:\/\/[^/]+/, '');
  const isAccount = commercial.test(reading.said);
  if (
    /\/(?:login|support|help|hilfe|aide|ayuda|suivi|track\w*|(?:service-)?status|aftercare|faq|portal|app\/|returns?|my-orders?|orders?\b|guest-info|dashboard|guides?\/|alerts|clients\/|student-portal|transcripts)/.test(
      path,
    ) ||
    /^https?:\/\/(?:app|portal|support|help|status|dashboard)\./.test(url)
  ) {
    scores[isAccount ? 'existing_customer' : 'support'] += 1;
    scores.support += 1.5;
  }
  if (
    /\/(?:account|billing|renew\w*|customers?\b|my-|members?\b|clients?\b|invoices?|cancel|supporters|client-portal)/.test(
      path,
    )
  ) {
    scores.existing_customer += isAccount ? 2.5 : 1;
  }
  if (/\/(?:careers?|jobs?\b|vacanc|team\b|press|news|partners?\b|get-involved)/.test(path)) scores.other += 1.5;
  for (const [key, raw] of Object.entries(fields)) {
    const name = key.toLowerCase();
    const value = raw.trim().toLowerCase();
    if (!value) continue;
    if (
      /^(?:customer|client|member|existing|is_customer|existing_customer)$/.test(name) &&
      /^(?:yes|true|y|1)\b/.test(value)
    )
      scores.existing_customer += 5;
    else if (
      /^(?:customer_since|client_id|member_id|account|account_id|account_email|account_no|contract|contract_no|contract_id|kundennummer|client|merchant|merchant_id|workspace|tenant|plan|invoice|invoice_no|subscription|policy|policy_no)$/.test(
        name,
      )
    ) {
      scores[isAccount ? 'existing_customer' : 'support'] += 3;
    } else if (
      /^(?:order|order_no|order_id|order_number|commande|pedido|bestellung|app_version|ticket|ticket_id|module|room|unit)$/.test(
        name,
      ) &&
      /\d/.test(value)
    )
      scores.support += 3;
    else if (/^booking_ref|reservation/.test(name)) scores.existing_customer += 3;
  }
}

/** Nothing but gibberish, bait or attempts to instruct software. */
function isNoise(reading: Reading, spoken: readonly Turn[], need: NeedSeen): boolean {
  if (reading.visitor.length === 0) return false;
  if (spoken.length < reading.visitor.length && !need.clear && !need.leaning) return true;
  const list = spoken.flatMap((turn) => turn.low.match(/[\p{L}]+/gu) ?? []);
  if (need.clear && list.length > 12) return false;
  const odd = list.filter((word) =>
    /(.)\1{4,}|^(?:[^aeiouyáéíóúäöüàèìòùâêîôûаеиоуыэюя]{5,})$|asdf|sdf|qwer|asdk|asdl|zxcv|lolo(?:lo)+|^(?:poo(?:p|poo\w*)|deez|bruh+|ur mum|jaja\w*|lmao+|bum)$/u.test(
      word,
    ),
  ).length;
  return odd >= 2 && odd >= list.length * 0.12;
}
