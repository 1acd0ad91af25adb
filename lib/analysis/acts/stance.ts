/** How a visitor's words stand to a yes-or-no question. */
export type Stance = 'yes' | 'no' | 'hedge' | null;

/** A stance and whether it was said in so many words: "ok" before a question of one's own is no firm yes. */
export type Answer = { stance: Stance; firm: boolean };

const fillers =
  /^(?:(?:oh+|ah+|uh+|um+|er+|eh+|well|haha+|ha|ah sure look|sure look|hehe+|lol|omg|wow|hi|hello|hey|thanks?|thank you|thx|ta|cheers|right|so|and|then|honestly|tbh|sorry|mate|love|sir|mam|ma'am|ooh|phew|gosh|erm|ok so|oops|look|listen|god|lord|jesus|christ|heavens|hell|goodness|no,? wait|(?:wait|hang on|hold on|actually),? no(?= (?:that|it|this|he|she|they|we)(?:'s|'re| is| are| was)\b)|no,? hang on|no,? hold on|no,? sorry|wait|hang on|hold on|bueno|pues|mira|bon|ben|bah|euh|alors|na|naja|also|tja|doch|ach|eigentlich|hombre)[\s,:]+)+/;
const good =
  '(?:fine|ok|okay|okey|good|great|grand|lovely|perfect|ace|brilliant|helpful|ideal|best|better|alright|all right|excellent|wonderful|cool|super|fab|fabulous|nice|appreciated|useful|amazing|class|dandy|sound|fantastic|acceptable)';
const yesDespiteNo = new RegExp(
  String.raw`^(?:no+|nah|not|nope)?[\s,]*(?:(?:no|not) (?:a |any )?(?:problem|probs?|worries|bother|trouble|drama|dramas|issue|objections?|harm|prob)\b|why not\b|(?:i |we )?(?:don't|dont|do not|wouldn't|wouldnt) mind\b(?! if (?:you|they) (?:don't|didn't))|by all means|(?:can't|cant|couldn't|couldnt|wouldn't|wouldnt|won't) (?:hurt|do any harm)|wouldn't say no|wouldnt say no|(?:can't|cant|don't|dont) see why not|no harm\b|no,? (?:no )?objections?\b|go (?:ahead|on|for it)|that(?:'s|s| is) ${good}|not against (?:it|that)|ning[uú]n problema|sin problema|no hay problema|pas de (?:souci|probl[eè]me)|aucun (?:souci|probl[eè]me)|kein problem|kein ding|gar kein problem|nessun problema|sem problema|geen probleem)`,
);
const noStart =
  /^(?:n|nahi+n?|nahin ji|ji nahi+n?|bilkul nahi+n?|mat (?:kar|karo|karna|kijiye)|rehne do|zaroorat nahi|(?:i'?d say |i think |think )?(?:i'?ll |we'?ll |let'?s )?(?:leave|skip) (?:it|that|this)(?: so| be| there| at that| out)?|nope|no+(?! wait| hang on| hold on| sorry| (?:calls?|e-?mails?|mails?|texts?|ringing|calling|texting|emailing|phoning|phone|whats ?app|sms|phone calls?)\b)|nah+|naw|nay|never|neither|none|negative|nein|nö|nee|non|n[ãa]o|pass(?=$|[.!?,]| on that)|hard pass|claro que no|rather not|i'?d (?:really |much )?rather (?:not|you|they|he|she|nobody|no one)|i would rather (?:not|you|they)|i'?d sooner (?:not|you|they|nobody)|i'?d prefer (?:not|you didn't|if you didn't|you not|it if you didn't)|i(?:'ll| will)? prefer not|prefer not|rather (?:you|they|she|he) (?:didn't|didnt|did not|not)|absolutely not|definitely not|certainly not|of course not|not (?:really|today|interested|for me|necessary|needed|required|likely|keen|a chance|on your|in a million|thanks|thank you|at all|happening|gonna|particularly|especially|now thanks|this time|a soul)|please (?:don'?t|do not|no|not)|pls (?:don'?t|do not|no)|(?:don'?t|do not)(?! (?:hesitate|forget|worry|mind|have|know|think|remember|(?:be )?(?:call|ring|phone|text|e-?mail|mail|write|contact|message|whats ?app|use|send)))|no need|needn'?t|there(?:'s|s| is) no need|nobody|no one|leave it|leave me|forget (?:it|that)|nevermind|never mind|i(?:'| a)?m (?:good|fine|ok|okay|alright|all ?right|all set|grand|sorted|all good)(?! (?:with (?:that|it|them|you|someone|him|her|either|both|e-?mail|phone|a call|being|any)|to|for (?:that|them|you|a call)))|we(?:'re|re| are) (?:good|fine|sorted|all set)(?! (?:with|to))|all set|(?:think )?i(?:'ll| will)? (?:think i'?ll )?pass|(?:gonna|going to|have to) pass|thanks? (?:you )?but no|you(?:'re|re| are) (?:alright|all ?right|ok|okay|grand)(?! to)|would i (?:heck|hell)|as if|no way|no chance|fat chance|like hell|(?:that )?won'?t be (?:necessary|needed)|it(?:'s|s| is) not necessary|i don'?t (?:want|need|think so|wish|hand|give|do)|i do not (?:want|need|wish|think so)|(?:i )?do(?:n't|nt) (?:want|need)|i(?:'m| am|m) not (?:giving|interested|leaving|handing|keen|comfortable|happy|sharing|going to)|i won'?t|i'?d (?:much |really |far )?(?:rather|sooner|prefer to) (?:sort|come|do|keep|stay|read|see|pop|visit|just|look|wait|deal|talk here|chat|go)|let'?s not|not overly|you (?:do|may|can) not|it would(?:n'?t| not)|i (?:must|have to|will|shall) decline|i (?:fear|regret)|i cannot|they should(?:n'?t| not)|(?:consent |permission )?withheld|(?:ce n'est )?(?:pas|plus) la peine|no hace falta|nicht n[öo]tig|hat sich erledigt|ni se (?:os|te|le) ocurra|s[ûu]rement pas|not (?:giving|leaving|handing|sharing|interested)|over my dead|surtout pas|lieber nicht|je pr[ée]f[èe]re pas|de momento no|i'?d (?:say|thank you) not|not (?:open|keen|willing)|at present i am not|na+h|keep (?:it|them) to yourself|don'?t bother|auf keinen fall|bloß nicht|bloss nicht|auf gar keinen|keinesfalls|bestimmt nicht|sicher nicht|danke nein|brauch(?:e|en)? (?:ich|wir) nicht|nicht n[öo]tig|mejor no|que no|ni (?:hablar|loco|loca|de broma|en broma)|para nada|de ninguna manera|en absoluto|no gracias|tampoco|prefiero (?:no|que no)|certainement pas|pas du tout|absolument pas|hors de question|pas (?:la peine|besoin|n[ée]cessaire|int[ée]ress|question)|sans fa[çc]on|jamais|inutile|no grazie|preferisco di no|liever niet|nem|❌|👎|🙅)(?=[\s,.!?):;'…🙂-🫿👎]|$)/u;
const noWithin =
  /\b(?:rather not|no thanks?|no thank you|not interested|prefer not|leave me (?:alone|off|out|be)|there(?:'s|s| is) no need|no need (?:to|for)|not necessary|hell no|god no|thanks but no|i'?ll pass|(?:i'm|im|i am) (?:fine|good|ok|okay) (?:as i am|thanks|thank you|for now|with just|just)|not leaving (?:it|them|that|my)|not giving|(?:she|he|they|you) (?:can|may|could) not|(?:she|he|they|you) (?:can't|cannot|may not)|(?:she|he|they|you|someone) (?:didn't|needn't|don't need to|need not)|absolutely not|certainly not|definitely not|no way|non merci|nein danke|no gracias)\b|👎|🙅/;
const hedge =
  /\b(?:maybe|may ?be|mayy+be|perhaps|possibly|i guess|guess so|depends?|depending|not (?:so |too |quite |entirely |really |all that )?(?:sure|certain)|unsure|don'?t know|do not know|dunno|idk|(?:let|lemme|let's) ?(?:me )?(?:first )?(?:think|see|check|ask|talk|have a think|sleep|run|mull)|lemme|think (?:about|on|it over)|thinking about it|mull|we'?ll see|we will see|let's see|lets see|might(?: do| be)?|i suppose|suppose so|if (?:they|you|he|she|it) must|if (?:they|you) have to|at some (?:point|stage)|some ?day|one day|down the (?:line|road)|not (?:right |just )?now|not yet|not (?:till|until|before)|not me right now|(?:have|need|want|got|like) to (?:first )?(?:talk|speak|check|ask|think|discuss|run|clear|consult|see|read)|talk to (?:my|the) (?:wife|husband|boss|partner|team)|run it (?:by|past)|can'?t promise|two minds|on the fence|could do|sleep on it|hold off|another time|maybe later|i'?ll (?:let you know|come back to you|get back to you|be in touch|think|see|have a think|ask|check|consider|decide)|let you know|what for|why(?: do| would)?|ask (?:my|the) (?:wife|husband|boss|partner|mum|dad)|not my call|can'?t (?:say|decide|tell) (?:yet|now)|undecided|(?:can|could|may) try|under (?:certain|some|the right) circumstances|i'?d like to say yes|no promises|may ?be|seg[úu]n|up in the air|quizá[s]?|quizas|shayad|sochke|soch ke|dekhte hai|baad me(?:in)?|pehle|pata nahi|tal vez|depende|puede ser|puede(?=$|,| que)|a lo mejor|ya (?:os|le|te|les) (?:dir[ée]|digo|aviso)|no (?:lo )?s[ée]|no estoy segur[oa]|lo pienso|lo consulto|m[áa]s adelante|todav[íi]a no|a[uú]n no|ya veremos|igual|antes (?:lo|tengo|quiero)|primero (?:lo|tengo|quiero)|peut-[êe]tre|peut [êe]tre|on verra|[çc]a d[ée]pend|je (?:ne )?sais pas|j'?sais pas|chais pas|pas s[ûu]re?|pas certaine?|faut que j|faudrait que|je vais (?:y )?r[ée]fl[ée]chir|y r[ée]fl[ée]chir|plus tard|pas (?:maintenant|encore|tout de suite|avant)|d'abord|[ée]ventuellement|vielleicht|evtl\.?|eventuell|mal (?:sehen|schauen|gucken)|kommt drauf an|kommt darauf an|wei(?:ß|ss) (?:ich )?(?:noch )?(?:nicht|ned|net)|i wei(?:ß|ss) ned|sp[äa]ter|noch nicht|nicht (?:bevor|vor dem)|erst (?:mal|wenn|noch)|muss (?:ich )?(?:erst|noch)|überleg\w*|forse|vediamo|dipende|talvez|misschien|kijk|może)(?![\p{L}])|^h+m+\b|🤔|🤷/u;
const pureHedge =
  /^(?:(?:but|i|it|that|well|then|maybe|perhaps|possibly|guess|suppose|so|not|sure|dunno|idk|depends?|might|do|don't|dont|know|we'll|see|let's|though|tho|really|just|yet|on|the|time|who|what|when|how|i'm|im|and|to|be|if|you|must|they|later|hmm|of|a|bit) ?){1,6}$/;
const strongYes = new RegExp(
  String.raw`^(?:y|ye+s+|yes+|yeah+|yeh+|yea+|yep+|yup+|yh|ye|ya(?! (?:veremos|os|le|te|les|no|se))|yah|yass*|aye|sure|surely|certainly|absolutely|definitely|defo|deffo|totally|affirmative|of course(?! (?:not|you (?:aren|don|can|won|didn|haven)))|ofc|course|go ahead|go for it|go on|please do|pls do|plz do|by all means|obviously|obvs|naturally|for sure|100 ?%|a hundred percent|works(?: for me)?|that works|suits|happy (?:to|for|with)|glad(?:ly| to)|(?:you|they|he|she|someone|somebody|one of them|one) (?:may|can|could|should)(?! not|n't| have|'ve| i guess| i suppose| only| try)|they should(?! not|n't| have|'ve)|i am(?=$|[.,!]| happy)|we would|we'd be (?:delighted|happy|glad)|as long as|confirmed|correct|that'?s (?:right|correct)|you do(?! not|n't)|that'?s what it'?s there|you have (?:it|my (?:permission|blessing|ok|okay|consent))|acceptable|von mir aus|(?:[çc]a|ce) serait (?:bien|super|parfait|g[ée]nial|gentil|top)|(?:das )?w[äa]re (?:prima|super|toll|gut|nett|sch[öo]n|klasse|perfekt|lieb)|me parece (?:bien|genial|perfecto|estupendo|una buena idea)|happy enough|anytime|any time|let'?s(?! not| see| leave| wait| think)|can do|sure (?:can|do|thing)|i (?:do|agree|would|consent)(?! not| mind)|agreed|i'?d (?:like|love|appreciate|welcome|be (?:happy|glad|grateful|delighted|up for|ok|okay|fine))|i would (?:like|love|appreciate|be (?:happy|glad))|that(?:'s|s| is|'d be|d be|'ll be| would be| will be| would|'d| sounds| suits) (?:\w+ ){0,2}?(?:${good}|the idea|help|why i gave)|(?:it|that) (?:would|will|does)(?! not)|(?:it|this|that)(?:'s|s| is) (?:all )?${good}|would be (?:very |really |so |most )?${good}|sounds (?:very |really )?${good}|fine (?:by|with) me|by me|let'?s (?:do|go)|knock yourselves|knock yourself|be my guest|crack on|fire away|feel free|help yourself|very much so|with pleasure|if (?:you|he|she|they|someone) (?:could|would|can|wouldn't mind|don't mind)|permission granted|granted|do (?:so|it|that)|do[.! ]*$|i(?:'m|m| am) (?:happy|fine|ok|okay|good|cool|up) (?:with (?:that|it|them|you|someone|him|her|either|both|e-?mail|phone|a call|being|any)|to|for)|either|both|whichever|any of|any ?time|welcome to|fair enough|right you are|alright then|all right then|s[ií]|claro|vale|por supuesto|dale|de acuerdo|bien s[ûu]r|oui|ouais|ui|d'accord|volontiers|avec plaisir|[çc]a (?:marche|roule|me va|va)|allez-y|allez y|je (?:veux bien|vous y autorise|suis d'accord)|pourquoi pas|entendu|ja|jo|jawohl|gern|gerne|sehr gern|klar|nat[üu]rlich|selbstverst[äa]ndlich|einverstanden|passt|in ordnung|bitte|freilich|sicher|jep|jau|certo|va bene|volentieri|com certeza|pode(?:m)? (?:sim|ser)|sim|graag|prima|tak|da|me parece bien|me (?:viene|va) (?:bien|perfecto)|estar[ií]a (?:bien|genial)|perfecto|encantad[oa]|haa+n?(?: ji)?|han(?: ji)?|ji(?: ha+n)?(?! nahi)|bilkul(?! nahi)|zaroor|zarur|theek hai|thik hai|kyu?n? nahi|faltar[ií]a m[áa]s|c[oó]mo no|como quier[ae]n?|les deux|lo que prefier|(?:ist )?mir (?:beides|recht)|damit bin ich einverstanden|gut|c'est (?:bon|ok|d'accord|parfait)|parfait|très bien|👍|✅|👌|🙌|💯|☑️|✔️|🆗)(?=[\s,.!?):;…@]|[^\p{L}\p{N}'’]|$)`,
  'u',
);
const weakYes =
  /^(?:ok|okay|okey|okie|k|kk|okk|fine|perfect|great|lovely|grand|brilliant|super|cool|good|deal|done|np|alright|all right|right so|grand so|bet|excellent|splendid|wonderful|fab|nice|awesome|no bother|you got it|good stuff|bueno|bien|listo)(?=[\s,.!?):;…-]|$)/;
const aPlea =
  /^(?:please|pls|plz|kindly|por favor|porfa|svp|s'il vous pla[iî]t|bitte)(?:$|[\s,.!]*$| (?:do|yes|yeah|call|ring|phone|text|write|e-?mail|contact|reach|have|ask|get|let|pass|arrange|tell|go|to)\b)/;
const fineAtEnd = new RegExp(
  String.raw`\b(?:is|are|'s|would be|works?|suits?|will be) (?:\w+ )?(?:${good}|by me|with me|for me|me)?(?: (?:with|by|for) (?:me|us))?(?: after all| then| actually| now| too)?$`,
);
const takesBack =
  /^(?:(?:no|actually|wait|but|well|hmm|on reflection|on second thoughts?),? )*(?:leave it|forget (?:it|that)|better not|i'?d rather (?:not|you)|(?:please )?(?:don'?t|do not) (?:call|ring|contact|write|bother|reach)|no need|scrap (?:it|that)|changed my mind|no thanks?|no thank you|rather not|lieber nicht|mejor no|non merci|nein danke)\b/;
const givesIn =
  /^(?:oh |ah |well |ok |okay |hmm |actually )*(?:go on|alright then|all right then|yes|yeah|ok then|okay then|fine then|why not|oh go on)\b/;

/** Reads a reply to a yes-or-no question clause by clause; the first clear word decides, unless a later one takes it back or doubts it. */
export function answerOf(low: string): Answer {
  const text = low
    .replace(/[\w.+-]{1,64}@[\w.-]+/g, ' ')
    .replace(/\+?\(?\d[\d\s().-]{5,24}\d/g, ' ')
    .slice(0, 600);
  let stance: Stance = null;
  let firm = false;
  let place = 0;
  for (const clause of text.split(
    /[.!?;,\n…()]+|(?<=\p{Extended_Pictographic})\s+|\s-+\s|\s(?=but\s)|\s(?=(?:though|tho|however|pero|mais|aber)\s)/u,
  )) {
    const bare = clause.trim().replace(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u, '');
    if (!bare) continue;
    const said = stanceOfClause(bare);
    place += 1;
    if (said.stance === null) continue;
    if (stance === null) {
      stance = said.stance;
      firm = said.firm;
    } else if (said.stance !== stance) {
      const turned: Stance =
        stance === 'yes' && !firm && said.stance === 'hedge' ? 'hedge' : turn(stance, said.stance, bare, place);
      if (turned !== stance) firm = said.firm;
      stance = turned;
    }
  }
  if (stance === 'yes' && !firm && asksBack(text)) return { stance: 'hedge', firm: false };
  return { stance, firm };
}

/** The stance alone; see `answerOf`. */
export function stanceOf(low: string): Stance {
  return answerOf(low).stance;
}

function turn(before: Stance, now: Stance, clause: string, place: number): Stance {
  if (before === 'yes' && now === 'hedge')
    return pureHedge.test(clause) ||
      /^(?:but|though|tho|only|depends?|if|not before|once|pero|mais|aber)\b/.test(clause)
      ? 'hedge'
      : 'yes';
  if (before === 'yes' && now === 'no') {
    if (noWithin.test(clause) || takesBack.test(clause)) return 'no';
    return 'yes';
  }
  if (before === 'no' && now === 'yes') return givesIn.test(clause) && place > 1 ? 'yes' : 'no';
  if (before === 'no' && now === 'hedge') return 'no';
  if (before === 'hedge' && now === 'yes')
    return /^(?:h+m+|why)/.test(clause) || !givesIn.test(clause) ? 'hedge' : 'yes';
  if (before === 'hedge' && now === 'no')
    return /^(?:no|nah|nope|don't|dont|do not|please don't|i'd rather not|rather not)\b/.test(clause) ? 'no' : 'hedge';
  return before;
}

function stanceOfClause(clause: string): Answer {
  const shown = /^h+m+\b[\s,]*\p{L}/u.test(clause) ? clause.replace(/^h+m+\b[\s,]*/, '') : clause;
  const text = shown.replace(fillers, '').replace(/^but /, '').replace(fillers, '');
  const no: Answer = { stance: 'no', firm: true };
  const yes: Answer = { stance: 'yes', firm: true };
  if (yesDespiteNo.test(text)) return yes;
  if (noStart.test(text))
    return /^(?:not (?:now|sure|yet)|i don'?t (?:think so )?know)/.test(text) ? { stance: 'hedge', firm: true } : no;
  if (noWithin.test(text)) return no;
  if (
    /\bi'?d like to say yes\b|\b(?:under|in) (?:certain|some|the right) circumstances\b|\bcould be$|^might\b/.test(text)
  )
    return { stance: 'hedge', firm: true };
  const agreed = strongYes.test(text) || aPlea.test(text);
  if (isConditional(text)) return { stance: 'hedge', firm: true };
  if (hedge.test(text) && !(agreed && !pureDoubt(text))) return { stance: 'hedge', firm: true };
  if (agreed) return yes;
  if (weakYes.test(text)) return { stance: 'yes', firm: false };
  if (
    text.length < 90 &&
    fineAtEnd.test(text) &&
    /\b(?:fine|ok|okay|good|great|best|grand|perfect|suits?|works?|lovely|ideal|better|alright)\b/.test(text) &&
    !/\bnot?\b|n't\b|^(?:what|how|when|which|where|who|if)\b/.test(text)
  )
    return yes;
  if (/^\p{Extended_Pictographic}/u.test(text) && /👍|✅|👌|🙌|💯|✔/u.test(text)) return yes;
  return { stance: null, firm: false };
}

/** A yes whose clause goes on to doubt it ("sure I guess", "yes maybe"); doubt about a detail ("yes, maybe Tuesday") leaves it a yes. */
function pureDoubt(text: string): boolean {
  return (
    (/\b(?:i guess|guess so|i suppose|suppose so|maybe|perhaps|possibly|depends?|might|if (?:they|you) must|quiz[áa]s|tal vez|depende|peut-[êe]tre|vielleicht|eventuell)\b/.test(
      text,
    ) &&
      !/\b(?:maybe|perhaps|possibly|vielleicht|eventuell|peut-[êe]tre|quiz[áa]s) (?:on |in |at |after |before |around |am |im |en |el |le |la )?(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|morning|afternoon|evening|next|\d|noon|lunch|montag|dienstag|lundi|lunes|ma[ñn]ana|morgen|demain)/.test(
        text,
      )) ||
    (/\b(?:not (?:till|until|before|yet)|let me|later|need to|have to)\b/.test(text) &&
      !/\b(?:not (?:till|until|before)|later) (?:\w+ )?(?:\d|noon|lunch|today|this|tomorrow|mon|tue|wed|thu|fri)/.test(
        text,
      ))
  );
}

/** "Only if my husband agrees", "once I've read it": agreement that hangs on the visitor's own side. Times and places are no such condition. */
function isConditional(text: string): boolean {
  return (
    /\b(?:only if|if|once|when|after|provided|as long as|unless)\b (?:i|my|we|our|the (?:wife|husband|boss|other half)|i've|we've|i'm|he|she)\b/.test(
      text,
    ) &&
    /\b(?:agree|decid|know|talk|spoke|speak|think|thought|make up|sort|need it|want it|change my|ready|read|heard|happy|say|says|okay|ok it|approve|look)\w*/.test(
      text,
    ) &&
    !/\b(?:you|they) know\b/.test(text)
  );
}

function asksBack(text: string): boolean {
  return (
    /\?/.test(text) ||
    /(?:^|[.,!;]\s*)(?:and |but |so )?(?:do|does|did|is|are|can|could|what|how|when|where|which|who|will|would|have)(?:'s)? (?:you|it|there|the|that|this|much|many|long|i|we|they|he|she|your|my)\b/.test(
      text,
    )
  );
}
