import type { Channel } from '../schema';
import { namedChannels } from './bot-act';

/** What a visitor says of being contacted, without being asked or besides the answer. */
export type ContactWish = {
  kind: 'grant' | 'refuse' | 'withdraw' | 'limit';
  channels: Channel[];
  start: number;
  end: number;
};

const who = String.raw`(?:someone|somebody|anyone|anybody|a (?:\w+ )?(?:person|human|colleague|engineer|doctor|dentist|nurse|manager|technician|rep|adviser|advisor|partner)|one of (?:you|them|your \w+|the \w+)|your \w+(?: \w+)?|the \w+|them|they|you|u|he|she|him|her|lorraine|whoever \w+(?: \w+){0,3})`;
const reach = String.raw`(?:e-?mail|mail|call|ring|phone|text|whats ?app|message|msg|contact|ping|dm|sms|telephone|reach|inbox|write(?: to)?|write back to|reply(?: to)?|revert (?:to|on|at)|get back to|get in touch with|drop|shoot|buzz|forward)`;

const grants: RegExp[] = [
  new RegExp(
    String.raw`(?:^|[.!?,;:\n-]\s*|\b(?:please|pls|plz|just|kindly|can you|could you|could u|can u|would you|you can|you could|you may|u can|then|and|so|well|or|better|lovely|but|ok|okay|yes|yep|sure|yeah|urgently|hurry|also|fine|grand|k|great|lol)\s+(?:just |please |always |also |urgently |pls )?)(${reach})(?:\s+(?:an? (?:e-?mail|line|note|text|message|mail)(?: to)?))?\s+(?:me|us)\b(?! (?:that|why|what|how|if|the (?:price|cost|link|steps?)))`,
  ),
  new RegExp(
    String.raw`\b(?:have|get|let|ask|tell|need|needs|want|like)\s+${who}\s+(?:\w+ ){0,2}?(?:to )?(?:please )?(?:${reach}|speak (?:to|with)|talk to)\s+(?:me|us|back)\b`,
  ),
  new RegExp(
    String.raw`\b(?:can|could|would|will|may|should)\s+${who}(?: \w+){0,4}?\s+(?:please )?(?:${reach}|give|mail)\s+(?:me|us)\b(?! (?:the|an? )?(?:price|quote|idea|link|answer|discount|estimate|figure|ballpark|number|list of|code))`,
  ),
  new RegExp(
    String.raw`\b${who} (?:needs? to|has to|should|must|can|may|is welcome to|are welcome to|could) (?:please )?(?:${reach})(?: (?:me|us|to me|back))?\b`,
  ),
  /\b(?:give (?:me|us) a (?:quick )?(?:call|ring|bell|shout|buzz|tinkle)|drop (?:me|us) (?:a|an) (?:line|e-?mail|note|text|message|mail)|shoot me (?:a|an) (?:e-?mail|text|message)|send (?:me|us) (?:a|an) (?:e-?mail|text|message|mail|whatsapp))\b/,
  /\b(?:you're|youre|you are|they're|theyre|they are) welcome to (?:call|ring|phone|write|e-?mail|text|contact|reach|drop)?/,
  /\b(?:call ?back|callback) (?:please|pls|on|to|would)\b|\b(?:i'd like|i would like|i want|need|request|can i get|could i get|can i have) (?:a |an )?(?:call ?back|phone call|callback)\b|\bput me (?:through|thru)\b|\breach me (?:at|on|under|via)\b|\bget me (?:under|at|on)\b|\b(?:you can|u can) (?:get|reach|find|catch|ring|call|text|e-?mail|mail|whatsapp|contact) me\b|\brepl(?:y|ies) (?:to|at)\b[^.]{0,20}@|\bcontact me\b(?! details)|\b(?:kindly|please) (?:reply|revert|respond)\b[^.]{0,25}@/,
  /(?:^|[\s,;:])(?:escr[ií]b(?:e|an|a)?(?:me|nos)|ll[aá]m(?:e|a|en)(?:me|nos)|m[aá]ndame|env[ií]e?n?me|contact[ae]n?me|schreiben sie mir|schreib mir|rufen sie mich|ruf mich|melden sie sich|schicken sie mir|kontaktieren sie mich|[ée]crivez[- ]moi|appelez[- ]moi|rappelez[- ]moi|contactez[- ]moi|mi (?:scriva|chiami|contatti)|scrivetemi|chiamatemi|bel me|mail me maar|me liguem?|me escrevam?)(?=[\s,.!?:;]|$)/,
  /\b(?:e-?mail|mail|whats ?app|phone|text|call|texts?|mobile|sms) (?:is|are|'s) (?:fine|good|best|ok|okay|easiest|better|great|preferred)\b|\b(?:mail|e-?mail|text|texts|whats ?app) only\b|\bonly (?:by |via )?(?:e-?mail|mail|text|whats ?app)\b|\bprefer (?:e-?mail|text|whats ?app|a call|phone)\b/,
];

const refusals: RegExp[] = [
  /\b(?:don't|dont|do not|never|please don't|pls dont|stop|quit|no need to|needn't|neednt|nobody (?:needs?|should|has) to|no one (?:needs?|should) to|not to|rather (?:you|they|she|he) (?:didn't|not)|don't want (?:anyone|anybody|someone|people|them|you|calls|any)(?: \w+)?|dont want (?:anyone|anybody|someone|people|them|you|calls|any)(?: \w+)?|don't need anybody|don't have anybody|don't have anyone|please nobody|just nobody|nobody|not a soul|hate being|dinnae like being|don't like being|dont like being|tell (?:him|her|them) not to)\s+(?:to )?(?:ever |please |just |bother )?(?:call(?:s|ing|ed)?|ring(?:s|ing)?|rung|phon(?:e|ed|ing)|telephone|e-?mail(?:s|ing|ed)?|mail(?:s|ing)?|text(?:s|ing)?|contact(?:s|ing|ed)?|writ(?:e|ing)|whats ?app|message|reach(?:es|ing)?(?: out)?|get in touch|be in touch|spam|chase|bother me|follow up)\b(?! (?:me )?(?:before|after|between|until|till|on (?:sun|sat|mon|tues|wednes|thurs|fri)))/,
  /\bno (?:phone |more |sales )?(?:calls?|ringing|texts?|sms|e-?mails?|mails?|phone|letters?|contact|messages?|emails?|calling|phoning|whats ?app)\b(?! (?:so far|yet|for (?:me|days|weeks)|came|arrived|received|from you))/,
  /\bnot (?:by |via |over |on )?(?:the )?(?:phone|call|calls|text|texts|e-?mail|sms|whats ?app|a phone (?:guy|person))\b|\bnothing by (?:phone|text|e-?mail)\b|\b(?:not|never) (?:the )?(?:office|landline|home|shop) (?:line|number|phone)\b|\bi never (?:pick up|answer)\b|\bleave me off\b/,
  /\b(?:keine? (?:anrufe?|e-?mails?)|nicht anrufen|no me llam\w+|sin llamadas|pas d'appels?|ne m'appelez pas|ne pas (?:appeler|rappeler)|niet bellen)\b/,
];
const withdrawals: RegExp[] = [
  /\b(?:scrap|scratch|delete|remove|forget|bin|cancel|take|erase|drop|wipe|pull|lose)\b[^.!?\n]{0,25}\b(?:my|that|the|this) (?:number|e-?mail|mail|details|mobile|address|phone|data|contact)\b|\b(?:my|that|the) (?:number|e-?mail|details|mobile) (?:off|back out|out again|deleted|removed)\b|\btake my (?:e-?mail|number|details) (?:back|off|out)\b|\btake (?:me|us) off\b|\bchanged my mind\b[^.\n]*\b(?:call|contact|mail|ring|touch)|\b(?:scrap|cancel) (?:it|that|this)\b[^\n]*\bno (?:need|call)\b|\bno need to (?:write|call|ring|phone|contact|e-?mail)\b|\bno call needed\b|\bwithdraw (?:my|the) consent\b|\blose my (?:number|e-?mail)\b/,
];

/** Every statement about being contacted in one message of the visitor, in the order in which it is said. `low` is folded text. */
export function contactWishes(low: string): ContactWish[] {
  const wishes: ContactWish[] = [];
  const collect = (shapes: readonly RegExp[], kind: ContactWish['kind']) => {
    for (const shape of shapes) {
      for (const hit of low.matchAll(new RegExp(shape.source, `${shape.flags.replace('g', '')}g`))) {
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
          /\b(?:don't|dont|do not|not|never|nobody|no need to|stop|why didn't you|didn't|did not|you never|won't|wouldn't|quit)\s*(?:\w+\s+){0,2}$/.test(
            low.slice(Math.max(0, start - 30), start),
          )
        )
          continue;
        wishes.push({ kind, channels: namedChannels(hit[0]), start, end });
      }
    }
  };
  collect(withdrawals, 'withdraw');
  collect(refusals, 'refuse');
  collect(grants, 'grant');
  return wishes.sort((a, b) => a.start - b.start);
}
