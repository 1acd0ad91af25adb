import { asksPrice, asksPriceAbroad } from './price-words';

/** What sort of thing would answer a question. One question may be of several kinds. */
export const questionKinds = [
  'price',
  'when',
  'measure',
  'where',
  'who',
  'why',
  'how',
  'which',
  'either',
  'yesno',
  'assurance',
  'send',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

const verbFirst =
  "(?:do|does|did|is|are|was|were|am|can|could|will|would|should|shall|may|must|might|has|have|had|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|won'?t|can'?t|couldn'?t|wouldn'?t)";
const someone =
  "(?:i|you|u|ya|ye|yous|yall|y'all|we|it|they|he|she|there|that|this|these|those|the|your|ur|my|our|a|an|any|anyone|anybody|someone|somebody|one|everything|all|people)";

const shapes: Record<QuestionKind, RegExp> = {
  price: new RegExp(
    `${asksPrice.source}|${asksPriceAbroad.source}|\\b(?:quote|cost|costs|price|prices|fee|fees|charge|rate|damage|quid|figure|ballpark|bill)\\b`,
  ),
  when: /\b(?:when|whens|what (?:time|day|date|month|year)|how (?:long|soon|fast|quick(?:ly)?|late|early)|by when|since when|which (?:day|date|week|month)|eta|lead ?times?|turnaround|deadline|opening hours|open (?:on |til|until|late|mon|tue|wed|thu|fri|sat|sun)|(?:still|already|yet)\W*$|today\W*$|tomorrow\W*$|wann|wie lange|bis wann|ab wann|cu[aá]ndo|qu[eé] d[ií]a|cu[aá]nto tiempo|quand|combien de temps|quando|wanneer|hoe lang)\b/,
  measure:
    /\b(?:how (?:many|big|large|small|wide|tall|high|deep|long|heavy|thick|thin|far|often|old|hot|cold|loud|strong|strict|much (?:time|space|room|notice|data|of|does (?:it|he|she|one) (?:weigh|hold)))|what (?:size|sizes|width|height|depth|length|weight|capacity|percentage|age|distance|number|temperature|thickness|gauge|flute|grade|speed|power|wattage|version|mileage)|min(?:imum)?|max(?:imum)?|moq|limit|wie ?viele?|wie (?:gro(?:ß|ss)|breit|hoch|tief|oft|alt|weit|schwer)|cu[aá]nt[oa]s|combien de|quant[ie])\b/,
  where:
    /\b(?:where(?:abouts)?|wheres|where's|which (?:address|floor|branch|location|place|site|door|entrance|way)|what (?:address|postcode)|directions?|parking|wo|woher|wohin|d[oó]nde|où|dove|onde|waar)\b/,
  who: /\b(?:who|whos|who's|whom|whose|which (?:of you|person|team|department|colleague)|what'?s (?:his|her|their) name|wer|wem|qui[eé]n(?:es)?|qui|chi|wie heet)\b/,
  why: /\b(?:why|whys|how come|what for|what'?s (?:the )?(?:reason|cause|wrong)|warum|wieso|weshalb|por qu[eé]|pourquoi|perch[eé]|waarom)\b/,
  how: /\b(?:how (?:do|does|did|can|could|would|should|to|is|are|am|will|exactly)|hows|how's|what do (?:i|we) (?:do|need|have)|what'?s the (?:way|process|procedure|best way|next step)|steps?|walk me through|wie (?:kann|mache?|geht|funktioniert|muss|komme)|c[oó]mo|comment|come (?:si|posso|faccio)|hoe)\b/,
  which:
    /\b(?:what|whats|what's|wot|wat|which|welche\w*|was|qu[eé]|cu[aá]l(?:es)?|quel(?:le)?s?|quale|quali|che|welke|anything|any (?:idea|other|recommendations?|suggestions?)|got any|have you (?:got|any))\b/,
  either: /\b(?:or|oder|ou|of|either|versus|vs)\b(?! (?:not|so|what|two|three|more|less|else|whatever|something)\b)/,
  yesno: new RegExp(
    `(?:^|[,;:.!?-]\\s*|\\b(?:and|but|so|or|also|if|whether|know|ok|oh|well|then|wondering)\\s+)(?:${verbFirst}\\s+(?:\\w+\\s+){0,2}?${someone}\\b|(?:you|u|ye|yous|yall) (?:do|guys|got|have|open|sell|take|ship|deliver)\\b|got (?:a|an|any|the|some)\\b|any (?:chance|way|news|update|word|luck|left|good|issue|problem)\\b|possible to\\b|ok(?:ay)? (?:to|if)\\b|(?:haben|hat|gibt|kann|können|könnt|ist|sind|macht|machen|brauche|darf|nehmt|bietet|liefert|geht) (?:sie|ihr|es|ich|man|wir|das|der|die|mein)\\b|(?:hay|tienen|tiene|puedo|pueden|se puede|es posible|hacen|aceptan)\\b|(?:est-ce|avez-vous|peut-on|puis-je|faut-il|y a-t-il|c'est)\\b)|\\b(?:yes or no|y/n|or not)\\b|\\b(?:right|correct|true|ok|isn'?t it|innit|eh|yeah|no)\\?`,
  ),
  assurance:
    /\b(?:guarantee[ds]?|promise[ds]?|assure|swear|certain|commit|your word|in writing|legal(?:ly)?|law|liable|liability|allowed|obliged|entitled|rights?|insured|covered|warrant[ys]|safe|garant\w+|versprech\w*|prometen?|promettez|rechtlich|legalmente)\b/,
  send: /\b(?:(?:can|could|would|will) (?:you|u|ya|someone) (?:please |kindly |just )?(?:send|share|give|provide|show|tell|forward|confirm|check|look|let me know|explain|advise)|(?:please|kindly|pls) (?:send|share|give|provide|tell|forward|confirm|check|advise|explain|quote|revert)|send (?:me|us)|tell (?:me|us)|let (?:me|us) know|i(?:'d| would)? (?:like|want|need|love) to (?:know|hear|see|understand)|need (?:the|a|an|to know)|status)\b/,
};

/** The kinds of a question from its words, folded. */
export function kindsOf(low: string): QuestionKind[] {
  return questionKinds.filter((kind) => shapes[kind].test(low));
}

/** What a reply holds that may answer a question. */
export const replyContents = [
  'money',
  'percent',
  'span',
  'moment',
  'number',
  'measure',
  'yes',
  'no',
  'denies',
  'place',
  'steps',
  'person',
  'choice',
  'link',
  'reason',
  'because-varies',
] as const;
export type ReplyContent = (typeof replyContents)[number];

const contents: Record<ReplyContent, RegExp> = {
  money:
    /[$€£₹¥]\s?\d|\d\s?(?:[$€£₹]|eur\b|usd\b|gbp\b|inr\b|rs\b|euros?\b|dollars?\b|pounds?\b|quid\b|cents?\b|pence\b|p\b|bucks\b|rupees\b|francs?\b|kr\b)|\b(?:free of charge|is free|are free|for free|no charge|no extra|no fee|included in|price list|same price|costs nothing)\b/,
  percent: /\d\s?(?:%|percent|per cent)/,
  span: /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of|several|half an?)[ -](?:to \w+ |or \w+ |working |business |calendar )*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|tagen?|stunden?|wochen?|d[ií]as?|horas?|semanas?|jours?|heures?|semaines?)\b|\b(?:overnight|same day|next day|immediately|straight away|at once)\b/,
  moment:
    /\b(?:(?:mon|tues?|wednes|weds?|thurs?|fri|satur|sun)(?:day)?s?|today|tonight|tomorrow|yesterday|morning|afternoon|evening|noon|midnight|weekend|(?:next|this|last) (?:week|month|year|spring|summer|autumn|winter)|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[:.]\d{2}|\d{1,2} ?(?:am|pm|o'clock|uhr)|daily|weekly|monthly|yearly|every (?:day|week|month|year)|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|heute|morgen|ma[ñn]ana|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)\b/,
  number:
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand|half|double|both|none|no limit)\b/,
  measure:
    /\b\d[\d.,]*\s?(?:mm|cm|m|km|miles?|inch(?:es)?|in|ft|feet|kg|g|lbs?|tons?|tonnes?|l|litres?|liters?|ml|gb|tb|mb|kw|w|v|amps?|psi|bar|°|degrees|people|persons?|guests|seats|users|units|pieces|items|rooms|beds|cards|copies|pages|x)\b|\d+ ?x ?\d+/,
  yes: /^\W*(?:(?:hi|hello|hey|thanks|thank you|good (?:news|question)|great (?:question|news)|ah|oh|sorry|well|so)\b[^.!?,]{0,30}[.!,:]?\s*){0,2}(?:yes|yep|yeah|yup|aye|sure(?: (?:can|do|is|thing))?|correct|absolutely|of course|certainly|definitely|indeed|exactly|right|true|both|either|always|it (?:does|can|is|will|would|has)|we (?:do|can|are|have|will|offer|stock|take|accept|cover|ship)|they (?:do|are|can|will|have)|you (?:can|may|do|are|will)|there (?:is|are)|that(?:'s| is) (?:right|correct|fine|ok|possible)|(?:he|she) (?:does|is|can|will|sure)|no problem|ja|jawohl|gerne|klar|sí|si|claro|oui|bien sûr|certo|sì)\b/,
  no: /^\W*(?:(?:hi|hello|hey|thanks|thank you|good question|great question|ah|oh|sorry|well|so|i'm sorry|i'm afraid)\b[^.!?,]{0,30}[.!,:]?\s*){0,2}(?:no|nope|nah|not|none|never|neither|sadly|unfortunately|afraid|sorry,? (?:no|not|we)|it (?:doesn't|isn't|can't|won't|does not|is not|cannot)|we (?:don't|can't|aren't|won't|do not|cannot|only|no longer)|they (?:don't|aren't|can't|won't)|you (?:don't|can't|won't|needn't|do not|cannot)|there (?:is|are) no|there (?:isn't|aren't)|(?:he|she) (?:doesn't|isn't)|only|nein|leider|kein\w*|lo siento|non|malheureusement|purtroppo)\b/,
  denies:
    /\b(?:no|not|n't|never|none|nothing|cannot|only|without|kein\w*|nicht|nunca|ningun\w*|pas|jamais)\b|n't\b|\bno longer\b/,
  place:
    /\b(?:(?:in|at|on|under|behind|near|next to|opposite|beside|above|below|inside|outside) (?:the |your |our |my )?[\p{L}]+|page|tab|menu|street|road|floor|door|branch|showroom|office|counter|settings|top right|bottom|left|right)\b/u,
  steps:
    /(?:^|[.!:]\s+|\bthen |\bplease |\bjust |\byou can )(?:go to|open|click|tap|press|hold|turn|switch|unplug|plug|select|choose|sign in|log in|use|put|take|remove|add|send|bring|fill|apply|check|enter|pull|push|push|loosen|wipe|rinse|wait|leave|keep|set|try|restart|reset)\b|\S+ ?(?:>|→|») ?\S+/,
  person:
    /\b(?:mr|mrs|ms|dr|herr|frau|señora?|madame|monsieur|our (?:\w+ ){0,2}(?:manager|director|team|engineer|chef|owner)|myself|she|he)\b/,
  choice: /\b(?:either|both|neither|the (?:first|second|former|latter|one|other|same)|same|instead|rather)\b/,
  link: /https?:|www\.|\.(?:com|org|example)\/|\b(?:see|on|under) (?:the|our|your) (?:\w+ )?(?:page|website|site|faq|portal|app|account)\b/,
  reason:
    /\b(?:because|since|due to|as (?:it|they|we|the)|that's why|so that|which means|it means|caused by|weil|da|porque|parce que|car)\b/,
  'because-varies': /\b(?:depends?|varies|vary|individual(?:ly)?|case by case|differs?|hängt|depende|dépend)\b/,
};

/** What a reply holds, from its folded text without the questions in it. */
export function contentsOf(told: string): ReplyContent[] {
  return replyContents.filter((content) => contents[content].test(told));
}
