import { fold } from '@/lib/transcript/text';
import { contactWishes } from './acts/contact-wish';
import { contentOf } from './acts/questions';
import { saysWish } from './acts/request';
import { emailsOf, phonesOf } from './details';
import type { VisitorActs } from './model/visitor-acts';
import { answeredTo, type Reading, type Turn } from './reading';
import { type Reported, report } from './reported-speech';

/** A clause of the visitor that may tell of the need: its place, how it is reported, what it holds, and how much it says of the need. */
export type NeedClause = {
  turn: Turn;
  start: number;
  end: number;
  reported: Reported;
  words: number;
  stems: Set<string>;
  score: number;
};

/** A clause may begin here: a mark, or a joining word before a new subject, wish or question. */
const boundary =
  /[;:]\s+|\s+[-–—]\s+|\.{2,}\s*|…\s*|,\s+(?=(?:and |but |so |also |or )?(?:i|we|i'm|im|we're|i'd|we'd|id|can|could|do|does|is|are|what|how|when|where|which|will|would|need|want|looking|please|my|our|they|it|it's)\b)|\s+(?=(?:and|but|so|also|plus|because|cos|cuz)\s+(?:i|we|i'm|im|we're|i'd|we'd|can|could|do you|does|is it|are you|what|how|when|where|which|will you|would you|need|want|they|it|my|our)\b)/gi;
const longEnough = 9;

const anger =
  /\b(?:useless|joke|toaster|brick wall|kidding|unbelievable|waste of|forget it|give up|omg|wtf|clowns?|ridiculous|pathetic|hopeless)\b/;
const idle =
  /^(?:ta|cheers|noted|got it|will do|see you|bye|no rush|one sec|lets see|let's see|have a|that's all|thats all|nothing else|thanks|thank you|hello|hi|hey|yes|no|yep|ok(?:ay)?|sure|perfect|great|lol|fair enough|no worries|np|you too)\b[^a-z]*$|\bnice weekend\b|^(?:my name|name is|name'?s|this is|regards|kind regards|best regards|it'?s me|best,?|cheers,?|yours|dear)\b/;

/** Every clause of the visitor that says something of what they want, in order. */
export function needClauses(reading: Reading, acts: VisitorActs): NeedClause[] {
  const services = contentOf(fold([...reading.transcript.business.services].join(' ')));
  return reading.visitor.flatMap((turn) => (turn.injection ? [] : clausesOf(reading, turn, acts, services)));
}

function clausesOf(reading: Reading, turn: Turn, acts: VisitorActs, services: ReadonlySet<string>): NeedClause[] {
  const details = [...emailsOf(turn), ...phonesOf(turn)];
  const answersNeed = answeredTo(reading, turn).some((before) => before.act?.clarifying || before.act?.menu);
  const place = reading.visitor.indexOf(turn);
  const act = acts.get(turn.number) ?? {};
  const message =
    1.6 * (act.request ?? 0.3) +
    0.8 * (act.question ?? 0) -
    1.2 * Math.max(act.frustrated ?? 0, act.bye ?? 0) +
    (answersNeed ? 0.8 : 0) +
    Math.max(0, 1.8 - place * 0.45);
  return turn.sentences
    .flatMap((part) => split(part.text).map(([start, end]) => ({ start: part.start + start, end: part.start + end })))
    .flatMap(({ start, end }) => {
      let text = turn.text.slice(start, end);
      for (const detail of details)
        if (detail.start >= start && detail.end <= end)
          text = text.replace(turn.text.slice(detail.start, detail.end), '');
      text = text
        .replace(/\p{Extended_Pictographic}️?/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
      const low = fold(text);
      const stems = contentOf(low);
      if (stems.size === 0 || idle.test(low) || anger.test(low)) return [];
      if (details.length > 0 && stems.size < 4 && !saysWish(low)) return [];
      if (contactWishes(low).length > 0) return [];
      const reported = report(text);
      const words = reported.text.split(/\s+/).length;
      const score =
        message +
        (reported.kind === 'wish' ? 1.2 : reported.kind === 'question' ? 0.5 : 0) +
        (saysWish(low) ? 0.6 : 0) +
        ([...stems].some((stem) => services.has(stem)) ? 0.5 : 0) +
        (/\d/.test(low) ? 0.4 : 0);
      return [{ turn, start, end, reported, words, stems, score }];
    });
}

function split(sentence: string): [number, number][] {
  if (sentence.split(/\s+/).length < longEnough) return [[0, sentence.length]];
  const spans: [number, number][] = [];
  let start = 0;
  for (const hit of sentence.matchAll(boundary)) {
    const before = sentence.slice(start, hit.index);
    if (before.trim().split(/\s+/).length < 3) continue;
    spans.push([start, hit.index]);
    start = hit.index + hit[0].length;
  }
  spans.push([start, sentence.length]);
  return spans;
}
