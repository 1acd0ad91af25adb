const relation =
  'husband|hubby|wife|partner|spouse|fianc[eé]e?|girlfriend|boyfriend|ex|other half|missus|boss|supervisor|gaffer|colleague|co-?worker|workmate|assistant|paralegal|secretary|pa|mum|mom|mam|mother|dad|father|parents?|son|daughter|child|kid|lad|lass|sister|brother|sis|bro|friend|mate|pal|buddy|neighbou?r|manager|director|owner|landlord|landlady|professor|teacher|coach|doctor|gp|nurse|rep|accountant|bookkeeper|lawyer|solicitor|attorney|agent|nanny|carer|caretaker|cleaner|flatmate|roommate|housemate|tenant|lodger|uncle|aunt(?:ie)?|cousin|nephew|niece|nan|nana|gran|granny|grandma|grandad|grandpa|grandmother|grandfather|grandson|granddaughter|in-?laws?|(?:mother|father|brother|sister|son|daughter)-in-law|team lead|account manager|site manager|line manager|foreman|builder|plumber|electrician|architect|surveyor|driver|courier|engineer|contractor|client|customer|guest|buyer|bride|groom|groomsman|co-?owner|co-?founder|business partner|ceo|cfo|finance (?:guy|lady|person|team|director|manager)|office manager|receptionist|predecessor|successor';
const foreign =
  'mein(?:e[mnrs]?)? (?:mann|frau|chef(?:in)?|kolleg(?:e|en|in)|partner(?:in)?|bruder|schwester|mutter|vater|sohn|tochter|nachbar(?:in|n)?|vermieter(?:in)?)|mon (?:mari|collègue|patron|chef|frère|père|fils|voisin|associé)|ma (?:femme|collègue|patronne|sœur|soeur|mère|fille|voisine)|mi (?:marido|mujer|esposa|jef[ea]|compañer[oa]|herman[oa]|madre|padre|hij[oa]|vecin[oa]|soci[oa]|novi[oa]|suegr[oa])|mio marito|mia moglie|il mio (?:capo|collega)|mijn (?:man|vrouw|baas|collega|zus|broer|moeder|vader)|meu (?:marido|chefe|colega|irmão|pai|filho)|minha (?:mulher|esposa|chefe|irmã|mãe|filha)';
const others = new RegExp(
  String.raw`(?<![\p{L}'])(?:his|her|their|him|them|hers|theirs|(?:my|our|the|his|her|their|old|previous|former|owner|admin) (?:[\p{L}-]+ ){0,2}(?:${relation})(?:'?s)?|(?:owner|boss|admin)(?:'s)? (?:login|log-in|account|password|user)|(?:my|our|the|this|that) (?:guy|chap|lady|woman|man|bloke|fella|dude|girl|person)|(?:he|she)(?:'s|'d|'ll|s|d|ll)?|they (?:use|prefer|can be|gave)|that(?:'d| would|d) be(?! (?:me|great|good|lovely|fine|nice|perfect|ideal|helpful|super|brilliant|wonderful|ok|it|cool|best|better)(?![\p{L}]))|${foreign})(?![\p{L}])`,
  'gu',
);
const relationEnd = new RegExp(`(?:^| )(?:${relation})s?$`);
const own =
  /(?<![\p{L}'])(?:me|mine|my (?:(?:own|new|work|personal|direct|good|full|other|private|home|current) )?(?:e-?mail|number|no\b|mobile|cell|phone|address|work|direct|name|addy|details)|(?:i|you can|we) (?:am|use)|i'm|im|i am|ich|mich|mir|moi|mí|reach me|that's me|thats me|myself)(?![\p{L}])/u;
const unsure = String.raw`[\s,.(-]*(?:no[,.]? |oops[,.]? |wait[,.]? |sorry[,.]? |actually[,.]? )*`;
const afterOthers = new RegExp(
  String.raw`^${unsure}(?:(?:that's|thats|that is|it's|its|it is|this is|is|which is|was|belongs to|=) (?:his|hers|theirs|(?:my|our|the|his|her) (?:[\p{L}-]+ )?(?:${relation})(?:'?s)?|${foreign})(?![\p{L}])(?! and (?:i|me)\b)(?!'?s? (?:house|place|home|flat|cottage|farm|bungalow|apartment|spare room|shop|office)\b)|(?:his|hers|theirs|(?:my|our|the|his|her) (?:[\p{L}-]+ )?(?:${relation})(?:'?s)?|${foreign})\s*(?:$|[,.)!;\n])|(?:she's|shes|he's|hes|he says|she says|he is|she is)(?![\p{L}]))`,
  'u',
);

/** A list of people: two lines or more that each hold an address or a number. */
export function isListOfPeople(text: string): boolean {
  const rows = text.split('\n').filter((line) => /\S@\S|\d(?:[ .()-]?\d){7}/.test(line));
  return rows.length > 1 && rows.filter((line) => /\S@\S/.test(line)).length > 1;
}

/** True where the detail at this place belongs to somebody whom the visitor speaks of, not to the visitor. */
export function isThirdPerson(low: string, start: number, end: number): boolean {
  const from = Math.max(low.lastIndexOf('\n', start - 1) + 1, sentenceStart(low, start));
  const before = low.slice(Math.max(from, start - 80), start);
  const after = low.slice(end, end + 60);
  if (/^[^.!?\n]{0,30}\b(?:that's|thats|which is|it's|its) (?:me|mine)\b/.test(after)) return false;
  const next = afterOthers.exec(after);
  if (next && !/\bthis side\b/.test(after.slice(0, next.index + 12))) return true;
  const sentence = low.slice(from, end + (/[.!?\n]/.exec(after)?.index ?? after.length));
  if (
    /\b(?:not me|instead of me|rather than me)\b/.test(sentence) &&
    !/\b(?:yes|no,? (?:ring|call|text|e-?mail|contact)|contact) me\b/.test(sentence)
  )
    return true;
  const near = Math.max(0, start - 110);
  const pointed =
    /\b(?:deal with|speak to|speak with|talk to|contact|ask|reach|call|ring|phone|e-?mail|text|message|write to|send (?:it|that|this|them) to) (?:my|our|the|his|her) (?:\w+ )?(\w+)\b/.exec(
      low.slice(near, start),
    );
  if (
    pointed &&
    relationEnd.test(` ${pointed[1] ?? ''}`) &&
    !own.test(low.slice(near + pointed.index + pointed[0].length, start))
  )
    return true;
  const hit = [...before.matchAll(others)].at(-1);
  if (!hit) return false;
  // "me, not my sister: 07…" and "my wife and I are on 07…" speak of the visitor again.
  const between = before.slice(hit.index + hit[0].length);
  return (
    !own.test(between) &&
    !/^ (?:and|&) (?:i|me)\b/.test(between) &&
    !/\b(?:not|don't|dont|never|without|instead of|rather than) (?:\w+ ){0,2}$/.test(before.slice(0, hit.index)) &&
    !/\bor\b[^,;]*$/.test(between.slice(25)) &&
    // "ask the manager to ring 07…": somebody of the business is to reach the visitor there.
    !/^ (?:to |(?:can|could|may|should|will|would) )(?:please )?(?:ring|call|phone|text|e-?mail|contact|message|reach|write|get (?:back|in touch))\b|^ (?:rings?|calls?|phones?|texts?|e-?mails?|contacts?|messages?) (?:me|us|back|mr|mrs|ms|miss|dr)\b/.test(
      between,
    ) &&
    !/\b(?:so|but|and) (?:please |just |can you |you can )?(?:call|ring|use|text|e-?mail|i)\b/.test(between) &&
    // "I'm the caretaker, 07…": the visitor's own part.
    !/(?:^|[^\p{L}'])(?:i'?m|i am|it'?s me,?|(?:i|me),? as|ich bin|je suis|soy) $/u.test(before.slice(0, hit.index)) &&
    !isSomebodyOfTheBusiness(hit[0], before.slice(0, hit.index), between) &&
    // "let me ask my husband, but it's jo@…": back to what the business asked for.
    !/[,.;–-] ?(?:but|anyway|otherwise|meanwhile|mine|for now)[,:]? (?:mine|my|it's|its|it is|here's|heres|use|for now|you can)\b/.test(
      between,
    )
  );
}

/** "Yes she can, Theo, 07…", "have her ring, 07…", "he's welcome to: 07…": the one whom the business offered to send. */
function isSomebodyOfTheBusiness(who: string, ahead: string, behind: string): boolean {
  if (/^(?:he|she)$/.test(who))
    return /^ (?:can|may|could|should|might|will|would be|is welcome|certainly|surely|absolutely|sure can|definitely)\b(?! be )(?:[^\p{L}]|$| (?:indeed|of course|please|certainly|do|ring|call|phone|text|e-?mail|write|message|try|reach|contact|drop|pop|come|get|have|by all means|any ?time|if|when|yes|to|so|that|too)\b)/u.test(
      behind,
    );
  if (/^(?:he|she)(?:'s|'d|s|d)$/.test(who)) return /^ (?:very |more than |most )?(?:welcome|free to)\b/.test(behind);
  return (
    /^(?:him|her|them)$/.test(who) &&
    /(?:^|[^\p{L}])(?:have|get|let|make|tell|ask|want|like|love|prefer|for|allow)$/u.test(ahead.trimEnd()) &&
    /^ (?:to |please |just )*(?:call|ring|phone|text|e-?mail|write|message|try|reach|contact|drop|get back|get in touch|give me|send|come|know|have)\b/.test(
      behind,
    )
  );
}

function sentenceStart(low: string, place: number): number {
  let from = 0;
  for (const hit of low.slice(0, place).matchAll(/(?<!\b(?:dr|mr|mrs|ms|prof|st|no))[.!?;]\s+/g))
    from = hit.index + hit[0].length;
  return from;
}
