import { fold } from '@/lib/transcript/text';
import { asksPrice } from './acts/price-words';
import { shiftPerson } from './person-shift';
import { doubtfulVerbs, isAuxiliary, pastOf, plainVerbs, thirdPerson } from './words/verb-words';

const you = "(?:you|u|ya|ye|yous|youse|y'?all)(?: (?:guys|lot|folks|people|all|lads))?";
const youDo = new RegExp(`^(?:do|does|did)n?'?t? ${you} (.+)`, 'i');
const youCan = new RegExp(`^(can|could|will|would|are|were|have|should|may|might|had|was) ${you} (.+)`, 'i');
const priceSaid = /\b(?:pric\w*|costs?|how much|fees?|rates?|quot\w+|charg\w+|discount\w*|tariff|estimate|\d ?%)\b/i;
const aboutPrice =
  /\b(?:per|for|with|without|of|on|if|to (?=(?:get|have|do|buy|rent|hire|fix|repair|replace|send|ship|board|move|add|make|install)\b)) ?.+/i;
const askedWords =
  /^(what(?:ever)?(?: (?:sort|kind|type|size|time|date|day|age|is the \w+) ?(?:of \w+)?| \w+)?|how (?:much|long|many|big|far|soon|old|often|fast|early|late|thick|deep|wide|well|quick|quickly|hot|high|tall|heavy|strong|safe)(?: (?!is\b|are\b|do\b|does\b|can\b|will\b|would\b|did\b|was\b)[\w'-]+){0,2}|how|when|where|which(?: (?!is\b|are\b|do\b|does\b|can\b|will\b|would\b)[\w'-]+){0,2}|who|whose(?: \w+)?|why)\s+(.+)/i;

/** A question as what is asked: "do you deliver" → "asks whether we deliver", "where is the main shutoff" → "asks where the main shutoff is". */
export function reportQuestion(question: string): string {
  const text = expand(question.trim().replace(/[?!.\s]+$/, ''));
  return `asks ${body(text)}`.replace(/\s+/g, ' ').trim();
}

function body(text: string): string {
  const about = /^(?:about|what about|how about|wat about|re)\s+(.+)/i.exec(text);
  if (about) return `about ${shiftPerson(about[1] ?? '')}`;
  const low = fold(text);
  if (
    /^(?:(?:and|so|the) )*(?:how much|price|prices|pricing|cost|costs)(?: (?:is|are|for) (?:it|that|this|them|one|all that|all of it))?\W*$/.test(
      low,
    )
  )
    return 'the price';
  if (/^(?:and )?(?:what(?:'s|s| is) )?(?:the|total|rough) damage$/.test(low)) return 'the price';
  const forThing = /^how much (?:for|to)\s+(.+)/i.exec(text);
  if (forThing) return `the price ${/^how much to/i.test(text) ? 'to' : 'for'} ${shiftPerson(forThing[1] ?? '')}`;
  const plain = /^(?:if|whether|that)\s+(.+)/i.exec(text);
  if (plain) return `whether ${shiftPerson(plain[1] ?? '')}`;
  const any = /^(?:is there )?(?:any chance|chance)\s+(?:of\s+)?(.+)/i.exec(text);
  if (any)
    return `whether there is any chance of ${shiftPerson(any[1] ?? '').replace(/^(?:we|they) (?:can|could) /, '')}`;
  const some = /^any\s+(.+)/i.exec(text);
  if (some) return `about any ${shiftPerson(some[1] ?? '')}`;
  const getting =
    /^(?:can|could|may|might) (?:i|we) (?:please |just |also |maybe )*(?:get|have|grab|request) (?!to\b|my\b|our\b|\w+ (?:to|from|into|back|out|in)\b)(.+)/i.exec(
      text,
    );
  if (getting) return `for ${shiftPerson(getting[1] ?? '')}`;
  const cost = /^(?:the |your )?((?:unit |total |rough |list )?(?:prices?|costs?|rates?|fees?)\b.*)/i.exec(text);
  if (cost) return `the ${shiftPerson(cost[1] ?? '')}`;
  const price =
    /^(?:what(?:'s| is| are)|how much (?:is|are)) (?:the |your |ur |yer )?(?!(?:an?|it|that|this|they|you|u) )((?:\w+ ){0,2}(?:price|prices|cost|costs|fee|fees|rate|rates|charge|charges)\b.*)/i.exec(
      text,
    );
  if (price) return `the ${shiftPerson(price[1] ?? '')}`;
  const priced = asksPrice.test(low) && !priceSaid.test(text);
  if (priced) {
    const rest = aboutPrice.exec(text)?.[0] ?? '';
    return `the price ${/^(?:what|how)/.test(low) && !/^for .*\b(?:me|us)\W*$/i.test(rest) ? shiftPerson(rest) : ''}`.trim();
  }
  return asked(text) ?? yesOrNo(text) ?? `about ${shiftPerson(text)}`;
}

/** "What", "how", "when" …: the words stay, subject and verb change places. */
function asked(text: string): string | null {
  const hit = askedWords.exec(text);
  if (!hit) return null;
  let head = (hit[1] ?? '').toLowerCase();
  let rest = hit[2] ?? '';
  // The word after "what" belongs to it only where a verb follows: "what size is it", not "what is it".
  const second = /^(what|who|whose|why|whatever)\s+(\S+)$/.exec(head);
  if (
    second &&
    !isAuxiliary(fold(rest.split(' ')[0] ?? '')) &&
    (isAuxiliary(second[2] ?? '') || !/^whose?$/.test(second[1] ?? ''))
  ) {
    head = second[1] ?? '';
    rest = `${second[2]} ${rest}`;
  }
  const [verb = '', ...more] = rest.split(' ');
  const low = fold(verb);
  if (!(isAuxiliary(low) || low === 'am') || more.length === 0) return shiftPerson(`${head} ${rest}`);
  const tail = more.join(' ');
  if (/^(?:do|does|did)$/.test(low)) {
    const parts = subjectOf(tail);
    return parts ? `${head} ${withVerb(low, parts)}` : shiftPerson(`${head} ${rest}`);
  }
  const be = /^(?:is|are|was|were|am)$/.test(low);
  // "What's a box cost": what does it cost.
  const does = low === 'is' && /^(?:what|how much)$/.test(head) ? subjectOf(tail) : null;
  if (does && /^(?:cost|come|run|take|weigh|say|mean|include|cross|happen)\b/i.test(does[1]))
    return `${head} ${withVerb('does', does)}`;
  if (
    be &&
    /^(?:who|which|what)/.test(head) &&
    !pronoun.test(fold(more[0] ?? '')) &&
    !determiner.test(fold(more[0] ?? ''))
  )
    return shiftPerson(`${head} ${rest}`);
  const turn = be && head !== 'who' ? conditionAt(tail) : null;
  if (turn) return shiftPerson(`${head} ${turn[0]} ${low} ${turn[1]}`);
  const parts = be ? subjectBefore(tail) : subjectOf(tail);
  if (parts && !(/^(?:where|when)$/.test(head) && be && /^(?:for|of|with|to)\b/.test(parts[1])))
    return `${head} ${who(parts[0])} ${agreed(low, parts[0])} ${shiftPerson(parts[1])}`.trim();
  if (be && head !== 'who' && head !== 'which' && head !== 'why' && tail.split(' ').length <= 7 && isThing(tail))
    return `${head} ${shiftPerson(tail)} ${low}`;
  if (be && head === 'what') return `about ${shiftPerson(tail)}`;
  return shiftPerson(`${head} ${rest}`);
}

/** "Do", "can", "is" …: whether. */
function yesOrNo(text: string): string | null {
  const does = youDo.exec(text);
  if (does) return `whether we ${tidy(/^did/i.test(text) ? inPast(does[1] ?? '') : (does[1] ?? ''))}`;
  const can = youCan.exec(text);
  if (can) {
    const verb = (can[1] ?? '').toLowerCase();
    return `whether we ${{ could: 'can', would: 'would', was: 'were' }[verb] ?? verb} ${tidy(can[2] ?? '')}`;
  }
  const own =
    /^(can|could|may|shall|should|do|did|will|am|are|have|would|might|must|was|were) (?:i|we|my \w+) (.+)/i.exec(text);
  if (own) {
    const verb = (own[1] ?? '').toLowerCase();
    if (verb === 'did') return `whether they ${tidy(inPast(own[2] ?? ''))}`;
    const joint = verb === 'do' ? '' : ({ am: 'are', was: 'were', could: 'can', shall: 'should' }[verb] ?? verb);
    return `whether ${/^\S+ my /i.test(text) ? shiftPerson(/my \w+/i.exec(text)?.[0] ?? '') : 'they'} ${joint} ${tidy(own[2] ?? '')}`;
  }
  const [verb = '', ...more] = text.split(' ');
  const low = fold(verb).replace(/n't$|nt$/, (end) => (/^(?:wo|ca|wont|cant)/.test(fold(verb)) ? end : ''));
  if (
    !/^(?:is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|must|has|have|had|won't|wont|can't|cant)$/.test(
      low,
    ) ||
    more.length === 0
  )
    return null;
  const tail = more.join(' ');
  if (/^(?:do|does|did)$/.test(low)) {
    const parts = subjectOf(tail);
    return parts ? `whether ${withVerb(low, parts)}` : quoted(text);
  }
  const parts = /^(?:is|are|was|were|has|have|had)$/.test(low) ? subjectBefore(tail) : subjectOf(tail);
  if (parts) return `whether ${who(parts[0])} ${agreed(low, parts[0])} ${shiftPerson(parts[1])}`;
  return more.length >= 2 ? quoted(text) : null;
}

function quoted(text: string): string {
  return `“${text.charAt(0).toLowerCase()}${text.slice(1)}?”`;
}

/** "The break if I take 5": the thing, and the condition before which its verb stands. */
function conditionAt(text: string): [string, string] | null {
  const words = text.split(' ');
  const place = words.findIndex(
    (word, index) => index > 1 && /^(?:if|when|once|after|before|until|while|since)$/i.test(word),
  );
  return place > 1 && place <= 5 && !words.slice(1, place).some((word) => predicate.test(fold(word)))
    ? at(words, place)
    : null;
}

function tidy(rest: string): string {
  return shiftPerson(rest.replace(/^(?:please|pls|plz|just|also|even|maybe|possibly|by any chance)\s+/i, ''));
}

function inPast(rest: string): string {
  const [verb = '', ...more] = rest.split(' ');
  return [plainVerbs.has(fold(verb)) ? pastOf(verb) : verb, ...more].join(' ');
}

function who(subject: string): string {
  return /^(?:i|we)$/i.test(subject) ? 'they' : isYou.test(subject) ? 'we' : shiftPerson(subject);
}
const isYou = new RegExp(`^${you}$`, 'i');

function agreed(verb: string, subject: string): string {
  if (verb === 'am') return 'are';
  if (/^(?:is|was|has)$/.test(verb) && (isYou.test(subject) || /^(?:i|we)$/i.test(subject)))
    return { is: 'are', was: 'were', has: 'have' }[verb] ?? verb;
  return verb;
}

/** Subject and verb after "do", "does" or "did", which goes. */
function withVerb(auxiliary: string, [subject, predicate]: readonly [string, string]): string {
  const [verb = '', ...more] = predicate.split(' ');
  const told = auxiliary === 'did' ? pastOf(verb) : auxiliary === 'does' ? thirdPerson(verb) : verb;
  return `${who(subject)} ${told} ${shiftPerson(more.join(' '))}`.trim();
}

const pronoun =
  /^(?:i|we|you|u|ya|ye|yous|youse|y'?all|it|he|she|they|this|that|these|those|there|someone|somebody|anyone|anybody|everyone|everything|anything|something|one|any|all|both)$/;
const determiner =
  /^(?:the|an?|my|our|your|ur|yer|his|her|their|its|this|that|these|those|any|all|both|some|each|every|no|one|two|three|four|\d+)$/;
const joining = /^(?:of|for|in|on|at|with|from|and|or|to|between|under|over|by|without|de)$/;

/** The subject and the rest of "the new valve fit the old pipe", split before the verb in plain form; null where no verb is known. */
function subjectOf(text: string): [string, string] | null {
  const words = text.split(' ');
  const folded = words.slice(0, 10).map((word) => fold(word).replace(/[,;:]$/, ''));
  if (isYouAt(folded)) return at(words, isYouAt(folded));
  const first = folded[0] ?? '';
  if (pronoun.test(first) && words.length > 1 && !(determiner.test(first) && !isVerb(folded[1] ?? '')))
    return at(words, 1);
  const from = determiner.test(first) ? 2 : 1;
  for (let place = from; place < folded.length; place += 1) {
    const word = folded[place] ?? '';
    const before = folded[place - 1] ?? '';
    if (!plainVerbs.has(word) || determiner.test(before) || joining.test(before)) continue;
    const next = folded[place + 1] ?? '';
    if (doubtfulVerbs.has(word) && plainVerbs.has(next) && !doubtfulVerbs.has(next)) continue;
    return at(words, place);
  }
  return null;
}

const isVerb = (word: string) =>
  plainVerbs.has(word) || /^(?:just|also|still|ever|even|really|always|usually|actually|already|all|not)$/.test(word);

/** What may follow "is" and its subject: a form in "-ing" or "-ed", a quality, a place, an article. */
const predicate =
  /^(?:\p{L}{2,}(?:ing|ed)|an?|the|in|on|at|for|with|from|under|over|to|of|by|as|per|than|like|between|within|not|just|also|only|still|even|really|always|usually|already|ever|actually|too|so|more|less|same|included|inclusive|exclusive|open|shut|closed|available|possible|enough|true|safe|legal|illegal|unlawful|free|extra|able|worth|due|ready|covered|ok|okay|fine|normal|required|allowed|full|empty|broken|down|up|off|out|about|around|there|here|back|big|small|heavy|light|cheaper|better|worse|faster|slower|different|separate|compatible|suitable|good|bad|new|old|real|right|wrong|correct|valid|mine|ours|yours|theirs|my|our|your|gone|been|had|got|come|arrived|done|made|built|kept|sold|set|paid|sent|held|cut|\d\S*|any|one|either|both|coming|late|early|long|deep|wide|high|hot|cold|wet|dry|clean|dead|alive|liable|responsible|likely|live|online|waterproof|refundable|deductible|negotiable|binding|enforceable|usable|edible|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/** The subject and the rest of "the Leeds counter shut for stocktake", split before what is said of it. */
function subjectBefore(text: string): [string, string] | null {
  const words = text.split(' ');
  const folded = words.slice(0, 9).map((word) => fold(word).replace(/[,;:]$/, ''));
  if (isYouAt(folded)) return at(words, isYouAt(folded));
  const first = folded[0] ?? '';
  if (joining.test(first)) return null;
  if (
    pronoun.test(first) &&
    words.length > 1 &&
    !(determiner.test(first) && !predicate.test(folded[1] ?? '') && words.length > 2)
  )
    return at(words, 1);
  const from = determiner.test(first) ? 2 : 1;
  for (let place = from; place < folded.length; place += 1) {
    if (/^(?:of|and|or)$/.test(folded[place] ?? '') || /^(?:of|and|or)$/.test(folded[place - 1] ?? '')) continue;
    if (predicate.test(folded[place] ?? '')) return at(words, place);
  }
  return null;
}

function isYouAt(folded: readonly string[]): number {
  if (!/^(?:you|u|ya|ye|yous|youse|y'?all)$/.test(folded[0] ?? '') || folded.length < 2) return 0;
  return /^(?:guys|lot|folks|people|all|lads)$/.test(folded[1] ?? '') && folded.length > 2 ? 2 : 1;
}

function at(words: readonly string[], place: number): [string, string] {
  return [words.slice(0, place).join(' '), words.slice(place).join(' ')];
}

/** A thing with no verb in it, which the verb may follow: "the main shutoff", "our opening hours on Sunday". */
function isThing(text: string): boolean {
  return !text
    .split(' ')
    .some(
      (word, place) => place > 1 && (isAuxiliary(fold(word)) || /^(?:if|when|that|because|who|which)$/i.test(word)),
    );
}

/** "Whats" → "what is", "wheres" → "where is": said together, told apart. */
function expand(text: string): string {
  return text
    .replace(/^(what|where|when|who|how)(?:'s|’s|s)(?= )/i, (_, word: string) => `${word} is`)
    .replace(/^(what|where|when|who|how)(?:'re|’re|re)(?= )/i, (_, word: string) => `${word} are`)
    .replace(/^(what|how)(?:'d|’d)(?= )/i, (_, word: string) => `${word} would`);
}
