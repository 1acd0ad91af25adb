import { fold } from '@/lib/transcript/text';
import { isFirstName } from './person-name';
import type { Turn } from './reading';

/** Words of greeting, thanks, assent, leave and small talk: a clause of nothing else says nothing of the need. */
const chatter = new Set(
  `a about ace afternoon again agree ah aha aight all alright always am amazing an and any anyone anything anyway appreciate appreciated are as asking at
  awesome aye back be beauty best bet better bit bless blimey bother brilliant but bye can certainly champion checking cheers choose class come cool correct could course crikey cya
  day deal dear definitely diolch do does done doing don't dont dear else enough evening ever everyone everything exactly excellent fab fabulous fair faithfully fantastic fella figured figures
  fine folks for forget forgot funny gentleman genuinely get glad go god goes going good goodbye goodness gosh got grand great greetings guess guys ha haha happy have hello hey heya hi hiya hmm honest
  honestly hope hopefully how i i'd i'll i'm i've idea im in indeed is it it'd it'll it's its job just k kind kindly know la lads later laters lie like listen little lol long look lord lot love lovely luck
  ma'am madam mam mate me mean meh mind moment more morning most much music my nah near never new nice night no none noon nope not noted nothing now np obviously of oh ok okay okey on one only oops option or
  other outstanding pardon perfect phew pity place please pleasure pls plz point possibly promise proper quick quite rather read really regards reply respected reply right righto rude sake same says sec see seem
  sense serious seriously shame shot should sincerely sir so some something sorry sort sorted sound speak splendid sure ta taken talk team thank thanks that that'd that'll that's thats the them then there there's
  theres these they thing think this those thought thx tidy time to today tomorrow too totally tried true try trying twice u uh um understand understood up us usual ve very wait want was way we weekend welcome well were what
  whatever when where which who will wise with wonderful work works worries worry worst worth would wow x xx y yay ye yea yeah yep yes yet you you'd you're you've your yours yup above ears figure hang mad ones silly say buenas hola gracias vale bonjour
  merci moin hallo danke servus salut ciao grazie`
    .trim()
    .split(/\s+/),
);
/** Names of a menu's drawers: which one was opened says little. */
const drawers =
  /^(?:sales|support|parts|orders?|billing|accounts?|general|other|something else|none|home|personal|business|private|company|both|neither|existing|new|existing account|existing customer|new customer|book|booking|enquiry|question|quote|track|menu|start|back|continue|an? (?:question|enquiry|order|quote)|new enquiry|general enquiry|myself|for me|company)$/;
const idle =
  /^(?:(?:sorry|excuse|apologies) (?:for|about) |(?:i )?hope (?:this|you|all|it) (?:reaches|finds|is)|not |my name|name is|name'?s|this is (?:\p{Lu}|mr|mrs|ms|dr)|regards|kind(?:est)? regards|best (?:regards|wishes)|yours (?:truly|sincerely|faithfully)|dear \w+(?: \w+)?$|sub(?:ject)?:|kind attn|attn|fao|cc |order slip says$|mark it fao|speaking$|have a (?:nice|good|lovely|great)|(?:i'?m|im|i am) (?:good|fine|ok|grand|sorted|in until|in till|around|about until|free|here)|that'?s (?:all|it|the one|that)|nothing else|no rush|one sec|let'?s see|will (?:do|see|wait)\b|(?:hang|hold) on\b|bear with\b|gimme (?:a|one)\b|(?:that |it )?(?:works|suits|sounds) (?:for me|me|good|fine|great|grand)\b|not bothered|waiting your|awaiting your|sent from)/u;

const introduces =
  /^(?:it'?s|its|this is|i'?m|i am)\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b.{0,40}|\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2}|\p{Lu}\p{Ll}+ (?:here|again|speaking))$/u;

/** Whether a clause tells nothing of the need: chatter, a name, a menu's drawer, an ending. `named`: the message gives contact details. */
export function saysNothing(text: string, { named, before }: { named: boolean; before: readonly Turn[] }): boolean {
  const low = fold(text)
    .replace(/[^\p{L}\p{N}' +&/.,:#%-]/gu, ' ')
    .trim();
  const bare = low.replace(/^[\s.,:-]+|[\s.,:!-]+$/g, '');
  if (introduces.test(text.trim()) || idle.test(low) || drawers.test(bare) || /^\d{1,2}$/.test(bare)) return true;
  const words = bare.split(/[\s,.:/]+/).filter(Boolean);
  if (words.every((word) => chatter.has(word))) return true;
  if (words.length <= 5 && isNames(text, named)) return true;
  if (!named && words.length <= 4 && isNames(text, false)) return true;
  return (
    words.length <= 2 && before.some((turn) => turn.act?.menu && turn.low.includes(`[${bare}]`)) && words.length < 2
  );
}

/** "Dina Marchetti", "Priscilla Vane-Tempest, secretary", "Thierry Gaudin, GAEC des Trois Chênes": who they are. */
function isNames(text: string, named: boolean): boolean {
  const words = text
    .replace(/[,;.()]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (/\d/.test(text) || words.length === 0) return false;
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const first = isFirstName(words[0] ?? '') || /^(?:dr|mr|mrs|ms|miss|prof)\.?$/i.test(words[0] ?? '');
  return first ? capital >= words.length - 1 && words.length >= (named ? 1 : 2) : named && capital === words.length;
}
