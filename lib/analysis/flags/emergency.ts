import type { Evidence } from '@/lib/transcript/schema';
import { type FlagContext, showing } from './context';

const danger =
  /\b(?:(?:it'?s|its|this is|have|got|an|in an) (?:an )?emergency\b(?! (?:call-?out|dentistry|repair|number|line|contact|plumber\?|service\b|light|exit|fund))|bleeding|soaked (?:thru|through) w(?:ith)? blood|can'?t breathe|hard to (?:swallow|breathe)|unconscious|not breathing|chest pain|passed out|overdose|swallowed|got into the \w+ (?:tablets|pills|bleach)|suicid\w+|kill myself|carbon monoxide|co (?:detector|alarm)|smell(?:s|ing)? (?:of |like )?(?:gas|burning|smoke)|gas leak|on fire|smoke (?:in|is|from|stains|coming)|brown smoke|sparks?|sparking|electric shock|little buzz|get a (?:buzz|shock)|hot to touch|flood(?:ing|ed)|burst (?:pipe|main)|pipe(?:'s| has)? burst|water is (?:coming|pouring|everywhere)|pouring (?:through|in|out)|coming through the (?:ceiling|roof)|dripping out of the light|is (?:that|it|this) dangerous|trapped|shut in (?:the|a)|locked in\b|locked inside|stuck in (?:the|a) (?:lift|elevator|stairwell)|fire exit|get out of the house|my (?:\d|two|three|one)[- ]?(?:yr|year)s?[- ]old is in|baby(?:'s| is)? (?:in|locked)|hacked|someone is in our|being hacked|ransomware|break-?in (?:now|happening)|theatre\. |going to (?:the )?(?:er|a&e)|a&e\b|ambulance|999\b|911\b)\b/;
const outage =
  /\b(?:(?:whole|entire|all of|every|everything|all our|all the|our|the) (?:\w+ ){0,3}?(?:is |are |'s |'re )?(?:offline|down|dead|toast|not ?ready)(?! (?:on|to|as|from|the road|jacket))|down in the whole|(?:nobody|no one|none of us) can (?:open|work|log|access|get|use|call|pay)|throwing (?:a )?5\d\d|500 on every|no phones in or out|outage|every hour of this|system(?:'s| is) down|site(?:'s| is) down|server(?:'s| is) (?:down|toast|dead)|tills? (?:are |is )?down|notready since|production (?:is )?down)\b/;
const calm =
  /\b(?:not (?:an emergency|urgent|dangerous)|no rush|last (?:year|month|week)|if (?:it|there|our|the)\b[^.]{0,40}\b(?:down|outage)|in case of|what happens (?:if|when)|when (?:our|the|it)\b[^.]{0,30}goes down|break down|current lot|third outage|outages? (?:since|last|every)|our (?:old|current|last) (?:lot|provider|supplier))\b/;

/** Danger, an outage, medical or safety help, or "right now" with harm. */
export function emergency({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  return [danger, outage].flatMap((shape) => showing(reading, shape, (turn) => !calm.test(turn.low)));
}
