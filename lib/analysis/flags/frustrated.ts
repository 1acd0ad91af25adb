import type { Evidence } from '@/lib/transcript/schema';
import { answeredTo, evidenceOf, type Reading, type Turn } from '../reading';
import type { FlagContext } from './context';

const anger =
  /\b(?:useless|ridiculous|pathetic|hopeless|(?:a |complete |total |what a |your \w+ is a )joke|waste of (?:my |\w+ )?(?:time|\w+ minutes)|waste of \w+ minutes|brick wall|talking to (?:a|an|myself)|(?:for|oh for) (?:god|gods|god's|fuck|christ|heaven)'?s? sake|omg(?! thank| that's| amazing| yes| it's)|wtf|ffs|are you kidding|(?:you|u) kidding me|kidding me|forget it|i give up|giving up|fed up|sick of (?:this|you)|stupid|idiots?|idiotic|moron|dumb (?:bot|thing|machine)|clowns?|rubbish|crap|shit\w*|bullshit|fuck\w*|bloody (?:bot|useless|hell)|damn (?:bot|thing)|what is the point|what'?s the point|nope im out|(?:^|[.,] )im out|are you (?:even )?(?:reading|listening)|(?:does|is) (?:nobody|anyone|no one|anybody) (?:here |there |even )?(?:read|listen)|read what i (?:typed|wrote|said)|read (?:it|that|my message) again|you to read what|with (?:a|no) pulse|unbelievable|un-?fucking\w*|(?:this|these) (?:thing|things|bot|bots|is) (?:are |is )?(?:awful|terrible|horrible|useless|hopeless)|hate these things|people hate|thanks for nothing|screwed then|slow clap|top marks|having a lend|having a laugh|so done (?:with|here)|done here|vending machine|parking meters?|toaster|parrot|potato bot|deeper conversations|worst company|cardboard box|how hard (?:is|can) (?:it|this)|third time (?:i'?m|im|now)|for the (?:third|fourth|last|3rd|4th) time|once more:|i'?ll try once more|last try|absolute(?:ly)? (?:joke|shambles|useless)|shambles|do i look like|so is anyone|is anybody (?:there|home)|nobody (?:here|there) (?:reads|listens|cares|seems)|nobody at your place|what a joke|menu\b[^.]*\bring me|don'?t send me a menu|estoy harto|inútil|vaya (?:mierda|porquería)|no sirve|lächerlich|unmöglich|nutzlos|das bringt nichts|ras le bol|n'importe quoi|inutile|ridicolo|nul)\b|🙃|😡|🤬|🤦|😤|💀/;
const sarcasm =
  /^\W*(?:lol\W+|haha\W+|oh\W+|wow\W+|sure\W+|right\W+)*(?:brilliant|wonderful|fantastic|super|bravo|priceless|amazing|lovely|great|excellent|superb|perfect|genius|charming|marvellous|very helpful|so helpful|how helpful|thank you so much|thanks a lot|thanks a bunch|well done|sure you are|of course you (?:are|aren't|do|don't|can't)|more confetti|bold|nice try)\b/;
const leaving =
  /\b(?:(?:going|off|i'?ll go|ill go|i'?ll try|moving|move us|switching) (?:to|off|over to|with|elsewhere|somewhere else|back to)\b(?=[^.\n]*(?:place|elsewhere|somewhere|someone|competitor|find|another|other|forest|off|thermometer|bank))|ill (?:just )?(?:drive over|go elsewhere|block|dispute)|i'?ll just (?:drive|go|call|block|dispute|pull)|never ?mind(?: then)?\W*$|forget (?:it|this)|staying where i am|start with a number|we'?ll see you in court)\b/;
const elsewhere =
  /\b(?:another (?:place|tool|company)|their support|last (?:lot|firm|company|supplier|place|vendor)|our (?:old|current|last) |neighbou?r|current (?:tool|provider)|outfit we use|we use now)\b/;

/** The visitor is angry or fed up with the chat, the bot or the business: insults, sarcasm, giving up. */
export function frustrated({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  const found: Evidence[] = [];
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const place = shown(reading, turn);
    if (place) found.push(evidenceOf(turn, place.start, place.end));
  }
  return found;
}

function shown(reading: Reading, turn: Turn): { start: number; end: number } | null {
  const failed = answeredTo(reading, turn).some((before) => unhelpful(reading, before));
  const angry = anger.exec(turn.low);
  if (angry && !elsewhere.test(turn.low) && !(isMild(angry[0]) && !failed))
    return { start: angry.index, end: angry.index + angry[0].length };
  const bitter = sarcasm.exec(turn.low);
  if (
    bitter &&
    failed &&
    !/\b(?:thanks?|thx|ta|cheers|that'?s|thats|works|do it|please)\b/.test(
      turn.low.slice(bitter.index + bitter[0].length),
    ) &&
    countUnhelpful(reading, turn) >= 1
  )
    return { start: bitter.index, end: bitter.index + bitter[0].length };
  const left = leaving.exec(turn.low);
  if (left && countUnhelpful(reading, turn) >= 1) return { start: left.index, end: left.index + left[0].length };
  const shout = /\b(?:\p{Lu}{2,}\W+){2,}\p{Lu}{2,}\b/u.exec(turn.text);
  if (shout && countUnhelpful(reading, turn) >= 2) return { start: shout.index, end: shout.index + shout[0].length };
  return null;
}

/** Words that also stand in cheerful chats; they count only after the bot has failed. */
function isMild(word: string): boolean {
  return /^(?:omg|toaster|potato bot|💀|🤦|top marks|done here|unbelievable|nul|with a pulse|crap|forget it)$/.test(
    word,
  );
}

function unhelpful(reading: Reading, turn: Turn): boolean {
  if (turn.role !== 'bot') return false;
  if (turn.act?.fallback || turn.act?.defer) return true;
  const same = reading.turns.some(
    (other) => other.index < turn.index && other.role === 'bot' && other.low === turn.low,
  );
  return same || (turn.act?.menu ?? false);
}

function countUnhelpful(reading: Reading, until: Turn): number {
  return reading.turns.filter((turn) => turn.index < until.index && unhelpful(reading, turn)).length;
}
