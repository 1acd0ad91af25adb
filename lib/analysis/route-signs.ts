import type { Route } from './schema';
import {
  doneByBusiness,
  held,
  jobWords,
  partnerWords,
  pitched,
  pitchManner,
  pressWords,
  trouble,
  underWay,
  wrongPlace,
} from './words/route-words';

/**
 * A way in which a visitor shows what kind of enquiry this is. `weighs` says for which routes it speaks, and how much, where the rules
 * decide alone; the learned model weighs each sign by itself.
 */
export type RouteSign = { name: string; weighs: Partial<Record<Route, number>>; shows: RegExp };

const sign = (name: string, weighs: RouteSign['weighs'], shows: string): RouteSign => ({
  name,
  weighs,
  shows: new RegExp(`(?<![\\p{L}\\p{N}])(?:${shows})(?![\\p{L}\\p{N}])`, 'u'),
});
const mine = '(?:my|our|me|mi|mis|nuestr[ao]s?|mein\\w*|unser\\w*|mon|ma|mes|notre|nos|mio|mia|nostr[oaie])';
const you =
  "(?:you|u|ye|yous|youse|ya|yall|y'all|you guys|you lot|you folks|you people|yours|euch|ihnen|vous|ustedes|vosotros|voi)";
const upTo = (words: number) => `(?:[\\p{L}\\p{N}'-]+ ){0,${words}}`;

export const routeSigns: readonly RouteSign[] = [
  sign('my-account', { existing_customer: 3 }, `${mine} ${upTo(2)}(?:${held})`),
  sign(
    'the-account',
    { existing_customer: 1.5 },
    `(?:the|this|that|an?|your|another|january'?s?|last) ${upTo(1)}(?:invoice|bill|statement|renewal|contract|lease|credit note|account manager|direct debit|rechnung|factura|facture)s?`,
  ),
  sign('my-order', { support: 3 }, `${mine} ${upTo(2)}(?:${underWay})`),
  sign(
    'an-order',
    { support: 2 },
    '(?:order|ticket|parcel|booking|bestellung|pedido|commande|ref|reference|ticket|tracking|serial|batch|case|report|rma|job)(?: ?(?:no|number|num|nr|id))?\\.? ?[:#]? ?(?=[a-z0-9/-]*\\d)[a-z]{0,4}[a-z0-9/-]{3,}',
  ),
  sign(
    'reference',
    { support: 0.7, existing_customer: 0.7 },
    '(?!\\d+(?:st|nd|rd|th|am|pm|k|m|cm|mm|kg|x|ft|lb|mg)(?![a-z]))[a-z]{1,4}-\\d{3,}(?:-\\w+)?|#\\d{3,}',
  ),
  sign(
    'account-number',
    { existing_customer: 2, support: 1.5 },
    '(?:acct|account|a/c|acc|client|customer|member|membership|policy|contract|matter|lease|agreement|donor|kunden\\p{L}*|vertrag|cliente|contrato|contrat|client)(?: ?(?:no|number|num|nr|id|ref))?\\.?[ :#]*(?=[a-z0-9/-]*\\d)[a-z]{0,4}[a-z0-9/-]{3,}',
  ),
  sign(
    'your-thing',
    { support: 1, existing_customer: 0.5 },
    'your (?:\\p{L}+ )?(?:tank|machine|unit|meter|kit|box|van|driver|engineer|fitters?|tech|technician|guy|lad|lads|crew|colleague|rep|agent|carer|nurse|teacher|instructor|surveyor|installer|adviser|advisor|handler|courier|update|app|portal|invoice|letter|e-?mail|text|bill|renewal notice|statement)',
  ),
  sign(
    'place-number',
    { support: 1, existing_customer: 0.5 },
    "(?:flat|apartment|apt|unit|room|suite|lot|plot|pitch|cabin|villa|lodge|locker|desk|bay|berth|site|floor|block|whg|wohnung|zimmer|habitación|piso|chambre|appartement) (?:no\\.? ?)?[a-z]?\\d{1,4}[a-z]?|(?:i am|i'm|im|we're|we are) in \\d{2,4}|tenant|leaseholder|resident|guest|mieter|inquilin[oa]|locataire",
  ),
  sign(
    'status',
    { support: 2 },
    "(?:any (?:news|update|word|sign|joy)|what'?s (?:happening|the (?:status|latest|hold ?up|eta))|(?:is|are|was) (?:my|our|the|it) ?[\\p{L} -]{0,25}(?:done|ready|fixed|finished|sorted|shipped|on its way|coming)|dropped (?:it|her|him|them) (?:off|in|on)|booked in for|in for (?:a |its |the )?(?:service|mot|repair)|already (?:in|with you|booked|paid|reported|told|sent|said|rang|called))",
  ),
  sign(
    'left-behind',
    { support: 2 },
    "(?:i|we|my \\p{L}+) (?:think i |may have |must have |have |'ve )?left (?:a|an|my|our|the|his|her|some) [^.?!\\n]{0,40}(?:in|at|on|behind|under|with)|lost property|did (?:anyone|housekeeping|you|someone) (?:find|hand in|see)",
  ),
  sign(
    'pay-part',
    { existing_customer: 2 },
    'pay (?:the|my|our|off|a|it|this|that) ?(?:\\p{L}+ )?(?:deposit|balance|rest|remainder|invoice|bill|instal?ments?|levy|fees?|rent)|(?:deposit|balance|instal?ment|levy|arrears|ground rent|service charge)|payment plan|time to pay|tax invoice|(?:re-?issue|redo|resend|copy of|correct) (?:d )?(?:my |our |the |an? )?(?:invoice|bill|statement|receipt)s?|(?:%|percent|money|something|discount) off (?:it|the bill|this|that|the invoice)',
  ),
  sign(
    'bought-from-you',
    { support: 2, existing_customer: 2 },
    `(?:bought|got|get|ordered|purchased|had|have|rented|leased|signed up|booked|gekauft|bestellt|comprad[oa]|compr[eé]|acheté\\w*|commandé\\w*)(?: [\\p{L}\\p{N}'-]+){0,6} (?:from|off|with|w\\/|through|via|at|bei|de|chez|a|por|con) ${you}|(?:with|w\\/) (?:you|u|ye|yall|you guys|you lot|euch|ihnen) \\([^)]*\\)|(?:had|have|got) (?:you|ye|yous|you guys|you lot|your \\p{L}+) (?:in|out|round|over|down|for|do|doing)`,
  ),
  sign(
    'you-did',
    { support: 1.6, existing_customer: 1.6 },
    `(?:you|u|ye|yous|yall|y'all|you guys|you lot|you folks|your (?:\\p{L}+ ){0,2}(?:guys?|team|people|lads?|man|men|fitters?|drivers?|engineers?|crew|techs?|technician|rep|agents?|colleague|staff|girl|lady|chap|bloke|surveyor|plumber|electrician|office|desk|shop|hauliers?|courier)) (?:have |has |had |already |just |recently |only |'ve |'s )*(?:${doneByBusiness}) ${upTo(3)}(?:me|us|our|my|the|it|them|this|here|in|on|last|for|up|yesterday|a)`,
  ),
  sign(
    'with-you',
    { existing_customer: 2.5 },
    `(?:with|been with|bei|chez|con) (?:you|ye|yous|u|euch|ihnen|vous|ustedes|vosotros)(?: guys| lot| folks)? (?:for|since|now|already|these|seit|depuis|desde)|(?:with|at) you (?:guys )?(?:\\d|a few|two|three|four|five|six|ten|many) y(?:ea)?rs?|been (?:with|using|coming to|filling with|a (?:customer|client|member|tenant)) ${upTo(2)}|(?:for|since) (?:years|\\d+ years|20\\d\\d|19\\d\\d) (?:now )?with you|(?:first|second|third|fourth|fifth|\\d+(?:st|nd|rd|th)) (?:year|season|term|order|time) (?:now|with you|running)|(?:sell|bank|insured|host|rent|lease|train|advertise|booked|store|fly|buy) (?:\\p{L}+ )?(?:through|with|from) you(?: already| guys)?`,
  ),
  sign(
    'said-customer',
    { existing_customer: 3 },
    `(?:already|existing|current|long[- ]?(?:time|standing|term)|old|loyal|regular|returning|good|best|longest|fellow|trade|am a|i'm a|im a|as a|we are|we're|one of your|been a|bestehender|bestandskunde|cliente|clients? depuis) ?(?:a |an |your |one of your )?(?:customer|client|member|tenant|subscriber|resident|policy ?holder|account holder|account|leaseholder|shareholder|user|patient|donor|supporter|kunde|kundin|cliente?|cliente vuestro)s?(?! service| here now)`,
  ),
  sign(
    'again',
    { existing_customer: 1.5 },
    `(?:second|third|fourth|2nd|3rd|4th) (?:time|weekend|day|week|month) (?:this|in|since|running|now|today)|same (?:as|again)(?: as)? ?(?:last (?:time|year|month|order)|before|usual)?|as usual|the usual|like last (?:time|year)|last time (?:you|we|i)|another (?:one|two|three|\\d+)|reorder|re-order|repeat order|(?:a )?second (?:one|site|project|unit|location|order)|next (?:project|batch|phase|instal?lment)|again this year|more (?:seats|users|licen[cs]es|units|rooms|of the same)|(?:add|adding|extra|additional) ${upTo(2)}(?:seats?|users?|licen[cs]es?|lines?|units?|people|sites?|drivers?|vehicles?|desks?|rooms?|cards?|accesses|accès|usuarios|nutzer|plätze)|(?:go|going|move|moving|switch|switching|step) (?:up|down|over) (?:to|from)|outgrown?`,
  ),
  sign(
    'change-account',
    { existing_customer: 3 },
    `(?:renew\\w*|upgrade|upgrading|downgrade|downgrading|extend(?:ing)?|terminate|terminating|cancel+(?:ing|ation)?|end|ending|leave|leaving|stop|stopping|pause|close|closing|reduce|drop|change|transfer|give notice|kündig\\w*|verlänger\\w*|upgraden|renovar|cancelar|dar de baja|résili\\w+|renouvel\\w+|disdire|rinnov\\w+) (?:on |of |from |to )?(?:my |our |the |your |a |this |that |mein\\w* |unser\\w* |el |la |mi |nuestr\\w |mon |notre |le |l')?${upTo(2)}(?:${held}|tier|pro|team|business|basic|premium|starter|growth|weekly|monthly|annual)|renewal|up for renewal|(?:will|'ll|to|want to|going to|not) renew|carry on (?:for|with)|(?:give|giving|donate|donating) (?:you )?(?:£|\\$|€)? ?\\d+(?: \\p{L}+)? (?:a|per|every) month|(?:contract|lease|term|subscription|policy|plan|fix|agreement|membership|licen[cs]es?) (?:is |are )?(?:ends?|ending|runs? out|expires?|expiring|up|due)|direct debit|standing order|standing charge`,
  ),
  sign(
    'invoice-wrong',
    { existing_customer: 2.5 },
    `(?:invoice|bill|billed|charged|charge|statement|fee|payment|payout|overcharg\\w+|credit(?:ed)?|rechnung|factura|facture|deposit|direct debit)[^.?!\\n]{0,50}(?:wrong|twice|double|again|late|pending|missing|not|dispute|query|explain|increase|went up|gone up|more than|higher|overdue|copy|paid|duplicate|duplicada|falsch|doppelt|erreur)|why (?:was|were|am|are|is|did|have) (?:i|we|my|our|you) ${upTo(2)}(?:charged?|billed?|paying|invoiced?|price|rate|rent)|quoted \\S+ and (?:this|it|you)`,
  ),
  sign('broken', { support: 2.5 }, `(?:${trouble})`),
  sign(
    'cannot',
    { support: 2 },
    `(?:can'?t|cannot|can not|couldn'?t|unable to|not able to|won'?t let (?:me|us)|doesn'?t let (?:me|us)|not letting (?:me|us)|can'?t seem to|kann (?:mich )?nicht|komme nicht|no puedo|no me deja|je n'arrive pas|impossible de|non riesco) ${upTo(1)}(?:get (?:in|into|on|onto|it|my|the)|log|access|see|open|find|connect|upload|download|export|import|sign|reset|pay|add|change|save|print|login|entrar|einloggen|anmelden|entrer|connecter|acceder|ver|voir|me connecter|accéder)`,
  ),
  sign(
    'how-to',
    { support: 1.5 },
    `(?:how (?:do|can|would|to|am i|are we)|where (?:do|can|is|are)|which (?:setting|button|menu)|is there a (?:setting|way|button|option)) (?:i |we |you |one )?${upTo(2)}(?:change|turn|switch|set|reset|find|export|import|delete|add|connect|log|sync|link|copy|remove|update|install|configure|download|upload|restore|disable|enable|undo|clean|descale|charge|pair|split|merge|roll back|activate|assemble|adjust|track)|wie (?:kann|stelle|ändere|komme) ich|cómo (?:cambio|puedo cambiar|reinicio)|comment (?:changer|je fais pour|faire pour)`,
  ),
  sign(
    'where-is',
    { support: 3 },
    `where(?:'s|s| is| are|'re)? (?:me |my |our |the )(?:${underWay}|boots|stuff|things|money|goods|items?|driver|van|engineer|fitter|tech|guy)|wo bleibt|wo ist mein\\w*|dónde está mi|où (?:est|en est) (?:ma|mon)|status (?:of|on|for|please)|track(?:ing)? (?:says|shows|number|page|link|my|it|hasn'?t)|(?:was|is) (?:supposed|meant|due|scheduled) to (?:come|arrive|be|ship|deliver)|when (?:will|is|does) (?:it|my|our|the) ${upTo(2)}(?:coming|arrive|ship|land|be delivered|get here|be here|ready)`,
  ),
  sign(
    'take-back',
    { support: 3 },
    `refund(?:ed|s)?|money back|return(?:ing)? (?:it|this|them|these|my|an?|the|label|policy|the item|something)|send (?:it|them|this|these) back|exchange (?:it|this|them|for)|swap (?:it|this|them|for)|replacement|replace it under|warranty|guarantee claim|rma|reklam\\w+|umtausch\\w*|zurückgeben|rücksend\\w*|devol(?:ver|ución)\\w*|reembolso|rembours\\w+|retour(?:ner)?|garantie|garantía|rimborso|reso`,
  ),
  sign(
    'move-booking',
    { support: 3 },
    `(?:reschedul\\w+|move|moving|shift|change|changing|postpone|push|bring forward|swap|cancel+(?:ing)?|rebook|verschieb\\w+|verleg\\w+|absagen|cambiar|mover|anular|aplazar|déplacer|décaler|reporter|annuler|spostare|verzetten) (?:my |our |the |a |an |me |mein\\w* |den |unser\\w* |mi |la |el |mon |notre |le |it |that |this )?${upTo(3)}(?:booking|appointment|appt|visit|slot|session|reservation|delivery|survey|fitting|service|lesson|class|flight|stay|viewing|pickup|collection|install(?:ation)?|consultation|check-?up|termin|cita|reserva|rendez-?vous|rdv|appuntamento|monday|tuesday|wednesday|thursday|friday|saturday|sunday)`,
  ),
  sign(
    'came-wrong',
    { support: 2.5 },
    `(?:arrived|came|turned up|delivered|received|got|sent (?:me|us)|picked up|geliefert|llegó|reçu)[^.?!\\n]{0,40}(?:damaged|broken|wrong|short|missing|late|cracked|dented|open|empty|melted|rotten|cold|without|instead|not what|someone else'?s|somebody elses?|crushed|torn|falsch|roto|cassé)|(?:left|leaving|made) (?:a |the |my |our )${upTo(2)}(?:mess|hole|mark|scratch|leak|gap|stain)|(?:peeling|flaking|leaking|cracking|dripping|rattling|beeping|flashing|buzzing|hissing|squeaking|smoking) (?:already|again|since|after)|since (?:you|your|the) ${upTo(2)}(?:update|visit|service|install|repair|upgrade|migration|switch|fitting)`,
  ),
  sign(
    'looking',
    { sales: 2.5 },
    `(?:looking|searching|hunting|shopping|in the market|on the hunt|asking|enquiring|inquiring) (?:for|to|at|into|about|after|around)|(?:interested|interest) in|(?:i|we|she|he|they|my \\p{L}+|our \\p{L}+)(?:'d|'m|'re| would| am| are| is| will|'ll)? (?:also |just |really |now |both |still |probably )*(?:need|needs|needing|want|wants|like|after|require|considering|thinking (?:of|about)|planning|hoping to|wish to|wishing to|fancy|chasing|love) (?:a|an|to|some|someone|somebody|help|new|about|our|my|the|it|one|two|\\d+|another|someone|your|quotes?)|need (?:a|an|some|someone|help|\\d+)|want(?:ing)? (?:a|an|some|to (?:buy|book|order|rent|hire|start|sign|join|try|get|have|know))|suche|suchen|brauche|brauchen|möchte|interessier\\w+|busco|buscamos|necesito|necesitamos|quiero|quisiera|queremos|cherche|cherchons|voudrais|souhait\\w+|besoin d|cerco|vorrei|zoek`,
  ),
  sign(
    'do-you',
    { sales: 2 },
    `(?:do|would|could|can|will|d'?)(?: ?n'?t)? ?(?:you|u|ye|yous|youse|ya|yall|y'all|you guys|your \\p{L}+) (?:lot |guys |folks |also |even |still |just |ever |do |by any chance )*(?:do|offer|sell|have|cover|take|make|install|rent|ship|fit|provide|deliver|treat|host|post|help|build|supply|stock|handle|work|cater|run|serve|repair|fix|print|hire|lend|teach|design|support|come out|accept|quote|recommend|manage|give|put|get|hold|bring|carry|test|train|insure|store|move|travel|clean|cut|weld|draw)|(?:got|have you|you) (?:got )?any(?:thing)? (?:left|slots?|space|rooms?|tickets?|in|for|available|free)|is (?:there|it) (?:a |any )?(?:possible|available|availability|space|room|slots?)|any (?:chance|availability|openings? (?:this|next|for)|slots?|spaces?|deals?|discounts?)|haben sie|bieten sie|machen sie|macht ihr|habt ihr|gibt es|tenéis|tienen|hacéis|hacen|ofrecen|avez-vous|faites-vous|proposez-vous|avete|fate|heeft u`,
  ),
  sign(
    'price',
    { sales: 1.8 },
    `quote|quotes|quotation|price|prices|pricing|priced|how much|rates?|estimate|cost|costs|ballpark|fee|fees|budget|per (?:month|seat|user|unit|head|day|night|kg|litre|piece|hour)|what(?:'s| is| would| do|s)? (?:the |it |you |that )?(?:damage|charge|come to|run me|set me back)|angebot|kosten|kostet|preis|presupuesto|precio|cuánto|cuanto cuesta|devis|tarif|tarifs|prix|combien|preventivo|prezzo|quanto costa|offerte|prijs`,
  ),
  sign(
    'buying',
    { sales: 2 },
    `buy|purchase|hire|rent|sign up|enrol\\w*|book (?:a|an|in|it|us|me|for|one|two|our|your|the)|order (?:a|some|one|two|\\d+|the|it|from)|demo|(?:free )?trial|get started|consultation|evaluat\\w+|compar(?:e|ing)|shortlist\\w*|switch(?:ing)? (?:from|to|over|away|provider|supplier)|current (?:provider|supplier|vendor|system|agency|accountant|lawyer|guy)|our guy|last (?:lot|firm|shop|company|three shops)|new (?:patient|customer|client|here|build|unit|flat|house|home|place|office|kitchen|site|business|shop)|tender|rfq|rfp|enquiry for|requirement of|first (?:time|home)|get (?:a|some|one|two|\\d+) (?:of|for|installed|fitted|done|made)|take (?:one|two|it|them|the|both|\\d+)|samples?|a room for|a table for|tickets for`,
  ),
  sign(
    'who-we-are',
    { sales: 1 },
    `(?:we'?re|we are|we run|we have|i run|i own|i manage|we've got|we'?ve|i'?m|i am|it'?s) (?:an? )?${upTo(2)}(?:small|family|team of|startup|company|firm|practice|shop|school|hotel|restaurant|cafe|café|clinic|charity|church|club|landlord|bakery|farm|brewery|agency|studio|garage|warehouse|couple|\\d+ (?:people|staff|person|seats|of us|employees|sites|rooms|units))`,
  ),
  sign(
    'stranger',
    { sales: 4, support: -3, existing_customer: -4 },
    `(?:not|isn'?t|never|aren'?t|ain'?t|wasn'?t) (?:yet |currently |actually |been )?(?:a |an |your |with |already )?(?:\\p{L}+ )?(?:client|customer|patient|member|subscriber|with you|with you guys|a client of yours)|new (?:here|customer|client|patient|to (?:this|you|your|the area))|first time (?:here|caller|customer|visitor|using)|never (?:used|bought|ordered|dealt|worked|been|rented|hired|stayed|shopped)|primera vez|noch kein\\w* kunde|neukunde|nuevo cliente|nouveau client|(?:a friend|my (?:sister|brother|neighbou?r|boss|mate|mum|colleague|cousin|friend)) (?:recommended|said|told me|uses|used|pointed|sent me)|saw (?:your|you) (?:ad|van|sign|page|on|advert)|found you (?:on|through|via)|heard (?:about|of|good things)`,
  ),
  sign(
    'elsewhere',
    { sales: 2, support: -2 },
    `(?:from|with|off|by|at) (?:another|a different|some other|somebody else|someone else|other) ?(?:company|firm|shop|supplier|place|dealer|provider|seller|lot|mob|bank|garage)?|not (?:from|by|through|with) you|bought (?:it |them )?(?:elsewhere|online|second ?hand|used)|second[- ]?hand|came with the (?:house|flat|building|place)|previous (?:owner|supplier|provider|installer|agency|tenant)|(?:installer|supplier|builder|firm|company|agency) (?:went bust|has gone|closed|disappeared|ghosted)`,
  ),
  sign('pitched', { spam: 3 }, `(?:${pitched})`),
  sign('pitch-manner', { spam: 2.2 }, `(?:${pitchManner})`),
  sign(
    'we-offer',
    { spam: 2.5, sales: -1 },
    `(?:we|i)(?:'re| are|'m| am)?(?: also| can| do| now| have| currently| specialise| specialize)* (?:offer(?:ing)?|provid(?:e|ing)|deliver(?:ing)?|suppl(?:y|ying)|plac(?:e|ing)|giv(?:e|ing)|specialis(?:e|ing)(?: in)?|specializ(?:e|ing)(?: in)?|sell(?:ing)?|can (?:help|get|bring|boost|improve|increase|rank|redesign|take over|supply|load|offer|provide)|grow|guarantee) (?:you|your|to you|our|a|an|the|businesses|companies|top|best|high|cheap|affordable|quality|qualified|traffic|leads|clients|\\d+|full|complete|professional|\\p{L}+ services?|\\p{L}+ \\p{L}+ services?)|we are (?:the )?(?:seller|supplier|manufacturer|exporter|factory|agency|outsourcing)`,
  ),
  sign('job', { other: 4 }, `(?:${jobWords})`),
  sign('press-study', { other: 3 }, `(?:${pressWords})`),
  sign('partner', { other: 3 }, `(?:${partnerWords})`),
  sign('wrong-place', { other: 3 }, `(?:${wrongPlace})`),
  sign(
    'not-buying',
    { other: 2, spam: -1 },
    `not (?:buying|a customer,|looking to buy|after a (?:quote|price|service)|selling)|don'?t (?:want|need) to buy|no(?:t)? (?:need|want) (?:test|to buy)|neither,? (?:press|i'?m|student|job|i|we)|not (?:want|need) \\p{L}+|for (?:my|a|the|our) (?:school|college|class|course|paper|book|article|blog|study|research)`,
  ),
  sign(
    'vague',
    { unclear: 1.5 },
    `not sure (?:what|how|where|which|if)|no (?:clue|idea) |dunno|idk|(?:some|a|the) ?thing|stuff|just (?:looking|browsing|having a look|curious|poking)|(?:my )?(?:boss|manager|husband|wife|brother[- ]in[- ]law|brother|daughter|son|mum|friend) (?:told|asked|said|sent|wants|made) (?:me|us)|(?:was|were|been) (?:told|sent|asked)|sent (?:me )?(?:a|the|this) link|hold on|bear with|brb|one (?:sec|min|moment)|which (?:company|school|shop|site|one) (?:is|are)|who (?:is|are) (?:this|you)|what is this|is this (?:a|the)|hard to explain|long (?:one|story)|bit (?:of a )?(?:long|awkward|delicate|complicated|odd|weird)`,
  ),
];
