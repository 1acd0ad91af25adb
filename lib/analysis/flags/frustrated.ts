import type { Evidence } from '@/lib/transcript/schema';
import { moodOf } from '../model/mood-signals';
import { temperIn } from '../words/temper-words';
import type { FlagContext } from './context';
import { scored, scoreOf, type Weights } from './scored';

const weights: Weights = {
  praise: 0.6,
  insult: 1.1,
  oath: 0.7,
  sigh: 0.5,
  'gives up': 0.6,
  'rather than': 1.2,
  'at you': 0.8,
  'tries you': 0.9,
  'no failure yet': -0.6,
  'again and again': 0.6,
  thanks: -0.8,
  pleased: -1.4,
  'own news': -1.2,
  'failed you': 0.9,
  'failed you often': 0.6,
  'same again': 0.5,
  'was cross before': 0.4,
  shouts: 0.7,
  stresses: 0.4,
  'spells out': 1.2,
  'two marks': 0.5,
  echoes: 0.4,
  'starts with echo': 0.4,
  'praise first': 0.4,
  'beside the point': 0.4,
  'served you': -0.9,
};
const least = 2.6;

/** The visitor is angry or fed up with the chat, the bot or the business: insults, sarcasm, giving up. Neither is shown by words alone: it counts what the business just did. */
export function frustrated({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  return scored(reading, least, (low, turn) => {
    const said = temperIn(low);
    return said.length === 0 ? 0 : scoreOf([...said, ...moodOf(reading, turn)], weights);
  });
}

const plainly =
  /\b(?:this|you|u|it|chat ?bot|bot|chat|you lot|you guys|you people)(?: (?:chat ?bot|bot|chat|thing|service|support|site|company|place|system))?(?:'s|'re)? (?:is |are |r )?(?:so |just |absolutely |completely |totally |utterly |bloody |really |such |all )*(?:an? )?(?:absolute |complete |total |bloody |utter )?(?:useless|hopeless|pathetic|ridiculous|rubbish|garbage|crap|joke|disgrace|waste of (?:my )?time)\b/;

/** The chat, the bot or the business is called useless to its face: no context is needed for that. */
export function isPlainlyFedUp(low: string): boolean {
  return plainly.test(low) && !/\b(?:old|last|previous|other|their|competitor\w*|if (?:this|it))\b/.test(low);
}
