import type { ContactMention, Word } from './contact-verbs';

/** Marks that end a clause. */
export const mark = /^[.;!?\n…()]$/;
/** Words that may stand before an imperative without being its subject. */
export const lead =
  /^(?:please|just|then|so|and|or|ok|okay|yes|yeah|yep|sure|do|also|now|instead|well|right|anyway|hi|hello|thanks|but|rather|better|best|always|only|simply|directly|first|either|go|ahead|feel|free|to|defo|definitely|certainly|absolutely|oh|hey|actually|alright|fine|great|good|k|aye|could|can|you|then|,|:|pray|cheers|thx|sir|madam|mate|no|wait|quickly|urgently|immediately|maybe|perhaps|possibly|me|hence|therefore|next|time|later|someone|somebody)$/;
export const negation =
  /^(?:don't|not|never|no|nobody|no-one|none|stop|quit|without|cease|avoid|refrain|neither|nor|won't|mustn't|shouldn't|needn't|can't|nothing|noone|hate|loathe|against|refuse|tired|sick|fed)$/;
export const hedging = /^(?:maybe|perhaps|possibly|might|mayhap|probably|someday|eventually|sometime)$/;
export const others =
  /^(?:you|they|he|she|someone|somebody|anyone|anybody|whoever|who|team|colleague|manager|rep|engineer|adviser|advisor|agent|technician|person|human|guy|lady|man|woman|staff|department|dept|office|estimator|surveyor|sales|support|boss|expert|specialist|people|folks|guys|lads|lot|desk|everyone|everybody|nurse|doctor|dentist|broker|consultant|scientist|teacher|tutor|planner|designer|fitter|plumber|driver|rep|owner|director|secretary|reception|receptionist|side|them|him|her|that|which)$/;
const own = /^(?:i|we|i'll|we'll|i'd|we'd|i've|we've|i'm|we're|let|my|our)$/;
export const modal =
  /^(?:can|could|will|would|may|might|should|must|shall|to|need|needs|want|wants|like|love|let|have|get|ask|tell|make|'ll|'d|wish|prefer|they'll|you'll|he'll|she'll|please|happy|fine|ok|okay|welcome|free|rather|needn't|ought|gotta|has|hope|help|appreciate|able)$/;
export const asksPast =
  /^(?:did|do|does|have|has|had|when|why|how|didn't|doesn't|haven't|hasn't|hadn't|often|are|is|was|were|been|keeps?|kept|always|already)$/;
export const bodies = /^(?:nobody|no-one|noone)$/;

/** The words before a place, back to the end of the clause before, at most nine; commas and weak joints stay inside. */
export function leftOf(words: readonly Word[], first: number): Word[] {
  let from = first;
  while (from > 0 && first - from < 9) {
    const text = words[from - 1]?.text ?? '';
    if (
      mark.test(text) ||
      /^<(?:mail|tel)>$/.test(text) ||
      /^(?:but|because|cos|cuz|coz|though|tho|unless|whether|since|\p{Extended_Pictographic})$/u.test(text)
    )
      break;
    if ((text === ',' || text === ':') && !joins(words, from, first)) break;
    if (/^(?:and|or|then|so)$/.test(text) && first - from >= 1 && startsClause(words, from, first)) break;
    from -= 1;
  }
  return words.slice(from, first);
}

/** A comma belongs to the clause where a subject before it still waits for its verb ("someone from sales, please, call me"). */
function joins(words: readonly Word[], from: number, first: number): boolean {
  const between = words.slice(from, first).map((word) => word.text);
  return between.length === 0
    ? false
    : between.every((text) => text === 'please') &&
        /^(?:can|could|someone|somebody|you)$/.test(words[from - 2]?.text ?? '');
}

function startsClause(words: readonly Word[], from: number, first: number): boolean {
  return (
    words.slice(from, first).some((word) => others.test(word.text) || own.test(word.text)) ||
    from === first ||
    words.slice(from, first).every((word) => /^(?:please|just|then|also|do)$/.test(word.text))
  );
}

export function subjectOf(texts: readonly string[]): 'own' | 'other' | 'nobody' | null {
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const text = texts[at] ?? '';
    const before = texts[at - 1] ?? '';
    if (bodies.test(text) || (text === 'one' && before === 'no') || (text === 'soul' && texts[at - 2] === 'not'))
      return 'nobody';
    if ((text === 'anyone' || text === 'anybody') && texts.slice(0, at).some((word) => negation.test(word)))
      return 'other';
    if (/^(?:you'll|they'll|he'll|she'll|you'd|they'd|he'd|she'd)$/.test(text)) return 'other';
    if ((text === 'me' || text === 'us') && before === 'let') return 'own';
    if (text === 'one' && texts[at + 1] === 'of') return 'other';
    if (text === 'i' && /^(?:do|does|would|why|should|did)$/.test(before)) return 'own';
    if (own.test(text)) {
      if (text === 'let') continue;
      if (text === 'my' || text === 'our') return 'other';
      return 'own';
    }
    if (others.test(text) && text !== 'that' && text !== 'which') return 'other';
  }
  if (/^(?:have|get|ask|tell|let|make)$/.test(texts.find((text) => !lead.test(text)) ?? '') && texts.length > 1)
    return 'other';
  const opening = texts.find((text) => !/^(?:ok|okay|so|and|then|well|please|k|hi|hello|yes|right)$/.test(text)) ?? '';
  const next = texts[texts.indexOf(opening) + 1] ?? '';
  return /^(?:can|could|would)$/.test(opening) &&
    texts.length > 1 &&
    !/^(?:the|it|this|that|these|there|my|our|\d.*)$/.test(next)
    ? 'other'
    : null;
}

export function negatedBy(texts: readonly string[]): boolean {
  return texts.some((text, at) => {
    if (!negation.test(text)) return false;
    if (text === 'no' && /^(?:problem|worries|wait|,|:)$/.test(texts[at + 1] ?? '')) return false;
    if (text === 'not' && /^(?:if|unless)$/.test(texts[at - 1] ?? '')) return false;
    if (text === 'no' && at === 0 && /^(?:please|just|you|i|we|then|hang)$/.test(texts[1] ?? '')) return false;
    if (text === 'not' && /^(?:only|at)$/.test(texts[at + 1] ?? '')) return false;
    if (text === 'not' && texts[at - 1] === 'why') return false;
    if ((text === "don't" || text === 'not') && /^(?:hesitate|forget|mind)$/.test(texts[at + 1] ?? '')) return false;
    if (text === 'fed' && texts[at + 1] !== 'up') return false;
    return true;
  });
}

/** "only once I have spoken to my wife", "when I know more": it hangs on something that the visitor has still to settle. */
export function isPutOff(words: readonly Word[], mention: ContactMention): boolean {
  const right: string[] = [];
  for (let at = mention.last + 1; at < words.length && right.length < 9; at += 1) {
    const text = words[at]?.text ?? '';
    if (mark.test(text)) break;
    right.push(text);
  }
  const place = right.findIndex((text) => /^(?:if|once|when|after|until|till|unless|provided)$/.test(text));
  if (place >= 0 && place <= 5) {
    const rest = right.slice(place + 1).join(' ');
    if (
      /^(?:i|we|my|i've|we've|i'm|the (?:wife|boss|other half)|i'd)\b/.test(rest) &&
      !/\b(?:i'm (?:in|on|out|home|back|free|at)|i (?:finish|get (?:home|in|off|back))|i'm not|we (?:close|open|finish)|my (?:shift|lunch|class)|i (?:am|was) (?:in|at|home))\b/.test(
        rest,
      )
    )
      return (
        /^(?:if|once|when|after|until|till|provided)$/.test(right[place] ?? '') &&
        /\b(?:decid|know|talk|spoke|speak|think|thought|make up|sort|need|want|change|agree|ready|read|check|see|hear|had|look)\w*/.test(
          rest,
        )
      );
  }
  return /^(?:later in|some ?day|one day|in the (?:summer|autumn|new year|spring)|down the line|at some point)\b/.test(
    right.join(' '),
  );
}

export function isQuestion(words: readonly Word[], last: number): boolean {
  for (let at = last + 1; at < words.length && at < last + 30; at += 1) {
    const text = words[at]?.text ?? '';
    if (text === '?') return true;
    if (/^[.!;\n]$/.test(text)) return false;
  }
  return false;
}

export function gladAround(words: readonly Word[], mention: ContactMention, from: number): boolean {
  const around = words
    .slice(Math.max(0, from - 6), Math.min(words.length, mention.last + 8))
    .map((word) => word.text)
    .join(' ');
  return /\b(?:great|good|grand|lovely|fine|better|best|appreciate|grateful|helpful|brilliant|nice|ace|easier|perfect|ideal|super|obliged|prefer|happy|glad|thankful|wonder(?:ing)?|thanks|fab|welcome|ten minutes|has time|rather write)\b/.test(
    around,
  );
}

/** A bare "please call", "you can ring after five": nobody is named, so that more must show that the visitor is meant. */
export function bareFits(words: readonly Word[], mention: ContactMention): boolean {
  const after = words[mention.last + 1]?.text ?? '';
  const before = words[mention.first - 1]?.text ?? '';
  return (
    after === '' ||
    mark.test(after) ||
    /^(?:,|on|at|via|to|back|after|before|between|any|anytime|tomorrow|today|tonight|this|next|from|when|whenever|in|by|or|and|about|regarding|during|first|directly|here|asap|now|please|mornings?|afternoons?|evenings?|only|instead|then|with|if|for|weekdays|mon|tue|wed|thu|fri|sat|sun|as|<tel>|<mail>|around|early|thanks|mate|there|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      after,
    ) ||
    before === 'please'
  );
}
