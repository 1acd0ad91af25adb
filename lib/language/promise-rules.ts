import { casualPromises } from './casual-promises';
import { firmPromises } from './firm-promises';
import { amount, date, month, type PromiseRule, place, price, span, surely, upTo, when, will } from './promise-words';

const re = (source: string) => new RegExp(source);
const paper =
  '(?:link|list|copy|brochure|leaflet|example|sample|document|file|attachment|details?|note|notes|question|questions|message|request|enquiry|inquiry|chat|ticket|reply|answer|e-?mail|mail|call|invitation|invite|reminder|confirmation|overview|outline|summary|agenda|information|quote|proposal|estimate|form|report|photo|picture|colleague|contact|calendar)s?';
/** People who do something, in front of a verb that would praise a thing. */
const byPeople = String.raw`(?<!\b(?:we|i|they|he|she|colleagues?|team|consultants?|engineers?|installers?|people|person|who|you)(?: all)?)`;
const gain =
  '(?:save|earn|double|triple|increase|boost|cut|reduce|halve|lower|eliminate|improve|grow|drop|fall|rise|go up|go down|pay (?:for itself|back)|outperform|outrank|cure|heal|win|rank|pass(?! (?:an?|the|by|on|it|this|that|your|over|along)\\b)|succeed|gain|look (?:brand )?new|last (?:for )?(?:a lifetime|decades|(?:\\w+ )?years)|get rid of|(?:be|become) (?:\\w+ )?more)';
const better =
  '(?:results?|growth|savings?|returns?|improvements?|benefits?|success|difference|roi|profits?|gains?|increase|traffic|leads|sales|customers|orders|bookings|applicants|money back)';

export const promiseRules: readonly PromiseRule[] = [
  // Results
  {
    kind: 'result',
    shows:
      /\b(?:we|i|it|that|this|is|are|results?|success|fully|can|do|will|'ll|personally) guarantee[ds]?\b|\bguaranteed\b|\bguarantee (?:you|that|it|results?)\b|\b(?:i|we)(?: can| do|'ll| will)? promise (?:you|that|it)\b|\byou have my word\b/,
    unless: /(?:money[- ]back|manufacturer'?s?|year|month|warranty) guarantee|guarantee (?:period|terms|covers|lasts)/,
  },
  {
    kind: 'result',
    shows: re(
      String.raw`\b(?:you|your [\w-]+(?: [\w-]+)?|it|this|that|we|our [\w-]+(?: [\w-]+)?|the [\w-]+(?: [\w-]+)?)${will} (?:all )?${surely}${upTo(2)}${gain}\b`,
    ),
    unless: /\bsave (?:us|time|this|that|the|a copy|your (?:details|message|request|number))\b|\bpay for (?!itself)/,
  },
  {
    kind: 'result',
    shows: re(
      String.raw`\b(?:you|your [\w-]+(?: [\w-]+)?)${will} (?:all )?${surely}${upTo(1)}(?:see|notice|feel|get|achieve|reach|enjoy|have) (?:at least|${upTo(4)}${better})\b`,
    ),
  },
  {
    kind: 'result',
    shows: re(
      String.raw`\b(?:you|your [\w-]+|it|this|that|our [\w-]+(?: [\w-]+)?|we|everything|everyone|they)${will} [^.?!]{0,60}?\bat least (?:twice|double|\d+)`,
    ),
    unless: /\b(?:need|require|want|ask|talk|take)\b/,
  },
  {
    kind: 'result',
    shows: re(
      String.raw`\b(?:you|your [\w-]+|everyone|they)${will} (?:all )?be ${surely}(?:\w+ ){0,2}?(?:certified|granted|successful|number one|(?:in )?first place|free (?:of|from)|protected|cured|fluent|satisfied|delighted|debt[- ]free|pain[- ]free|\w+ free)\b`,
    ),
    unless: /\bfeel free|be free (?:to|on|at)\b/,
  },
  {
    kind: 'result',
    denied: true,
    shows: re(
      String.raw`\b(?:you|your [\w-]+|it|this|that|our [\w-]+|the [\w-]+)(?:${will} never| won't| will not| never| cannot| can't) (?:ever )?(?:be (?:hacked|down|late)|lose|loses|break|breaks|fail|fails|leak|leaks|fade|fades|crack|cracks|crash|crashes|go(?:es)? (?:down|wrong)|regret|notice|feel (?:a thing|any)|ha(?:ve|s) (?:any )?(?:problems?|trouble|downtime|to worry))\b`,
    ),
  },
  {
    kind: 'result',
    denied: true,
    shows:
      /(?:\b(?:is|are|be|with|at|'s) (?:absolutely )?(?:zero|no) (?:risk|downtime|data loss)\b|(?<!not )\brisk[- ]free\b|\byou (?:can't|cannot) (?:lose|go wrong)\b|\bso will you\b)/,
  },
  {
    kind: 'result',
    shows:
      /\balways (?:passe?s?|wins?|succeeds?|works?)\b|\b(?:completely|totally|perfectly|absolutely|entirely|100 ?%) (?:safe|secure|free (?:of|from)|reliable|waterproof|painless|unbreakable)\b|\b(?:can|may) (?:eat|drink|use it|swim) (?:\w+ )?safely\b|\b100 ?% (?:success|sure|satisfaction|uptime|safe)\b|\b(?:is|are|be) [^.?!]{0,40}\b100 ?%\s*[.!]*$|\bevery (?:single )?time\s*[.!]*$/,
  },
  // Price
  {
    kind: 'price',
    shows: re(
      String.raw`(?:\byou(?:'d| would| ?'ll| will)? ${upTo(1)}pay|\bfor (?:you|your [\w-]+)\b|\byour (?:${price}|total|monthly|bill|order|invoice)\b|\b(?:that|it|this|which|the (?:whole|total|work|job)[\w -]{0,30}|everything|all)(?:'s| ?'ll| is| will| would| comes| works out)\b|\b(?:will|would|'ll) (?:be|cost|come to|stay|set you back)|\bit costs\b|\block(?:ed)? (?:in|at)|\ball[- ]in\b|\btotals? (?:is|of|comes)|\b(?:charge|offer|give|bill|owe) (?:you|us)\b|\byours for\b|\bfür sie|\bpara (?:usted|ti)|\bpour vous)[^.?!]*?${amount}`,
    ),
    unless:
      /\b(?:list(?:ed)? (?:price|fee|rate)|price list|on our (?:website|site|price)|our (?:standard )?(?:rates?|prices?|fees?) )/,
  },
  {
    kind: 'price',
    shows: re(
      String.raw`${amount}[^.?!]*?\b(?:not a (?:cent|penny) more|all[- ]in|locked|fixed price|fixed|guaranteed|installed|for you|flat|für sie|down)\b`,
    ),
    unless: /\b(?:list(?:ed)? (?:price|fee|rate)|price list)\b/,
  },
  {
    kind: 'price',
    shows: re(
      String.raw`\b(?:we|i)(?:${will}| can| could)? (?:\w+ )?(?:do|make|let|sell|build|supply|install|fit|deliver|repair|paint|have)\b[^.?!]*?\bfor (?:just |only )?${amount}`,
    ),
  },
  {
    kind: 'price',
    shows: re(
      String.raw`\b(?:we|i)(?:${will}| can) (?:\w+ )?(?:(?:waive|drop|match|beat|halve|refund|freeze|hold|lock|reduce|keep|guarantee) (?:[\w-]+ ){0,3}?${price}\b|(?:give|offer|get|do|apply|take|knock) (?:you )?(?:\w+ ){0,3}?(?:\d+ ?%|discount|half price|reduction|rebate|(?:best|lowest|special) price))|\bfor the price of one\b`,
    ),
  },
  {
    kind: 'price',
    shows: re(
      String.raw`\b(?:you(?: ?'ll| will)? get|for you|off your|give you|have)\b[^.?!]*?\b\d+ ?% (?:off|discount)|\b\d+ ?% (?:off|discount) (?:for you|on your|off your|your)`,
    ),
  },
  {
    kind: 'price',
    shows: re(
      String.raw`${will} (?:[\w'-]+ ){0,8}?(?:free of charge|for free|at no (?:extra |additional )?(?:cost|charge)|on the house|without (?:extra|additional) (?:cost|charge))\b|${will} (?:send|give|get|offer|include|provide|receive|have) (?:you )?(?:a |an |the |your )?(?:free|complimentary) \w|\b(?:is|are|be|comes?) (?:completely |absolutely |entirely )?(?:free(?: of charge)?|complimentary|on the house|inklusive) for you\b|\bist inklusive\b|\b(?:is|are) on us\b`,
    ),
  },
  {
    kind: 'price',
    denied: true,
    shows: re(
      String.raw`\b(?:there(?:'s| is| will be|'ll be)|with|has|have) (?:absolutely )?(?:no|zero) (?:extra |additional |hidden |further |set-?up )*(?:costs?|charges?|fees?)\b|\b(?:won't|will not) (?:cost|charge|bill) you\b|\bcosts? you nothing\b|\byou(?:'ll| will)? (?:won't|will not|never|don't|not) (?:have to )?pay (?:more|extra|anything|a)\b|\b${price} (?:won't|will not|never|will never) (?:go up|rise|increase|change)`,
    ),
  },
  {
    kind: 'price',
    shows: re(
      String.raw`\b${price}(?: per [\w-]+)?(?:${will}| is| are| stays?| remains?) (?:be |stay |remain )?${surely}(?:fixed|locked|guaranteed|the same|unchanged|frozen)\b`,
    ),
  },
  // Timing
  {
    kind: 'timing',
    shows: re(String.raw`${will} (?!not |never )(?:[\w'%-]+[ ,]+){1,14}?${when}`),
    unless:
      /(?:\bi|\bwe|\boffice|\bshop|\bstore|\bteam|\bphones?)(?: ?'ll| will) (?:\w+ )?be (?:away|out|off|closed|open|back (?:in|at|from)|on (?:holiday|leave|vacation)|travelling|traveling|in (?:the|a|meetings)|unavailable|reachable|available|free|happy|glad)\b|(?: ?'ll| will) (?:be (?:easier|helpful|closed)|talk|speak|discuss|think|help|find)\b|\b(?:chat|conversation|session|window|snow\w*|rain\w*|sunny|cloudy|temperatures?|degrees)\b|\bin (?:touch|writing|two parts)\b(?![^.]*\d)/,
  },
  {
    kind: 'timing',
    shows: re(
      String.raw`\b(?:we|i|they|he|she|dr [\w-]+|our [\w-]+|an? [\w-]+|someone|somebody|the [\w-]+)(?: can| are able to)(?: [\w'-]+){0,3}? (?:start|fit|begin|deliver|come|be (?:there|with)|install|finish|do|have|ship|see you|repair|fix|complete|replace|turn|go live|get)\b[^?!]*?${when}`,
    ),
  },
  {
    kind: 'timing',
    shows: re(
      String.raw`\b(?:we|i|they)(?:'re| are|'m| am) (?:\w+ )?(?:starting|coming|sending|delivering|shipping|installing|fitting|finishing|going live|collecting|fixing)\b[^?!]*?${when}|\bwe (?:start|begin|deliver|install|ship|come|finish|go live|collect)\b(?! (?:every|mon|between))[^?!]{0,40}?(?:\b(?:on|by|at) ${date}|\b(?:today|tonight|tomorrow)\b)|\byour [\w-]+(?: [\w-]+)? (?:ships?|arrives?|goe?s? out|(?:is|are) (?:ready|delivered|finished|live|done|on its way))[^?!]*?${when}|\b(?:gets?|(?:is|are) being) (?:delivered|installed|fitted|shipped|finished|collected|moved|repaired|replaced)\b[^?!]*?${when}|\b(?:delivery|installation|completion|handover|collection|fitting|launch) is (?:\w+ )?(?:${when}|guaranteed)`,
    ),
    unless: /\b(?:every|mondays|usually|weekdays)\b/,
  },
  {
    kind: 'timing',
    shows: re(
      String.raw`\b(?:takes?|needs?|lasts?) (?:us |you )?(?:under|less than|only|just|no (?:more|longer) than|at most|never (?:more|longer) than) ${span}|${will} (?:only |just )?(?:take|last|need)\b[^?!]{0,25}?${span}`,
    ),
    unless: /\b(?:form|call|meeting|conversation|talk|chat|demo|survey|questions?|read|visit)\b/,
  },
  // Availability
  {
    kind: 'availability',
    shows: re(
      String.raw`\b(?:we|i)(?:${will}|'ve| have|'re| are|'m| am)? (?:just |already |now )?(?:hold(?:ing)?|held|reserv(?:e|ed|ing)|keep(?:ing)?|kept|set aside|block(?:ed|ing)?|book(?:ed|ing)?|save[d]?|saving|secure[d]?|put|pencil(?:led)?) (?:(?:it|them|one|two|that|this|those)\b[^?!]*?\b(?:for you|in your name|until|till|through)\b|you (?:down|in (?:for|on|at))\b|(?:[\w'-]+ ){1,4}?${place}\b(?! (?:for|to) (?:our|the|a) (?:call|talk|meeting)))`,
    ),
    unless: /\b(?:in mind|posted|updated|your (?:data|message|details|question|request))\b/,
  },
  {
    kind: 'availability',
    shows: re(
      String.raw`\b(?:is|are|'s|${will} be|been) ${surely}(?:kept|held|reserved|booked|secured|saved|set aside)\b[^?!]*?\b(?:for you|in your name|until|till)\b|\b(?:is|are) yours\b|\b(?:we|i)(?:'ve| have| ?'ll| will)? (?:just |already )?(?:held?|reserved?|kept|keep|blocked?|booked?|secured?|put|set) [^?!]{1,40}? (?:aside|for you)\b|\byou(?:'re| are| ?'ll be| will be) ${surely}(?:confirmed|booked|reserved|in for|on the guest list)\b|\byour (?:[\w-]+ )?(?:${place}|booking|reservation|visit) (?:is|are) ${surely}(?:secured?|reserved|confirmed|booked|guaranteed)\b`,
    ),
    unless: /\b(?:choice|decision|call|next step) is yours\b/,
  },
  {
    kind: 'availability',
    shows: re(
      String.raw`\b(?:have|has|is|are|'s|'ve) [^?!]{0,40}?\bin stock\b|\b${place}(?: \d+)? (?:is|are) (?:still )?(?:free|available|vacant|open) (?:for you|on|from|that|this|next|tomorrow|today|(?:for|on) your|in ${month})|\b(?:has|have|there is|there's|there are) ${upTo(4)}(?:(?:free|available|vacant) ${upTo(1)}${place}|openings?)\b[^?!]*?(?:${when}|for you)|\b(?:has|have|there is|there's|there are) ${upTo(5)}${place} (?:free|available|left|open)\b|\b(?:it|they|that one)(?:'s|'re| is| are) (?:here and ready|ready for you|here for you)\b`,
    ),
    unless: /\bavailable in \w+ (?:colou?rs|sizes|languages)\b|\bon request\b/,
  },
  // Fit
  {
    kind: 'fit',
    shows: re(
      String.raw`\b(?:is|are|be|'s|'re|sounds like|looks like) ${surely}(?:the |a |an )?(?:right|perfect|ideal|best|made|great|good|excellent)(?: [\w-]+)? (?:for|with) (?:you|your)\b|(?:\b(?:is|are|be|does)|'s|'re) ${surely}(?:exactly |just |precisely )?what (?:you|your [\w-]+) (?:need|want|are looking for|'re looking for)s?\b`,
    ),
  },
  {
    kind: 'fit',
    shows: re(
      String.raw`${byPeople}(?: ?'ll| will| does| do| can)(?! you) ${surely}(?:fit|work|suit|match|cope|run|integrate|connect)s? ${surely}(?:\w+ )?(?:(?:with|for|in|on|to) )?(?:you|your)\b|${byPeople} (?:fits|works|integrates|connects|runs) (?:perfectly |well |fine |seamlessly )?(?:(?:with|for|in|on|to) )?(?:you|your)\b|\bthat fits our\b|\bfits? your\b`,
    ),
  },
  {
    kind: 'fit',
    shows: re(
      String.raw`\byou(?:'re| are| ?'ll be| will be) ${surely}(?:approved|eligible|accepted|covered|qualified|pre-?approved|suitable)\b|\byou (?:will |do |definitely |already )*qualify\b|\byour [\w-]+(?: [\w-]+)? (?:is|are|${will} be) ${surely}(?:suitable|eligible|compatible|approved|accepted|covered|ideal)\b|\byour [\w-]+(?: [\w-]+)? (?:has|have) been (?:approved|accepted)\b|\byou meet (?:all|every|the)\b|\b(?:is|are|'s) ${surely}(?:compatible with|suitable for|suited to|eligible for) your?\b`,
    ),
  },
  { kind: 'fit', denied: true, shows: /(?<!\b(?:it|that|this)) (?:is|are) no (?:problem|issue) at all\b/ },
  // Scope
  {
    kind: 'scope',
    shows: re(
      String.raw`\b(?:we|i|our [\w-]+)${will} (?:\w+ )?(?:build|develop|integrate|customi[sz]e|migrate|rewrite|redesign|redo|rebuild|implement|set up|take care of (?:everything|all|the)|do (?:everything|all|whatever))\b|\b(?:we|i|our [\w-]+)${will} (?:\w+ )?(?:include|add|create|provide|cover|handle) (?:(?:everything|whatever|unlimited|both)\b|(?!${upTo(4)}${paper}\b|it\b|that\b|this\b|you\b|more\b)(?:you |your |the |a |an |all |any |every |full |two |three |\d+ )+[\w-]+|(?:it|that|this|you\b[^.?!]*) (?:too|as well|for (?:you|free)|at no))`,
    ),
    unless:
      /\b(?:note|to (?:the|your|my) (?:file|ticket|notes?|list|enquiry|request))\b|\b(?:a|the) (?:call|meeting|talk)\b/,
  },
  {
    kind: 'scope',
    shows: re(
      String.raw`\byou${will} (?:also )?(?:get|have|receive) (?!${upTo(4)}${paper}\b)(?:a |an |your own |unlimited |full |free |two |three |\d+ )+(?:${upTo(2)})(?:support|training|manager|access|updates|licen[cs]es?|seats?|users?|workshops?|sessions?|maintenance|engineer|consultant|team|revisions|hours)\b|\b(?:is|are|be) included (?:for you|in your)\b|\b(?:everything|all of (?:that|it)|that|this|it|both) (?:is|are|will be) included (?:in (?:your|the) (?:price|package|quote|plan))|\b(?:all|every|your|unlimited) (?:[\w-]+ ){0,4}?(?:is|are|will be) included\b|\bwhatever you need\b|\bunlimited (?:revisions|changes|support)\b|\bno limits?\b`,
    ),
  },
  // Law
  {
    kind: 'legal',
    shows: re(
      String.raw`(?:\b(?:is|are|be)|'s) ${surely}(?:not )?(?:legal|illegal|lawful|unlawful|compliant|enforceable|binding|tax[- ]deductible|(?:permitted|allowed|required|forbidden|protected) by law|against the law|(?:gdpr|hipaa|iso|ada|pci)[- ]compliant)\b|\b(?:complies|comply|compliant) with\b|\bmeets? (?:all |every )?(?:the )?(?:legal|gdpr|hipaa|regulatory)\b`,
    ),
    unless: /\b(?:legal|binding) (?:advice|team|desk|question|department|matter|issue|document)/,
    denied: true,
  },
  {
    kind: 'legal',
    denied: true,
    shows: re(
      String.raw`\byou(?:'re| are) (?:not )?(?:legally )?(?:liable|entitled to|protected by (?:the )?law)\b|\byou (?:won't|will not|can't|cannot) be (?:liable|fined|sued|prosecuted|held responsible)\b|\byou have (?:the|a) (?:legal )?right to\b|\blegally (?:you|allowed|you're|you are)\b|\byou can legally\b|\b(?:does not|doesn't|do not|don't) apply to you\b|\bwe(?:${will})? (?:accept|take|assume) (?:full |all )?(?:liability|responsibility)\b|\byou${will} (?:win the case|get (?:the|your) (?:visa|permit|licen[cs]e))\b|\byou (?:don't|do not|won't|will not) need (?:[\w'-]+ ){0,3}?(?:permission|permit|licen[cs]e|consent|visa|approval|registration)\b|\byou can (?:sue|claim (?:compensation|damages)|deduct)\b`,
    ),
  },
  ...casualPromises,
  ...firmPromises,
];
