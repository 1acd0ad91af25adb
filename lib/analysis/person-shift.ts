import { fold } from '@/lib/transcript/text';
import { isAuxiliary, plainVerbs } from './words/verb-words';

/** Every way in which visitors name themselves or the business, with what may hang on it. */
const personWord =
  /(?<![\p{L}\p{N}'’.@-])(?:am i|was i|i am|i was|we are|we were|(?:you|u) are|you were|(?:i|we)['’](?:m|re|ve|ll|d)|im|ive|weve|(?:you|they)['’]?(?:re|ve|ll)(?= )|(?:you|u|ya|ye)['’](?:re|ve|ll|d)(?= )|(?:you|u|ya|yous|youse|ye|y['’]?all)(?: (?:guys|lot|folks|people|all|lads))?(?: (?:own|self))?|yourselves|yourself|yours|your|yer|ur|yr|i|we|me|us|my|our|mine|ours|myself|ourselves)(?![\p{L}\p{N}'’-]|\.\p{L})/giu;

const fixed: Readonly<Record<string, string>> = {
  'am i': 'are they',
  'was i': 'were they',
  'i am': 'they are',
  'i was': 'they were',
  'we are': 'they are',
  'we were': 'they were',
  'you are': 'we are',
  'u are': 'we are',
  'you were': 'we were',
  im: 'they are',
  ive: 'they have',
  weve: 'they have',
  i: 'they',
  we: 'they',
  me: 'them',
  us: 'them',
  my: 'their',
  our: 'their',
  mine: 'theirs',
  ours: 'theirs',
  myself: 'themselves',
  ourselves: 'themselves',
  your: 'our',
  yer: 'our',
  ur: 'our',
  yr: 'our',
  yours: 'ours',
  yourself: 'ourselves',
  yourselves: 'ourselves',
};
const endings: Readonly<Record<string, string>> = { m: 'are', re: 'are', ve: 'have', ll: 'will', d: 'would' };
const beforeObject =
  /^(?:to|for|with|by|from|of|at|on|about|through|via|than|contact|email|call|message|text|ring|phone|thank|thanks|remind|tell|told|give|gave|send|sent|pay|paid|ask|asked|between|reach|joined?|chose|using|use|used|let|off|like|against|see|visit|trust|owe|show|suit)$/;
const beforeVerb =
  /^(?:just|also|still|only|ever|even|really|always|never|usually|actually|already|now|not|normally|currently|all|both|then|normally|got|been|gonna|usually|to)$/;

/**
 * "My", "I", "you" of the visitor as those who read the brief would say it: "their", "they", "we". Words, their order and all else stay.
 */
export function shiftPerson(text: string): string {
  return text
    .replace(personWord, (found, offset: number, whole: string) => {
      const low = fold(found);
      if (found === 'US' || (low === 'me' && found === 'ME') || found === 'IM' || found === 'U') return found;
      if (
        low === 'yr' &&
        /(?:\d(?:st|nd|rd|th)?|\b(?:a|per|last|next|this|every|each|one|two|three|five|ten|first|new|old|school))[\s-]*$/i.test(
          whole.slice(Math.max(0, offset - 12), offset),
        )
      )
        return found;
      const known = fixed[low];
      if (known) return known;
      const [who = '', ending] = low.split("'");
      if (low.startsWith('they')) return found;
      if (ending && endings[ending]) return `${/^(?:i|we)$/.test(who) ? 'they' : 'we'} ${endings[ending]}`;
      const joined = /^you(re|ve|ll)$/.exec(low);
      if (joined) return `we ${endings[joined[1] ?? ''] ?? ''}`.trim();
      return isSubject(whole.slice(0, offset), whole.slice(offset + found.length)) ? 'we' : 'us';
    })
    .replace(/\b(they|we) (has|is|was|does)\b/g, (_, who: string, verb: string) => `${who} ${plural[verb] ?? verb}`)
    .replace(/\s+/g, ' ')
    .trim();
}

const plural: Readonly<Record<string, string>> = { has: 'have', is: 'are', was: 'were', does: 'do' };

/** Whether "you" between these words does something ("you deliver", "do you") rather than have it done to them. */
function isSubject(before: string, after: string): boolean {
  const last = /([\p{L}']+)[^\p{L}']*$/u.exec(fold(before.slice(-30)))?.[1] ?? '';
  const next = /^[\s]*([\p{L}']+)/u.exec(fold(after.slice(0, 30)))?.[1] ?? '';
  if (/^\s*[,.;:!?)]/.test(after) || next === '') return /^(?:do|does|did|are|can|could|will|would)$/.test(last);
  if (
    /^(?:do|does|did|are|were|can|could|will|would|should|may|might|shall|have|if|what|how|when|where|why|that|because|cos|since|whether)$/.test(
      last,
    )
  )
    return !notVerb.test(next) || isAuxiliary(next) || beforeVerb.test(next);
  if (next === 'to') return false;
  if (beforeObject.test(last))
    return (
      isAuxiliary(next) ||
      (plainVerbs.has(next) && !/^(?:need|change|order|book|back|list|call|help|all|both|now)$/.test(next))
    );
  return !notVerb.test(next);
}

/** What stands after "you" that is had done to: "sent you the file", "chose you because". */
const notVerb =
  /^(?:the|an?|my|our|your|his|her|their|this|that|these|those|some|any|no|one|two|in|on|at|to|for|with|from|of|by|about|before|after|until|till|if|when|while|as|than|and|or|but|because|cos|since|again|please|pls|last|next|yesterday|today|tomorrow|directly|over|off|out|up|down|back|here|there|it|them|him|me|us|i|we|so|too|then|twice|once|\d+)$/;
