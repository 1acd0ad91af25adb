import { amount, type PromiseRule, soon, surely, upTo, will } from './promise-words';

const re = (source: string) => new RegExp(source);

/** Firm statements about this visitor's own case: what is theirs, what they pay, when it is with them, what will come of it. */
export const firmPromises: readonly PromiseRule[] = [
  {
    kind: 'timing',
    shows: re(
      String.raw`(?:'s|'ll be|\bwill be|\bis|\bare) (?:with you|at yours|round|over|there|back with you|at your \w+) (?:\w+ )?${soon}|${will} (?:be (?:there|round|with you|done|ready|back|up|fixed|finished|paid|in|over)|have (?:it|you|them|yours?|everything)) [^?!]{0,30}?\b(?:before|by|in time for) (?:your|the|his|her|their|tea|dinner|lunch)\b|\byour (?:[\w'-]+ ){1,4}?(?:is|are|gets?) (?:\w+ and )?(?:printed|ready|done|finished|built|fixed|live|online|delivered|installed|shipped|packed|up)\b[^?!]{0,40}?${soon}|\bvous (?:l'aurez|les aurez|recevrez)\b|\b(?:se|te|os) (?:lo|la|los|las) (?:llevamos|traemos|entregamos|mandamos|enviamos|tendremos)\b|\b(?:empieza|llega|pasa|viene|estará)\b[^?!]{0,30}\b(?:con (?:vosotros|ustedes|usted)|a su casa|en su casa)\b|\b(?:haben|hast|habt) (?:sie|ihr|du) (?:es|ihn|sie|alles)\b[^?!]{0,20}\b(?:zurück|fertig|in der hand)\b|\b(?:ist|sind|steht|stehen|bin)\b[^?!]{0,40}\bbei (?:ihnen|dir|euch)\W*$|\bist (?:bis|am|um|morgen|heute)\b[^?!]{0,30}\b(?:fertig|da|geliefert|erledigt)\b`,
    ),
    unless:
      /\b(?:usually|normally|every|office|shop|desk|line|team) (?:is|are|will be) (?:there|back|in|up)\b|\bwhen\b/,
  },
  {
    kind: 'price',
    shows: re(
      String.raw`\byours? (?:is|are|comes? (?:in )?(?:at|to)|would be|will be|works out at|'d be) (?:at )?(?:only |just )?(?:${amount}|\d[\d.,]*)(?![\d.,]*\s?(?:-|x|mm|cm|m\b|days?|weeks?|kg))|\b(?:it's|that's|it is|that is|comes to|'d be|would be|will be) (?:${amount}|\d[\d.,]+) for your\b|\byou(?:'d| would| ?'ll| will)? (?:be on|get|have it for|be paying) (?:only |just )?(?:${amount}|\d[\d.,]*)(?= (?:a|per|for|each|off|back|from us|all))|(?:${amount}|\d[\d.,]*) for (?:both|the (?:pair|lot|two|three|set)|all (?:of )?(?:you|them))\b|\b(?:lock|get|put) you in at\b|\b(?:i|we)(?: ?'ll| will| can)? (?:\w+ )?(?:drop|bring|get|cut|knock|take) (?:it|that|this|you) (?:down )?(?:to|under|below)\b|\b(?:je vous le fais|je vous fais|mache ich|le hago|se lo dejo)\b[^?.!]*\d`,
    ),
    unless:
      /\b(?:list(?:ed)? (?:price|fee|rate)|price list|minutes?|hours?|days?|e-?mails?|order|ref|link|page|tariff|unit)\b/,
  },
  {
    kind: 'price',
    denied: true,
    shows:
      /\bwe (?:won't|will not|don't|do not|shan't) (?:add|charge|bill|take|ask) (?:you )?(?:a (?:thing|penny|cent)|anything|extra|more|for (?:it|that|the))\b|\b(?:no|zero|without (?:any|a)) (?:surcharge|penalty|late fees?|exit fee|charge|cost)(?: to you| for you)\b|\b(?:is|are|one's|it's) on (?:the house|us)\b|\bnever go(?:es)? over\b|\byours (?:eat|go|come|stay|ride|travel)s? free\b/,
    unless: /\b(?:trial|members?|students?|children|under \d|policy|terms)\b/,
  },
  {
    kind: 'availability',
    shows: re(
      String.raw`\b(?:i|we)(?:'ve| have) (?:just |already )?(?:saved|kept|held|got) (?:you|it|that one) (?:an? |two |three |back|for you|by)|\b(?:i|we)(?:'ve| have) (?:just )?(?:put|written) (?:your name|you) (?:down|in|on it)\b(?! (?:the )?(?:list|file|system))|\b(?:is|are|'s) ${surely}(?:free|confirmed|held|reserved|kept|saved|available) (?:for (?:you|your)|on your (?:dates?|day))|\bheld for you\b|\bthat's you (?:all )?(?:\w+ed|done|set|down|in|put)\b|\b(?:we|i)(?:'ve| have)(?: got)? (?:exactly |just |still )?(?:an?|one|two|three|four|\d+|the) (?!${upTo(3)}(?:form|question|link|list|guide|page|brochure|tip|message|answer|video|offer|article)s?\b)(?:[\w'-]+ ){1,4}?(?:free|ready|waiting|for you|with your name)\b(?! (?:trial|of|from|advice|parking|delivery|course|to (?:read|download|look|see)))|\br[ée]servée? pour vous|\bfür sie reserviert|\bist ihre?r?\W*$`,
    ),
  },
  {
    kind: 'fit',
    shows: re(
      String.raw`\b(?:it|this|that|ours|they|these|the [\w-]+)(?: ?'ll| will| would|'d) (?:just |easily |happily )?(?:hold|do|suit|fit|take|carry|cope with|work (?:with|for|on)|manage|connect to|run (?:on|with)|talk to) (?:you|your|the lot)\b|\b(?:suits?|suit) you (?:down to the ground|perfectly|fine)|\bfuncionar[áa]\b|\b[çc]a marchera\b|\bplug and play on\b|\b(?:läuft|passt|funktioniert|geht)\b[^?!.]{0,30}\b(?:an|mit|in|auf|zu) (?:ihre[rnm]?|eure[rnm]?|deine[rnm]?)\b|\bdas passt (?:genau|perfekt|ihnen)|\b(?:is|are) (?:now |already )?approved (?:for|on) (?!use|all|export|commercial|sale|your council)|\b(?:is|are|'s) plenty\b|\byou(?:'re| are) (?:still )?covered\b|\bsafe for (?:you|your|him|her|them|\w+s), yes\b`,
    ),
    unless: /\b(?:which|whether|not sure|let me know|check|ask)\b/,
  },
  {
    kind: 'legal',
    denied: true,
    shows: re(
      String.raw`\byou(?:'re| are) ${surely}(?:compliant|in the clear|within your rights|legal)\b|\bnothing to clear\b`,
    ),
    unless: /\b(?:not|once|if) (?:allowed|compliant)\b/,
  },
  {
    kind: 'result',
    denied: true,
    shows:
      /\b(?:our [\w-]+|it|this|that|he|she|they) (?:won't|will not|will never|doesn't ever) (?:(?!share|sell|call|contact|pass|e-?mail|mail|spam|post|store|use|charge|be able|need|let|have|know|see|ask|work|fit|do|go through|start|be (?:possible|available|open|in|there|back)|take|come|change|cover|include|help|tell|reach|show)\w+) (?:your|you|him|her|a thing|any)\b|\bnothing to worry about\b|\b(?:it|that)(?:'s| is) harmless\b|\bhas no effect (?:on|what)\b|\bwe(?:'ve| have) never (?:failed|lost|missed|had)\b|\bnie wieder\b|\bnunca m[áa]s\b/,
    unless: /\b(?:may|might|if|unless|usually)\b/,
  },
  {
    kind: 'result',
    shows: re(
      String.raw`\bevery (?:[\w'-]+ ){1,4}?${will}\b|\byou(?: ?'ll| will) be (?:paid|running|driving|speaking|playing|throwing|selling|walking|sleeping|first|top|rid)\b|\b(?:vous verrez des résultats|verá resultados|sie werden sehen)\b|\b(?:in the bag|with flying colours|either way)\b|\b(?:you|and you) are first\b|\bi'd put money on\b|\bcomes out,? (?:every|always|we)|\b(?:is|it's|that's) good for another\b|\b(?:he|she|dr [\w-]+|we)(?: ?'ll| will) (?:save|fix|cure|solve|win|get) (?:it|her|him|that|them|this) (?:first time|for you|for good)\b`,
    ),
    unless:
      /\b(?:might|if|unless|usually|answer|reply|message|question|request|chat|enquiry|case|application|file|ticket|visit)\b/,
  },
  {
    kind: 'scope',
    shows: re(
      String.raw`\b(?:we|i|our [\w-]+)${will} (?!(?:\w+ )?(?:ask|check|find|look|search|create|prepare|draft|translate that question|explain|show|answer|gather|collect|add (?:it|that|this)|note|save|send|pass|forward|see|try|keep|let|call|write|take|get|be|have|do (?:our|my)|leave|put|log|hand|raise|mark|record|open|close|confirm|arrange|connect|fetch|bring|go|read|work)\b)[\w-]+ [^.?!]{0,60}\bfor you\b|\bthat(?:'s| is) agreed\b|\bwe(?:'ll| will) (?:buy you out|stay open for you)\b`,
    ),
  },
];
