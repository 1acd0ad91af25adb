import { evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis, Route } from './schema';

type Sign = { route: Route; weight: number; shows: RegExp };

const signs: Sign[] = [
  {
    route: 'spam',
    weight: 4,
    shows:
      /\b(?:seo|back ?links?|link building|guest post(?:s|ing)?|(?:1st|first) page (?:of|on|results)|google rank\w*|rank(?:ing)? (?:on|in) google|domain authority|da ?\d0\+?|white hat|web ?(?:design|development) (?:company|agency|services) from|(?:leading|offshore) (?:digital|marketing|web|software|outsourc\w*)|outsourc\w+ (?:company|services|team|partner)|crypto\w*|bitcoin|\bbtc\b|usdt|forex|nft|onlyfans|free audit report|increase your (?:sales|traffic|revenue|ranking)|pre-qualified (?:leads|homeowners|buyers)|bulk (?:sms|email)|email (?:list|database)s?|followers for|decision maker for|merchant cash|business loan)\b/,
  },
  {
    route: 'spam',
    weight: 2.5,
    shows:
      /\b(?:we (?:are|r) (?:a|an)? ?(?:leading|offer|experienced|top|professional|certified|award)|we (?:offer|provide|deliver|supply|specialize|specialise) (?:\w+ ){0,3}(?:services|solutions|leads|appointments|packages|developers|traffic|links)|going through your (?:website|site)|came across your (?:website|site)|your (?:website|site) (?:is not|isn't|is missing|could)|kindly (?:revert|reply)|reply me|revert (?:to me|back|on)|sir\/madam|dear (?:sir|madam|team|business owner)|hello team|my dear|only pay per|starting just|packages from|special offer for your|profit assured|our (?:agency|packages) )\b/,
  },
  {
    route: 'other',
    weight: 4,
    shows:
      /\b(?:hiring|vacanc(?:y|ies)|job opening|open positions?|looking for (?:a )?(?:work|job|position|internship|apprenticeship)|apply for|applying for|my (?:cv|resume|résumé|application)|apprentice(?:ship|s)?|internship|work experience|(?:want|need) (?:a )?job|jobs? (?:with|at) (?:you|use)|sponsor(?:ship)? visa|careers?|as a (?:tutor|driver|cleaner|instructor|nurse|waiter) (?:with|for) you|taking on any|work for (?:you|u)|join your (?:team|crew)|recruit(?:ing|ers?)? me|bewerb\w+|stellenangebot|trabajar con|currículum|candidature)\b/,
  },
  {
    route: 'other',
    weight: 4,
    shows:
      /\b(?:dissertation|thesis|student (?:at|project|doing|research|writing)|(?:1st|2nd|3rd|first|second|third|final|phd|master'?s?|\w+) (?:yr|year) (?:\w+ )?student|school project|research (?:paper|project|study)|questionnaire|survey for|interview (?:you|someone) for|journalist|reporter|i write for|writing (?:a|an) (?:article|piece|story)|writing up|deadline for (?:the|my) (?:article|piece)|newspaper|magazine|podcast|press (?:enquiry|request|office)|courier and|radio|for comment|wrong (?:number|company|place|chat|business)|is this (?:the )?\w+ (?:hotel|bakery)\?|sorry wrong)\b/,
  },
  {
    route: 'other',
    weight: 3,
    shows:
      /\b(?:distributor(?:ship)? for your|stock our|carry our|we (?:make|produce|manufacture|grow|import) (?:\w+ ){1,5}(?:and|would|wonder|for)|partner(?:ship)? (?:with you|opportunit\w+)|become a (?:reseller|partner|supplier)|supplier (?:to|for) you|supply you|sponsor our|donat\w+ (?:a|to our)|charity (?:raffle|auction|event)|raffle prize|buy your (?:business|domain)|post a tin|tasting)\b/,
  },
  {
    route: 'support',
    weight: 3,
    shows:
      /\b(?:my (?:order|parcel|package|delivery|tracking|glasses|varifocals|prescription|portal|login|password|app|account is|account was|machine|unit|alarm|boiler|camera)|where(?:'s| is| are|s) my|order (?:no|number|#)?\s?#?\w*\d{3,}|log ?in|logged? (?:in|out)|locked out|password|reset|can't (?:get in|log|access|see|open|find|connect|upload|export|import)|cant (?:get in|log|access|see|open|find|connect|upload|export|import)|doesn't work|does not work|not working|isn't working|stopped working|won't (?:open|turn|start|load|save|connect|sync|close|lock)|wont (?:open|turn|start|load|save|connect|sync|close|lock)|error|crash\w*|bug|broken|broke|snapped|faulty|defect\w*|refund|return (?:it|this|them|label)|exchange (?:it|this)|replacement part|warranty|not (?:arrived|delivered|received|turned up)|hasn't (?:arrived|come|turned)|havent (?:arrived|turned)|haven't (?:arrived|received|turned)|track(?:ing)? (?:my|number|says)|reschedul\w+|move my (?:appointment|booking|visit)|my appointment|how do i (?:change|turn|get|set|use|reset|find|export|delete|add|connect|log)|where did the|the app (?:says|keeps|won't)|dropped it|been showing|shows? offline|in the app|dispatched|wrong (?:item|size|colour|color|part)|you (?:did|fixed|installed|fitted|delivered|repaired|serviced|cleaned|painted)|your (?:guys|fitter|engineer|driver|crew|technician|team) (?:came|was|were|left|did|installed|fitted))\b/,
  },
  {
    route: 'existing_customer',
    weight: 3.5,
    shows:
      /\b(?:my (?:plan|contract|subscription|membership|policy|lease|account manager|invoice|renewal|licen[cs]e|tenancy|agreement|retainer)|our (?:plan|contract|subscription|membership|policy|lease|account manager|account|renewal|licen[cs]es?|agreement|maintenance agreement|retainer|rep)|renew(?:al|ing)?|upgrade|downgrade|(?:more|extra|additional|add) (?:seats?|users?|licen[cs]es?|units?)|invoice|billed|billing|direct debit|cancel(?:ling|lation)? (?:my|our|the) (?:plan|contract|subscription|membership|account|lease|service)|cancel my|terminate|(?:we're|we are|i'm|im|i am|been) (?:already |an? )?(?:existing |current |long[- ]?(?:time|standing) )?(?:a )?(?:customer|client|member|tenant|subscriber)s?\b|customer (?:since|of yours|for)|with you (?:guys )?(?:for|since)|(?:we|i) (?:already )?(?:have|use|rent|lease|got) (?:\w+ ){0,4}(?:with|from) (?:you|u|w\/ you)|same as last (?:time|year)|another (?:project|order|site|run|batch)|next (?:project|batch)|you (?:guys )?(?:manage|look after|host|handle) our|on file|as usual|reorder|repeat order|you did (?:our|us)|last (?:time|year) you|my number'?s? on the account)\b/,
  },
  {
    route: 'sales',
    weight: 2,
    shows:
      /\b(?:quote|price|pricing|cost|how much|rates?|estimate|looking (?:for|to|at)|interested in|need (?:a|an|some|someone|help|your)|want (?:a|an|to|some)|do you (?:do|offer|sell|have|cover|work|take|make|install|rent|ship|fit|provide|deliver)|do u (?:do|sell|have)|can you (?:do|make|help|install|build|fit)|book|consultation|appointment|hire|new (?:patient|customer|client)|switch(?:ing)?|demo|trial|buy|purchase|order|we're a|thinking (?:of|about)|considering|compare|comparing|sign up|enrol|we (?:run|have|need|want)|not (?:a client|with you)|first time)\b/,
  },
];

/** The kind of enquiry, from what the visitor says, what the bot's form stored, and, weakly, the page. */
export function findRoute(reading: Reading, context: { needed: boolean }): Analysis['route'] {
  const scores: Record<Route, number> = { sales: 0, existing_customer: 0, support: 0, spam: 0, other: 0, unclear: 0 };
  const shown = new Map<Route, Turn>();
  const places = new Map<Route, { start: number; end: number }>();
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    for (const sign of signs) {
      const hit = sign.shows.exec(turn.low);
      if (!hit) continue;
      scores[sign.route] += shown.get(sign.route) === turn ? sign.weight / 2 : sign.weight;
      if (!shown.has(sign.route)) {
        shown.set(sign.route, turn);
        places.set(sign.route, { start: hit.index, end: hit.index + hit[0].length });
      }
    }
  }
  for (const turn of reading.visitor) {
    if (
      /\b(?:not|isn't|never|we're not|were not|aren't) (?:a |an |your |with )?(?:client|customer|patient|member|with you|you)\b/.test(
        turn.low,
      )
    ) {
      scores.sales += 6;
      scores.support -= 3;
      scores.existing_customer -= 4;
    }
  }
  addHints(reading, scores);
  const harmless = reading.visitor.filter((turn) => !turn.injection);
  if (reading.visitor.length > harmless.length && !context.needed) scores.spam += 6;
  if (isGibberish(harmless)) scores.spam += 3;
  if (context.needed) scores.sales += 1;
  const order = (Object.keys(scores) as Route[]).sort((a, b) => scores[b] - scores[a]);
  let best = order[0] ?? 'unclear';
  const second = order[1] ?? 'unclear';
  if (scores[best] < 1.5 && !context.needed) best = 'unclear';
  const turn = shown.get(best);
  const place = places.get(best);
  const margin = scores[best] - Math.max(0, scores[second]);
  return {
    value: best,
    evidence: turn && place ? [evidenceOf(turn, place.start, place.end)] : [],
    confidence: Math.min(0.95, 0.5 + margin / 12),
  };
}

function addHints(reading: Reading, scores: Record<Route, number>): void {
  const { fields, pageUrl } = reading.transcript;
  const path = (pageUrl ?? '').toLowerCase().replace(/^https?:\/\/[^/]+/, '');
  if (
    /\/(?:login|support|help|track|status|aftercare|faq|portal|app\/|returns?|my-order|orders?\b)/.test(path) ||
    /^https?:\/\/(?:app|portal|support|help|status)\./.test(pageUrl ?? '')
  )
    scores.support += 2;
  if (/\/(?:account|billing|renew|customers?|my-|members?|clients?|invoice)/.test(path)) scores.existing_customer += 2;
  if (/\/(?:careers?|jobs?|vacanc|team|press|news)/.test(path)) scores.other += 1.5;
  for (const [key, raw] of Object.entries(fields)) {
    const name = key.toLowerCase();
    const value = raw.toLowerCase();
    if (/^(?:customer|client|member|existing|is_customer)$/.test(name) && /^(?:yes|true|y|1)/.test(value))
      scores.existing_customer += 5;
    else if (
      /^(?:customer_since|client_id|member_id|account|account_id|account_email|contract|contract_no|contract_id|kundennummer|client|merchant|merchant_id|workspace|tenant|plan|invoice|invoice_no|subscription)$/.test(
        name,
      ) &&
      value
    )
      scores.existing_customer += 3;
    if (/^(?:order|order_no|order_id|order_number|app_version|ticket|module|page|booking_ref)$/.test(name) && value)
      scores.support += 3;
  }
}

function isGibberish(turns: readonly Turn[]): boolean {
  const text = turns.map((turn) => turn.low).join(' ');
  const list = text.match(/\p{L}+/gu) ?? [];
  if (list.length === 0) return text.trim().length > 0;
  const odd =
    list.filter((word) => word.length > 4 && !/[aeiouyáéíóúäöüàèìòù]/.test(word.slice(0, 5))).length +
    (/\b(?:asdf\w*|qwer\w*|asdk\w*|lolo\w+|poop|deez|ur mum|bruh+|test test)\b/.test(text) ? 3 : 0);
  return odd >= 2 && list.length < 40;
}
