import { hedging, leftOf, negation } from './clause';
import type { ContactMention, Word } from './contact-verbs';

/** What "a call", "no e-mails", "your reply" says of being contacted. */
export type NounRead = { kind: 'grant' | 'refuse'; from: number; hedged: boolean };

const contactNoun = /^(?:calls?|rings?|callbacks?|texts?|emails?|messages?|whatsapps?|phone|buzz)$/;
const told =
  /\b(?:got|had|received|missed|made|gave|took|after|during|since|was|were|never|waiting|last|yesterday|costs?|charged|first|hundred|sold|my|his|her|in a|on the|in the|get|getting|number of|wanted|needed|asked|promised|sent|the reset)\b/;
const wishing =
  /\b(?:want|like|love|need|prefer|appreciate|request|take|ask for|do with|hope for|hoping for|go for|happy with|fine with|ok with|welcome|rather have|expect)\b/;
const single =
  /(?:^|\s)(?:an?|your|another|that|one) (?:(?:quick|proper|short|brief|real|actual|prompt|written|cold|phone|return|call) )*$/;

/** Reads contact said as a thing: "I'd like a call", "no calls please", "a text would be great". Null where it tells of something else. */
export function readContactNoun(words: readonly Word[], mention: ContactMention): NounRead | null {
  const noun = words[mention.first]?.text ?? '';
  if (!contactNoun.test(noun)) return null;
  const left = leftOf(words, mention.first);
  const texts = left.map((word) => word.text);
  const from = mention.first - left.length;
  const joined = texts.join(' ');
  const right = words
    .slice(mention.last + 1, mention.last + 6)
    .map((word) => word.text)
    .join(' ');
  const hedged = texts.some((text) => hedging.test(text));
  if (
    /\b(?:no|not|don't|without|zero|never|nor|neither|stop|enough|can't|won't|nothing|rather not)\b/.test(joined) &&
    !/\bno (?:problem|worries)\b|\bnot only\b|\bwhy not\b/.test(joined)
  )
    return readDenied(texts, joined, noun, right, mention.first) ? { kind: 'refuse', from, hedged: false } : null;
  if (noun === 'phone') return null;
  const better =
    /^(?:would|will|could|'d) (?:be )?(?:very |really |so |probably )?(?:great|good|grand|fine|lovely|best|better|nice|appreciated|helpful|brilliant|ideal|perfect|easier|welcome|ok|okay|useful|preferred|super|wonderful|ace|fab)/.test(
      right,
    );
  if (better && !told.test(joined)) return { kind: 'grant', from, hedged };
  if (noun.endsWith('s') || !single.test(`${joined} `) || told.test(joined)) {
    const asks =
      /^(?:callback|call)$/.test(noun) &&
      /^(?:please |just )*(?:request|requesting|need|want|arrange|book|schedule)(?: (?:an?|phone))*$/.test(joined);
    return asks ? { kind: 'grant', from, hedged } : null;
  }
  if (
    /\b(?:i'd|we'd|i|we|would)\b/.test(joined) &&
    wishing.test(joined) &&
    !/\b(?:you|when|why|how|did|does|which)\b/.test(joined.replace(/\b(?:would|will) you\b/g, ''))
  )
    return { kind: 'grant', from, hedged };
  if (/\b(?:can|could|may|might) (?:i|we) (?:please )?(?:have|arrange|book|schedule|request)\b/.test(joined))
    return { kind: 'grant', from, hedged };
  if (/^(?:or nothing|please|pls|asap|instead)\b/.test(right) && /\b(?:an?|one|proper|real)\b/.test(joined))
    return { kind: 'grant', from, hedged };
  return null;
}

function readDenied(
  texts: readonly string[],
  joined: string,
  noun: string,
  right: string,
  mentionPlace: number,
): boolean {
  if (/\b(?:got|had|received|was|were|came|answered|after|still|been|get|getting|why|there's|there is)\b/.test(joined))
    return false;
  if (
    /^(?:so far|yet|for \w+ (?:days|weeks)|came|back since|since|from (?:you|anyone|them)|received|or (?:email|reply) (?:for|since))/.test(
      right,
    )
  )
    return false;
  const place = texts.findIndex((text) => negation.test(text));
  if (
    /^(?:can't|won't|don't|never|not)$/.test(texts[place] ?? '') &&
    place > 0 &&
    !/\b(?:i|we|please|just|and|so|i'm|ok|but|yes|sure|then|i'd|would|rather|no)$/.test(texts.slice(0, place).join(' '))
  )
    return false;
  const between = texts.slice(place + 1);
  if (between.some((text) => /^(?:mind|hesitate|forget|problem)$/.test(text)) || between.length > 5) return false;
  const lone = between.length === 0 && texts[place] === 'no' && !noun.endsWith('s');
  if (
    lone &&
    mentionPlace > 1 &&
    noun !== 'phone' &&
    !/^(?:please|pls|thanks|thank|needed|necessary|required|from me|list|or|and no|,? no|,)/.test(right)
  )
    return false;
  return noun !== 'phone' || /\b(?:by|via|on|over|per)\b/.test(joined);
}
