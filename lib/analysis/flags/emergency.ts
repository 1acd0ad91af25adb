import type { Evidence } from '@/lib/transcript/schema';
import { troubleIn } from '../words/trouble-words';
import type { FlagContext } from './context';
import { scored, scoreOf, type Weights } from './scored';

const weights: Weights = {
  hazard: 1,
  'breaking out': 1.5,
  body: 1.2,
  vulnerable: 0.7,
  stuck: 2,
  down: 1.7,
  everybody: 1,
  breach: 1.8,
  now: 0.8,
  'emergency wares': -1.6,
  supposing: -1.4,
  'long ago': -1.6,
};
const least = 2.6;

/** Danger, an outage, medical or safety help, or "right now" with harm. */
export function emergency({ reading, route }: FlagContext): Evidence[] {
  return route === 'spam' ? [] : scored(reading, least, (low) => scoreOf(troubleIn(low), weights));
}
