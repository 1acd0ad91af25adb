import type { Evidence } from '@/lib/transcript/schema';
import { type FlagContext, showing } from './context';

const shows =
  /\b(?:bespoke|tailor(?:ed|-made|made)?\b|made to measure|made[- ]to[- ]order|custom(?:i[sz]e[ds]?|i[sz]ation|i[sz]ing|[- ]made|[- ]built)?\b(?!er|s\b)|one[- ]off design|non[- ]?standard|not (?:one of )?your (?:standard|usual|regular)|can'?t be your (?:standard|usual|regular)|white[- ]label|special (?:terms|arrangement|integration|request|clause|conditions)|odd request|our twist|(?:build|develop|write|design|make|engineer|put together|code|create) (?:us |me |one |a |an |some |something |that |it |the )(?:\w+ ){0,4}(?:for us|for me|around|to fit|connector|integration|plugin|module|one|adjustable|to our|on top)|would (?:you|your \w+) (?:build|develop|design|write) |need (?:you|your engineers|your team|someone|somebody) to (?:build|design|make|develop|write) |(?:talk|speak|connect|hook|wire[d]?|link|integrate|sync|tie)s?(?:ed)? (?:in)?to (?:our|an|a|that|the) [^.?!\n]{0,30}(?:erp|crm|ledger|database|as\/400|system|software|api|legacy|in-house|access|rack)|in-house (?:system|ledger|tool|software|erp)|home[- ]grown|built round our|own (?:caterers?|template|syllabus|wording|paper|terms|conditions|curriculum)|put a syllabus together|(?:30|45|60|90|120) days (?:payment|after|rather|instead|net)|payment (?:terms|\d+ days)|net (?:30|45|60|90)\b|billed (?:per|by|to each|separately)|paid per result|instead of day rates|we need an exception|make an exception|only if (?:enquiries|results|sales)|in (?:two|three) tranches|instead of (?:the |your )?(?:standard|usual|normal)|reworded|different (?:clause|contract terms|jurisdiction)|under \w+ law|with penalties|we don'?t pay if|split (?:payouts?|billing|invoic\w+)|appointment be (?:split|limited)|is that something you build|maßgeschneidert|sonderanfertigung|a medida|personalizad[oa]|sur mesure|su misura)\b/;
const denied =
  /\b(?:nothing|no|not|nichts|without) (?:too )?(?:bespoke|custom|fancy|special|tailored)|\bout of the box is fine|\bcustom (?:er|duty)|\bcustoms\b/;

/** The visitor asks for something tailored: bespoke work, a special integration, terms that are not standard. */
export function customScope({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam' || route === 'other') return [];
  return showing(reading, shows, (turn) => !denied.test(turn.low));
}
