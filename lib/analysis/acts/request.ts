import { fold } from '@/lib/transcript/text';
import { answeredTo, type Reading, type Turn } from '../reading';
import { contentOf, type Question } from './questions';

/** How much one message of the visitor says of what they want; 2.5 and more is a request that somebody can act on. */
export type RequestScore = { turn: Turn; score: number };

const wants =
  /\b(?:(?:i|we|i'd|we'd|id|wed|my \w+|our \w+|he|she)(?: (?:would|really|just|also|now|will|do|am|are|was|were|still|all))*[ ']*(?:need|want|like to|wants|needs|after|looking (?:for|to|at|into)|interested in|wish(?:ing)?|hoping (?:to|for)|trying to|thinking (?:of|about)|planning|must|require)|need(?:s|ing)?|want(?:s|ed)?|looking (?:for|to|at)|interested in|would like|could (?:you|u|someone|one of)|can (?:you|u|i|we|someone)|do (?:you|u) (?:do|offer|have|sell|cover|take|make|run|install|fit|ship|rent|repair)|book(?:ing)?|reserve|order(?:ing)?|buy|hire|rent|quote|cancel|renew|upgrade|replace|repair|fix|move|change|reschedule|refund|return|install(?:ed)?|get (?:a|an|some|my|our|the|it)|how (?:do|can|much|long)|comparing|evaluating|help (?:with|me|us)|switch(?:ing)?|apply|sign up|enrol\w*|stop my|close my|end the|reissue\w*|brauchen?|suchen?|möchten?|wollen|hätte gern\w*|interessier\w+|quiero|queremos|necesit\w+|busco|buscamos|quisiera|je (?:voudrais|cherche|souhaite)|nous (?:cherchons|voulons)|on (?:cherche|voudrait)|vorrei|cerco|abbiamo bisogno|quero|preciso|procuro|ik (?:zoek|wil)|wij zoeken)\b/;
const vague =
  /\b(?:some ?thing(?:s)?|the thing|a thing|thing|things are|stuff|not (?:even |really |quite )?sure (?:what|how|where|which|it|tbh|x)|no (?:clue|idea) (?:what|where|how)|dunno|idk|don'?t know what|bit of (?:both|the lot|everything|a saga|a tangle)|a bit of a|poking around|nosing|nosey|browsing|just looking|having a look|somehow|useful|it'?s (?:about|in connection)|its about|this is about|could be (?:a|the)|run something by|how to put it|find out about them|got me thinking)\b/;
const trouble =
  /\b(?:broken|broke|doesn'?t work|not working|won'?t|wont|can'?t (?:get|log|open|see|access|find)|cant (?:get|log|open|see|access|find)|error|failed|fails|leak\w*|stuck|locked|down|offline|missing|lost|wrong|damaged|flops|dead|crashed|hasn'?t|havent|haven'?t|never (?:came|arrived)|keeps|stopped|bleeding|smoke|water is|hissing|swollen|beep\w*|flash\w*|hailed|hail|storm|tree came)\b/;
const idle =
  /\b(?:is (?:this|it) (?:the right|about the thing|you who|a bot)|are you the ones|still the right address|is \w+ about\b|right place|who (?:sent|called)|is it true|missed (?:a |your )?call|how are you|you there|anyone there|what is this|why would i|does nobody|read)\b/;
const generic = new Set([
  'help',
  'thing',
  'stuff',
  'someth',
  'somebo',
  'someon',
  'questio',
  'info',
  'hello',
  'morning',
  'today',
  'thanks',
  'sorry',
  'time',
  'tbh',
  'lol',
  'haha',
  'guy',
  'people',
  'want',
  'need',
  'look',
  'look',
  'know',
  'think',
  'idea',
  'place',
  'phone',
  'train',
  'bus',
  'min',
  'sec',
  'email',
  'call',
  'agent',
  'human',
  'person',
  'talk',
  'yall',
  'hey',
  'done',
  'maybe',
  'kind',
  'sure',
  'back',
  'good',
  'nice',
  'cool',
  'right',
  'read',
  'ignore',
]);

/** Each message with how much it says of the need, in order. `choice` words that name a service count when the bot offered them. */
export function requestScores(reading: Reading, questions: readonly Question[]): RequestScore[] {
  const services = contentOf(
    fold([...reading.transcript.business.services, reading.transcript.business.industry].join(' ')),
  );
  return reading.visitor.map((turn) => ({
    turn,
    score: turn.injection ? 0 : scoreOf(reading, turn, questions, services),
  }));
}

function scoreOf(reading: Reading, turn: Turn, questions: readonly Question[], services: ReadonlySet<string>): number {
  const low = turn.low.replace(/\b[\w.+-]+@[\w.-]+\b/g, ' ');
  const words = [...contentOf(low)].filter((word) => !generic.has(word));
  const onTopic = words.some((word) => services.has(word));
  const asked = answeredTo(reading, turn);
  const opensNeed = asked.some(
    (before) =>
      before.act?.menu || /\b(?:what|which|how can|how may|interest|looking for|need|after)\b/.test(before.low),
  );
  let score = Math.min(words.length, 6) * 0.3;
  const question = questions.find((other) => other.turn === turn && other.strength >= 1.8);
  if (question && !idle.test(fold(question.text)) && contentOf(fold(question.text)).size >= 1) score += 1.6;
  if (wants.test(low)) score += 1.2;
  if (trouble.test(low)) score += 1.2;
  if (onTopic) score += opensNeed && low.split(/\s+/).length <= 8 ? 1.6 : 0.6;
  if (opensNeed && isChosen(asked, low)) score += 2.2;
  if (/\d/.test(low) && words.length >= 3) score += 0.4;
  if (vague.test(low)) score -= 2;
  if (idle.test(low)) score -= 1.5;
  return score;
}

/** The words are one of the options that the bot showed, other than "other". */
function isChosen(asked: readonly Turn[], low: string): boolean {
  const choice = low.replace(/[^\p{L}\p{N} &-]/gu, '').trim();
  if (
    choice.length < 3 ||
    /^(?:other|something else|yes|no|none.*|not sure|my (?:self|team|child)|myself|back|home|sales|support|general|else)$/.test(
      choice,
    )
  )
    return false;
  return asked.some((before) => before.low.includes(`[${choice}`) || before.low.includes(`${choice}]`));
}

/** The words say what somebody wants or what is wrong. */
export function saysWish(low: string): boolean {
  return wants.test(low) || trouble.test(low);
}
