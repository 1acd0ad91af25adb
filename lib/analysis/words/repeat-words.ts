/** Things that people ask about in many words; two messages that name the same one may ask the same. */
const topics: Record<string, RegExp> = {
  person:
    /\b(?:human|person|people|agent|operator|representative|rep|someone|somebody|anyone|anybody|real (?:one|person)|manager|supervisor|boss|staff|colleague|adviser|advisor|bloke|lad|girl|breathes|pulse|department|dept|mensch|mitarbeiter|persona|alguien|humain|quelqu'un)\b/,
  price:
    /\b(?:price[ds]?|pricing|cost(?:s|ing)?|charge[ds]?|charging|fees?|rates?|quotes?|quid|figure|ballpark|number|damage|how much|expensive|cheap(?:er|est)?|dear(?:er)?|pay(?:ing)?|budget|pence|per (?:hour|head|month|year|litre|kwh|box)|preis\w*|kosten|kostet|precio|cuesta|cu[aá]nto|tarif|prix|combien|quanto|prezzo)\b/,
  time: /\b(?:when|whens|date|day|time|long|soon|eta|by (?:when|\w+day)|how (?:long|soon|fast|quick\w*)|ready|deadline|hours?|weeks?|until|turnaround|lead time|wann|cu[aá]ndo|quand|kab)\b/,
  delivery:
    /\b(?:deliver\w*|ship\w*|send|sent|post(?:ed|age)?|arriv\w*|come|comes|coming|dispatch\w*|courier|parcel|package|order|where(?:'s| is) (?:my|the)|tracking|liefer\w*|paket|env[ií]\w*|pedido|colis|livr\w*)\b/,
  refund:
    /\b(?:refund\w*|money back|reimburs\w*|credit(?:ed)?|my money|get (?:it|that) back|returned|compensat\w*|devolu\w*|rembours\w*|erstatt\w*|rückzahlung)\b/,
  cancel:
    /\b(?:cancel\w*|stop|end|close|terminate|unsubscribe|out of|leave|get rid|turn (?:it|that|this)? ?off|k[uü]ndig\w*|r[eé]sili\w*|baja)\b/,
  repair:
    /\b(?:fix\w*|repair\w*|mend\w*|broken|not working|doesn'?t work|engineer|technician|fault|look at it|sort(?:ed)? (?:it|out)|reparier\w*|repara\w*|répar\w*)\b/,
  included:
    /\b(?:includ\w*|inclusive|with|without|extra|cover(?:s|ed)?|part of|comes? with|on top|plus|dabei|inklusive|incluid\w*|compris\w*)\b/,
  allowed: /\b(?:allow\w*|permitted|ok to|okay to|can (?:i|we|my)|may (?:i|we)|permission|possible|let (?:me|us))\b/,
  available:
    /\b(?:available|availability|free|in stock|left|slots?|spaces?|places?|room for|vacanc\w*|still (?:there|got|going)|have you got|do you have|got (?:any|one|it))\b/,
  status:
    /\b(?:status|update|news|progress|what'?s happening|where (?:is|are) (?:we|it|my)|any word|approved|gone through|confirm\w*)\b/,
  place: /\b(?:where|address|located|location|which (?:floor|door|branch|stop)|directions|parking|park)\b/,
  amount:
    /\b(?:how (?:many|big|large|wide|tall|high|deep|heavy|far|strong)|size|width|height|weight|capacity|limit|minimum|maximum|max|min|grams?|percent)\b/,
  way: /\b(?:how (?:do|does|can|to|is)|way to|steps|instructions|where do i|restore|get (?:it|them|that) (?:back|out|on|off))\b/,
};

/** The things that a folded text asks about or names. */
export function topicsOf(low: string): Set<string> {
  const found = new Set<string>();
  for (const [topic, shape] of Object.entries(topics)) if (shape.test(low)) found.add(topic);
  return found;
}

const saying =
  '(?:say|said|saying|ask|asked|asking|told|tell|telling|wrote|written|typed|mentioned|meant|mean|want|wanted|need|needed|after|inquired)';

/** Ways to show that something is put again, or that the reply was none. */
const marks: Record<string, RegExp> = {
  'says so': new RegExp(
    `\\b(?:as|like) (?:i|we) (?:\\w+ )?(?:said|asked|wrote|mentioned|say)|\\b(?:i|we)(?:'ve| have|'m| am|'d)? (?:just |already |literally |only |did |clearly |specifically )*(?:said|asked|told (?:you|u|ye|your)|wrote|typed|asking)\\b|\\b(?:what|all|thing) (?:i|we)(?:'m|m|'d|'ve| am| was| did)? (?:\\w+ )?${saying}\\b|\\bi did(?:n'?t| not) ask\\b|\\b(?:i|we) (?:\\w+ )?mean(?:t)?\\b|\\b(?:he|hemos) (?:dicho|preguntado|pedido)|\\bya (?:lo |te |le )?(?:dije|pregunt[ée]|ped[ií])|\\bhabe (?:ich )?(?:\\w+ )?gefragt|\\bj'ai (?:déjà )?(?:demandé|dit)|\\bmaine p[uo]+cha`,
  ),
  again:
    /\b(?:again|once more|one more time|(?:second|third|fourth|fifth|2nd|3rd|4th|5th|last|nth) time|still|repeat(?:ing)?|rephrase|reword|differently|other words|other way round|slower|try(?:ing)? once|same question|first (?:thing|question)|going back to|back to (?:my|the)|as above|up there|nochmal|noch ?mal|noch einmal|wiederhole|otra vez|de nuevo|repito|lo de antes|encore une fois|je répète|ancora)\b/,
  'no answer':
    /\b(?:(?:did|do|does|have|has|that|this|which|it|that'?s|is)(?:n'?t| not)? (?:\w+ ){0,2}answer(?:ed|ing)?|(?:no|not an|without an|want an|like an|need an|the|any) (?:answer|reply)|my question|the question|not what i|missed (?:my|the|mine)|skipped|ignored|tells? me nothing|that isn'?t|that'?s not|thats not)\b/,
  'turns back':
    /^\W*(?:(?:ok(?:ay)?|right|grand|great|lovely|good|fine|nice|cool|cute|sure|yes|yeah|yep|no|nope|thanks|thank you|ta|cheers|well|wow|i see|i know(?: that)?|ha|haha|lol|oh|ah)\b[\s,.!:-]*)*(?:but|so|and|now|then|still|again|anyway|tho|y|pero|entonces|aber|und|also|mais|donc|et|ma|e|en|maar)\b/,
  'just says': /\b(?:just|only|simply|all i|is all|in particular|specifically|specific)\b/,
  'either way':
    /\b(?:yes or no|yes\/no|y\/n|yes no|or not|or what|in or out|one way or|ja oder nein|sí o no|oui ou non)\b/,
  'not that': /^\W*(?:not?|nope|nah|none|neither|nein|nicht|kein\w*|non|pas)\b/,
  though: /\b(?:tho|though|then|please|pls|svp|por favor|bitte)\W*$/,
  'two marks': /\?\s*\?|\?!|!\?|!!/,
  'points back':
    /\b(?:the|my|that|this) [\p{L}-]+(?: [\p{L}-]+)? (?:thing|question|point|bit|part|issue|matter|business)\b|\b(?:what|how) about (?:the|my|that|this)\b|^\W*(?:(?:and|but|so|good|now|ok|right)\b[\s,.]*)+(?:the|my|that|what'?s the|what(?:'s| is) my) [\p{L}-]+(?: [\p{L}-]+){0,2}\W*$/u,
  'where is': /\bwhere(?:'?s| is| are)\b/,
};

/** Names of the ways in which a message insists. `text` is as written, `low` folded. */
export function insistence(text: string, low: string): string[] {
  const found: string[] = [];
  for (const [name, shape] of Object.entries(marks)) if (shape.test(low)) found.push(name);
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    found.push('shouts');
  else if (/(?<![\p{L}\d])\p{Lu}{3,}(?![\p{L}\d-])/u.test(text) && /\p{Ll}/u.test(text)) found.push('stresses');
  if (spellsOut(low)) found.push('spells out');
  if (low.split(/\s+/).length <= 4) found.push('short');
  return found.length > 0 ? found : ['insists not'];
}

/** "where. is. the. bag.": nearly every word ends in a full stop. */
function spellsOut(low: string): boolean {
  const words = low.split(/\s+/).filter(Boolean);
  const stopped = words.filter((word) => /[\p{L}\d][.!?]+$/u.test(word)).length;
  return words.length >= 3 && stopped / words.length > 0.6;
}

/** Words that turn to something else that one wants to know, or take the reply as good. */
const turns: Record<string, RegExp> = {
  'new thing':
    /(?:^|[.!?,;:)\n]\s*|\b(?:and|ok|oh|so|but|right|well)[ ,]+)(?:also|another (?:thing|question|one)|one (?:more|other|last|further) (?:thing|question|point|one|impertinence)?|(?:a )?last (?:thing|question|one)|next(?: (?:question|thing|one))?|second(?:ly)?[,:]|third(?:ly)?[,:]|lastly|finally|by the way|btw|ps|p\.s\.|while (?:i'?m|i am|we'?re|you'?re|i'?ve|i have) (?:here|at it|on|got)|besides|as for|on top of that|separately|different (?:question|thing)|now (?:this|then|for|the|about|a)|then (?:would|could|can|is|are|do|does|a|what|how|when)|(?:just )?(?:a |one )?(?:quick|silly|daft|small|little|other|stupid|dumb) (?:one|question|thing)|(?:and )?(?:what|how) about the \w+|and (?:roughly|do|does|is|are|if|would|can|could|turnaround|what(?:'?s| is| are)|how|when|where|who|which)|noch (?:was|eine|etwas)|außerdem|y (?:otra|una)|otra cosa|una duda|autre (?:chose|question)|et (?:est-ce|combien|pour))/,
  'takes as good':
    /^\W*(?:(?:oh|ah|aw+|ok(?:ay)?|right|yes|yeah|yep|no|nah|well|ha+|sure|vale|ooh?|mm+)[\s,.!]+){0,3}(?:that(?:'?s| is) (?:nice|good|great|lovely|fine|fair|helpful|brilliant|wonderful|a relief|decent|kind|perfect|me)|fair (?:enough|play|dos)|(?:i )?(?:rather |did |do )?(?:expected|suspected|thought|guessed|gathered|figured)(?: (?:so|as much))?|lovely|brilliant|wonderful|perfect|great|good(?! luck| grief)|excellent|grand|super|sweet|ace|cool|noted|understood|gotcha|got it|will do|fine|very well|makes sense|good to know|no (?:worries|problem|bother)|all right|alright|thank(?:s| you)|cheers|ta\b|sounds (?:good|great|fine|lovely)|works for|phew|i see|vale|genial|perfecto|gracias|super|prima|danke|merci|d'accord)(?!\p{L})/u,
  supposes:
    /\b(?:hypothetically|suppose|supposing|say (?:it|we|i|the)|what if|and if|if (?:i|we|it|the|there) [^.?!]{3,60},? (?:would|could|can|do|does|is|will))\b/,
};

/** Whether a folded text turns to another thing, takes the reply as good, or supposes a case. */
export function turnsIn(low: string): string[] {
  return Object.keys(turns).filter((name) => (turns[name] as RegExp).test(low));
}
