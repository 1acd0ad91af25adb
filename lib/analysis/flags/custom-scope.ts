import type { Evidence } from '@/lib/transcript/schema';
import { repliesTo } from '../reading';
import { setsApart, tailoringIn } from '../words/tailor-words';
import type { FlagContext } from './context';
import { scored, scoreOf, type Weights } from './scored';

const weights: Weights = {
  tailored: 1.7,
  unusual: 1.4,
  oddity: 0.9,
  'makes for us': 1.3,
  changes: 0.7,
  links: 0.7,
  'own system': 0.9,
  'own form': 1.1,
  terms: 1.4,
  exception: 1.5,
  alone: 1.4,
  shape: 0.9,
  'fits not': 0.7,
  feasible: 0.7,
  'wants it': 0.6,
  'of the shelf': -1.8,
};
const setApart = 0.6;
const least = 2;

/** The visitor asks for something tailored: bespoke work, a special integration, terms that are not standard. */
export function customScope({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam' || route === 'other') return [];
  return scored(reading, least, (low, turn) => {
    const said = tailoringIn(low);
    const own = scoreOf(said, weights);
    if (own < least - setApart) return own;
    return own + (repliesTo(reading, turn).some((reply) => setsApart(reply.low)) ? setApart : 0);
  });
}
