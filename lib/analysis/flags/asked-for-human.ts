import type { Evidence } from '@/lib/transcript/schema';
import { wishesOf } from '../details';
import { answeredTo, evidenceOf } from '../reading';
import { type FlagContext, showing } from './context';

const human =
  /^\W*(?:(?:a |an |real |live )?(?:human|person|agent|representative|rep|operator|advisor|adviser|someone|somebody)(?: please| pls| now)?)\W*$|\b(?:(?:a |an |any |the |some )?(?:real|actual|proper|live|living) (?:human|person|people|one of you|agent|somebody|someone)|human being|a human(?! way| lawyer)|human (?:please|pls)|(?:someone|somebody) with (?:a pulse|hands|a brain|authority)|(?:speak|talk|chat) (?:to|with) (?:a |an |the |your |some|any|one of|real|actual|somebody|someone|whoever|her|him|them)|who (?:do|can|should) i (?:talk|speak) to|get me (?:a|an|whoever|someone|somebody)|put me (?:through|thru)|(?:set up|arrange|book|schedule|have|do) (?:a |an |half an |an hour|half |some )?(?:hour|time|call|meeting|zoom|chat|video call|phone call|demo call|interview)\b(?! centre| center)|(?:interview|meeting) with (?:me|us)|sit (?:down|together)|call ?back|callback|is there (?:somebody|someone|anybody|anyone) who|is \w+ (?:about|around|there|in today)\?|invite goes to|mit (?:einem|jemandem|einer) [^.]{0,20}(?:sprechen|reden)|hablar con (?:una persona|alguien|un)|parler à (?:quelqu'un|une personne|un)|parlare con)\b/;
const call = /\b(?:call|ring|phone|telephone|buzz|bell|shout)\b/;
const denied = /\b(?:no|not|don'?t|dont|without|never|stop|nobody)\b[^.?!\n]{0,25}$/;
const lawyer = /\bhuman lawyer\b|\bdo (?:you|i) (?:have|need) to (?:speak|talk)\b/;

/** The visitor asks for a person, a call or a meeting; accepting the bot's offer, asking for e-mail or booking the service is none. */
export function askedForHuman({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  const found = showing(
    reading,
    human,
    (turn, hit) => !denied.test(turn.low.slice(0, hit.index)) && !lawyer.test(turn.low),
  );
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const before = answeredTo(reading, turn);
    const offered = before.some((other) => other.act?.permission) && reading.turns[turn.index - 1]?.role !== 'visitor';
    if (offered) continue;
    for (const wish of wishesOf(turn)) {
      const words = turn.low.slice(wish.start, wish.end + 12);
      if (
        wish.kind === 'grant' &&
        (wish.channels.includes('phone') || call.test(words)) &&
        !/\byou can (?:ring|call|phone)\b|\b(?:is|are|'s) (?:fine|good|ok|best|alright)\b/.test(words)
      ) {
        found.push(evidenceOf(turn, wish.start, wish.end));
        break;
      }
    }
  }
  return found;
}
