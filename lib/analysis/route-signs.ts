import type { Route } from './schema';

/** A way in which a visitor shows what kind of enquiry this is; weights add up, the heaviest route wins. */
export type RouteSign = { route: Route; weight: number; shows: RegExp };

export const routeSigns: readonly RouteSign[] = [
  {
    route: 'spam',
    weight: 4,
    shows:
      /\b(?:seo|back ?links?|link building|guest post(?:s|ing)?|(?:1st|first) page (?:of|on|results)|google rank\w*|rank(?:ing)? (?:on|in) google|not ranking|domain authority|da ?\d0\+?|white hat|web ?(?:design|development) (?:company|agency|services) from|(?:leading|offshore) (?:digital|marketing|web|software|outsourc\w*)|outsourc\w+ (?:company|services|team|partner)|crypto\w*|bitcoin|btc|usdt|forex|nft|onlyfans|free audit report|increase your (?:sales|traffic|revenue|ranking)|pre-qualified (?:leads|homeowners|buyers)|exclusive (?:\w+ )?leads|bulk (?:sms|email)|email (?:list|database)s?|followers for|decision maker for|merchant cash|business loan|bench of|pay only per|only pay per)\b/,
  },
  {
    route: 'spam',
    weight: 2.5,
    shows:
      /\b(?:we (?:are|r) (?:a |an )?(?:leading|experienced|top|professional|certified|award|providing)|we (?:offer|provide|deliver|supply|place|give|specialize|specialise) (?:\w+ ){0,3}(?:services|solutions|leads|appointments|packages|developers|traffic|links|hotels|clients|homeowners)|going through your (?:website|site)|came across your (?:website|site)|your (?:website|site) (?:is not|isn't|is missing|could)|kindly (?:revert|reply|share)|reply me|revert (?:to me|back|on)|sir\/madam|dear (?:sir|madam|team|business owner|site owner|webmaster|it head|owner)|hello team|greetings of the day|my dear|no (?:sir|mam|ma'am)|starting just|packages from|special offer for your|profit assured|our (?:agency|packages) |can take over your|house with \d+ staff|money return|shall i (?:send|share) (?:the |you )?(?:proposal|profiles|samples?|details|portfolio))\b/,
  },
  {
    route: 'other',
    weight: 4,
    shows:
      /\b(?:hiring (?:instructors|drivers|anyone|now|at)|are (?:you|u) (?:\w+ )?hiring|vacanc(?:y|ies)|job opening|open positions?|looking for (?:a )?(?:work|job|position|internship|apprenticeship)|apply for (?:a|the) (?:job|role|position)|applying for|my (?:cv|resume|résumé|application)|apprentice(?:ship|s)?|internship|work experience|(?:want|need) (?:a )?job|jobs? (?:with|at) (?:you|use)|sponsor(?:ship)? visas?|visas? for the|giving sponsorship|careers?\b|as a (?:tutor|driver|cleaner|instructor|nurse|waiter) (?:with|for) you|taking on any|work for (?:you|u)\b|join your (?:team|crew)|take-home|bewerb\w+|stellenangebot|trabajar con (?:vosotros|ustedes)|currículum|candidature|volunteer(?:ing)?)\b/,
  },
  {
    route: 'other',
    weight: 4,
    shows:
      /\b(?:dissertation|thesis|my (?:masters?|phd|final year)|student (?:at|project|doing|research|writing)|(?:1st|2nd|3rd|first|second|third|final|phd|master'?s?) (?:yr|year) (?:\w+ )?(?:student|project)|school project|research (?:paper|project|study)|questionnaire|survey|journalist|reporter|i write for|writing (?:a|an) (?:article|piece|story)|putting together a piece|writing up|i file on|on the record|press (?:enquiry|query|request|office)|trade magazine|for comment|a line from your|wrong (?:number|company|place|chat|business)|sorry wrong|missed call from|i'm the neighbou?r|im the neighbou?r|open source)\b/,
  },
  {
    route: 'other',
    weight: 3.5,
    shows:
      /\b(?:distributor(?:ship)? for your|stock our|carry our|we (?:make|produce|manufacture|grow|import|press) (?:\w+ ){1,5}(?:and|in|near|would|wonder|for)|i press |we are an? (?:\w+ )*(?:mill|factory|workshop|manufacturer|producer|grower|importer)|looking for (?:converters|distributors|stockists|resellers)|partner(?:ship)? (?:with you|opportunit\w+)|team up|subcontract\w*|become a (?:reseller|partner|supplier)|supplier (?:to|for) you|supply you|sponsor our|donat\w+ (?:a prize|to our)|charity (?:raffle|auction)|raffle prize|buy your (?:business|domain)|sample box|materials shelf|specify us|trial reels)\b/,
  },
  {
    route: 'support',
    weight: 3,
    shows:
      /\b(?:my (?:order|parcel|package|delivery|tracking|glasses|varifocals|prescription|repeats|portal|login|password|booking|appointment|transcript)|where(?:'s| is| are|s) my|order (?:no\.?|number|#)?\s?#?\w*-?\d{3,}|ordered (?:my|them|it|a|the)\b|ticket \d{3,}|log ?in\b|log(?:s|ged|ging)? (?:me )?(?:in|out)\b|locked out|password|2fa|authenticator|reset|refund|return (?:it|this|them|label|boots)|need to return|exchange (?:it|this)|want my money back|replacement (?:part|buckle)|not (?:arrived|delivered|received|turned up)|hasn'?t (?:arrived|come|turned|landed)|haven'?t (?:arrived|received|turned)|havent (?:arrived|turned)|hasnt landed|track(?:ing)? (?:my|number|page|says)|label created|reschedul\w+|move my (?:appointment|booking|visit)|swap to the|dropped it|in the app|dispatched|wrong (?:item|size|colour|color|part|label)|lost property|we left a|where did the|bought (?:an? |the )?[^.\n]{0,30}(?:off|from) you|i got from you|customers? .{0,20}asking us where|cluster|error \d+|erreur \d+|plante|commande [a-z0-9-]*\d+|le suivi|the (?:dashboard|our dashboard)|on our dashboard|cartons? of .{0,20}came)\b/,
  },
  {
    route: 'support',
    weight: 1.6,
    shows:
      /\b(?:can'?t (?:get in|log|access|see|open|find|connect|upload|export|import)|cant (?:get in|log|access|see|open|find|connect|upload|export|import)|doesn'?t work|does not work|not working|isn'?t working|stopped working|won'?t (?:open|turn|start|load|save|connect|sync|close|lock|take)|wont (?:open|turn|start|load|save|connect|sync|close|lock|take)|error|crash\w*|bug\b|broken|broke\b|snapped|faulty|defect\w*|warranty|how do i (?:change|turn|get|set|use|reset|find|export|delete|add|connect|log|take|exclude|copy|remove)|how do i (?:\w+ ){1,4}(?:in|on|to|from|off) (?:the|my|our) |shows? offline|"offline"|app (?:says|keeps|won'?t|logs)|buzzes|flashing|keypad|kaputt|funktioniert nicht|geht nicht|no funciona|ne (?:marche|fonctionne) pas|cassée?s?|non funziona)\b/,
  },
  {
    route: 'existing_customer',
    weight: 3.5,
    shows:
      /\b(?:my (?:plan|contract|subscription|membership|policy|lease|account manager|invoice|renewal|licen[cs]e|tenancy|agreement|retainer|monthly gift|adviser)|our (?:plan|contract|subscription|membership|policy|lease|account manager|renewal|licen[cs]es?|maintenance agreement|agreement with you|retainer|weekly clean|invoice|rep\b)|renew(?:al|ing)?|upgrade (?:to|our|my|from)|downgrade|(?:more|extra|additional|add) (?:seats?|users?|licen[cs]es?|units?|singers)|(?:your|the|an?) invoice\b|invoice (?:no|number|[a-z]{0,3}-?\d+)|wrong invoice|direct debit|cancel(?:ling|lation)? (?:my|our|the|agreement)|terminate|stop my|end the plan|out of the \w+ (?:\w+ )?plan|closing business|(?:we're|we are|i'm|im|i am|been) (?:already |an? )?(?:existing |current |long[- ]?(?:time|standing) )?(?:a )?(?:customer|client|member|tenant|subscriber)s?\b|customer (?:since|of yours|for)|with you (?:guys )?(?:for|since)|been with you|(?:we|i)(?:'ve)? (?:already )?(?:have|use|rent|lease|got|had) you\b|same as last (?:time|year)|another (?:\d+ years|project|site|run|batch)|a second one for|second project|next (?:project|batch)|you (?:guys )?(?:manage|look after|host|handle) our|as usual|reorder|repeat order|you did (?:our|us)|you'?re doing our|you are doing our|one of dr \w+'?s\b|bestehender vertrag|wartungsvertrag bei euch|bei euch|mein vertrag|mi contrato|mon contrat|on file|we'?re on (?:starter|growth|pro|basic|team|the)|outgrew it)\b/,
  },
  {
    route: 'sales',
    weight: 2,
    shows:
      /\b(?:quote|price|pricing|how much|rates?|estimate|looking (?:for|to|at|after)|interested in|need (?:a|an|some|someone|help)|want (?:a|an|to|some|it|our)|do you (?:do|offer|sell|have|cover|work|take|make|install|rent|ship|fit|provide|deliver|treat|host|post)|do u (?:do|sell|have)|can you (?:do|make|help|install|build|fit)|book\b|consultation|hire|new (?:patient|customer|client|here|pool|build)|switch(?:ing)?|demo|trial|buy|purchase|we're a|we run|thinking (?:of|about)|considering|evaluating|compar(?:e|ing)|sign up|enrol|wish to join|first time|primera vez|pilot)\b/,
  },
];

/** The visitor has something from this business already: bought, installed, done or held by it. */
export const relation =
  /\b(?:you (?:guys |lot )?(?:put in|installed|gave (?:me|us)|sold (?:me|us)|fitted|did (?:our|my|us|the)|are doing|fed us|serviced|repaired|painted|delivered|printed|hosted|look after|still have (?:my|our))|(?:bought|got|ordered|had|have|purchased|rented|leased)\b[^.?!\n]{0,40}\b(?:from|off|with|at|bei) (?:you|u|yours|w\/ you|euch|ihnen)\b|(?:have|had) (?:the |my |our )?[^.?!\n]{0,40}\bw(?:ith|\/) (?:you|u)\b|done with you|of yours|(?:we|i)(?:'ve| already)? (?:have|had) you (?:in|for|guys)?|(?:we|i) (?:already )?(?:pay|monitor already|use) (?:for )?(?:you|them|this)|we already have you|your (?:night crew|rep said|driver left|fitter came|engineer came|guy (?:came|did|told))|deposit for our|we sold the house|(?:moved out|taken? \d+ payments)|given since|my fiesta in|ive got the \w+ in for|(?:in|at) (?:room )?\d{2,3} (?:saturday|sunday|last)|my unit|the unit i|since (?:20\d\d|last (?:year|spring|fall|autumn))[^.\n]{0,20}(?:with you|bei euch)|(?:your|the) shop twice)\b/;
/** A matter of money, contract or more of the same: for a customer that is an account matter, not support. */
export const commercial =
  /\b(?:renew\w*|upgrade|downgrade|seats?|invoice|payments?|deposit|pay|price|discount|cancel\w*|terminate|stop (?:my|our)|contract|agreement|plan\b|subscription|membership|another|a second|opening (?:two|three|a|another)|new (?:ones|site|branch|place|branches)|want the same|add(?:ing|itional)?|extra|more (?:users|seats|of)|bring my|now want|variation|extension|move to (?:a|another)|private office|quote|umstieg|kosten|vertrag|kündig\w*|factura|facture|extend|carry on|last year|second project|this time)\b/;
/** Said outright not to be a customer. */
export const stranger =
  /\b(?:not|isn't|never|we're not|were not|aren't|im not|i'm not) (?:a |an |your |with |currently )?(?:\w+ )?(?:client|customer|patient|member|with you|you guys)\b|\bnot a client of yours\b|\bnew (?:here|customer|client|patient)\b|\bfirst time (?:here|caller|customer|visitor)\b|\bprimera vez\b/;
