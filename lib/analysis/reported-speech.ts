import { fold } from '@/lib/transcript/text';

/**
 * How a clause of the visitor reads when somebody else reports it: what the visitor wants, what they ask, or what they say of
 * themselves. `kind` tells how it may stand in a sentence.
 */
export type Reported = { kind: 'wish' | 'question' | 'statement' | 'fragment'; text: string };

const opening =
  /^(?:(?:hi+|hello|hey+|hiya|howdy|morning|afternoon|evening|good (?:morning|afternoon|evening|day)|g'day|dear [\w ]{1,30}|greetings|so|ok(?:ay)?|well|yes|yeah|yep|yup|no|nope|nah|oh|ah|um+|erm?|uh+|lol|haha|thanks|thank you|cheers|thx|please|pls|plz|also|and|but|or|right|sure|great|cool|perfect|sorry|actually|like|just|honestly|basically|anyway|then|now|there|team|all|everyone|folks|guys|mate|sir|madam|one (?:more )?(?:thing|question)|quick (?:one|question)|question)(?![\w'-])[\s,.!:;–-]*)+/i;
/** "I was wondering if", "could you tell me whether", "let me know what": what follows is the question. */
const askingFrame =
  /^(?:(?:i|we)(?:'m| am|'re| are|'d| would| was| were|'ve| have)?\s+(?:just |only |also |still |really )*(?:wondering|curious|not sure|unsure|asking|want(?:ing)? to (?:know|find out|ask|check)|like to (?:know|ask|find out|check|understand)|need to (?:know|find out|check)|trying to (?:find out|understand|work out|figure out))|wondering|curious|(?:can|could|would|will) (?:you|u|someone|anyone|somebody) (?:please |pls |just )*(?:tell me|tell us|let me know|let us know|say|explain|confirm|clarify|advise)|(?:please |pls )?(?:tell me|tell us|let me know|let us know|advise|confirm)|do (?:you|u) know|any idea|(?:i )?(?:don'?t|dont) (?:know|understand|get)|(?:the |my )?question(?: is)?|wanted to (?:ask|know|check)|need to know|like to know|want to know)(?: about)?[\s,:]+(?=if\b|whether\b|what|how|when|where|which|who|why|that\b|about\b)/i;

const wishes: [RegExp, string][] = [
  [/^(?:would|'?d|wud) (?:really |very much )?(?:like|love|prefer)\b/i, 'wants'],
  [/^(?:want(?:ed|s|ing)?|wanna|wana|fancy|fancied|wish(?:es|ing)?)\b/i, 'wants'],
  [/^(?:need(?:ed|s|ing)?|require[sd]?|must have|gotta have|could do with|have need of)\b/i, 'needs'],
  [/^(?:(?:am|is|are|'m|'re|was|were) )?(?:looking|lookin|searching)\b/i, 'is looking'],
  [/^(?:(?:am|is|are|'m|'re|was|were) )?(?:after)\b/i, 'is after'],
  [/^(?:(?:am|is|are|'m|'re|was|were) )?interested\b/i, 'is interested'],
  [/^(?:(?:am|is|are|'m|'re|was|were) )?(?:hoping|keen)\b/i, 'hopes'],
  [/^(?:(?:am|is|are|'m|'re|was|were|been) )?(?:trying|tryna)\b/i, 'is trying'],
  [/^(?:(?:am|is|are|'m|'re|was|were|been) )?(?:thinking|considering)\b/i, 'is thinking'],
  [/^(?:(?:am|is|are|'m|'re|was|were|been) )?planning\b/i, 'is planning'],
];
const speaker = /^(?:i|we|id|wed|im|ive|weve|we'd|i'd|i'm|i've|we've|we're|i'll|we'll)(?=[\s'])/i;
const adverbs =
  /^(?:(?:just|also|really|only|still|currently|actually|basically|now|would|will|do|have been|has been|had been|did)\s+)+(?=want|need|look|like|love|after|interest|try|think|plan|hop|requir|search|keen|consider)/i;

const irregularPast = new Set(
  'was were had got bought lost went made paid sent saw came took told said found left kept ran broke did began built chose cut drove fell felt forgot gave grew heard held hit hurt knew laid led lent let met put quit read rode rose set shut slept sold spent spoke stole stood swore taught thought threw understood woke wore won wrote ate drank brought caught became blew drew'.split(
    ' ',
  ),
);
const modal = /^(?:can|could|will|would|shall|should|may|might|must|cannot|can't|won't|couldn't|wouldn't|shouldn't)$/;

/** "have" → "has", "run" → "runs"; past tenses and modals stay. */
function thirdPerson(verb: string): string {
  const low = verb.toLowerCase();
  if (low === 'am' || low === 'are') return 'is';
  if (low === 'have' || low === "'ve") return 'has';
  if (low === 'were') return 'was';
  if (low === "don't" || low === 'dont') return "doesn't";
  if (low === "aren't") return "isn't";
  if (low === "haven't") return "hasn't";
  if (low === "weren't") return "wasn't";
  if (modal.test(low) || irregularPast.has(low) || /(?:ed|n't|s)$/.test(low)) return verb;
  if (/(?:ch|sh|x|z|o)$/.test(low)) return `${verb}es`;
  return /[^aeiou]y$/.test(low) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

const pronouns: [RegExp, string][] = [
  [/\b(?:i|we)'?m\b|\bi am\b|\bwe'?re\b(?! (?:the|a|an) )|\bwe are\b/gi, 'they are'],
  [/\b(?:i|we)'ve\b|\b(?:ive|weve)\b/gi, 'they have'],
  [/\b(?:i|we)'ll\b/gi, 'they will'],
  [/\b(?:i|we)'d\b/gi, 'they would'],
  [/\bi was\b|\bwe were\b/gi, 'they were'],
  [/\b(?:i|we)\b(?!\.)/gi, 'they'],
  [/\b(?:my|our)\b/gi, 'their'],
  [/\b(?:mine|ours)\b/gi, 'theirs'],
  [/\b(?:myself|ourselves)\b/gi, 'themselves'],
  [/\bus\b(?=[\s,.;!?]|$)(?! (?:dollars?|market|based|company|customers))/g, 'them'],
  [/\bme\b/gi, 'them'],
];

/** Turns "my", "I", "you" of the visitor into "their", "they", "we". */
export function shiftPerson(text: string): string {
  let out = ` ${text} `
    // The business first: what the visitor calls "you" is "we" for those who read the brief.
    .replace(/\b(?:you guys|you lot|u guys|y'all|yall|you all)\b/gi, 'you')
    .replace(/\byou'?re\b|\byou are\b/gi, '\uE001are')
    .replace(/\byou'?ve\b/gi, '\uE001have')
    .replace(/\byou'?ll\b/gi, '\uE001will')
    .replace(
      /\b(to|for|with|by|from|of|at|on|about|through|via|than|and|contact|email|call|message|text|ring|phone|help|thank|remind|tell|told|give|send|sent|pay|paid|ask|asked|between|reach|joined?|chose|choose|using|use)\s+(?:you|u|ya)\b(?!\s+(?:can|do|are|have|will|would|could|guys|offer|sell|think|need|charge|provide|take|make|get|to))/gi,
      '$1 \uE002',
    )
    .replace(
      /\b(?:you|u|ya)\b(?=\s*[,.;:!?)]|\s*$|\s+(?:about|the|an?|my|our|in|on|at|to|for|with|before|after|if|when|again|please|pls|and|or|but|because|since|last|next|this|that|yesterday|today|tomorrow)\b)/gi,
      '\uE002',
    )
    .replace(/\b(?:you|u|ya)\b/gi, '\uE001')
    .replace(/\b(?:yours)\b/gi, '\uE003s')
    .replace(/\b(?:your|ur)\b/gi, '\uE003');
  for (const [shape, word] of pronouns) out = out.replace(shape, word);
  return out
    .replace(/\uE001(?=\S)/g, 'we ')
    .replace(/\uE001/g, 'we')
    .replace(/\uE002/g, 'us')
    .replace(/\uE003/g, 'our')
    .replace(
      /\bthey (has|is|was)\b/g,
      (_, verb: string) => `they ${{ has: 'have', is: 'are', was: 'were' }[verb] ?? verb}`,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const questionWord = /^(?:what(?:'s|s)?|how|when(?:'s|s)?|where(?:'s|s)?|which|who(?:'s|s)?|whose|why)\b/i;
const auxiliary =
  /^(?:is|are|was|were|do|does|did|can|could|will|would|shall|should|may|might|has|have|had|isn't|aren't|don't|doesn't|can't|couldn't|won't)\b/i;

/** One clause of the visitor as a report of it. `said` keeps its case; the result begins in lower case unless it begins with a name. */
export function report(said: string): Reported {
  let text = said
    .replace(/[\s,;:–-]+$/, '')
    .replace(/[.!?…]+$/, '')
    .trim();
  const asked = /\?/.test(said);
  text = text.replace(opening, '').trim() || text;
  const framed = askingFrame.exec(text);
  if (framed) return askedFor(text.slice(framed[0].length));
  const low = fold(text);
  const own = speaker.exec(text);
  if (own) {
    const rest = text
      .slice(own[0].length)
      .replace(/^'(?:m|re|d|ve|ll)\b/, '')
      .trim()
      .replace(adverbs, '');
    const contraction = /'(?:m|re)$|^im$/i.test(own[0]) || /^'(?:m|re)\b/.test(text.slice(own[0].length));
    const would = /'d$|^(?:id|wed)$/i.test(own[0]) || /^'d\b/.test(text.slice(own[0].length));
    const had = /'ve$|^(?:ive|weve)$/i.test(own[0]) || /^'ve\b/.test(text.slice(own[0].length));
    const will = /'ll$/i.test(own[0]) || /^'ll\b/.test(text.slice(own[0].length));
    const wish = wishOf(would ? rest.replace(/^(?:really )?(like|love|prefer)\b/i, 'would $1') : rest);
    if (wish) return wish;
    if (contraction) return { kind: 'statement', text: shiftPerson(`is ${rest}`) };
    if (had) return { kind: 'statement', text: shiftPerson(`has ${rest}`) };
    if (would) return { kind: 'statement', text: shiftPerson(`would ${rest}`) };
    if (will) return { kind: 'statement', text: shiftPerson(`will ${rest}`) };
    const [verb = '', ...more] = rest.split(' ');
    if (/^(?:also|just|already|still|currently|recently|only|really|always|never|now)$/i.test(verb) && more[0])
      return {
        kind: 'statement',
        text: `${verb} ${thirdPerson(more[0])} ${shiftPerson(more.slice(1).join(' '))}`.trim(),
      };
    return { kind: 'statement', text: `${thirdPerson(verb)} ${shiftPerson(more.join(' '))}`.trim() };
  }
  const wish = wishOf(text.replace(adverbs, ''));
  if (wish) return wish;
  if (questionWord.test(low)) return askedFor(text);
  if (auxiliary.test(low) && (asked || /^(?:do|does|did|can|could|is there|are there|will|would)\b/.test(low)))
    return askedFor(text);
  const shifted = shiftPerson(text);
  const hasVerb =
    /\b(?:is|are|was|were|has|have|had|keeps?|won't|doesn't|didn't|can't|isn't|stopped|broke|needs?|wants?|leaks?|\w+ed|got|came|went|says?|said)\b/i.test(
      low,
    ) && !/^(?:for|in|on|by|at|from|with|about|around|between|until|before|after|within)\b/.test(low);
  return { kind: hasVerb ? 'statement' : 'fragment', text: shifted };
}

function wishOf(rest: string): Reported | null {
  for (const [shape, verb] of wishes) {
    const hit = shape.exec(rest);
    if (!hit) continue;
    const object = rest
      .slice(hit[0].length)
      .trim()
      .replace(/^(?:you|u|someone|somebody) to\b/i, 'us to');
    if (!object) return null;
    if (
      /^(?:to )?(?:know|find out|ask)\b\s*(?:about\s+)?(?=if|whether|what|how|when|where|which|who|why|about)/i.test(
        object,
      )
    )
      return askedFor(object.replace(/^(?:to )?(?:know|find out|ask)\s*/i, ''));
    return { kind: 'wish', text: `${verb} ${shiftPerson(object)}` };
  }
  return null;
}

/** A question as what is asked: "do you deliver" → "asks whether we deliver", "how much is the van" → "asks how much is the van". */
function askedFor(question: string): Reported {
  const text = question.trim();
  const of = (body: string): Reported => ({ kind: 'question', text: `asks ${body}` });
  const about = /^about\s+(.+)/i.exec(text);
  if (about) return of(`about ${shiftPerson(about[1] ?? '')}`);
  const conditional = /^(?:if|whether|that)\s+(.+)/i.exec(text);
  if (conditional) return of(`whether ${shiftPerson(conditional[1] ?? '')}`);
  const you = /^(?:do|does|did)\s+(?:you|u|ya|you guys|u guys|y'all|yall|they)\s+(.+)/i.exec(text);
  if (you) return of(`whether we ${shiftPerson(you[1] ?? '')}`);
  const modalYou = /^(can|could|will|would|are|were|have|should|may)\s+(?:you|u|ya|you guys|y'all|they)\s+(.+)/i.exec(
    text,
  );
  if (modalYou) {
    const verb = (modalYou[1] ?? '').toLowerCase();
    return of(
      `whether we ${verb === 'could' || verb === 'would' ? 'can' : verb} ${shiftPerson((modalYou[2] ?? '').replace(/^(?:please|pls|just|also|even)\s+/i, ''))}`,
    );
  }
  const own = /^(can|could|may|shall|should|do|will|am|are|have)\s+(?:i|we|my \w+)\s+(.+)/i.exec(text);
  if (own) {
    const verb = (own[1] ?? '').toLowerCase();
    const joint = verb === 'do' ? '' : `${verb === 'am' ? 'are' : verb === 'could' ? 'can' : verb} `;
    return of(`whether they ${joint}${shiftPerson(own[2] ?? '')}`);
  }
  const there = /^(is|are|was|were)\s+there\s+(.+)/i.exec(text);
  if (there) return of(`whether there ${(there[1] ?? '').toLowerCase()} ${shiftPerson(there[2] ?? '')}`);
  const it =
    /^(is|are|was|were|can|could|will|would|should|has|have)\s+(it|they|this|that|these|those|he|she)\s+(.+)/i.exec(
      text,
    );
  if (it) return of(`whether ${it[2]?.toLowerCase()} ${(it[1] ?? '').toLowerCase()} ${shiftPerson(it[3] ?? '')}`);
  const does = /^(?:does|do)\s+(it|this|that|they|these|those|the \w+(?: \w+)?|your \w+(?: \w+)?)\s+(\w+)\s*(.*)/i.exec(
    text,
  );
  if (does) {
    const subject = shiftPerson(does[1] ?? '');
    const verb =
      /s$/.test(subject) || /^(?:they|these|those)$/i.test(subject) ? (does[2] ?? '') : thirdPerson(does[2] ?? '');
    return of(`whether ${subject} ${verb} ${shiftPerson(does[3] ?? '')}`.trim());
  }
  const whYou =
    /^((?:what|how|when|where|which|who|why)\b[^?]*?)\s+(do|does|did|can|could|would|will|are|should|have)\s+(you|u|i|we|it|they|this|that)\s+(.+)/i.exec(
      text,
    );
  if (whYou) {
    const verb = (whYou[2] ?? '').toLowerCase();
    const who = (whYou[3] ?? '').toLowerCase();
    const subject = who === 'you' || who === 'u' ? 'we' : who === 'i' || who === 'we' ? 'they' : who;
    const joint = verb === 'do' || verb === 'does' || verb === 'did' ? '' : `${verb} `;
    const [first = '', ...more] = (whYou[4] ?? '').split(' ');
    const main = verb === 'does' && /^(?:it|this|that)$/.test(who) ? thirdPerson(first) : first;
    return of(
      `${shiftPerson(whYou[1] ?? '').toLowerCase()} ${subject} ${joint}${main} ${shiftPerson(more.join(' '))}`.trim(),
    );
  }
  const whatIs = /^(?:what(?:'s|s| is| are)|whats)\s+((?:the|your|ur|my|our|included|a|an)\b.*)/i.exec(text);
  if (whatIs) return of(`about ${shiftPerson(whatIs[1] ?? '')}`);
  const howIs = /^(how (?:much|long|many|big|far|soon|old)|when|where|who|which one)\s+(is|are|was|were)\s+(.+)/i.exec(
    text,
  );
  if (howIs && (howIs[3] ?? '').split(' ').length <= 6)
    return of(`${(howIs[1] ?? '').toLowerCase()} ${shiftPerson(howIs[3] ?? '')} ${(howIs[2] ?? '').toLowerCase()}`);
  if (questionWord.test(text)) return of(shiftPerson(text.charAt(0).toLowerCase() + text.slice(1)));
  const isThe = /^(is|are|was|were|will|can|does|do|has|have)\s+(.+)/i.exec(text);
  if (isThe) return of(`“${text.charAt(0).toLowerCase()}${text.slice(1)}?”`);
  return of(`about ${shiftPerson(text)}`);
}
