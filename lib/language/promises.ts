import type { PromiseKind } from '@/lib/analysis/schema';
import { fold, type Span, sentences } from '@/lib/transcript/text';
import { promiseRules } from './promise-rules';

/** A sentence that commits the business, with its place in the text, why it does, and other words that promise nothing. */
export type PromiseFound = {
  kind: PromiseKind;
  sentence: string;
  start: number;
  end: number;
  rule: string;
  suggestion: string;
};

const about: Record<PromiseKind, { rule: string; suggestion: string }> = {
  price: {
    rule: 'It names a price, a discount or a fee as settled for this visitor.',
    suggestion:
      'The price depends on what you need. I would like to understand that first and then send you a written quote.',
  },
  timing: {
    rule: 'It commits to a day, an hour or a deadline.',
    suggestion: 'I will check what dates are possible and come back to you before anything is fixed.',
  },
  scope: {
    rule: 'It says what will be included or built before anyone has checked it.',
    suggestion: 'I have noted what you would like included. We would agree the scope in writing together.',
  },
  legal: {
    rule: 'It states what is legal, compliant or somebody’s liability.',
    suggestion: 'I cannot give legal advice here. The right person can look at this with you.',
  },
  result: {
    rule: 'It guarantees a result.',
    suggestion: 'Results differ from case to case. I can show you how we work and what similar clients have asked for.',
  },
  availability: {
    rule: 'It says that a place, an item or a person is held or free for this visitor.',
    suggestion: 'I will check availability and confirm it with you before you plan around it.',
  },
  fit: {
    rule: 'It says that the service fits or that the visitor is accepted before anyone has looked at the case.',
    suggestion: 'Whether this fits depends on a few details. I would like to go through them with you.',
  },
};

const denial =
  /\b(?:not|no(?! (?:longer|more|later) than)|never|nobody|no one|nothing|neither|nor|without)\b|n't\b|\bcannot\b|\bunable\b|\bkann nicht\b|\bno puedo\b/;
/** Words before a promise that make it a guess, a habit, a wish or an offer. */
const hedge =
  /\b(?:depends?|depending|usually|typically|normally|generally|often|mostly|sometimes|on average|may|might|could|perhaps|maybe|possibly|probably|hopefully|should|subject to|(?:would|'d) (?:like|love|suggest|propose|need|have|agree|want|be (?:happy|glad))|(?:aim|try|hope|plan|expect|want|intend)(?:s|ing)? to|look into|check|discuss|let'?s|as a rule|(?:most|some|many|other|similar) (?:customers|clients|jobs|cases|people|orders|visits|firms|companies|projects)|normalerweise|meist|en general|normalmente|habituellement)\b/;
/** Words anywhere in the same thought that make it conditional. */
const condition =
  /\b(?:if|unless|until we|whether|once|provided|assuming|as long as|in case|only when|before (?:we|anyone|anything)|depend(?:s|ing)?|subject to|to be (?:agreed|confirmed))\b/;
/** A courtesy, no condition: "let me know if you have questions". */
const courtesy =
  /\b(?:(?:let (?:me|us) know|tell (?:me|us)|(?:please )?(?:call|write|ask)(?: me| us)?) (?:if|whether)|if you (?:have|need|want|like|wish|prefer)\b|if (?:so|anything))[^,;]*/g;
/** The month, which hedges nothing. */
const inMay =
  /\b(?:in|by|of|until|till|before|from|to|early|late|mid-?|next|this|\d+(?:st|nd|rd|th)?) may\b|\bmay \d+/g;
/** Comforting words that deny nothing. */
const comfort =
  /\b(?:don't|do not|dont) (?:you )?(?:worry|fret|stress|panic|take tension)(?: (?:at all|about (?:it|that|a thing)))?\b|\bno (?:worries|sweat|bother|stress|fear|rush|need to worry|trouble)(?: at all)?\b(?=\W*[,.!:]|,)|\b(?:never|not to) (?:fear|worry)\b|\bnot? one bit\b|\bcan't go wrong\b/g;
/** What the visitor said or asked is theirs, not ours. */
const theirWords =
  /\b(?:you(?:'ve| have)? (?:wrote|written|asked|said|mention(?:ed)?|told|need(?:ed)?|want(?:ed)?|hop(?:e|ed)|expect(?:ed)?|describ(?:e|ed)|were (?:told|promised)|are (?:asking|looking|hoping|planning)|would (?:like|prefer|need))|your (?:message|chat|deadline|budget|question|wish)|you'd (?:like|prefer|need))\b/;
const questionWord = /\b(?:which|whether|what|when|how|why|who|where)\b/;
const openEnded =
  /\b(?:from|starts? (?:at|from)|starting (?:at|from)|between|range[sd]?|upwards of|(?:list|listed|catalogue) (?:price|fee|rate)|about|around|roughly|approximately|approx\.?|circa|ca\.|estimated?|up to|ab|desde|à partir)\b[^.]{0,24}/;
const range = /\d\s?(?:-|to|and)\s?(?:[$€£¥]\s?)?\d/;

/**
 * Finds every sentence that promises a price, time, scope, legal position, result, availability or fit. Used on what a bot said
 * and on what an owner is about to send. "From", "usually", "I can't say", questions, conditions, and what the visitor is quoted
 * with are none. `start` and `end` are places in `text`; one sentence may carry several kinds.
 */
export function findPromises(text: string): PromiseFound[] {
  const found: PromiseFound[] = [];
  for (const part of sentences(text).flatMap(atEmoji)) {
    const low = fold(part.text).replace(comfort, (said) => ' '.repeat(said.length));
    if (/[?？]["')\]]*$/.test(low) || low.length > 2000) continue;
    const kinds = new Set<PromiseKind>();
    for (const thought of low.split(/;| - | but | however,? | although /)) {
      const conditional = condition.test(thought.replace(courtesy, ''));
      if (conditional) continue;
      for (const clause of clauses(thought)) for (const kind of kindsIn(clause)) kinds.add(kind);
    }
    for (const kind of kinds) {
      found.push({ kind, sentence: part.text, start: part.start, end: part.end, ...about[kind] });
    }
  }
  return found;
}

/** A sentence cut where an emoji ends one: "That's done 🎉 What's your e-mail?" */
function atEmoji(part: Span): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const hit of part.text.matchAll(/(?:\p{Extended_Pictographic}\uFE0F?\s*)+(?=\p{Lu}|$)/gu)) {
    const end = hit.index + hit[0].trimEnd().length;
    parts.push({ start: part.start + start, end: part.start + end, text: part.text.slice(start, end) });
    start = hit.index + hit[0].length;
  }
  if (start < part.text.length) parts.push({ start: part.start + start, end: part.end, text: part.text.slice(start) });
  return parts;
}

function kindsIn(clause: string): PromiseKind[] {
  return promiseRules.flatMap((rule) => {
    const hit = rule.unless?.test(clause) ? null : rule.shows.exec(clause);
    if (!hit) return [];
    const before = clause.slice(0, hit.index);
    const upToEnd = clause.slice(0, hit.index + hit[0].length);
    if (hedge.test(upToEnd.replace(inMay, ' ')) || theirWords.test(before) || questionWord.test(before)) return [];
    if (denial.test(rule.denied ? before : upToEnd)) return [];
    if (rule.kind === 'price' && (openEnded.test(upToEnd) || range.test(hit[0]))) return [];
    return [rule.kind];
  });
}

/** A thought cut where a new subject begins: "…, and we will start on Monday". */
function clauses(thought: string): string[] {
  return thought.split(
    /(?:,|\band\b|\bso\b|:)\s+(?=(?:and |so |then )?(?:we|i|you|it|they|that|this|there|he|she|our|your|my|the)\b(?! which))/,
  );
}
