import type { Reading } from './reading';

const farewell =
  /\b(?:bye+|good ?bye|see (?:you|ya|u)|cya|ttyl|have a (?:good|great|nice|lovely|wonderful)|good night|goodnight|take care|that(?:'s| is|s)? (?:it|all)(?: (?:i needed|from me|thanks|for now))?|thats it|nothing else|all good(?: here)?|all done|i'm done|im done|done here|back to work|gotta go|got to go|off now|im out|i'm out|tschüss|auf wiedersehen|adiós|hasta luego|au revoir|ciao|arrivederci|forget it|cheers,? bye)\b|^\W*(?:no|nope|nah)\W*(?:thanks?|thank you|thx|ta|that(?:'s|s) (?:it|all)|all good|i'm good|im good)\b/;

/** True where the visitor has said goodbye and meant it: in the last thing they said. "Thanks" or a thumbs-up is none. */
export function saidGoodbye(reading: Reading): boolean {
  const last = reading.visitor.at(-1);
  if (!last || last.injection) return false;
  return farewell.test(last.low) && !/\?/.test(last.low);
}
