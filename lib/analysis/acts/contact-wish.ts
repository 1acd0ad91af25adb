import type { Channel } from '../schema';
import { namedChannels } from './channels';

/** What a visitor says of being contacted, without being asked or besides the answer. */
export type ContactWish = {
  kind: 'grant' | 'refuse' | 'withdraw';
  channels: Channel[];
  start: number;
  end: number;
  /** Asks to send something, which alone is not a wish to be spoken to. */
  sends: boolean;
};

const who = String.raw`(?:someone|somebody|anyone|anybody|an? (?:\w+ ){0,2}?\w+|one of (?:you|them|your \w+|the \w+)|your \w+(?: \w+)?|the \w+|them|they|you|u|he|she|him|her|\w+ (?:at|from|in) \w+(?: \w+)?|whoever \w+(?: \w+){0,3})`;
const reach = `(?:e-?mail|mail|call|ring|phone|text|whats ?app|message|msg|contact|ping|dm|sms|telephone|reach|inbox|write(?: to)?|write back to|reply(?: to)?|revert (?:to|on|at)|get back to|get in touch with|drop|shoot|buzz|forward)`;

const grants: RegExp[] = [
  new RegExp(
    String.raw`\b(${reach})(?:\s+(?:an? (?:e-?mail|line|note|text|message|mail)(?: to)?))?\s+(?:me|us)\b(?! (?:that|why|what's|how|if|anything|nothing|a (?:thing|code|price)|up\b|a \w+ for|the (?:price|cost|link|steps?)|(?:yesterday|last|twice|back then|on (?:monday|tuesday)|\w+ times)))`,
  ),
  new RegExp(
    String.raw`\b(?:have|get|let|ask|tell|need|needs|want|like)\s+${who}\s+(?:\w+ ){0,2}?(?:to )?(?:please )?(?:${reach}|speak (?:to|with)|talk to)\s+(?:me|us|back)\b(?! (?:an?|up|that)\b)`,
  ),
  new RegExp(
    String.raw`\b(?:can|could|would|will|may|should)\s+${who}(?: \w+){0,4}?\s+(?:please )?(?:${reach}|give|mail)\s+(?:me|us)\b(?! (?:(?:the|an?|some|any|your) )?(?:price|quote|idea|link|answer|discount|estimate|figure|ballpark|number|list of|code|info|example|clue|hint|refund|credit|rough|advice|pointers?|details))`,
  ),
  new RegExp(
    String.raw`\b(?:can|could|will|would)\s+${who}(?: \w+){0,4}? (?:sit down with|meet(?: with)?|visit) (?:me|us)\b`,
  ),
  new RegExp(
    String.raw`\b(?:you|they|he|she|u|someone|somebody|one of them|your \w+) (?:should|must|can|may|could) (?:please |also |always )?(?:${reach})(?: (?:me|us|to me|back))?\b(?! (?:it|them|that|this|you|us a)\b)`,
  ),
  /\b(?:give (?:me|us) a (?:quick )?(?:call|ring|bell|shout|buzz|tinkle)|drop (?:me|us) (?:a|an) (?:line|e-?mail|note|text|message|mail)|shoot me (?:a|an) (?:e-?mail|text|message)|send (?:me|us) (?:a|an) (?:e-?mail|text|message|mail|whatsapp))\b/,
  /\b(?:you're|youre|you are|they're|theyre|they are) welcome to\b/,
  /\b(?:call ?back|callback) (?:please|pls|on|to|would)\b|\b(?:i'd like|i would like|i want|need|request|can i get|could i get|can i have) (?:a |an )?(?:call ?back|phone call|callback)\b|\ba (?:proper |real |actual )?(?:phone )?call (?:or nothing|please|pls)\b|\bput me (?:through|thru)\b|\breach me (?:at|on|under|via)\b|\bget me (?:under|at)\b|\bget me (?:an? |whoever )[^.\n]{0,40}[.,]? on the phone\b|\b(?:you can|u can) (?:get|reach|find|catch) me\b|\brepl(?:y|ies) (?:to|at)\b\s+\S{0,40}@|\bcontact me\b(?! details)/,
  /(?:^|[.,;!?\n-]\s*|\b(?:please|pls|just|then|or|and|so|ok|yes|sure)\s+)(?:e-?mail|mail|call|ring|phone|text|whats ?app|contact|message|reach)(?: (?:the office|us|me))?(?: (?:on|at|to|via))?[:,]?\s+(?:[+(]?\d[\d\s().-]{6,}|[\w.+-]+@)/,
  /\b(?:send|mail|e-?mail|text|forward|message)\s+(?:(?:it|them|that|this|those|everything|whatever \w+ \w+|both)\b|(?:me|us|over|through)\b)[^?!\n]*(?:@|\d{4,}|\bat\b[^?!\n]*\bdot\b)/,
  /\b(?:speak|talk) (?:to|with) (?:one|someone|somebody|a person|them|her|him)\b[^?!\n]*\d{3}/,
  /(?:^|[\s,;:])(?:escr[ií]b(?:e|an|a)?(?:me|nos)|ll[aá]m(?:e|a|en)(?:me|nos)|m[aá]ndame|env[ií]e?n?me|contact[ae]n?me|schreiben sie mir|schreib mir|rufen sie mich|ruf mich|melden sie sich|schicken sie mir|kontaktieren sie mich|[ée]crivez[- ]moi|appelez[- ]moi|rappelez[- ]moi|contactez[- ]moi|mi (?:scriva|chiami|contatti)|scrivetemi|chiamatemi|bel me|mail me maar|me liguem?|me escrevam?)(?=[\s,.!?:;]|$)/,
  /\b(?:e-?mail|mail|whats ?app|phone|text|call|texts?|mobile|sms)(?: is|'s| are|s are) (?:fine|good|best|ok|okay|alright|all right|easiest|better|great|preferred|welcome)\b|\b(?:mail|e-?mail|text|texts|whats ?app) only\b|\bonly (?:by |via )?(?:e-?mail|mail|text|whats ?app)\b|\bprefer (?:e-?mail|text|whats ?app|a call|phone)\b/,
];

const refusals: RegExp[] = [
  /\b(?:don't|dont|do not|never|please don't|pls dont|stop|quit|no need to|needn't|neednt|nobody (?:needs?|should|has) to|no one (?:needs?|should) to|not to|rather (?:you|they|she|he) (?:didn't|not)|don't want (?:anyone|anybody|someone|people|them|you|calls|any)(?: \w+)?|dont want (?:anyone|anybody|someone|people|them|you|calls|any)(?: \w+)?|don't need anybody|don't have anybody|don't have anyone|please nobody|just nobody|nobody|not a soul|hate being|dinnae like being|don't like being|dont like being|tell (?:him|her|them) not to)\s+(?:to )?(?:ever |please |just |bother )?(?:call(?:s|ing|ed)?|ring(?:s|ing)?|rung|phon(?:e|ed|ing)|telephone|e-?mail(?:s|ing|ed)?|mail(?:s|ing)?|text(?:s|ing)?|contact(?:s|ing|ed)?|writ(?:e|ing)|whats ?app|message|reach(?:es|ing)?(?: out)?|get in touch|be in touch|spam|chase|bother me|follow up)\b(?! (?:me )?(?:before|after|between|until|till|on (?:sun|sat|mon|tues|wednes|thurs|fri)))/,
  /\bno (?:phone |more |sales )?(?:calls|phone calls?|ringing|texts|e-?mails|mails|letters|emails|calling|phoning|whats ?app)\b(?! (?:so far|yet|for (?:me|days|weeks)|came|arrived|received|from you|in (?:my|the)))|\bno (?:call|text|e-?mail|mail|letter|contact|brochure and no e-?mail)\b(?= (?:please|pls|thanks|thank|needed|necessary|from me|list))/,
  /\bnot (?:by |via |over |on )?(?:the )?(?:phone|call|calls|text|texts|e-?mail|sms|whats ?app|a phone (?:guy|person))\b|\bnothing by (?:phone|text|e-?mail)\b|\b(?:not|never) (?:the )?(?:office|landline|home|shop) (?:line|number|phone)\b|\bi never (?:pick up|answer)\b|\bleave me off\b/,
  /\b(?:keine? (?:anrufe?|e-?mails?)|nicht anrufen|no me llam\w+|sin llamadas|pas d'appels?|ne m'appelez pas|ne pas (?:appeler|rappeler)|niet bellen)\b/,
];
const withdrawals: RegExp[] = [
  /\b(?:scrap|scratch|delete|remove|forget|bin|cancel|take|erase|drop|wipe|pull|lose)\b[^.!?\n]{0,25}\b(?:my|that|the|this) (?:number|e-?mail|mail|details|mobile|address|phone|data|contact)\b|\b(?:my|that|the) (?:number|e-?mail|details|mobile) (?:off|back out|out again|deleted|removed)\b|\btake my (?:e-?mail|number|details) (?:back|off|out)\b|\btake (?:me|us) off\b|\bchanged my mind\b[^.\n]*\b(?:call|contact|mail|ring|touch)|\b(?:scrap|cancel) (?:it|that|this)\b[^\n]*\bno (?:need|call)\b|\bno need to (?:write|call|ring|phone|contact|e-?mail)\b|\bno call needed\b|\bwithdraw (?:my|the) consent\b|\blose my (?:number|e-?mail)\b/,
];

const global = (shapes: readonly RegExp[]) => shapes.map((shape) => new RegExp(shape.source, `${shape.flags}g`));
const everyGrant = global(grants);
const everyRefusal = global(refusals);
const everyWithdrawal = global(withdrawals);
/** None of the shapes can hit without one of these. */
const anyContactWord =
  /call|ring|rung|phon|mail|text|contact|ping|\bdm\b|sms|reach|inbox|writ|reply|repl|revert|get back|touch|drop|shoot|buzz|forward|message|msg|whats|welcome to|sit down|meet|visit|give|send|put me|get me|find me|catch me|speak|talk|scrap|scratch|delete|remove|forget|bin|cancel|take|erase|wipe|lose|letter|number|nobody|stop|withdraw|follow|bother|escr|ll[aá]m|m[aá]nda|env[ií]|schreib|ruf|meld|schick|kontakt|[ée]criv|appel|rappel|scriv|chiam|contatt|bel |liguem|anruf|leave me|landline|office line|not by|nothing by|changed my mind/;

/** Every statement about being contacted in one message of the visitor, in the order in which it is said. `low` is folded text. */
export function contactWishes(low: string): ContactWish[] {
  if (!anyContactWord.test(low)) return [];
  const wishes: ContactWish[] = [];
  const collect = (shapes: readonly RegExp[], kind: ContactWish['kind']) => {
    for (const shape of shapes) {
      for (const hit of low.matchAll(shape)) {
        const start = hit.index;
        const end = start + hit[0].length;
        if (wishes.some((other) => other.kind === kind && other.start < end && start < other.end)) continue;
        if (
          kind === 'grant' &&
          wishes.some((other) => other.kind !== 'grant' && other.start < end && start < other.end)
        )
          continue;
        if (
          kind === 'grant' &&
          /\b(?:don't|dont|do not|not|never|nobody|no need to|stop|why didn't you|didn't|did not|you never|won't|wouldn't|quit|they|he|she|rep|guy|who|someone (?:did|was)|has|have|had|was|been|rather not|hasn't|haven't|needn't|neednt|shouldn't|mustn't)\s*(?:\w+\s+){0,1}$/.test(
            low.slice(Math.max(0, start - 30), start),
          )
        )
          continue;
        wishes.push({
          kind,
          channels: namedChannels(hit[0]),
          start,
          end,
          sends: /^(?:send|mail|e-?mail|forward|message)\s+(?!(?:me|us)\b)/.test(hit[0]),
        });
      }
    }
  };
  collect(everyWithdrawal, 'withdraw');
  collect(everyRefusal, 'refuse');
  collect(everyGrant, 'grant');
  return wishes.sort((a, b) => a.start - b.start);
}
