import type { Evidence } from '@/lib/transcript/schema';
import { type FlagContext, sentenceAround, showing } from './context';

const shows =
  /\b(?:(?:can|could|will|would|do|does|if|you|u|ye|he|she|they|someone|anyone|and)[^.?!\n]{0,45}\b(?:promise|swear|guarantee|assure (?:me|us)|commit to|commit,|vouch|give (?:me |us )?(?:your|their|his|her) word|stand (?:behind|over)|sign up to|put (?:your|his|her|their) name (?:to|on|against)|hold you to|put (?:that|it|this|\w+ \w+|the \w+ \w+|that \w+) in(?:to)? (?:writing|a contract|the contract|ink))|guaranteed? (?:in|that|it|for|the)|i need a guarantee|any guarantees?|is (?:it|that|there) (?:a )?guarantee[d]?|in (?:writing|black and white|ink)\b|with certainty|(?:say|be|is|it) 100 ?% |100 ?% (?:say|sure|certain|safe|yes)|money back|do i get (?:my )?(?:money|it redone)|redo(?:ne)? (?:it )?(?:free|or not)|is (?:that|it) a promise|promise or|hard number|plain yes or no|not (?:a |an |just )?["']?(?:we'?ll try|aim for|aim)|nailed down|what availability do you sign|availability do you|sla of|99\.\d+|uptime (?:guarantee|commitment)|am i def(?:initely)?\b|it'?s def(?:initely)? |will it definitely|is it certain|for certain|are you sure (?:it|that|you)|will (?:they|it) (?:come back|be gone)|someone put their name|zusicher\w*|garantier\w*|fest zu|schriftlich zu|garantiz\w+|me aseguran|aseg[uú]ra\w*|garanti[rse]\w*|garantizza\w*|garantisc\w+)\b/;
const none =
  /\b(?:no guarantee|under guarantee|guarantee (?:expired|ran out|period|card|claim)|still (?:in|under) (?:the )?(?:guarantee|warranty)|can'?t promise|don'?t promise|i promise|i can promise|in writing,? (?:yes|please|to your)|put it in writing to|contact me in writing|reply in writing|send (?:me )?(?:it|that) in writing|100% guaranteed|written notice)\b/;

/** The visitor asks for a promise of results, return, uptime, dates or success. What a spammer offers is none. */
export function guarantee({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  return showing(reading, shows, (turn, hit) => !none.test(sentenceAround(turn, hit.index)));
}
