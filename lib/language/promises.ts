import type { PromiseKind } from '@/lib/analysis/schema';
import { fold, sentences } from '@/lib/transcript/text';

/** A sentence that commits the business, with its place in the text, why it does, and other words that promise nothing. */
export type PromiseFound = {
  kind: PromiseKind;
  sentence: string;
  start: number;
  end: number;
  rule: string;
  suggestion: string;
};

type Rule = { kind: PromiseKind; shows: RegExp; unless?: RegExp };

const about: Record<PromiseKind, { rule: string; suggestion: string }> = {
  price: {
    rule: 'It names a price, a discount or a fee as settled for this visitor.',
    suggestion:
      'The price depends on what you need. I would like to understand that first and then send you a written quote.',
  },
  timing: {
    rule: 'It commits to a day, an hour or a deadline.',
    suggestion: 'I will check what dates are possible and come back to you before anything is fixed.',
  },
  scope: {
    rule: 'It says what will be included or built before anyone has checked it.',
    suggestion: 'I have noted what you would like included. We would agree the scope in writing together.',
  },
  legal: {
    rule: 'It states what is legal, compliant or somebody’s liability.',
    suggestion: 'I cannot give legal advice here. The right person can look at this with you.',
  },
  result: {
    rule: 'It guarantees a result.',
    suggestion: 'Results differ from case to case. I can show you how we work and what similar clients have asked for.',
  },
  availability: {
    rule: 'It says that a place, an item or a person is held or free for this visitor.',
    suggestion: 'I will check availability and confirm it with you before you plan around it.',
  },
  fit: {
    rule: 'It says that the service fits or that the visitor is accepted before anyone has looked at the case.',
    suggestion: 'Whether this fits depends on a few details. I would like to go through them with you.',
  },
};

const amount = String.raw`(?:[$€£¥]\s?\d[\d.,]*\s?[km]?|\d[\d.,]*\s?(?:[$€£¥]|usd|eur|gbp|aud|cad|chf|dollars?|euros?|pounds?|quid|francs?|kr|sek|nok|dkk)\b)`;
const will = `(?:will|'ll|shall|are going to|is going to|gonna)`;
const clockOrDay = String.raw`(?:today|tonight|tomorrow|(?:this|next) (?:week|month|morning|afternoon|evening|\w+day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?::\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|o'clock|uhr)|noon|midnight|(?:the )?end of (?:the |this |next )?(?:day|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?: \d{1,2})?|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december))`;
const span = String.raw`(?:(?:\d+|an?|one|two|three|four|five|six|seven|ten|half an?)\s?(?:-\s?\d+\s?)?(?:minutes?|mins?|hours?|hrs?|days?|(?:business|working) days?|weeks?|months?|seconds?)|the hour|minutes|the day|the week)`;
const done = `(?:be (?:with|at|on|back|up|ready|fixed|done|there|live|running|finished|sent|delivered|installed|open|in your|completed?|resolved|certified|fully|set up)|arrive|reach you|have (?:it|them|you|your|this|that|everything|the)|start|finish|deliver|ship|call(?: you)?|come|fix|get (?:it|them|your)|install|complete|refund|go live)`;

const notACommitment =
  /\b(?:can't|cannot|can not|couldn't|won't be able|unable|not able|not in a position|don't|do not|doesn't|depends?|depending|usually|typically|normally|generally|often|on average|approximately|roughly|estimated?|may|might|could|would like to|subject to|if (?:you|we|that|it|they|there|possible|everything)|whether|once (?:we|they|you)|before (?:we|anyone|anything)|aim to|try to|hope to|look into|discuss|as a rule|most (?:customers|clients|jobs|cases|people|orders|visits)|normalerweise|meist|en general|normalmente|habituellement|kann ich nicht|no puedo)\b/;
const openEnded =
  /\b(?:from|starts? (?:at|from)|starting (?:at|from)|start at|between|range[sd]?|upwards of|list price|ab|desde|à partir)\b[^.]{0,12}/;
const policy =
  /\b(?:open|opening hours|hours are|monday to|mondays? (?:to|through)|every (?:day|week|monday)|we are closed|office hours|within our policy)\b/;

const rules: Rule[] = [
  {
    kind: 'result',
    shows:
      /\b(?:we|i|it|that|this|results?|fully|success is|is|are)\s+(?:can |do |will |'ll |would |fully |personally |absolutely )*guarantee[ds]?\b|\bguaranteed\b|\bguarantee (?:you|that|it|a|the|results?)\b/,
    unless:
      /\bno guarantee|not guarantee|\bguarantee(?:s|d)? nothing|(?:money[- ]back|manufacturer'?s?|year|month|warranty) guarantee|guarantee (?:period|terms|covers|lasts)/,
  },
  {
    kind: 'result',
    shows: new RegExp(
      String.raw`\byou(?:r \w+(?: \w+)?)? ?${will} (?:\w+ ){0,2}(?:earn|save|double|triple|never (?:lose|pay|have|see)|pass|win|rank|see (?:a|an|results?|growth|more|savings?|improvements?|returns?|benefits?|success)|get (?:at least|more|your money)|be (?:\w+ )?(?:free|100|safe|successful|number one|protected|certified|granted|approved))\b`,
    ),
  },
  {
    kind: 'result',
    shows: new RegExp(
      String.raw`\b(?:our \w+(?: \w+)?|we|it|this|the \w+) ?${will} (?:\w+ ){0,2}(?:double|triple|increase|boost|cut|reduce|halve|eliminate|make (?:your|you)|pay for itself|outperform|solve (?:it|this|all)|get you (?:to|the|a|more))\b`,
    ),
  },
  {
    kind: 'result',
    shows:
      /\bcompletely free from\b|\bnever (?:fails?|lose|breaks?|goes down)\b|\b(?:every|each) (?:single )?time\b.*|\balways (?:pass|win|succeed|works?)\b|\b100 ?%(?! (?:white hat|cotton|wool|recycled|natural|organic|online|remote|free to))\s?(?:success|safe|sure|satisf|uptime|risk|.{0,3}$)|\b(?:zero|no) risk\b|\brisk[- ]free\b|\byou won't (?:notice|regret|feel|lose)\b|\bso will you\b|\byour? \w+ (?:is|are|will be) (?:completely )?safe\b|\bcan (?:eat|drink|use it|swim) safely\b|\bat least (?:twice|\d+ (?:leads|sales|customers|percent)|\d+ ?%)/,
  },
  {
    kind: 'price',
    shows: new RegExp(
      String.raw`\b(?:you(?:'d| would|'ll| will)? (?:only )?pay|you(?:'ll| will)|for you|your (?:price|total|quote|fee|rate|cost|monthly)|(?:that|it|this|which)(?:'s|'ll| is| will| would| comes| works) |(?:will|would|'ll) (?:be|cost|come to|stay)|lock(?:ed)? in|lock(?:ed)?|all[- ]in|total(?:s)? (?:is|of|comes)|charge you|offer you|give you|do it for|do that for|do this for|yours for|für sie|para usted|pour vous|para ti)\b[^.?!]*${amount}`,
    ),
    unless: /\b(?:list price|our list|our (?:standard )?(?:rates?|prices?) (?:are|is|start))\b/,
  },
  {
    kind: 'price',
    shows: new RegExp(
      String.raw`${amount}[^.?!]*\b(?:not a (?:cent|penny) more|all[- ]in|locked|fixed price|guaranteed|installed|for you|flat|für sie|down\b)`,
    ),
  },
  {
    kind: 'price',
    shows:
      /\b(?:we|i)(?:'ll| will| can) (?:give|offer|do|knock|take|get|match|waive|apply) (?:you )?(?:a |an |the |another )?(?:\d+ ?%|discount|half price|free|any price|that fee|the fee|best price|lowest price)|\b\d+ ?% (?:off|discount) (?:for you|on your|your)|\bwon't cost you\b|\bat no (?:extra |additional )?(?:cost|charge)\b|\bfree of charge\b.*\byou\b|\bprice (?:is|will be|stays|remains) (?:fixed|locked|guaranteed|the same)|\bsend you a free\b|\bist inklusive\b|\bis included for you\b/,
  },
  {
    kind: 'timing',
    shows: new RegExp(
      String.raw`${will}\s(?:\w+\s){0,6}?(?:${done})[^?!]*\b(?:by|within|in|on|at|before|for|from|until|of|under)\s+(?:the |your |at most |just |under )?(?:${clockOrDay}|${span}|\d{1,2}(?:[.:]\d{2})?\b)`,
    ),
    unless: /\bin touch\b(?![^.]*\d)/,
  },
  { kind: 'timing', shows: new RegExp(String.raw`${will}\s(?:\w+\s){0,6}?(?:${done})[^?!]*\b(?:${clockOrDay})`) },
  {
    kind: 'timing',
    shows: new RegExp(
      String.raw`\b(?:we|i|they|he|she|our (?:team|\w+))\s(?:can|are able to)\s(?:\w+\s){0,3}?(?:start|fit|begin|deliver|come|be there|install|finish|do it|have it|get it|ship|see you)\b[^?!]*\b(?:${clockOrDay}|in ${span}|within ${span})`,
    ),
  },
  { kind: 'timing', shows: new RegExp(String.raw`\b(?:takes|needs) (?:under|less than|only|just) ${span}, every`) },
  {
    kind: 'timing',
    shows: new RegExp(
      String.raw`\byou ?${will} (?:\w+ ){0,2}(?:see|notice|feel)\b[^?!]*\b(?:by|within|in|before|after)\s+(?:the |just |under )?(?:${clockOrDay}|${span})`,
    ),
  },
  { kind: 'timing', shows: /\b(?:you have my word|i promise|we promise|promise you)\b/ },
  {
    kind: 'timing',
    shows:
      /\bwe(?:'ll| will) (?:have|get) you (?:\w+ ){0,3}(?:finished|done|installed|live|up|running|sorted|moved)\b[^?!]*\b(?:by|before|within|in)\b/,
  },
  {
    kind: 'availability',
    shows:
      /\b(?:we|i)(?:'ll| will| have|'ve|'re| are) (?:\w+ )?(?:hold(?:ing)?|reserve[d]?|kept?|keep(?:ing)?|set aside|block(?:ed)?|book(?:ed)?|save[d]?)\b[^?!]*\b(?:for you|you in|it|your|a (?:slot|place|table|seat|spot|room))\b|\b(?:is|are|will be) (?:kept|held|reserved|booked|secured|saved) for you\b|\b(?:is|are) yours\b|\byou(?:'re| are) (?:confirmed|booked|all booked|reserved|in for)\b|\byour (?:place|seat|slot|spot|room|table) is (?:secured?|reserved|confirmed|booked)|\b(?:have|has|is|are) (?:a |one |those |them |it )?(?:free slot|in stock|slot free|table free|room free|place free|available for you)\b[^?!]*\b(?:on|at|for|and can|tomorrow|today|thursday|monday|tuesday|wednesday|friday|saturday|sunday)\b|\bthere is (?:a|one) [^.?!]{0,30}\bfree on\b|\bit's here and ready\b|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: at [\d:]+)? works\b/,
  },
  {
    kind: 'fit',
    shows:
      /\b(?:is|are|be|it's|that's|sounds like) (?:exactly |just |absolutely |really |definitely |certainly )?(?:the )?(?:right|perfect|ideal|best|made|a perfect (?:fit|match)|a (?:great|good|perfect) (?:fit|match))(?: (?:fit|choice|one|solution|option|package|product|match))?\s?(?:for|with) (?:you|your)\b|\b(?:will|'ll|does|would) (?:definitely |certainly |absolutely )?(?:fit|work|suit|match)(?:s)? (?:perfectly|you|your|on your|in your|for you|for your)\b|\bfits? your\b|\bworks on your\b|\byou(?:'re| are) (?:approved|eligible|accepted|covered|qualified|pre-?approved)\b|\byou (?:qualify|will qualify|do qualify)\b|\bthat fits our\b|\b(?:is|are|it's) no (?:problem|issue) at all\b/,
  },
  {
    kind: 'scope',
    shows:
      /\b(?:we|i)(?:'ll| will) (?:\w+ )?(?:build|develop|include|integrate|customi[sz]e|add|create|provide|cover|migrate|handle) (?:you |your |the |a |an |all |any |everything|every|whatever|it |that |this |full|unlimited|both)/,
    unless:
      /\b(?:note|your (?:question|request|message|details)|to (?:the|your) (?:file|ticket|notes?|enquiry|request))\b/,
  },
  {
    kind: 'scope',
    shows:
      /\b(?:everything|all of (?:that|it)|that|this|it|both) (?:is|are|will be) included (?:for you|in (?:your|the) (?:price|package|quote|plan))|\bwhatever you need\b|\bunlimited (?:revisions|changes|support)\b|\bno limits?\b/,
  },
  {
    kind: 'legal',
    shows:
      /\b(?:is|are|it's|that's|be) (?:perfectly |completely |fully |totally |absolutely )?(?:legal|lawful|compliant|permitted by law|allowed by law|gdpr[- ]compliant|hipaa[- ]compliant|enforceable|binding)\b|\byou (?:won't|will not|can't|cannot) be (?:liable|fined|sued|prosecuted|held responsible)\b|\byou have (?:the|a) (?:legal )?right to\b|\blegally (?:you|allowed|you're|you are)\b|\bwe (?:accept|take|assume) (?:full |all )?(?:liability|responsibility)\b|\byou(?:'re| are) (?:legally )?entitled to\b|\byou(?:'ll| will) (?:win the case|get (?:the|your) (?:visa|permit|licen[cs]e))\b/,
    unless: /\bnot (?:legal|a legal)|legal (?:advice|team|desk|question)/,
  },
];

/**
 * Finds every sentence that promises a price, time, scope, legal position, result, availability or fit. Used on what a bot said
 * and on what an owner is about to send. "From", "usually", "I can't say", questions and conditional offers to discuss are none.
 * `start` and `end` are places in `text`; one sentence may carry several kinds.
 */
export function findPromises(text: string): PromiseFound[] {
  const found: PromiseFound[] = [];
  for (const part of sentences(text)) {
    const low = fold(part.text);
    if (/[?？]["')\]]*$/.test(low)) continue;
    if (low.length > 2000) continue;
    const kinds = new Set<PromiseKind>();
    for (const rule of rules) {
      if (kinds.has(rule.kind) || rule.unless?.test(low)) continue;
      const hit = rule.shows.exec(low);
      if (!hit) continue;
      const clause = clauseAround(low, hit.index, hit.index + hit[0].length);
      if (notACommitment.test(clause)) continue;
      if (rule.kind === 'price' && openEnded.test(hit[0])) continue;
      if ((rule.kind === 'timing' || rule.kind === 'availability') && policy.test(low) && !/\byou(?:r)?\b/.test(clause))
        continue;
      kinds.add(rule.kind);
    }
    for (const kind of kinds) {
      found.push({ kind, sentence: part.text, start: part.start, end: part.end, ...about[kind] });
    }
  }
  return found;
}

/** The part of a sentence that a hit stands in: from the last semicolon, dash or "but" before it to the next after it. */
function clauseAround(low: string, start: number, end: number): string {
  const before = Math.max(
    low.lastIndexOf(';', start),
    low.lastIndexOf(' - ', start),
    low.lastIndexOf(' but ', start),
    0,
  );
  const rest = low.slice(end);
  const stop = /;| - | but /.exec(rest);
  return low.slice(before, stop ? end + stop.index : low.length);
}
