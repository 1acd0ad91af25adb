import type { Evidence } from '@/lib/transcript/schema';
import { asksPrice, asksPriceAbroad, mentionsPrice } from '../acts/price-words';
import { type FlagContext, sentenceAround, showing } from './context';

/** The visitor asks for a price, quote, discount, rate or cost. What a spammer offers is none. */
export function pricing({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  return [asksPrice, asksPriceAbroad]
    .flatMap((shape) => showing(reading, shape, (turn, hit) => !mentionsPrice.test(sentenceAround(turn, hit.index))))
    .slice(0, 5);
}
