import { fold } from '@/lib/transcript/text';
import { isCommonWord, isFirstName } from './person-name';
import { shiftPerson } from './person-shift';
import { placesIn } from './places';
import { reportQuestion } from './reported-question';
import { doubtfulVerbs, isFiniteVerb, isModal, isRegularPast, plainVerbs, thirdPerson } from './words/verb-words';

/**
 * How a clause of the visitor reads when somebody else reports it: what the visitor wants, what they ask, what they say of themselves
 * (`own`: "has a borehole"), what they say of something else (`told`: "the courier never showed"), or words without a verb (`fragment`).
 */
export type Reported = { kind: 'wish' | 'question' | 'own' | 'told' | 'fragment'; text: string };

const opening =
  /^(?:(?:hi+|hello|hey+|heya|hiya|howdy|yo|(?:top of the )?morning|afternoon|evening|good (?:morning|afternoon|evening|day)|g'day|dear (?:all|team|sirs?|madam|sir or madam|sir\/madam)|greetings(?: of the day)?|respected (?:sir|madam|team)|so+|ok(?:ay)?|well|yes|yeah|ye|yep|yup|aye|no|nope|nah|oh|ah|ahh?|um+|erm?|uh+|hmm*|lol|haha+|ha|thanks(?: (?:for|a) \w+(?: \w+)?)?|thank you|ta|cheers|thx|please|pls|plz|kindly|also|and|but|or|then|right|sure|great|cool|grand|lovely|perfect|fine|fair enough|sorry|apologies|actually|like|just|honestly|basically|anyway|anyways|then|now|look|listen|see|there|team|all|everyone|folks|guys|lads|mate|love|dear|sir|madam|mam|sir ?\/ ?ma'?d?a?m|to the owner|to whom it may concern|roughly|legally|technically|approximately|alternatively|secondly|firstly|one (?:more|last|other) (?:thing|question|one)|last (?:thing|one|question)|quick (?:one|question|q)|just checking|straight question|question|ps|p\.s|btw|by the way|fyi|tbh|to be honest|truth be told|in short|basically|long story short|and before (?:you|i) go|before (?:you|i) go|oh and|out of interest|out of curiosity|hope (?:you're|you are|youre|all is|all's|this finds you) \w+(?: \w+)?|(?:i )?(?:hope|hoping) (?:you|someone|somebody|u) can help(?: me| us)?|ty|wonder(?:ing)? if you can help|can you help|could you help|need (?:some |a bit of |your )?help(?: please)?|help(?: please)?|i mean|you know|say(?= \d)|say(?= \d)|you see|the thing is|thing is|as i (?:said|say)|like i said|again|straight up|right so|ok so|grand so|god|jesus|lord|crikey|blimey|gosh|wow|oops|oopsie|phew|serious(?:ly)? now|joking aside)(?![\p{L}\p{N}'’/-])[\s,.!:;–-]*)+/iu;
/** "I was wondering if", "could you tell me whether", "let me know what": what follows is the question. */
const askingFrame =
  /^(?:(?:i|we)(?:'m|m| am|'re| are|'d| would| was| were|'ve| have)?\s+(?:just |only |also |still |really )*(?:wonder|wondering|wondered|curious|not sure|unsure|asking|ask|want(?:ing|ed)? to (?:know|find out|ask|check|see|hear)|like to (?:know|ask|find out|check|understand|hear)|need to (?:know|find out|check)|trying to (?:find out|understand|work out|figure out))|wonder|wondering|curious|(?:can|could|would|will) (?:you|u|ye|someone|anyone|anybody|somebody|one of you) (?:please |pls |just |kindly )*(?:tell (?:me|us)|let (?:me|us) know|say|explain|confirm|clarify|advise)|(?:please |pls )?(?:tell (?:me|us)|let (?:me|us) know|advise|confirm|ask them)|do (?:you|u|ye) know|any idea|any clue|(?:i )?(?:don'?t|dont) (?:know|understand|get)|(?:the |my |a )?(?:main |big |only |first |second |real |one )?question(?: is)?|(?:what )?(?:i|we) (?:really |actually )?(?:want|need|wanted|would like) to (?:ask|know|check)(?: is)?|wanted to (?:ask|know|check)|need to know|like to know|want to know)(?: about)?[\s,:]+(?=if\b|whether\b|what|how|when|where|which|who|why|that\b|about\b|could\b|can\b|do\b|does\b|is\b|are\b|would\b|will\b)/i;
const aside =
  /(?:[\s,]+(?:lol|haha+|ha|thanks|thank you|thx|ta|cheers|please|pls|plz|kindly|mate|love|dear|pal|sir|madam|tbh|to be honest|honestly|if (?:i'?m|im) honest|i think|i guess|i suppose|i believe|i reckon|i hope|you know|know what i mean|or something|or so i'm told|or whatever|and (?:all )?that|and stuff|etc|though|tho|anyway|basically|really|like|x+|xo|genuinely|mind|if that makes sense|as i say|as i said|then|(?<!\bor )so|and|but)){1,6}[\s.!?…]{0,9}$/i;
const filler =
  /(?<=^|[\s,])(?:to be honest|tbh|honestly|if i'?m honest|frankly|basically|actually|literally|obviously|you know|i mean|kind of|kinda|sort of|sorta|lol|haha+|please|pls|plz|kindly)(?=[\s,.;!?]|$),?\s*/giu;
const guess =
  /^(?:(?:i|we) (?:think|guess|suppose|believe|reckon|imagine|understand|gather|hear|hope|fear|take it)(?: that)?|i'?m (?:sure|afraid|told)(?: that)?|i(?:'ve| have)? (?:been told|heard)(?: that)?|apparently|seems(?: like)?|looks like)\s+(?=\S+ \S+)/i;

const wishes: [RegExp, string][] = [
  [
    /^(?:would|'?d|wud|should|will) (?:really |very much |much |also |dearly |just )*(?:like|love|prefer|appreciate|welcome)\b/i,
    'wants',
  ],
  [/^(?:could (?:really )?(?:do with|use)|wouldn'?t mind|am keen on|am (?:after|hunting|shopping) for)\b/i, 'wants'],
  [/^(?:want(?:ed|s|ing)?|wanna|wana|wantin|fancy|fancied|prefer|request(?:ing)?)\b/i, 'wants'],
  [/^(?:am |are |is |in )?(?:in )?(?:requirement|need) of\b/i, 'needs'],
  [
    /^(?:(?:am|are|will be|'ll be|going to be) )?(?:need(?:ed|ing)?|require[sd]?|requiring|must have(?= (?:an?|the|it|one|some|\d))|gotta have|have need of|gonna need|will need|going to need|'ll need)\b/i,
    'needs',
  ],
  [
    /^(?:need|have|got|have got|gotta|must)(?: to)? (?=(?:be|get|have|find|book|move|change|cancel|return|send|sort|replace|order|know)\b)/i,
    'needs to',
  ],
  [/^(?:(?:am|are|'m|'re|was|were|been) )?(?:looking|lookin)(?= (?:for|to|at|into|after|forward to))/i, 'is looking'],
  [/^(?:(?:am|are|'m|'re|was|were) )?(?:searching|hunting|shopping)(?= for)/i, 'is looking'],
  [/^(?:am|are|'m|'re|was|were) after\b/i, 'is after'],
  [/^after (?=(?:an?|some|any|the cheapest|the price|\d+|one|two|three|something|somebody|someone)\b)/i, 'is after'],
  [/^(?:(?:am|are|'m|'re|was|were) )?(?:very |also |really )?interested\b/i, 'is interested'],
  [/^(?:(?:am|are|'m|'re|was|were) )?hop(?:e|ing)(?= (?:to|for|you can|we can|we could))/i, 'hopes'],
  [/^(?:(?:am|are|'m|'re|was|were) )?keen (?=to|on)/i, 'is keen'],
  [/^(?:(?:am|are|'m|'re|was|were|been) )?(?:trying|tryna|tryin)(?: to)?\b/i, 'is trying to'],
  [
    /^(?:(?:am|are|'m|'re|was|were|been) )?(?:thinking|considering)(?= (?:of|about|an?|the|some|whether|to))/i,
    'is thinking',
  ],
  [/^(?:am|are|'m|'re|was|were|been) planning\b/i, 'is planning'],
  [/^planning (?=to|on|an?|our|my|the)/i, 'is planning'],
];
const speaker =
  /^(?:i|we|id|wed|im|ive|weve|we'd|i'd|i'm|i've|we've|we're|i'll|we'll|myself and \w+|me and (?:my )?\w+|my \w+ and (?:i|me))(?=[\s'’])/i;
const adverbs =
  /^(?:(?:just|also|really|only|still|currently|actually|basically|now|would|will|do|have been|has been|had been|did|then|kinda|simply|urgently|badly|desperately|'ll)\s+)+(?=want|need|look|like|love|after|interest|try|think|plan|hop|requir|search|keen|consider)/i;
/** Orders to the business: what the visitor has it do. */
const orders =
  /^(?:add|amend|arrange|book|bring|cancel|change|check|close|collect|confirm|connect|correct|deliver|drop|email over|explain|find|fix|get|give|hold|keep|let|make|move|order|pause|pick up|please|put|quote|recommend|refund|register|remove|renew|repair|replace|reserve|return|revise|send|show|sign|sort|stop|swap|switch|take|transfer|unlock|update|upgrade)\b/i;
const asNoun =
  /^\w+(?:ing|ed)?(?: \w+)? (?:number|no|form|request|date|is|was|has|for|of|to|from|in|on|at|ref|status|confirmation|history|value|system|book|centre|center|shop|team|and|or|with|said|says|slip|line|point|plan)\b/i;
const otherSubject =
  /^(?:it|its|it's|he|he's|hes|she|she's|shes|they|they're|theyre|they've|that|that's|thats|this|there|there's|theres|these|those|nobody|somebody|someone|everyone|everything|nothing|who|you|u|ye|youse|yous|you've|you're|youve|youre)(?![\p{L}'’])/iu;
const askingVerb =
  /^(?:is|are|do|does|did|can|could|will|would|should|shall|may|am|any chance|has|have)(?:n't|nt)? (?:\S+ )/i;
const questionWord = /^(?:what|whats|how|hows|when|whens|where|wheres|which|who|whos|whose|why)(?:'s|’s|'d|'re)?(?= )/i;
/** "When I call", "what I need is", "which is": no question without its mark. */
const noQuestion =
  /^(?:when(?:ever)? (?:i|we|you|he|she|it|they|the|my|our)\b|which (?:is|was|are|were|i|we|he|she|they|has|had|would|could|can|did|does|means|seems|makes|looks|\w+n't)\b|who (?:btw|got|made|took|lost|\w+ed|is|was|has|are|were|had|knows|said|told|lives|does)\b|where (?:i|we|it|they|he|she)\b|what (?:i|we|it|a)\b|how (?:lovely|nice|kind|funny|odd|strange)\b)/i;

/** One clause of the visitor as a report of it. It begins in lower case unless with a name; `said` keeps its case otherwise. */
export function report(said: string): Reported {
  const asked = /\?/.test(said);
  const text = bare(said);
  const framed = askingFrame.exec(text);
  if (framed) return question(text.slice(framed[0].length));
  const own = ownReport(text);
  if (own) return own;
  const low = fold(text);
  const wish = wishOf(text.replace(adverbs, ''));
  if (wish) return wish;
  if (isQuestion(low, asked)) return question(text);
  if (asked && !otherSubject.test(low) && text.split(' ').length <= 5 && !hasVerb(low))
    return { kind: 'question', text: `asks about ${shiftPerson(lowerFirst(text))}` };
  const order =
    /^(?:you|u|yous|ye) can (?=(?:explain|tell|send|start|stop|refund|replace|fix|sort|cancel|take|put|give|change|move)\b)(.+)/i.exec(
      text,
    );
  if (order?.[1]) return { kind: 'wish', text: `asks us to ${shiftPerson(order[1])}` };
  const ordered = orders.test(low);
  if (ordered && !asNoun.test(low) && low.split(' ').length > 2)
    return { kind: 'wish', text: `asks us to ${shiftPerson(lowerFirst(text))}` };
  const bareVerb = withoutSubject(text, low);
  if (bareVerb) return bareVerb;
  const told = otherSubject.test(low) || hasVerb(low);
  return { kind: told ? 'told' : 'fragment', text: shiftPerson(lowerFirst(text)) };
}

const ownVerbs =
  /^(?:don'?t|didn'?t|can'?t|won'?t|haven'?t|couldn'?t|cannot|can|could|will|would|should|had|got|have|bought|ordered|paid|booked|signed|moved|lost|received|started|tried|called|rang|sent|run|runs|own|live|work|collected|left|saw|found|smell|hear|loved|liked|enjoyed|asked)$/;
const ownStates: [RegExp, string][] = [
  [/^been /, 'has'],
  [/^(?:told|charged|advised|informed|quoted|offered|billed|promised|referred) /, 'was'],
  [/^(?:locked out|stuck|based|located|situated|stranded)\b/, 'is'],
];
const thingVerbs =
  /^(?:(?:is|was) (?=(?:an?|the|for|in|on|at|not|to|from|still|just|all|only|so|too|very|about|due|being|\w+ing|\w+ed)\b)|(?:needs|has|might|must|seems|looks|isn't|wasn't|does|doesn't|hasn't|goes|says|keeps|comes|works) )/;

/** A clause that begins with its verb: "been with you since 2019" is of the visitor, "keeps leaking" of the thing. */
function withoutSubject(text: string, low: string): Reported | null {
  if (/^dunno\b/.test(low)) return ofOwn(`doesn't know${text.slice(5)}`);
  const first = low.split(' ')[0] ?? '';
  if (ownVerbs.test(first) && !/^(?:have|left|found) (?:you|a look)/.test(low))
    return ofOwn(lowerFirst(text.replace(/^\S+/, (verb) => thirdPerson(verb))));
  const state = ownStates.find(([shape]) => shape.test(low))?.[1] ?? (isDoing(low) ? 'is' : null);
  if (state) return ofOwn(`${state} ${lowerFirst(text)}`);
  return thingVerbs.test(low) ? { kind: 'told', text: `it ${shiftPerson(lowerFirst(text))}` } : null;
}

const things =
  /^(?:wedding|building|parking|cleaning|heating|training|painting|catering|printing|meeting|booking|plumbing|roofing|flooring|lighting|hearing|opening|planning|pricing|shipping|billing|landscaping|wiring|packaging|fencing|tiling|welding|coating|bearing|piping|housing|lettings?|morning|evening|something|anything|nothing|everything|during|regarding|concerning|including|according|following|being|king|ring|spring|string|ceiling|clothing|filling|setting|tasting|fitting|sailing|swimming|riding|camping|fishing|reading|boarding|hosting|storage|standing|landing|lighting|dining|washing|moving|ending|asking)$/;

/** "Moving to Fife", "cancelling the lot": what the visitor is doing. */
function isDoing(low: string): boolean {
  const [first = '', next = ''] = low.split(' ');
  if (!/^\p{L}{2,}ing$/u.test(first) || things.test(first) || next === '') return false;
  const stem = first.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)].some((verb) => plainVerbs.has(verb));
}

/** Longer ones are cut: nobody reads them aloud. */
const longestClause = 500;

/** The words without greeting, thanks and fillers at their ends. */
function bare(said: string): string {
  const text = said
    .slice(0, longestClause)
    .replace(/[’]/g, "'")
    .replace(
      /(?<![\p{L}'])i?ll? (?=(?:be|go|take|have|try|pop|come|see|bring|send|let|pay|put|get|check|ask|need|want|do)\b)/giu,
      (found) => (/^ill? /i.test(found) ? "i'll " : found),
    )
    .replace(filler, '')
    .replace(/[\s,;:–-]+$/, '')
    .replace(/[.!?…]+$/, '')
    .replace(/^[\s,;:.!–-]+/, '')
    .trim();
  const opened = text.replace(opening, '').trim() || text;
  const short = opened.replace(aside, '').trim() || opened;
  const without = short
    .replace(guess, '')
    .replace(
      /^(it|that|there)s (?=(?:an?|the|not|my|our|your|been|for|just|in|on|from|about|no|only|got|all|his|her|their|gone|still|too|very|so|like|ok|fine)\b)/i,
      "$1's ",
    )
    .replace(/^shd /i, 'should ');
  return without.split(' ').length >= 2 ? without : short;
}

function question(text: string): Reported {
  return { kind: 'question', text: reportQuestion(text) };
}

/** A helping verb before its subject: a question, with or without its mark. */
const inverted =
  /^(?:is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|has|have|am)(?:n't|nt)? (?:i|we|you|u|ye|yous|youse|y'?all|it|he|she|they|this|that|these|those|there|the|my|your|ur|our|his|her|their|any|anyone|anybody|someone|somebody|everyone|one of|an?)\b(?! (?:lot of|bit of|pain|joke))/;

function isQuestion(low: string, asked: boolean): boolean {
  if (/^what(?:s|'s| is) (?:in|on|here|there)\b.* is /.test(low)) return false;
  if (questionWord.test(low)) return asked || !noQuestion.test(low);
  if (inverted.test(low)) return true;
  if (
    /^(?:do|does) (?!it|that|this|so|not|the|an?|you)\p{L}+s? .*\p{L}/u.test(low) &&
    reportQuestion(low).startsWith('asks whether')
  )
    return true;
  if (/^is \p{L}+ (?:in|there|about|around|available|still|working|on|here|free|open)\b/u.test(low)) return true;
  if (/^(?:how much\b|(?:price|prices|cost|costs)(?: (?:for|of|on|per|to|please)\b|$))/.test(low)) return true;
  return asked && (askingVerb.test(low) || /^(?:what about|how about|about|and if|if|or|any)\b/.test(low));
}

/** What the visitor says of themselves with "I" or "we". */
function ownReport(text: string): Reported | null {
  const want =
    /^(?:what|all|the (?:main |only |first )?thing) (?:i|we)(?:'d| would|'m| am)? (?:really |actually |also )?(?:want|need|am after|after|like|looking for|would like)(?: now)?(?: is| are|'s)? (.+)/i.exec(
      text,
    );
  if (want && /^(?:if|whether|what|how|when|where|who|why)\b/i.test(want[1] ?? '')) return question(want[1] ?? '');
  if (want) return { kind: 'wish', text: `wants ${shiftPerson(want[1] ?? '')}` };
  const own = speaker.exec(text);
  if (!own) return null;
  const hung =
    /^'(m|re|d|ve|ll)\b/.exec(text.slice(own[0].length))?.[1] ??
    /'(m|re|d|ve|ll)$|^(?:i|we)(m|ve|d)$/i.exec(own[0])?.slice(1).find(Boolean) ??
    '';
  const rest = text
    .slice(own[0].length)
    .replace(/^'(?:m|re|d|ve|ll)\b/, '')
    .trim();
  const plain = rest.replace(adverbs, '');
  const wish =
    wishOf(rest) ??
    wishOf(
      hung === 'd'
        ? plain.replace(/^(?:really |very much |much |also |dearly )*(like|love|prefer|appreciate)\b/i, 'would $1')
        : plain,
    ) ??
    (/^(?:m|re)$/.test(hung) ? wishOf(`am ${plain}`) : null);
  if (wish && !/^(?:d|ll)$/.test(hung)) return wish;
  if (wish && hung === 'd' && /^(?:would|like|love|prefer|really|want|need)/i.test(plain)) return wish;
  if (wish && hung === 'll') return wish;
  const helper = { m: 'is', re: 'is', ve: 'has', d: 'would', ll: 'will' }[hung.toLowerCase()];
  if (helper) return ofOwn(`${helper} ${rest}`);
  const [verb = '', ...more] = rest.split(' ');
  if (!verb) return null;
  if (
    /^(?:also|just|already|still|currently|recently|only|really|always|never|now|then|often|usually|both)$/i.test(
      verb,
    ) &&
    more[0]
  )
    return ofOwn(`${verb} ${thirdPerson(more[0])} ${more.slice(1).join(' ')}`);
  return ofOwn(`${thirdPerson(verb)} ${more.join(' ')}`);
}

function ofOwn(text: string): Reported {
  const agreed = text
    .trim()
    .replace(
      /(?<=\band )(?:have|am|are|want|need|know|think|live|work|run|don't|do)(?= (?!they|we|the)\S)/g,
      thirdPerson,
    );
  return { kind: 'own', text: shiftPerson(agreed) };
}

/** Words that carry a sentence whose subject is a thing: "oils run out", "the third is a bare shell". */
function hasVerb(low: string): boolean {
  if (
    /^(?:for|in|on|by|at|from|with|about|around|between|until|before|after|within|to|of|per|as|like|since|because|if|not)\b/.test(
      low,
    )
  )
    return false;
  const words = low.split(/\s+/).slice(0, 12);
  for (const [place, word] of words.entries()) {
    const clean = word.replace(/[,;:.]+$/, '');
    if (place === 0) continue;
    if (/^(?:before|after|when|if|that|which|who|whom|ie|because|as|until|till|while|since|where|to)$/.test(clean))
      return false;
    const before = words[place - 1] ?? '';
    const next = words[place + 1] ?? '';
    if (clean === 'may' && !plainVerbs.has(next)) continue;
    if (isModal(clean) || isFiniteVerb(clean)) return true;
    if (isRegularPast(clean) && !/,$/.test(before) && (next === '' || particle.test(next))) return true;
    if (/[^s]s$/.test(before) && plainVerbs.has(clean) && (!doubtfulVerbs.has(clean) || particle.test(next)))
      return true;
  }
  return false;
}

const particle =
  /^(?:out|down|off|up|over|from|away|by|in|on|at|to|with|the|an?|for|my|our|your|it|them|me|us|but|and|when|after|last|this|today|yesterday|again|through|into|onto)$/;

function wishOf(rest: string): Reported | null {
  for (const [shape, verb] of wishes) {
    const hit = shape.exec(rest);
    if (!hit) continue;
    const object = rest
      .slice(hit[0].length)
      .trim()
      .replace(/^(?:you|u|ye|someone|somebody) to\b/i, (found) => (/^s/i.test(found) ? found : 'us to'))
      .replace(/^(?:it )?if (?:you|u|someone|somebody) (?:could|can|would)\b/i, 'us to')
      .replace(/^do\b/i, 'to do');
    if (!object || /^(?:not|n't)\b/.test(object)) return null;
    const known =
      /^(?:to )?(?:know|find out|ask|see|hear|check)\b\s*(?:about\s+)?(?=if\b|whether|what|how|when|where|which|who|why|about|can (?:you|i|we)\b|do (?:you|i|we)\b|is (?:it|there)\b|are (?:you|there)\b|will (?:you|it)\b|would (?:you|it)\b)/i.exec(
        object,
      );
    if (known) return question(object.slice(known[0].length));
    if (verb.endsWith(' to') && /^(?:an?|the|some|my|our)\b/i.test(object))
      return { kind: 'wish', text: `${verb.slice(0, -3)} ${shiftPerson(object)}` };
    return { kind: 'wish', text: `${verb} ${shiftPerson(object)}` };
  }
  return null;
}

/** A word with a capital only because it opened a sentence loses it; names, codes and "I" keep theirs. */
function lowerFirst(text: string): string {
  const first = /^(A|\p{Lu}\p{Ll}+(?:'\p{L}+)?)(?=[\s,.]|$)(?!\s+(?:\p{Lu}|&))/u.exec(text)?.[1];
  return first && isOrdinary(first) ? first.toLowerCase() + text.slice(first.length) : text;
}

const calendar =
  /^(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|august|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|easter|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)day|english|french|german|spanish|welsh|irish)$/;

function isOrdinary(word: string): boolean {
  const low = fold(word);
  return (
    (isCommonWord(low) || plainVerbs.has(low) || /(?:ing|ed|ly)$/.test(low)) &&
    !calendar.test(low) &&
    !isFirstName(word) &&
    placesIn(low).length === 0
  );
}
