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

/** The visitor names the feeling, as theirs or as what this does to them. */
const named =
  /\b(?:i'?m|i am|we'?re|we are|i feel|feeling|getting|makes? me|making me|this is|it is|it'?s|that is|that'?s|you are|you'?re)\s+(?:(?:so|very|really|extremely|quite|just|beyond|getting|absolutely|honestly|too|all|pretty|super|more than a (?:little|bit)|a bit)\s+)*(?:frustrat\w*|annoy(?:ed|ing)|fed up|furious|livid|angry|pissed\w*|infuriat\w*|exasperat\w*|maddening|sick (?:and tired )?of (?:this|you|it|waiting|asking)|losing (?:my )?patience|(?:too )?much hassle)\b|\b(?:i'?ve|i have|had|we'?ve) (?:had|just about had) (?:it|enough)\b(?! (?:of (?:them|our|my)|with (?:them|our|my)))/;

/** The chat, the bot or the business is called useless to its face, or the visitor says that they are fed up: no context is needed. */
export function isPlainlyFedUp(low: string): boolean {
  return (
    (plainly.test(low) || named.test(low)) &&
    !/\b(?:old|last|previous|other|their|competitor\w*|if (?:this|it))\b/.test(low)
  );
}
