import { amount, type PromiseRule, place, soon, surely, upTo, will } from './promise-words';

const re = (source: string) => new RegExp(source);
const article = `(?:the|your|our|an?|all|both|that|this|those|these|one|two|three|four|five|six|\\d+)`;
const thing = String.raw`${article} (?:[\w'-]+ ){0,4}?[\w'-]+`;
/** Verbs of things and people that arrive; none of them opens, ends, or is merely open. */
const arrives =
  '(?:lands?|arrives?|turns? up|pulls? up|swings? by|pops? (?:over|round|by|in)|drops? (?:by|in)|knocks?|ships?|hits?|reach(?:es)? (?:you|your)|gets? (?:to you|there|here)|shows? up|rolls? (?:up|in)|(?:is|are|be|stands?|sits?|sitting|waiting|stays?) (?:with you|(?:at|on|in|by|outside) your|there for you|ready for you|(?:on|at) the (?:dock|doorstep|desk|counter|quay))|goes? (?:in|out|live|up)|comes? (?:to|out to|round to) you|collects?|collected|picked up|delivered)';
const forYou =
  '(?:for you|under your name|in your name|with your name on|for your (?:\\w+)|für sie|para (?:usted|ti)|pour vous)';
const assured =
  "\\b(?:locked in|all locked|locked|hand on heart|(?:my|our) word|no question(?: about it)?|no doubt|pinky (?:swear|promise)|cross my heart|bet (?:on it|the house|your)|set your watch|mark my words|rest assured|count on it|without fail|come what may|for certain|for sure|that's fixed|trust (?:me|us)|no matter what|no quibbles?|no questions asked|das ist fix|fest eingetragen|garantiert|ganz sicher|versprochen|garantizado|seguro que|se lo prometo|c'est sûr|c'est certain|promis|pakka|pukka)\\b";

/** Ways of promising in passing, as bots with a sunny temper do: said of this visitor, without hedge, in everyday words. */
export const casualPromises: readonly PromiseRule[] = [
  // Something is the visitor's.
  {
    kind: 'availability',
    shows: re(
      String.raw`(?:\b(?:is|are|'s|'re|${will} be|be|stays?|goes)|'s) (?:all |now |already )?yours\b|\byours (?:from|until|till|on|for (?:the|as)|goes?)\b|\bgehört (?:ihnen|euch)\b|\b(?:ist|sind) für sie (?:reserviert|eingetragen|geblockt)`,
    ),
    unless: /\b(?:choice|decision|call|next step|floor|question) (?:is|'s) (?:all )?yours\b/,
  },
  {
    kind: 'availability',
    shows: re(
      String.raw`\b(?:with|got|has) your name on it\b|\b(?:on hold|held|stashed|hidden|tucked away|put (?:by|aside|away)|set (?:by|aside)|kept(?: back| aside)?|saved|popped|parked|earmarked|blocked|wrapped|waiting|reserved|pencilled in|booked(?: in)?) (?:[\w'-]+ ){0,6}?${forYou}|\b(?:i(?:'ve| have|'m)|we(?:'ve| have|'re)) (?:just |already )?(?:put|popped|stashed|hidden|tucked|kept|keeping|saved|saving|holding|held|taken it off|blocked|wrapped|set) (?:[\w'-]+ ){0,5}?(?:aside|away|by|back|under|behind|off the (?:site|market)|${forYou}|until|till)\b|\bno wait (?:for you|at all for you)\b`,
    ),
    unless:
      /\b(?:in mind|your (?:data|message|details|question|request|notes?)|this chat|conversation|a message|an e-?mail)\b/,
  },
  {
    kind: 'availability',
    shows: re(
      String.raw`\b(?:you(?:'re| are)|that(?:'s| is) you) (?:all |now |already )?(?:in (?:at|on|for)|sorted|set (?:for|on)|down for|booked|on (?:it|the (?:list|rota|sheet) for)|in(?=\W*$|,))|\b(?:slot|appointment|place|seat|booking|table|spot|room) (?:is|'s) (?:done|sorted|fixed|locked|made|safe) (?:for|with) you\b|\byour (?:[\w'-]+ ){1,4}?(?:is|are) (?:there|here|ready|waiting|standing by) for you\b|\b(?:steht|stehen|liegt|liegen)\b[^?!]{0,50}\b(?:für sie|für euch) (?:bereit|parat)\b|\bfor you on (?:the )?\d|\bthere(?:'s| is| are) (?:an? |one |two |three |still )?(?:[\w'-]+ ){0,4}?(?:free|left|open|going|together)\b[^?!]*\b(?:that|this|next|on|for your|in row)\b|\b(?:last|only) (?:pair|one|two) (?:left )?in (?:an? |your )`,
    ),
    unless: /\b(?:waiting list|newsletter|mailing list|usually|on the list for (?:news|updates))\b|\b(?:weekly|news)\b/,
  },
  // Something comes at a time.
  {
    kind: 'timing',
    shows: re(String.raw`(?:\b(?:${thing}|it|they|he|she|[\w'-]+)) (?:already |then )?${arrives}\b[^?!]{0,60}?${soon}`),
    unless:
      /\b(?:every|usually|normally|typically|daily|weekly|mondays|weekdays|each|as a rule|boxes|parcels|orders|classes|courses?|sale|season|newsletter|timetable|train|bus|ferry|flights?|left|were|was)\b/,
  },
  {
    kind: 'timing',
    shows: re(
      String.raw`\b(?:you|it|they|he|she|we|someone|somebody|that|everything|[\w'-]+)${will} (?!not |never )(?:[\w'%-]+[ ,]+){1,14}?${soon}`,
    ),
    unless:
      /(?:\bi|\bwe|\boffice|\bshop|\bstore|\bteam|\bphones?|\bdesk)(?: ?'ll| will) (?:\w+ )?be (?:away|out|off|closed|open|back (?:in|at|from)|on (?:holiday|leave|vacation)|travelling|traveling|in (?:the|a|meetings)|unavailable|reachable|available|free|happy|glad)\b|(?: ?'ll| will) (?:be (?:easier|helpful|closed)|talk|speak|discuss|think|help|find|(?:be )?ask|need|have to|close)\b|\b(?:chat|conversation|session|window|code|link|snow\w*|rain\w*|sunny|cloudy|windy|temperatures?|degrees|forecast)\b|\bin (?:touch|writing|two parts)\b(?![^.]*\d)/,
  },
  {
    kind: 'timing',
    shows: re(
      String.raw`\b(?:minutes?|mins?|hours?) (?:out|away|tops|flat|max)\b|\b(?:on|winging|making|wending) (?:its|their) way to you\b|\balready (?:in the (?:van|car|truck)|on (?:the|his|her|their|its) way)\b|\bon the (?:van|truck|road|boat|quay|lorry) (?:for|by|on|tonight|today|tomorrow|now)\b|\bat yours (?:on |at |by |before |from )?(?:${soon}|\d)|(?<!\badd (?:[\w'-]+ ){0,4})\b(?:at|to|chez|bei|in) (?:your|ihre[rnm]?|vous|ihnen|su|ta|votre)\b[^?!]{0,25}\b(?:tomorrow|tonight|today|morgen|heute|demain|ma[ñn]ana|kal)\b|\b(?:demain|morgen|heute|ma[ñn]ana|kal)\b[^?!]{0,30}(?:chez vous|bei ihnen|vor der tür|en sus manos|für sie bereit|pahunch)|\bam \d{1,2}\.[^?!]{0,50}(?:für sie bereit|bei ihnen)|\b(?:lo|la|los|las) tendr[áa]\b|\ben sus manos\b|\b(?:ready|done|finished|up|live|fixed|back|dry|lit|out)(?: and \w+)? (?:by|before) ${upTo(2)}(?:bedtime|lunch|noon|\d|christmas|easter|spring|summer|autumn|winter|${'(?:mon|tues|wednes|thurs|fri|satur|sun)day'})`,
    ),
    unless:
      /\b(?:are you|is it) (?:ready|done)\b|\b(?:said|told|asked|hoped?|wanted|would be)\b|\bminutes? (?:walk|drive)|walk from|on foot|by (?:car|train|bus)\b/,
  },
  {
    kind: 'timing',
    shows: re(
      String.raw`\b(?:same day|tonight|tomorrow|today|${'(?:mon|tues|wednes|thurs|fri|satur|sun)day'})(?:'s| is|,)? (?:sorted|it is|works|then|is fixed|is on|is done)\b(?! for (?:most|some|many))|^\W*(?:\d{1,2}[.:]\d{2}|half \w+) (?:tonight|tomorrow|today|then)\b|\b(?:in|inside|within|took|takes?|need) (?:you )?${upTo(2)}(?:\d+|two|three|four|five|ten|fifteen|twenty|thirty) (?:minutes?|hours?) flat\b`,
    ),
  },
  // What it costs.
  {
    kind: 'price',
    shows: re(
      String.raw`\b(?:call it|make it|shake on|settle (?:on|at)|agree on|done at|deal at|stick(?:ing)? (?:to|at|with)|hold(?:ing)? (?:it )?at|bleiben wir bei|le cobramos|le dejo en|on dit|ce sera) (?:an even |just |only )?(?:${amount}|\d[\d.,]*)|(?:${amount}|\d[\d.,]*) (?:it is|and (?:it's yours|that's (?:us )?(?:done|it|that)|(?:we've|we have) (?:got )?a deal)|the (?:pair|lot|set)|all in|all inclusive|cash in hand|each for you|(?:a|per) (?:head|day|week|month|night|piece|person|seat|unit) for (?:you|your\w*)|per (?:piece|unit|head|person) only|(?:a|per) \w+ each for you)\b|\bfor you(?:rs?)?(?: \w+)?,? (?:it's |that's |just |only )?(?:${amount}|\d[\d.,]*) (?:per|a|each|only)\b|\bi can do (?:you )?[^?.!]{0,40}?${amount}`,
    ),
    unless:
      /\b(?:list(?:ed)? (?:price|fee|rate)|price list|our list|order|ref(?:erence)?|invoice|ticket|number|room|unit)\b/,
  },
  {
    kind: 'price',
    denied: true,
    shows: re(
      String.raw`\b(?:you|yours|they|he|she)(?: ?'ll| will)? (?:don't|won't|do not|will not|needn't|never|don't have to|won't have to|won't need to|don't need to|keep)\s?(?:have to |need to )?pay(?:ing)?\b|\bpay (?:us |me )?nothing\b|\bnothing (?:at all )?(?:to pay|for you|owed|extra)\b|\b(?:no|at no|without) (?:cost to you|fee for you)\b|\bnot? a (?:penny|cent|euro) (?:more|extra|in)\b|\bkeinen cent mehr\b|\b(?:i|we)(?:'ve| have| ?'ll| will)? (?:wiped?|waived?|scrapped?|dropped?|knocked|taken|cancelled|thrown in|throw in|chucked in|cover(?:ed)?|swallow(?:ed)?|skip(?:ped)?|absorb(?:ed)?|pay|eat) (?:[\w'-]+ ){0,4}?(?:fee|charge|cost|costs|excess|deposit|surcharge|\d+ ?%|off|for you|postage|delivery|arch|it all|vat)\b|\b(?:a third|half|quarter|\d+ ?%) off (?:everything|the lot|your|today|for you)|\bfree (?:to your|for your|of charge for you|entry for you)\b|\b(?:money|every (?:penny|cent|euro)|deposit) (?:of yours )?back (?:plus|and|here|on|with)\b|\b(?:you'll|you will|you) (?:see|get) (?:all |every )?(?:[\w'€$£]+ ){0,4}?back (?:on|in|here|within|with)\b`,
    ),
    unless:
      /\b(?:trial|within 30 days|policy|unless|if|members?|under \w+s|children|kids|students?|terms|first order|newsletter|code)\b|\bno extra (?:information|details|documents)\b|\bno fee for you to (?:ask|chat)\b/,
  },
  {
    kind: 'price',
    shows:
      /\b(?:keep|keeps|kept|stay|stays|carries|carry|remains?|holds?|continues?)\b[^?.!]{0,40}\b(?:(?:the|your) (?:same|old|current|present) (?:price|rate|fee|tariff|deal)|what you (?:pay|are paying|'re paying)|(?:right |all )?(?:through|the whole of|until) (?:next|the)|at (?:the )?(?:same|today's|current) (?:price|rate))|\b(?:still|gleich|igual) (?:only |just )?[$€£]?\d[\d.,]* for (?:you|the lot|all|both|everyone)/,
    unless: /\b(?:contract|agreement|policy|course|offer|sale|programme|program|exhibition)\b/,
  },
  {
    kind: 'price',
    shows: re(
      String.raw`\b(?:your|it's|that's|yes|approved|you're|that's you)\b[^?.!]*\b(?:approved|accepted|granted|agreed)\b(?! (?:by|supplier|list|vendor|in writing|with))[^?.!]*(?:${amount}|\d{3,}|$)|\bas good as yours\b|\b(?:claim|loan|application|mortgage|refund|grant) (?:is|'s) (?:through|approved|yours|sorted|a yes)\b`,
    ),
    unless:
      /\b(?:not|once|if|when|after|before|until|only|must be|needs? to be|has to be|has been noted|has arrived)\b/,
  },
  {
    kind: 'price',
    denied: true,
    shows:
      /^(?=.*(?:\b(?:you|your|yours|ye|ihnen|ihre[rnms]?|sie|usted|su|vous|votre)\b|'ll\b)).*?\b(?:no|without|zero|at no|kein\w*|ohne|sin|sans) (?:extra|charge|additional cost|aufpreis|coste|frais)\b/,
    unless: /\b(?:trial|unless|if|members?|policy|terms|no extra (?:information|details|documents))\b/,
  },
  // It fits, works, is allowed.
  {
    kind: 'fit',
    shows: re(
      String.raw`\b(?:fits?|drops? (?:straight )?(?:on|onto|into|in)|clears?|carries|takes|slots? (?:right |straight )?(?:in|into|onto)|works? (?:with|on|in)|runs? on|passt (?:garantiert |perfekt |genau )?(?:in|an|zu|auf)|encaja en|convient à) (?:right |straight |perfectly )?(?:your|ihre[rnm]?|tu|su|votre)\b|\bmade for (?:you|your)\b|\byours${will} (?:fit|work|run|do|be)\b|\byou tick (?:every|all|each)\b|\b(?:is|are|'s) (?:perfectly |absolutely |totally |quite )?(?:fine|safe|good|ok|okay|suitable|no bother|no trouble|no problem|no sweat|easy|a doddle)(?: at all)? for (?:you|your)\b|\byou(?:'re| are) (?:covered|exempt|eligible)\b|\byou(?:'re| are) in\b(?=\W*$|,|!)|\bthat's you (?:exempt|approved|covered|in)\b|\bit's a yes from us\b|\b(?:work|run|handle|cope with|manage|take) (?:it |your )?(?:[\w'-]+ ){0,3}?(?:flawlessly|like a dream|like a charm|without (?:a hitch|breaking a sweat|any (?:issue|problem|bother)s?)|no (?:bother|sweat|problem|trouble)(?: at all)?)|\b(?:is|are|'s) (?:no (?:bother|sweat|trouble)|no (?:problem|issue) at all)\b[^?.!]*\b(?:we'll|we will|our|they|all of|your)\b|\bwe(?:'ll| will) (?:have|feed|seat|fit|get|take|carry|host|house|sleep) (?:ye |you )?(?:all|every(?:one)?|the lot|you all|your whole|all of)\b`,
    ),
    unless:
      /\b(?:which|whether|not sure|let me know|right address|right place|in the (?:picture|loop|queue)|covered (?:in|by) (?:the|our) (?:guide|terms|policy))\b/,
  },
  {
    kind: 'fit',
    denied: true,
    shows: /^(?:[^,.!?]{2,60}) (?:is|are|'s) (?:no (?:bother|sweat|trouble)|no (?:problem|issue)) at all\b/,
    unless: /^\W*(?:it|that|this|oh,? that|sure,? that|asking|sorry)\b/,
  },
  {
    kind: 'legal',
    denied: true,
    shows:
      /\b(?:totally|completely|perfectly|absolutely|entirely|100 ?%) (?:legal|lawful|above board|allowed)\b|\b(?:they|nobody|no one|the council|the police) (?:can't|cannot|won't) (?:touch|fine|sue|stop|charge|make) you\b|\bno (?:permission|permit|licen[cs]e|consent|approval|planning) (?:is )?(?:needed|required)\b|\b(?:knock|write|take) (?:[\w'-]+ ){0,4}?off your tax\b|\byou can (?:walk|leave|cancel|break it|get out) (?:[\w'-]+ ){0,2}?(?:after|any ?time|whenever)\b[^?.!]{0,30}\b(?:i'll|we'll|see to it|no questions)\b|\byou(?:'ll| will) get (?:the )?(?:consent|permission|visa|permit|licen[cs]e|it, no question)\b/,
  },
  // What will come of it.
  {
    kind: 'result',
    denied: true,
    shows: re(
      String.raw`\b(?:you|your [\w-]+|he|she|they|it|nobody|no one|nothing|not an? single [\w-]+|not one [\w-]+)(?:${will}|'ll)? (?:ever |never |won't |will not )(?:\w+ )?(?:see|feel|have|hear|lose|notice|worry|need|pay|get|go|come|miss|regret|know|drop|fade|break|leak|happen|be)\b(?! (?:to (?:call|write|wait)|an e-?mail|to us))|\bnobody(?:${will}) (?:hear|notice|know|see|tell)\b|\bnot a single [\w-]+ (?:gets?|is|will be|goes)\b`,
    ),
    unless:
      /\b(?:may|might|if|unless|before|spam|call you|contact you|sell|share (?:your|it|them)|card details|password|pin|ask (?:you )?for|without your)\b/,
  },
  {
    kind: 'result',
    shows: re(
      String.raw`\b(?:is|are|'s|it's|they're|gone|stays|solved|sorted|fixed|away|healed|cured) (?:\w+ )?for (?:good|life|ever)\b|\bis history\b|\b(?:every(?: single)?(?: one)?|all) of (?:ours|our (?:clients|customers|students|pupils|learners)) (?:pass|get|win|succeed|find|land|make)\w*\b|\b(?:you|he|she|they|yours|your [\w-]+)${will} (?:\w+ )?(?:sleep|pass(?! (?:an?|the|by) )|walk|love|learn|speak|be (?:fluent|cured|thrilled|delighted|best (?:mates|friends))|go up|rank|sell|win|find|keep (?:all|every)|last|double|triple)\b[^?.!]*|\bthat(?:'s| is) what we do\W*$|\bwe always do\W*$|\b(?:it|this|that|they|one \w+|the [\w-]+)${will} (?:add|bring|give) you(?:r [\w-]+)? (?:[\w'-]+ ){0,2}?(?:\d|an?|ten|twenty|thirty|double|twice)|\b(?:i'll|we'll|we will|i will|we|i) (?:halve|double|triple|cure|fix (?:that|it) for good|get you (?:out|off|in|back|to|on)|have you (?:back|out|up|running|online|live|sorted))\b`,
    ),
    unless:
      /\b(?:let me know|love to (?:help|hear|know)|find (?:it|them|the|more|all|your|out|everything|details|our|a|an|two|examples|directions|us)|find \w+ (?:on|in|under|at) (?:our|the|your|my)|walk you|speak (?:to|with)|learn more|sell you|give you (?:an? )?(?:\w+ )?(?:call|ring|bell|shout|buzz|e-?mail|answer|quote|link|update|idea|overview|number|chance|list)|walk \d)\b/,
  },
  {
    kind: 'result',
    shows: re(
      String.raw`(?:\b(?:you|your|you'll|yours|it|we|he|she|they|our|sie|ihnen|ihr|ihre|usted|su|vous|votre|aapke|sir)\b[^?!]*${assured}|${assured}[^?!]*\b(?:you|your|you'll|yours|it'll|we'll|it will|we will)\b)`,
    ),
    unless:
      /\b(?:can't|cannot|not|never|nobody|no one|isn't|don't) (?:say |be |give |tell |know )?(?:you )?(?:\w+ )?(?:for (?:sure|certain)|promise|guarantee)|\b(?:know|knows|tell|say|confirm|find out|check|answer)\b[^?!]*\bfor (?:sure|certain)\b|\bseguro (?:de|m[eé]dico|del|para)|\b(?:is|are|gets?|stays?|door|gate|kept) (?:\w+ )?locked\b(?! in)/,
  },
  {
    kind: 'scope',
    shows:
      /\b(?:(?:that|it|this)(?:'s| is) (?:all )?(?:done|sorted|arranged) for you|consider it (?:done|built|sorted)|leave (?:it all|everything) to us|we(?:'ll| will) (?:sort|handle|do|take care of) (?:the lot|it all|everything|all of it)|all in for the same|i(?:'ll| will) see to it)\b/,
  },
  {
    kind: 'availability',
    shows: re(
      String.raw`\b(?:${place}|${thing}) (?:is|are|'s) ${surely}(?:kept|held|reserved|on hold|locked in|locked) (?:for (?:you|${article})|till|until|in)\b|\b(?:je l'ai|nous l'avons) (?:bloquée?|réservée?|mise? de côté)\b|\bvotre place est réservée\b|\b(?:le|te|les|os) (?:guardo|reservo|aparto)\b|\bich habe (?:ihn|sie|es|ihnen) [^?!]{0,30}(?:eingetragen|reserviert|zurückgelegt)\b`,
    ),
  },
];
