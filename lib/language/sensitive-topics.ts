/** What a text may tell of that is sensitive by its topic, without a pattern: flagged, but not blacked out. */
export const sensitiveTopics = ['health', 'birth_date', 'other_person', 'confidential'] as const;
export type SensitiveTopic = (typeof sensitiveTopics)[number];
export type TopicSpan = { kind: SensitiveTopic; start: number; end: number };

const condition =
  /\b(?:(?:am|i'm|im|i've|ive|have|has|is|a|being) type (?:1|2|one|two)\b(?! (?:diploma|plug|charger|cable))|diabet\w+|asthma\w*|epilep\w+|seizures?|cancer|tumou?rs?|chemo\w*|radiotherapy|leuk\w+mi\w+|lymphoma|strokes?|heart (?:attack|failure|condition|disease|problem|trouble|op\w*)|bad heart|angina|bypass|pacemaker|stents?|a clot|blood (?:clots?|pressure|thinners?|disorder|sugar)|high bp|having bp|thyroid|dialysis|transplant|(?:kidney|liver|lung|bowel|skin|eye|nerve) (?:disease|condition|failure|problem|op|cancer|damage)|crohn'?s|colitis|ibs|ileostomy|colostomy|stoma|hernia\w*|sciatica|arthrit\w+|osteo\w+|rheumat\w+|lupus|fibromyalgia|multiple sclerosis|\bms\b(?= (?:patient|for|since|and)|$|[.,])|motor neurone?|\bmnd\b|parkinson\w*|huntington\w*|dementia|alzheimer\w*|copd|emphysema|cystic fibrosis|hiv|hepatitis|tubercul\w+|adhd|autis(?:m|tic)|on the spectrum|asperger\w*|down'?s syndrome|bipolar|schizo\w+|psychosis|depress(?:ion|ed)|panic attacks?|anxiety|ptsd|burn-?out|breakdown|eating disorder|anorexi\w+|bulimi\w+|alcoholi\w+|in recovery|sober|in rehab|addict(?:ion|ed)?|self[- ]harm\w*|suicid\w+|pregnan(?:t|cy)|\d+ (?:weeks?|months?) (?:along|gone|pregnant)|wks? pregnant|expecting (?:a baby|twins|in)|miscarri\w+|stillb\w+|ivf|infertil\w+|endometriosis|menopaus\w+|hysterectomy|mastectomy|prostate|vasectomy reversal|anaphyla\w+|(?:nut|peanut|latex|penicillin|severe|bee|wasp|shellfish|egg|dairy|food|milk|wheat|gluten|sesame|kiwi) allerg\w+|allerg(?:ic|y) to|epi ?pen|coeliac|celiac|lactose intoleran\w+|concussion|fractur\w+|slipped disc|discs?\b(?=[^.]{0,20}(?:back|spine))|herniated|amput\w+|paraly[sz]\w+|tinnitus|(?:my|his|her|wears?|wearing|have|has|got|and) hearing aids?|hearing loss|hard of hearing|(?:i'?m|he'?s|she'?s|is|am) (?:deaf|blind|partially sighted|disabled|wheelchair[- ]bound)|(?:can'?t|cannot) hear (?:well|much|you|on the phone)|glaucoma|cataracts?|macular|eczema|psoriasis|shingles|brca|gene mutation|long covid|terminal(?:ly)? ill\w*|palliative|(?:vascular|frontal) \w+|disability|(?!(?:diagn|hypn|osm|metamorph)osis|(?:dipl|ar|g)oma\b|academia|macadamia|oklahoma|tacoma)[a-z]{3,}(?:itis|osis|a?emia|opathy|algia|plegia|conus|noma|oedema)\b|off sick|sick leave|sick note|signed off|my mental health|learning difficult\w+|special needs|zucker(?:krank)?|krebs|schwanger|dement|herzkrank|behindert\w*|asma|epilepsia|diab[eé]t\w+|embarazad\w+|al[eé]rgic[ao]|c[aá]ncer|enceinte|enceinta|handicap[eé]e?|sugar patient|alérgica)\b/;
const medication =
  /\b(?:metformin|ramipril|insulin|methotrexate|co-?codamol|codeine|gabapentin|pregabalin|sertraline|citalopram|fluoxetine|prozac|zoloft|xanax|valium|lithium|warfarin|apixaban|eliquis|xarelto|statins?|antidepressants?|antipsychotics?|tramadol|morphine|fentanyl|oxycodone|prednisolone|prednisone|steroids|levothyroxine|omeprazole|ventolin|inhalers?|ozempic|wegovy|mounjaro|viagra|roaccutane|accutane|beta ?blockers?|blood thinners?|chemo tablets|hrt\b|antibiotics|immunosuppress\w+|(?!april\b)[a-z]{4,}(?:pril|sartan|statin|azepam|oxetine|mycin|cillin|gliptin|prazole|tidine|olol)|on (?:the )?(?:pill|meds|medication|tablets)|iron tablets|my (?:meds|medication|prescription|tablets))\b/;
const symptom =
  /\b(?:(?:i|he|she|we|my \w+|his \w+|her \w+)(?:'ve|'m|'s| have| has| had| am| is| are| was|'d| been)? (?:\w+ ){0,3}(?:bleeding|stung|bitten|swelling|swollen|fainted|fainting|dizzy|vomiting|throwing up|a rash|rash|a lump|lump|fever|infected|infection|wheezing|coughing|chest pains?|numb|in agony|in pain|pains?|ache|stitches|open wound|ulcers?|an operation|a fall|a turn|seizure|attack)|red raw|lump (?:under|in|on)|period (?:is|has been) late|can'?t (?:sleep|eat|breathe|walk far|feel|swallow)|knocked out|face (?:is )?swelling|(?:had|having|after|since|recovering from|due) (?:a |an |my |his |her |the )?(?:\w+ )?(?:op|operation|surgery|transplant|c-section|bypass|biopsy|scan for|hip replacement|knee replacement)|(?:hip|knee|back|heart|bowel|brain) op\b|doctor says|the doctor is asking|diagnos\w+|in (?:hospital|intensive care|emerg\b|a&e)|bad (?:back|knees?|hip|heart|chest)|(?:knees?|hips?|back) (?:went|gave out|is gone|are gone|since)|reacted (?:at|to|badly)|swollen tooth|abscess|bleed(?:s|ing)? (?:a lot|again|since)|me duele|mir tut|j'ai mal)\b/;
const person =
  /\b(?:i|i'?m|im|i'?ve|ive|i'?d|my|me|mine|we|our|us|he|she|his|her|hes|shes|he'?s|she'?s|him|they|husband|hubby|wife|partner|son|daughter|mum|mam|mom|dad|da|mother|father|nan|gran\w*|grandad|aunt|uncle|sister|brother|niece|nephew|kids?|child|children|boys?|girls?|baby|toddler|wee one|little one|year[- ]old|yr ?old|woman|man|lady|gentleman|colleague|employee|tenant|patient|guest|friend|someone|ich|mein\w*|meine|er|sie|mutter|vater|sohn|tochter|frau|soy|mi|mis|tengo|tiene|madre|padre|hij[oa]|espos[oa]|je|suis|mon|ma|ai|mère|père|fils|fille|mari|femme|hoon|hai|meri|mera)\b/;
const animal =
  /\b(?:dogs?|cats?|pupp(?:y|ies)|pup|kittens?|labrador|lab|horses?|mare|foal|pony|ponies|rabbits?|whippet|spaniel|terrier|collie|retriever|vets?|hamsters?|parrots?|budgie|cows?|calf|calves|sheep|ewes?|lambs?|hens?|chickens?|goats?|alpacas?|gecko|tortoise|rescue|breed|hund|katze|pferd|perr[oa]|gat[oa]|chien|chat|cheval)\b/;
const asksWares =
  /\b(?:do you (?:do|treat|offer|sell|see|cater|cover|stock|have|make|run|take)|can you treat|what does a|how much (?:is|for|are|does)|cost of|price of|is (?:it|this) (?:suitable|safe|ok) for|looking for (?:a )?(?:course|training|article|job|vacancy)|vacanc\w+|years?'? experience|i (?:am|'m) (?:a|an) (?:nurse|doctor|carer|healthcare))\b/;
const birth =
  /\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born(?: on)?|b\.|geboren(?: am)?|geburtsdatum|nacid[oa](?: el)?|fecha de nacimiento|n[eé]e? le|date de naissance|nat[oa] il)(?:[\s:=,-]|is|was|on|the|it'?s|el|am|le){0,6}((?:\d{1,2}(?:st|nd|rd|th)?[ ./-]{1,2}(?:of )?(?:\d{1,2}|[a-zäéû]{3,10})[ ,./-]{1,3}(?:\d{4}|\d{2}))|\d{4}-\d{2}-\d{2}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)/;
const confidential =
  /\b(?:between (?:us|you and me|ourselves)|strictly between|(?:not|isn'?t|hasn'?t been) (?:yet )?(?:public|announced)|strictly confidential|in (?:strict )?confidence|confidential(?:ly)?\b(?! (?:shredding|waste|documents?|service))|keep (?:it|this|that) (?:off|quiet|between|to yourself|under your hat)|(?:nobody|no one) (?:else )?knows|don'?t (?:quote me|tell (?:anyone|anybody|him|her|them|the))|(?:board|bank|staff|team|market|employees|press|investors) (?:doesn'?t|does not|don'?t|do not) (?:know|have)|under (?:nda|embargo)|off the record|would kill me|unter uns|vertraulich|entre nosotros|confidencial|entre nous|confidentiel)\b/;
const figures =
  /\b(?:our|my|his|her|their|the|we|us|she'?s|he'?s) (?:\w+ ){0,2}(?:margins?|turn(?:ed)? ?over|revenue|profits?|losses|lose|salar(?:y|ies)|wages?|earns?|savings|isa|pension|payroll|debts?|runway|cash)\b[^.\n]{0,40}\d|\b(?:margin|turnover|revenue|salary|payroll|savings|debts?)\b[^.\n]{0,30}\d|\b(?:i|she|he|they) (?:earns?|makes?|is on|'s on|am on)\b[^.\n]{0,12}\d|\b(?:he'?s|she'?s|i'?m|im) on (?:[£$€] ?)?\d[\d,.]*\s?k?\b|\b(?:buying|acquiring|selling|merging with|lay(?:ing)? off|redundan\w+|sack\w*)\b/;
const others =
  /\b(?:his|her|their|(?:my |the )?(?:colleague|neighbou?r|cousin|tenant|employee|boss|ex|sister|brother|friend|landlord|patient|client|customer)(?:'s| \p{L}+'?s?)?) (?:\w+ ){0,2}(?:home address|home number|card|passport|salary|diagnosis|date of birth|dob|social|bank|medical)\b[^.\n]{0,40}\d|\b(?:dob|born)\W{1,3}\d{1,2}[/. -]\d{1,2}[\s\S]{0,200}\b(?:dob|born)\W{1,3}\d|\b\d+ \p{L}+ (?:lane|street|st|court|road|rd|avenue|ave|close|way|drive|dr)\b[^\n]{0,80}\b(?:gate code|patient|dob|passport|behind on|owes|rent)|\b(?:tenant|neighbou?r|employee|ex|boss|colleague)\b[^.\n]{0,60}\b(?:owes|behind on|alcoholic|drunk|arrest\w*|prison|criminal|affair|been inside|off with|diagnos\w*|suspended|disciplin\w*|illegal\w*)/u;

/** Topics of a folded text that are sensitive, with the words that show them. A pet's health and a named treatment are none. */
export function topicsIn(low: string): TopicSpan[] {
  const found: TopicSpan[] = [];
  const add = (kind: SensitiveTopic, hit: RegExpExecArray | null) => {
    if (hit) found.push({ kind, start: hit.index, end: hit.index + hit[0].length });
  };
  if (person.test(low) && !animal.test(low)) {
    if (
      !asksWares.test(low) ||
      /\b(?:i'?m|i am|i have|i'?ve|he'?s|she'?s|he has|she has|my \w+ (?:has|is))\b/.test(low)
    ) {
      add('health', condition.exec(low));
      add('health', medication.exec(low));
    }
    add('health', symptom.exec(low));
  }
  add('birth_date', birth.exec(low));
  add('other_person', others.exec(low));
  const secret = confidential.exec(low);
  if (
    secret &&
    /\d|\b(?:buy\w*|sell\w*|merg\w+|acqui\w+|lay\w* off|redundan\w+|clos\w+|launch\w*|deal|bid)\b/.test(low)
  )
    add('confidential', secret);
  return found;
}

/** Which sensitive topics a folded text touches at all, certain or not: for a model to weigh. */
export function topicHintsIn(low: string): string[] {
  const shapes = {
    condition,
    medication,
    symptom,
    person,
    animal,
    'asks wares': asksWares,
    confidential,
    figures,
    others,
    birth,
  };
  return Object.entries(shapes).flatMap(([name, shape]) => (shape.test(low) ? [name] : []));
}
