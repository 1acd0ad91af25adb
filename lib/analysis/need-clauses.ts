import { redactSensitive } from '@/lib/language/redact';
import { fold } from '@/lib/transcript/text';
import { contactWishes } from './acts/contact-wish';
import { contentOf } from './acts/questions';
import { saysWish } from './acts/request';
import { emailsOf, phonesOf } from './details';
import type { VisitorActs } from './model/visitor-acts';
import { saysNothing } from './need-chatter';
import { type ClauseSigns, scoreOf, signsOf, tellingStems } from './need-score';
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
  signs: ClauseSigns;
  score: number;
};

/** A clause may begin here: a mark, or a joining word before a new subject, wish or question. */
const boundary =
  /[;:]\s+|\s+[-–—]\s+|\.{2,}\s*|…\s*|,\s+(?=(?:and |but |so |also |or |then |which |who )?(?:i|we|i'm|im|we're|we've|i've|ive|i'd|we'd|id|can|could|do|does|is|are|what|whats|what's|how|when|where|wheres|which|who|will|would|need|want|looking|please|my|our|they|it|it's|its|he|she|he's|she's|there's|theres|that's|thats|you|ye|yall|y'all|your|not|any|plus)\b)|\s+(?=(?:and|but|so|also|plus|because|cos|cuz)\s+(?:i|we|i'm|im|we're|i'd|we'd|i've|we've|can|could|do you|does|is it|is there|are you|are there|what|whats|what's|how|hows|when|whens|where|wheres|which|will you|would you|need|want|they|it|it's|my|our|he|she|you|there)\b)|\s+(?=(?:do you|can you|could you|is there|are there|how much|how many|what's the|whats the|do i|can i|could i|do we|can we|will you|would you|is it)\s)/gi;
/** Before a question that has no mark: these words belong to it. */
const leadsOn =
  /(?:\b(?:what|how|when|where|which|who|why|whether|if|and|or|but|so|that|than|as|long|much|many|time|often|soon|far|date|day|size|sort|kind|type|know|wondering|ask|tell|what \w+|which \w+|how \w+)|[,(])\s*$/i;
const longEnough = 4;

/** Pasted code, logs and links are no words to read aloud. */
const codeLike = /"\s*:\s*["{\d]|https?:|\bwww\.|[{}[\]<>|\\]{2}|\b\w+_\w+_\w+|\/\w+\/\w+\/|==|=>|\);/;

const anger =
  /\b(?:useless|joke|toaster|brick wall|kidding|unbelievable|waste of|forget it|give up|omg|wtf|clowns?|ridiculous|pathetic|hopeless|scam|liars?|marvellous|hilarious|lovely that is|truly)\b/;

/** Every clause of the visitor that says something of what they want, in order. */
export function needClauses(reading: Reading, acts: VisitorActs): NeedClause[] {
  const { business, pageUrl } = reading.transcript;
  const spread = new Map<string, number>();
  for (const turn of reading.turns)
    for (const stem of contentOf(turn.low)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const about = {
    services: contentOf(fold(business.services.join(' '))),
    trade: contentOf(fold(`${business.industry} ${(pageUrl ?? '').replace(/^https?:\/\/[^/]*/, '')}`)),
    spread,
  };
  return reading.visitor.flatMap((turn, place) =>
    turn.injection ? [] : clausesOf(reading, { turn, place, act: acts.get(turn.number) ?? {} }, about),
  );
}

type About = { services: Set<string>; trade: Set<string>; spread: Map<string, number> };
type Place = { turn: Turn; place: number; act: Readonly<Record<string, number>> };

function clausesOf(reading: Reading, { turn, place, act }: Place, about: About): NeedClause[] {
  const details = [...emailsOf(turn), ...phonesOf(turn)];
  const before = answeredTo(reading, turn);
  const answersNeed = before.some((asked) => asked.act?.clarifying || asked.act?.menu);
  return turn.sentences
    .flatMap((part) => split(part.text).map(([start, end]) => ({ start: part.start + start, end: part.start + end })))
    .flatMap(({ start, end }) => {
      let text = turn.text.slice(start, end);
      for (const detail of details)
        if (detail.start >= start && detail.end <= end)
          text = text.replace(turn.text.slice(detail.start, detail.end), '');
      text = text
        .replace(/\p{Extended_Pictographic}️?/gu, '')
        .replace(/[<>{}]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      const low = fold(text);
      const stems = contentOf(low);
      if (codeLike.test(text) || redactSensitive(text) !== text) return [];
      if (stems.size === 0 || anger.test(low) || saysNothing(text, { named: details.length > 0, before })) return [];
      if (details.length > 0 && stems.size < 4 && !saysWish(low)) return [];
      if (speaksOfContact(low)) return [];
      const reported = report(text);
      const words = reported.text.split(/\s+/).length;
      const signs = signsOf(text, reported, {
        act,
        place,
        answersNeed,
        hasDetails: details.length > 0,
        opens: start === 0,
        ...about,
      });
      return [{ turn, start, end, reported, words, stems: tellingStems(low), signs, score: scoreOf(signs) }];
    });
}

/** Most of the clause is about being contacted, which is no need. */
function speaksOfContact(low: string): boolean {
  const said = contactWishes(low).reduce((sum, wish) => sum + wish.end - wish.start, 0);
  return said > low.length * 0.3 || (said > 0 && !saysWish(low));
}

function split(sentence: string): [number, number][] {
  if (sentence.split(/\s+/).length < longEnough) return [[0, sentence.length]];
  const spans: [number, number][] = [];
  let start = 0;
  for (const hit of sentence.matchAll(boundary)) {
    const before = sentence.slice(start, hit.index);
    if (before.trim().split(/\s+/).length < (/^\s+$/.test(hit[0]) ? 3 : 1)) continue;
    if (
      /^\s+$/.test(hit[0]) &&
      !/^\s+(?:and|but|so|also|plus|because|cos|cuz)\b/i.test(sentence.slice(hit.index, hit.index + 12)) &&
      leadsOn.test(before.slice(-24))
    )
      continue;
    spans.push([start, hit.index]);
    start = hit.index + hit[0].length;
  }
  spans.push([start, sentence.length]);
  return spans;
}
