import type { Evidence } from '@/lib/transcript/schema';
import { type FlagContext, sentenceAround, showing } from './context';

const shows =
  /\b(?:legal(?:ly)?|illegal|lawful(?:ly)?|by law|(?:the|consumer|employment|\w+) law (?:say|cover|requires?|on|about|when|is)|lemon law|against the law|under (?:\w+ ){0,2}law|what (?:does )?the law|enforceable|liab(?:le|ility|ilities)|material breach|clause \d|variation clause|clause (?:ought|should|be|to be)|(?:how|what)[^.?]{0,40}\b(?:worded|wording)|my point on the wording|reworded|am i (?:even )?(?:entitled|allowed)|(?:are|am|is) (?:we|i|it|he|she|they) (?:even |legally |actually )?allowed to (?:list|bring|stay|work|sell|turn|refuse|film|record|keep|evict|fire|build|drive|use)|entitled to under|my (?:legal )?rights|have to sign|gdpr|art(?:\.|icle) \d|(?:data )?(?:controller|processor)\b|statut\w+|regulat(?:ion|ions) (?:say|allow|require)|compliant with|within gdpr|jurisdiction|can (?:they|he|she|we|i) sue|sue (?:you|them|him)|lawsuit|notice do (?:i|we) need to give|on the student visa|hours i am allowed|tax advice|es legal|legalmente|ist (?:das|es) (?:legal|erlaubt|rechtens)|haftung|haftet|rechtlich|est-ce légal|responsabilité|è legale)\b/;
const none =
  /\blegal (?:team|department|desk|name|firm|entity|assistant|size|translation|documents?)\b|\bnot (?:legal|a legal)\b|\blegal(?:ly)? binding copy\b|\bi'?m a (?:legal|lawyer)|\bsorry for/;

/** The visitor asks what is legal, for contract wording, about liability, or for compliance advice. */
export function legalAdvice({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  return showing(reading, shows, (turn, hit) => !none.test(sentenceAround(turn, hit.index)));
}
