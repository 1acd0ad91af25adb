import { fold } from '@/lib/transcript/text';
import { asksPrice } from './acts/price-words';
import { contentOf } from './acts/questions';
import { saysWish } from './acts/request';
import type { Reported } from './reported-speech';

/** What tells how much a clause says of the need. */
export type ClauseSigns = Readonly<Record<string, number>>;

const weak = contentOf(
  'know think thing things want wants need needs look looking make really something anything good right sure time said says tell told come going back well here again please thanks help would could might because been have will just still only them they this that these those ones kind sort stuff people someone somebody today now then though maybe nice great okay into over very than under after before once else every same other another while without through done made take took give gave keep put let see say ask hope guess love sorry point way lot bit',
);

/** The stems of a folded clause that may be what a reader looks for; words that stand anywhere count nothing. */
export function tellingStems(low: string): Set<string> {
  return new Set([...contentOf(low)].filter((stem) => !weak.has(stem)));
}

type Context = {
  act: Readonly<Record<string, number>>;
  place: number;
  answersNeed: boolean;
  hasDetails: boolean;
  services: ReadonlySet<string>;
  /** Stems of the page and the trade, and in how many messages each stem stands. */
  trade: ReadonlySet<string>;
  spread: ReadonlyMap<string, number>;
  opens: boolean;
};

export function signsOf(text: string, reported: Reported, context: Context): ClauseSigns {
  const { act, place, answersNeed, hasDetails, services, trade, spread, opens } = context;
  const low = fold(text);
  const stems = tellingStems(low);
  return {
    [reported.kind]: 1,
    wish_words: saysWish(low) ? 1 : 0,
    price: asksPrice.test(low) ? 1 : 0,
    service: Math.min(2, [...stems].filter((stem) => services.has(stem)).length),
    trade: Math.min(2, [...stems].filter((stem) => trade.has(stem)).length),
    shared: Math.min(3, [...stems].filter((stem) => (spread.get(stem) ?? 0) > 1).length),
    opens: opens ? 1 : 0,
    number: Math.min(2, low.match(/\d+/g)?.length ?? 0),
    name: Math.min(2, text.match(/(?<=[\p{L},] )\p{Lu}\p{L}{2,}/gu)?.length ?? 0),
    first: place === 0 ? 1 : 0,
    second: place === 1 ? 1 : 0,
    late: Math.min(8, place),
    answer_need: answersNeed ? 1 : 0,
    details: hasDetails ? 1 : 0,
    request: act.request ?? 0,
    question_act: act.question ?? 0,
    deadline: act.deadline ?? 0,
    ask_price: act.ask_price ?? 0,
    ask_legal: act.ask_legal ?? 0,
    emergency: act.emergency ?? 0,
    complain: act.complain ?? 0,
  };
}

/** About what least squares gives where the labelled key points are counted in each clause; `stem` is for each telling word that is new. */
const weights: ClauseSigns = {
  wish: 0.13,
  question: 0.08,
  own: -0.06,
  told: -0.07,
  fragment: -0.08,
  wish_words: 0.12,
  price: 0.22,
  service: 0.18,
  trade: 0.24,
  shared: 0.12,
  number: 0.13,
  name: 0.02,
  opens: 0.1,
  first: 0.3,
  second: 0.12,
  late: -0.04,
  answer_need: 0.01,
  details: -0.25,
  request: 0.33,
  question_act: 0.12,
  ask_price: 0.12,
  ask_legal: 0.05,
  deadline: 0.08,
  emergency: 0.24,
  complain: -0.12,
};
const forStem = 0.075;
const mostStems = 12;

/** How many key points of the need a clause may hold, `fresh` telling words of which no other chosen clause has. */
export function worthOf(score: number, fresh: number): number {
  return score + forStem * Math.min(mostStems, fresh);
}

/** What the signs of a clause add to its worth. */
export function scoreOf(signs: ClauseSigns): number {
  return Object.entries(signs).reduce((sum, [sign, value]) => sum + value * (weights[sign] ?? 0), 0);
}
