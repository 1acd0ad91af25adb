import { fold } from '@/lib/transcript/text';
import { answeredTo, type Reading, type Turn } from '../reading';
import { asksPrice, asksPriceAbroad, mentionsPrice } from './price-words';

/** A question or request for information of the visitor, with what became of it. */
export type Question = {
  turn: Turn;
  /** Words of the question as said, and their place in the message. */
  text: string;
  start: number;
  end: number;
  answeredBy: Turn | null;
  deferredAt: Turn | null;
  /** How clearly it is put, by the rules: 3 beyond doubt. */
  strength: number;
  /** How likely it is asked and open (0 to 1), where a model weighed it. */
  openness?: number;
};

const opener =
  /^(?:\W*)(?:(?:so|and|but|also|ok(?:ay)?|oh|ah|right|cool|well|hi|hey|hello|hii+|hiya|thanks|thx|great|one thing|quick (?:one|question)|one more thing|ps|btw|yeah|yes|no|lol|haha|sorry|um|uh|just|wait|actually|then|like|straight question|good|fine|nice|perfect)[\s,.:!-]+)*(?:what(?:'s|s|'re|ever)?|how(?:'s|s)?|when(?:'s|s)?|where(?:'s|s)?|who(?:'s|s|se)?|which|why|do(?:es|esn't|n't)?|did|is(?:n't|nt)?|are(?:n't)?|was|were|can(?:'t)?|could|will|would|should|shall|may|am i|have you|has|any(?:one|body)? (?:chance|idea|news|slot|room|way|discount|near)|whats|hows|wheres|u (?:do|have|guys)|you (?:do|guys|have|got)|wie|was|wann|wo|warum|welche|kann|können|haben sie|gibt es|ist|brauche ich|qu[eé]|cu[aá]nto|c[oó]mo|cu[aá]ndo|d[oó]nde|por cu[aá]nto|tienen|hay|puedo|se puede|combien|comment|quand|o[uù]|est-ce|avez-vous|faut-il|y a-t-il|quanto|come|quando|dove|avete|posso)(?=[\s,]|$)/;
const indirect =
  /\b(?:(?:i(?:'d| would)? |we(?:'d| would)? )?(?:want|like|need|love|wanted|wondering|curious|trying) (?:to (?:know|see|hear|find out|understand|check)|a (?:price|quote|figure|ballpark|rough)|if|whether|what|how)|wondering (?:if|whether|what|how)|tell me (?:if|whether|what|how|the|about|more)|let me know (?:if|whether|what|how)|(?:just )?(?:a )?ballpark|rough (?:price|figure|idea)|not sure (?:if|whether) you|in black and white|in writing)\b/;
const notQuestion =
  /^\W*(?:(?:how are you|how's it going|hows it going|how r u|what's up|whats up|anyone there|anybody there|hello|hey|you there|are you (?:a )?(?:bot|human|real|there)(?: or (?:a )?(?:bot|human))?|is (?:this|anyone|anybody) (?:a bot|there|here|real)|is this a (?:bot|real person|human)|are you kidding(?: me)?|you kidding(?: me)?|seriously|really|what|a what|why|huh|right|ok|yes|no|eh|and|so|correct|makes sense|know what i mean|you know|guess what|sorry|pardon|fr)\W*|(?:can|could|would|will) (?:someone|somebody|anyone|anybody|you|she|he|they|one of \w+|\w+ at the front)(?: \w+){0,3}? (?:just )?(?:please )?(?:call|ring|email|e-mail|text|contact|phone|give me a (?:ring|call)|sit down|meet)\b.*|(?:can|may|could) i (?:just )?(?:talk|speak|chat) (?:to|with)\b.*)$/;
const rhetorical =
  /\b(?:what is the point|what's the point|are you kidding|is this a joke|are you serious|does (?:nobody|anyone|no one) (?:here )?read|how hard (?:is|can)|are you even|do you even|is there a human way|who designed|what kind of|how many times|why do i bother|guilty|can you believe)\b/;

/** Every question of the visitor in order, each with the message that answers it or puts it off, if any does. */
export function findQuestions(reading: Reading): Question[] {
  const questions: Question[] = [];
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const found = questionIn(reading, turn);
    if (found) questions.push(found);
  }
  for (const question of questions) settle(reading, question);
  reopenRepeated(questions);
  return questions;
}

const ending =
  /\b(?:yes or no|or not|or what|or is that on us|or do (?:i|we) [^,]{2,60}|y\/n|or else|done or not|if (?:that's|thats) a thing|any chance)\W*$/;
const shortClause =
  /^\W*(?:(?:so|and|but|ok|oh|cool|also|or|then) )*(?:how (?:much|fast|long|soon|many|big|far|often|come)|who can|which one|what (?:then|else|now)|why not|when(?: then)?|where(?: is it| then)?|which \w+|what percentage|percentage)(?: then| exactly| please| pls| tho| though| lol)?\W*$/;

/** The question that a message puts, if any: the clearest one, the later of two equals. */
function questionIn(reading: Reading, turn: Turn): Question | null {
  let best: Question | null = null;
  for (const part of turn.sentences) {
    const low = fold(part.text);
    const strength = askingStrength(low);
    if (strength === 0) continue;
    if (strength < 2 && isReply(reading, turn) && turn.sentences.length === 1 && strength < 1.2) continue;
    if (!best || strength >= best.strength) {
      best = { turn, text: part.text, start: part.start, end: part.end, answeredBy: null, deferredAt: null, strength };
    }
  }
  return best;
}

/** How clearly a sentence asks, from its words and marks alone: 0 not at all, 3 beyond doubt. `low` is folded text. */
export function askingStrength(low: string): number {
  if (notQuestion.test(low) || rhetorical.test(low)) return 0;
  const list = low.match(/[\p{L}\p{N}$%€£]+/gu) ?? [];
  if (/\?/.test(low)) {
    if (list.length >= 3 || opener.test(low) || asksPrice.test(low)) return isGuess(low) ? 0 : 3;
    return list.some((word) => word.length > 3) && list.length > 0 && !isGuess(low) ? 2.5 : 0;
  }
  if (ending.test(low) && list.length >= 3) return 2.5;
  if (asksPrice.test(low) && !mentionsPrice.test(low)) return 2.3;
  if (asksPriceAbroad.test(low)) return 2.3;
  const clauses = low
    .split(/[,;:()]|\s-\s|\.\.+|\b(?:but|and then|tho(?:ugh)?)\b/)
    .map((text) => text.trim())
    .filter(Boolean);
  for (const [index, clause] of clauses.entries()) {
    if (shortClause.test(clause) && (index > 0 || clauses.length === 1)) return 2.2;
    if (opener.test(clause) && clause.split(/\s+/).length >= 3 && !isStatement(clause)) return index === 0 ? 2 : 1.8;
  }
  if (indirect.test(low) && !/\bin writing,? (?:yes|please)|(?:thanks|don't|no) .*\bwant to know/.test(low)) return 1.2;
  return 0;
}

/** "like 60?", "I guess?", "em one of those i think?": an unsure answer, not a question. */
function isGuess(low: string): boolean {
  return (
    /\b(?:i (?:guess|think|suppose|reckon)|idk|dunno|maybe|like \d+|around \d+|approx\w*|not sure)\b[^?]{0,30}\?\W*$/.test(
      low,
    ) && !opener.test(low)
  );
}

function isStatement(low: string): boolean {
  return /\b(?:i know (?:what|how|where|when)|(?:that's|thats|this is|which is|is) (?:what|how|why|where|when|who)|tell (?:them|him|her)|whatever|as it is|what (?:i|we) (?:need|want|said|meant|wrote|typed|asked|had|have|got|are after)|how (?:i|we) (?:feel|do|did)|when (?:i|we|you|he|she|it|they|that|the) |where (?:i|we|it|they|the) |who (?:i|we|is|was|are|has|have|does|did|lives|handles|runs|knows) |which (?:is|was|are|has|i|we|you) |while|until|(?:don't|dont|didn't|not sure|no idea|no clue|can't say|idk|wherever|because|cuz|since|so that) (?:\w+ )?(?:what|how|when|where|why|if|which)|can(?:'t|not) (?:you|i) )\b|^(?:is|was|are|were|has|have|did|does|do|can|could|will|would|may|might|should)(?:n't)? (?:not |fine|good|ok|great|be|been|that|it'?s|say|tell|like|love|want|need|prefer|you believe)\b|^(?:can'?t|won'?t|don'?t|do not|did not|didn'?t|isn'?t|wasn'?t|aren'?t) |^(?:was|were|is|are|has|have|had) (?:just|given|told|on|in|at|testing|looking|working|hoping|going|made|from|the car)\b|^would (?:love|like|prefer|be|have|rather|suit|want)\b|^could (?:be|do with|not|use)\b|^(?:may|might|will) (?:do|have|be|need|try|find)\b|^do it\b|^who btw\b|^when(?:ever)? \w+(?:s|ed)\b/.test(
    low,
  );
}

function isReply(reading: Reading, turn: Turn): boolean {
  return answeredTo(reading, turn).some((before) => before.act?.clarifying);
}

const stop = new Set(
  'the a an is are do does did you your u i we my our me it its that this there to of for in on at by with and or if so be can could would will should what how when where who which why have has had get got any just like about from also then as was were not no yes please pls some one too still even much many'.split(
    ' ',
  ),
);

/** The words of a folded text that carry its content, as stems; filler and words under three letters are left out. */
export function contentOf(low: string): Set<string> {
  return new Set((low.match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !stop.has(word)).map(stem));
}

/** Whether two questions ask the same thing: most words of the shorter one are in the other. */
function sameQuestion(a: string, b: string): boolean {
  const [one, two] = [contentOf(fold(a)), contentOf(fold(b))];
  const shared = [...one].filter((word) => two.has(word)).length;
  const smaller = Math.min(one.size, two.size);
  return smaller > 0 && shared / smaller >= 0.6 && (shared >= 2 || smaller === 1);
}

/** What the visitor asks again was not answered by what stood between. */
function reopenRepeated(questions: Question[]): void {
  for (const [index, question] of questions.entries()) {
    const again = questions.slice(index + 1).find((later) => sameQuestion(question.text, later.text));
    if (again && question.answeredBy && question.answeredBy.index < again.turn.index)
      question.answeredBy = again.answeredBy;
  }
}

/** A rough stem: enough to see that "hitches" and "hitch" are one thing. */
export function stem(word: string): string {
  return word.replace(/(?:'s|ies|es|s|ing|ed|er|ly)$/u, '').slice(0, 7);
}

/** Messages after a question among which its answer is looked for: every question against every message would take a long chat seconds. */
const farthestAnswer = 100;

function settle(reading: Reading, question: Question): void {
  const words = contentOf(fold(question.text));
  let visitorSince = 0;
  const end = Math.min(reading.turns.length, question.turn.index + 1 + farthestAnswer);
  for (let index = question.turn.index + 1; index < end; index += 1) {
    const turn = reading.turns[index];
    if (!turn) break;
    if (turn.role === 'visitor') {
      visitorSince += 1;
      if (
        question.answeredBy === null &&
        visitorSince <= 2 &&
        acceptsAnswer(turn.low) &&
        turn.index - question.turn.index <= 3 &&
        !question.deferredAt &&
        said(reading, question.turn, turn)
      )
        break;
      continue;
    }
    if (visitorSince > 0 && question.deferredAt) {
      if (turn.role === 'agent' && overlap(words, turn.low) >= 1 && !turn.act?.defer) question.answeredBy = turn;
      continue;
    }
    const verdict = judge(reading, turn, words, question, visitorSince);
    if (verdict === 'answer') {
      question.answeredBy = turn;
      return;
    }
    if (verdict === 'defer') question.deferredAt = turn;
  }
}

function said(reading: Reading, from: Turn, to: Turn): boolean {
  return reading.turns
    .slice(from.index + 1, to.index)
    .some((turn) => turn.role !== 'visitor' && !turn.act?.fallback && !turn.act?.defer);
}

function acceptsAnswer(low: string): boolean {
  return /^\W*(?:perfect|great,? (?:thanks|thx)|thats all|that's all|found it|got it,? thanks)\b/.test(low);
}

function overlap(words: Set<string>, low: string): number {
  let count = 0;
  for (const word of contentOf(low)) if (words.has(word)) count += 1;
  return count;
}

function judge(
  reading: Reading,
  turn: Turn,
  words: Set<string>,
  question: Question,
  visitorSince: number,
): 'answer' | 'defer' | null {
  const act = turn.act;
  if (!act) return null;
  const told = turn.sentences
    .filter((part) => !/\?\s*$/.test(part.text))
    .map((part) => fold(part.text))
    .join(' ');
  const shared = overlap(words, told);
  const direct = visitorSince === 0;
  const asked = fold(question.text);
  if (act.fallback || isCanned(reading, turn)) return null;
  if (act.asks.size > 0 && onlyAsksDetails.test(told)) return null;
  if (/\b(?:don't|never|not|avoid) (?:post|share|send|shar)/.test(told) && shared < 2) return null;
  const plainReply =
    /^(?:\W*)(?:(?:hi|hello|hey|thanks|thank you)[^.!]*[.!]\s*)?(?:(?:good|great) (?:news|question|timing)[,.!]?\s*)?(?:ha[,!]? |ah[,!]? |oh[,!]? )?(?:yes|no|yep|yeah|nope|sure|correct|absolutely|of course|certainly|definitely|indeed|exactly|that's right|right|it (?:does|can|is|will|won't|doesn't|isn't)|we (?:do|can|are|don't|aren't|have)|they (?:do|are|can)|you can|both|either|neither|not yet|guilty|sorry, (?:no|our|we)|unfortunately|i'm afraid (?:not|our|we|that)|ja|nein|sí|si|oui|non)\b/.test(
      told,
    );
  if (act.defer && !/^\W*(?:yes|no(?! puedo)|yep|yeah)\b/.test(turn.low)) return direct ? 'defer' : null;
  if (act.handover && shared < 2) return direct ? 'defer' : null;
  if (isOnlyAcknowledgement(told))
    return plainReply && direct && /^\W*(?:yes|no|yep|guilty|absolutely|correct)\b/.test(told) ? 'answer' : null;
  const kind = kindOf(asked);
  if (
    direct &&
    plainReply &&
    kind !== 'price' &&
    !/^(?:sure|absolutely|of course|certainly)[!,.]\s*(?:please|what|which|could|let me|i can help|pick)/.test(turn.low)
  )
    return 'answer';
  if (!direct) return shared >= 2 && !act.asks.size && fits(kind, told) ? 'answer' : null;
  if (turn.role === 'agent') return told.length > 12 && (shared >= 1 || fits(kind, told)) ? 'answer' : null;
  if (kind === 'price' || kind === 'time') return fits(kind, told) ? 'answer' : null;
  if (shared >= 1) return 'answer';
  return kind !== 'other' &&
    !act.menu &&
    told.length > 30 &&
    fits(kind, told) &&
    /\b(?:that|it|they|those|them|this|these|open|go to|click|press|tap|under|please)\b/.test(told)
    ? 'answer'
    : null;
}

/** "To continue, please enter your e-mail address": a form step, whatever else it thanks for. */
const onlyAsksDetails =
  /^(?:[^.!]{0,60}[.!]\s*)?(?:to (?:continue|help|start|proceed)[^.]{0,20},? )?please (?:enter|give|type|leave|share|provide|add)\b[^.]*[.:]?\s*$/;

type Kind = 'price' | 'time' | 'where' | 'how' | 'yesno' | 'other';

function kindOf(asked: string): Kind {
  if (asksPrice.test(asked) || asksPriceAbroad.test(asked)) return 'price';
  if (/\b(?:how long|when|what time|how soon|how many|how often|how fast|wann|cuándo|quand|quando)\b/.test(asked))
    return 'time';
  if (/\b(?:where|wheres|wo|dónde|où|dove)\b/.test(asked)) return 'where';
  if (/\bhow (?:do|does|can|would|to)\b/.test(asked)) return 'how';
  if (
    /\b(?:do|does|is|are|can|could|will|would|did|has|have|should|may|am) (?:i|you|u|we|it|they|he|she|there|that|this|the|your|my|one|any)\b/.test(
      asked,
    )
  )
    return 'yesno';
  return 'other';
}

/** Whether words of an answer are of the kind that was asked for: an amount, a time, a place. */
function fits(kind: Kind, told: string): boolean {
  if (kind === 'price')
    return /[$€£]\s?\d|\d\s?(?:[$€£%]|eur\b|usd\b|gbp\b|euros?\b|dollars?\b|pounds?\b|cents?\b|a (?:month|head|year|day|night|seat)|per )|\b(?:free of charge|is free|no charge|included|price list|no (?:code|discount|offer)|same price)\b/.test(
      told,
    );
  if (kind === 'time')
    return /\d|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weeks?|days?|months?|hours?|minutes?|today|tomorrow|no limit|yet)\b/.test(
      told,
    );
  if (kind === 'where') return /\b(?:on|in|at|under|behind|near|next to|here|go to)\b/.test(told);
  return true;
}

/** The same words were said before: a bot that turns in circles does not answer. */
function isCanned(reading: Reading, turn: Turn): boolean {
  return (
    turn.role === 'bot' &&
    reading.turns.some((other) => other.index < turn.index && other.role === 'bot' && other.low === turn.low)
  );
}

function isOnlyAcknowledgement(told: string): boolean {
  const rest = told
    .replace(
      /\b(?:thanks?|thank you|great|good|lovely|perfect|ok(?:ay)?|got it|noted|understood|sure|no problem|no worries|of course|awesome|wonderful|i see|alright|all right|sorry to hear that|i'm sorry|sorry|happy to help|i can help|glad|nice|exciting|fun|for (?:asking|telling me|your (?:interest|message|question)|explaining|sharing|reaching out|contacting \w+)|great question|good question|great choice|hi|hello|hey|welcome|to|the|a|with|you|that|there|and|it|i have|i've|i'd love to help)\b/g,
      '',
    )
    .replace(/[^\p{L}\d]+/gu, '');
  return rest.length < 12;
}
