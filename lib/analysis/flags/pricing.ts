import type { Evidence } from '@/lib/transcript/schema';
import { type FlagContext, sentenceAround, showing } from './context';

const always =
  /\bhow much (?:is|are|do|does|would|will|for|to|you|u|it|that|this|all|a|the|per|roughly|would|of)\b(?! (?:time|longer|space|notice|room|do i have to move))|\bhow much\W*$|\bwhat(?:'s|s|'d| do| does| would| will| is| are|'re)?\b[^?.!\n]{0,50}\b(?:cost(?:s|ing)?|price[ds]?|pricing|charge|fees?|rates?|going rate|come to|comes to|run (?:for|me|us)|set me back|damage|dollar wise|monthly|a month|per (?:month|hour|seat|head|person|night|year|unit|day|tap|user)|your cut|your %|the percentage|percentage)\b|\b(?:need|want|get|like|send|give|have|for|a|rough|ball ?park|instant|free|written|your)\s+(?:me |us )?(?:a |an |the |some )?(?:rough |ball ?park |quick |written |free |formal |price )*(?:quote|quotation|estimate|price|figure|prices|price list|pricing|costs?|proposal with (?:price|cost)s?)\b|\bball ?park\b|\bany (?:discount|promo|deals?|offers?|money off)|\b(?:promo|discount|coupon|voucher) code\b|\bdiscount\b|\b\d+ ?% off\b|\b(?:few bob|money|bit|something) off\b|\bprice[ds]?\b[^.\n]{0,30}\?|\b(?:cost|fee|rate|charge)s?\b[^.\n]{0,40}\?|\bhourly rate\b|\bamount at \d+|\bcheaper\b[^.]*\?|\bper-\w+ (?:amount|price)|\bsame for the whole\b|\bwon'?t raise it\b|\bcan (?:you|u|we) (?:match|beat|do (?:it|that) (?:for|at))\b|\bold rate\b|\bpayment plan\b|\binterest rate\b/;
const foreign =
  /(?:\b(?:cu[aá]nto|por cu[aá]nto)\b[^.\n]{0,30}(?:cuesta|sale|vale|cobra\w*|toman|es|ser[ií]a|precio|vienen?)|\bprecio|\bpresupuesto|\btarifa|\bkosten\b|\bkostet\b|\bpreis\w*|\bwas k[äa]me\b|\brabatt|\bstaffel\b|\blistenpreis|\bangebot\b|\bcombien\b[^.\n]{0,30}(?:co[uû]te|prix|faut|prenez|est)|\btarifs?\b|\bdevis\b|\bprix\b|\bquanto (?:costa|viene|custa|fica)\b|\bprezz\w+|\bpreventivo|\bpreço|\borçamento|\bhoeveel kost|\bofferte\b|\bprijs)/;
const statement =
  /\b(?:price is (?:fine|ok|not)|(?:money|cost|price) (?:isn'?t|is not|not) (?:the |a |an )?(?:problem|issue)|labou?r cost|cost of living|your quote (?:said|was|says)|you quoted|quoted (?:me|us)|the quote (?:you|from|came|i got)|other quotes?|got (?:a |another )?quote|at any cost|cost us|price range is|(?:that|the) price (?:is|suits|works)|quote screen|quote from a|rates? it|quoting and|heart rate|free quote for your)\b/;

/** The visitor asks for a price, quote, discount, rate or cost. What a spammer offers is none. */
export function pricing({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  return [always, foreign]
    .flatMap((shape) => showing(reading, shape, (turn, hit) => !statement.test(sentenceAround(turn, hit.index))))
    .slice(0, 5);
}
