import type { Evidence } from '@/lib/transcript/schema';
import { troubleIn } from '../words/trouble-words';
import type { FlagContext } from './context';
import { scored, scoreOf, type Weights } from './scored';

const weights: Weights = {
  yours: 1.4,
  'you did': 0.8,
  'was done to me': 0.8,
  failed: 0.9,
  waited: 0.6,
  'how often': 0.8,
  'broken word': 0.8,
  'wrong money': 1.4,
  'bad thing': 0.9,
  rude: 1.5,
  judged: 1.4,
  'somebody else': -1.6,
  supposing: -1.2,
  'long ago': -0.4,
};
const least = 2.6;

/** The visitor complains about this business or its people; anger at somebody else is a detail. */
export function complaint({ reading, route }: FlagContext): Evidence[] {
  return route === 'spam' ? [] : scored(reading, least, (low) => scoreOf(troubleIn(low), weights));
}
