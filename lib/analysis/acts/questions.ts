import { fold } from '@/lib/transcript/text';
import { answeredTo, type Reading, type Turn } from '../reading';

/** A question or request for information of the visitor, with what became of it. */
export type Question = {
  turn: Turn;
  /** Words of the question as said, and their place in the message. */
  text: string;
  start: number;
  end: number;
  answeredBy: Turn | null;
  deferredAt: Turn | null;
  strength: number;
};

const opener =
  /^(?:\W*)(?:(?:so|and|but|also|ok(?:ay)?|oh|ah|right|cool|well|hi|hey|hello|hii+|hiya|thanks|thx|great|one thing|quick (?:one|question)|one more thing|ps|btw|yeah|yes|no|lol|haha|sorry|um|uh|just|wait|actually|then|like|straight question|good|fine|nice|perfect)[\s,.:!-]+)*(?:what(?:'s|s|'re|ever)?|how(?:'s|s)?|when(?:'s|s)?|where(?:'s|s)?|who(?:'s|s|se)?|which|why|do(?:es|esn't|n't)?|did|is(?:n't|nt)?|are(?:n't)?|was|were|can(?:'t)?|could|will|would|should|shall|may|am i|have you|has|any(?:one|body)? (?:chance|idea|news|slot|room|way|discount|near)|whats|hows|wheres|u (?:do|have|guys)|you (?:do|guys|have|got)|wie|was|wann|wo|warum|welche|kann|können|haben sie|gibt es|ist|brauche ich|qu[eé]|cu[aá]nto|c[oó]mo|cu[aá]ndo|d[oó]nde|por cu[aá]nto|tienen|hay|puedo|se puede|combien|comment|quand|o[uù]|est-ce|avez-vous|faut-il|y a-t-il|quanto|come|quando|dove|avete|posso)(?=[\s,]|$)/;
const embedded =
  /\b(?:do you|do u|do use|are you|are u|can you|can u|can i|can we|could you|would you|will you|is there|are there|is it|is that|does it|does that|how much|how many|how long|how soon|how do|how does|how would|what do|what does|what is|what's|whats|what are|when is|when can|when will|where is|wheres|which one|who do|who is|should i|should we|do i|do we|did you|have you|any idea|am i|will i|would it|would they|do they|can they|is my|are my|is your|are your|what would|which courier|any chance)\b/;
const indirect =
  /\b(?:(?:i(?:'d| would)? |we(?:'d| would)? )?(?:want|like|need|love|wanted|wondering|curious|trying) (?:to (?:know|see|hear|find out|understand|check)|a (?:price|quote|figure|ballpark|rough)|if|whether|what|how)|wondering (?:if|whether|what|how)|tell me (?:if|whether|what|how|the|about|more)|let me know (?:if|whether|what|how)|(?:just )?(?:a )?ballpark|rough (?:price|figure|idea)|not sure (?:if|whether) you|in black and white|in writing)\b/;
const notQuestion =
  /^(?:\W*)(?:how are you|how's it going|hows it going|how r u|what's up|whats up|anyone there|anybody there|hello|you there|are you (?:a )?(?:bot|human|real|there)|is (?:this|anyone|anybody) (?:a bot|there|here)|is this a (?:bot|real person)|are you kidding|you kidding|seriously|really|what|why|huh|right|ok|yes|no|correct|makes sense|know what i mean|you know|guess what|can (?:someone|somebody|anyone)|could (?:someone|somebody|anyone)|can you (?:just )?(?:call|ring|email|e-mail|text|contact|phone) me|can i (?:talk|speak) to|can she give me|can he give me)\b[^?]{0,70}\?*$/;
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
  return questions;
}

function questionIn(reading: Reading, turn: Turn): Question | null {
  let best: Question | null = null;
  for (const part of turn.sentences) {
    const low = fold(part.text);
    const marked = /\?/.test(low);
    let strength = 0;
    const opened = opener.test(low);
    if (marked && (opened || embedded.test(low) || low.split(/\s+/).length >= 2)) strength = 3;
    else if (opened && embeddedVerb(low)) strength = 2;
    else if (embedded.test(low) && low.split(/\s+/).length > 2) strength = 1.5;
    else if (indirect.test(low)) strength = 1.2;
    if (strength === 0 || notQuestion.test(low) || rhetorical.test(low)) continue;
    if (
      !marked &&
      /\b(?:i know|that's|thats|tell (?:them|him|her)|whatever|as it is|what (?:i|we) (?:need|want|said|meant)|how (?:i|we)|when (?:i|we|you|he|she|it|they)\b|where (?:i|we|it)\b|who (?:i|we))/.test(
        low,
      ) &&
      strength < 2.5 &&
      !opened
    )
      continue;
    if (marked && isReadBackReply(reading, turn, low)) continue;
    if (!best || strength >= best.strength)
      best = { turn, text: part.text, start: part.start, end: part.end, answeredBy: null, deferredAt: null, strength };
  }
  if (best && best.strength < 2 && isReply(reading, turn) && !indirect.test(fold(best.text))) return null;
  return best;
}

function embeddedVerb(low: string): boolean {
  const list = low.split(/\s+/);
  return (
    list.length >= 3 &&
    !/^(?:\W*)(?:when|where|who|which|what|how) (?:i|we|it|she|he|they) (?:was|were|am|had|got|went|have)\b/.test(
      low,
    ) &&
    !/^(?:\W*)(?:do(?:n't)?|can't|will do|would be|could be|might|whatever|may|was|were|has|have) (?:not|it|be|that|so|call|ring|write)\b/.test(
      low,
    )
  );
}

function isReply(reading: Reading, turn: Turn): boolean {
  return answeredTo(reading, turn).some((before) => before.act?.clarifying);
}

function isReadBackReply(_reading: Reading, _turn: Turn, low: string): boolean {
  return /^\W*(?:right|ok|yes|no|huh|sorry|pardon|what|why|seriously|really)\W*$/.test(low);
}

const factual =
  /\b(?:yes|no|sure|correct|right|absolutely|of course|certainly|definitely|it (?:is|does|can|has|will|takes|keeps|comes|works)|they (?:are|do|can)|we (?:do|are|can|have|offer|ask|recommend|open|close|cover|use|support|ship|deliver|serve|take|cut|answer|don't|do not|aren't)|you (?:can|do|don't|need|will|should|may)|there (?:is|are)|is (?:on|in|under|now|included|part|open|available)|are (?:on|in|kept|free|open|included)|isn't|doesn't|don't|not (?:at|in|yet|on)|costs?|price|from|\d)\b|[$€£]/;

const stop = new Set(
  'the a an is are do does did you your u i we my our me it its that this there to of for in on at by with and or if so be can could would will should what how when where who which why have has had get got any just like about from also then as was were not no yes please pls some one too still even much many'.split(
    ' ',
  ),
);

export function contentOf(low: string): Set<string> {
  return new Set((low.match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !stop.has(word)).map(stem));
}

/** A rough stem: enough to see that "hitches" and "hitch" are one thing. */
export function stem(word: string): string {
  return word.replace(/(?:'s|ies|es|s|ing|ed|er|ly)$/u, '').slice(0, 7);
}

function settle(reading: Reading, question: Question): void {
  const words = contentOf(fold(question.text));
  let visitorSince = 0;
  for (let index = question.turn.index + 1; index < reading.turns.length; index += 1) {
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
    const verdict = judge(turn, words, question, visitorSince);
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

function judge(turn: Turn, words: Set<string>, question: Question, visitorSince: number): 'answer' | 'defer' | null {
  const act = turn.act;
  if (!act) return null;
  const statements = turn.sentences.filter((part) => !/\?\s*$/.test(part.text)).map((part) => fold(part.text));
  const told = statements.join(' ');
  const shared = overlap(words, turn.low);
  if (act.fallback) return null;
  if (act.defer && !/^\W*(?:yes|no|yep|sure)\b/.test(turn.low)) return visitorSince === 0 ? 'defer' : null;
  if (act.handover && shared < 2) return visitorSince === 0 ? 'defer' : null;
  const direct = visitorSince === 0;
  const yesNo =
    /^(?:\W*)(?:(?:hi|hello|hey)[^.!]*[.!]\s*)?(?:(?:good|great) (?:news|question)[,.!]?\s*)?(?:yes|no|yep|nope|sure|correct|absolutely|of course|certainly|definitely|indeed|exactly|that's right|right|it does|it can|it is|we do|we can|we are|they do|you can|both|either|not yet|ja|nein|sí|si|oui|non)\b/.test(
      told,
    );
  if (
    direct &&
    yesNo &&
    told.length > 3 &&
    !/^(?:sure|absolutely|of course|certainly)[!,.]\s*(?:please|what|which|could|let me|i can help|pick)/.test(turn.low)
  )
    return 'answer';
  if (isOnlyAcknowledgement(told)) return null;
  if (direct && shared >= 1 && factual.test(told)) return 'answer';
  if (direct && turn.role === 'agent' && told.length > 12) return 'answer';
  if (direct && factual.test(told) && told.length > 30 && !act.menu && numericMatch(question.text, told))
    return 'answer';
  if (!direct && shared >= 2 && factual.test(told) && !act.asks.size) return 'answer';
  return null;
}

function numericMatch(asked: string, told: string): boolean {
  const low = fold(asked);
  if (/\b(?:how much|price|cost|rate|fee|charge|monthly)\b/.test(low))
    return /[$€£]\s?\d|\d\s?(?:[$€£]|eur|usd|gbp|euros?|dollars?|pounds?|a (?:month|head|year))/.test(told);
  if (/\b(?:how long|when|what time|how soon|how many|how often)\b/.test(low))
    return /\d|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|day|month|hour|minute)/.test(told);
  if (/\bwhere\b/.test(low)) return /\b(?:on|in|at|under|behind|near|next to)\b/.test(told);
  return /\b(?:that|it|they|those|them|this)\b/.test(told);
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
