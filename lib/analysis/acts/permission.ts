import { fold, type Span } from '@/lib/transcript/text';
import type { Channel } from '../schema';
import { namedChannels } from './channels';
import { type ContactMention, contactMentions, type Word, wordsOf } from './contact-verbs';
import { foreignQuestion } from './foreign-contact';

/** A question that asks whether a person may contact the visitor. */
export type Permission = {
  /** The channels that it names. */
  channels: Channel[];
  /** A yes may be for something else: a newsletter, a booking, a guide. */
  mixed: boolean;
  /** Asks how or where, so that a detail or a channel is the answer. */
  reach: boolean;
  /** Only advertising is asked about: a yes is no consent, a no is a refusal all the same. */
  advertising: boolean;
  /** Only said as a possibility ("a colleague could ring you"), so that nothing but a clear yes agrees. */
  soft?: boolean;
  /** "Would you mind if …?": a yes is a no. */
  inverted: boolean;
  start: number;
  end: number;
};

const business =
  /^(?:we|i|they|he|she|someone|somebody|one|us|me|them|him|our|team|colleague|colleagues|a|an|the|anyone|agent|advis[eo]r|engineer|manager|specialist|estimator|person)$/;
/** Words that may stand between "you" and a verb of which the visitor is the subject. */
const ofVisitor =
  /^(?:like|want|wish|prefer|love|be|able|to|please|just|happy|willing|care|rather|also|then|now|need|get|go|ahead|and|or|either|not|maybe|perhaps|quickly|simply|directly|again|already|tried|ever|be|have|,)$/;
const askers =
  /\b(?:may|can|could|shall|should|would|want|ok|okay|alright|all right|happy|fine|comfortable|permission|agree|mind|care|like|will|open|prefer|allow|is it|are you|does it|fancy|good|suit|suits|help|cool|consent|interested|do you|rather|please|when|which|what|how|where|better|best|by|let|reckon|right|object|objections?)\b/;
const marketing =
  /\b(?:newsletter|mailing list|subscribe|sign you up|promotions?|promos?|marketing|monthly offers|weekly offers|daily offers|special offers|offers and|news and|news or|(?:our|the|latest) (?:news|offers|deals|updates|tips)|prize draw|terms|privacy (?:policy|notice)|cookies?|loyalty)\b|bolet[ií]n|suscrib|novedades|promocion|infolettre|abonner|offres|newsletter|angebote und|abonnieren|agb\b|nutzungsbedingungen/;
/** What is sent for a thing at hand and needs nobody to speak with the visitor. */
const papers =
  /\b(?:reminders?|confirmations?|receipts?|vouchers?|(?:discount|access|reset|tracking) (?:code|link|number)s?|tracking|e-?tickets?|(?:copy|transcript) of (?:this|the) chat|(?:booking|payment|download|reset) links?|(?:stock|price) alerts?|recordatorio|confirmaci[oó]n|rappel de (?:rendez-vous|rdv)|erinnerung)\b/;
const otherDeeds =
  /\b(?:like|want|receive|get) (?:the|our|a|some) (?:\w+ )?(?:guide|report|brochure|catalogue|catalog|checklist|magazine|leaflet|samples?|price ?list)\b|\b(?:book (?:you|it|the|that|a|your)|reserve|hold (?:it|that|the)|note that|place (?:the|your|an) order|order (?:it|them|that|one) |create (?:an|your|a|the)|open (?:an|the|your|a)|start (?:your|the|a)|switch on|save (?:your|the|this)|confirm (?:the|your|that)|cancel (?:the|your)|put you down|pencil you in|send (?:you |over )?(?:the|our|a|an|your|it|some) (?:\w+ )?(?:guide|report|brochure|checklist|e-?book|white ?paper|catalogue|catalog|link|invoice|receipt|sample|samples|price ?list|pdf|voucher|code|pack|magazine|leaflet)|reminders?)\b|\breserv|bestell|commander|r[ée]server/;

/**
 * The question for permission in one sentence of the business, read with the sentence before it; null where it asks none. It is one where
 * a person of the business does the contacting and the visitor is the one contacted, asked as a question or offered on condition.
 */
export function readPermission(part: Span, previous: string): Permission | null {
  const text = fold(part.text);
  const question =
    /\?|？/.test(text) || /\[(?:yes|ja|sí|si|oui|ok|y)\]|\((?:y\/n|yes\/no)\)|\by\/n\b|\b1 ?[=.:)]? ?yes\b/.test(text);
  const found = readEnglish(text, previous, question) ?? readForeign(text, previous, question);
  if (found) return { ...found, advertising: false, start: part.start, end: part.end };
  if (
    !question ||
    !marketing.test(text) ||
    !/\b(?:you|le|te|vous|sie|dich|dir|ihnen|join|subscribe)\b/.test(text) ||
    !/\b(?:sign|subscribe|add|join|receive|send|get|want|like)\b|suscrib|recibir|abonn|recevoir|erhalten/.test(text)
  )
    return null;
  return {
    channels: ['email'],
    mixed: true,
    reach: false,
    inverted: false,
    advertising: true,
    start: part.start,
    end: part.end,
  };
}

const someone =
  '(?:(?:may|can|could|shall|should|would|will|might|let|have|for|if|want|like|ok|okay)) (?:\\S+ ){0,2}?(?:(?:our|the|an?|one of (?:our|the|my)) (?:\\S+ ){1,3}?|(?:i|we|she|he|they|someone|somebody) )(?:to )?';
/** "May our director discuss this with you?", "Could somebody go over it with you?": a person of the business speaks with the visitor. */
const speaksWithVisitor = new RegExp(
  `\\b${someone}(?:(?:discuss|review|explore|settle|arrange|plan) (?:\\S+ ){1,4}?with you|(?:go|run|talk|look) (?:\\S+ )?(?:over|through|into) (?:\\S+ ){0,3}?with you|(?:talk|walk|take|run|guide) you through|(?:pick|take|follow) (?:this|it|that) (?:up|further) with you|have a (?:\\S+ )?(?:word|chat|conversation) with you)\\b`,
);
/** "May the desk phone the site?": the place where the visitor is stands for the visitor. */
const ringsPlace = new RegExp(
  `\\b${someone}(?:phone|ring|call|telephone) (?:through to |back )?(?:the|your) (?:site|shop|house|ward|office|branch|farm|yard|school|surgery|clinic|practice|hotel|home|room|kitchen|depot|warehouse|unit|reception|building|store|workshop|vessel|cab)\\b`,
);

type Found = Omit<Permission, 'start' | 'end' | 'advertising'>;

function readForeign(text: string, previous: string, question: boolean): Found | null {
  if (!question) return null;
  const asked = foreignQuestion(text);
  if (!asked) {
    const short =
      /^(?:le parece(?: bien)?|te parece(?: bien)?|de acuerdo|vale|(?:cela|ça) vous (?:va|convient)|d'accord|passt das|ist das (?:ok|in ordnung)|einverstanden)\b[^?]{0,20}\?/.test(
        text,
      );
    if (!short || !foreignQuestion(previous)) return null;
    return { channels: namedChannels(previous), mixed: false, reach: false, inverted: false };
  }
  return { channels: namedChannels(text), mixed: isMixed(text), reach: asked.reach, inverted: asked.inverted };
}

function readEnglish(text: string, previous: string, question: boolean): Found | null {
  const words = wordsOf(text);
  const mentions = contactMentions(words);
  const contact = mentions.find((mention) => isContactingVisitor(words, mention, question));
  const inverted =
    /\b(?:do|would|will) (?:you|ye|u) (?:\w+ )?(?:mind|object)\b|^mind if\b|\b(?:a problem|any problem|any objections?|an issue|a bother|trouble you|bother you)\b/.test(
      text,
    ) && !/\bno problem\b/.test(text);
  if (contact && question && askers.test(text)) {
    const reach =
      /\b(?:which|what|what's|best|right) (?:\w+ ){0,2}?(?:number|e-?mail|address|mobile|phone|line|way|time|channel|method)\b|\b(?:how|where|whereabouts|when)\b|\bprefer\b|\brather\b/.test(
        text,
      ) || /\bor\b/.test(between(words, mentions));
    return { channels: channelsOf(text), mixed: isMixed(text), reach, inverted };
  }
  const offered =
    /\bif you(?:'d| would)? (?:like|want|wish|prefer)\b|\bi can (?:have|get|arrange|pass|ask)\b|\bwe can (?:have|get|arrange)\b|\byour (?:ok|okay|permission|consent)\b|\btell us if\b|\blet (?:me|us) know if\b|\bwith your (?:ok|permission)\b/.test(
      text,
    );
  if (
    contact &&
    !question &&
    contact.target === 'you' &&
    /\b(?:can|could|would be (?:happy|glad) to|(?:'d|would) (?:love|like) to|might)\b/.test(text) &&
    !/\b(?:you can|you could|will|once|after)\b/.test(text)
  )
    return { channels: channelsOf(text), mixed: isMixed(text), reach: false, inverted: false, soft: true };
  if (contact && offered) return { channels: channelsOf(text), mixed: isMixed(text), reach: false, inverted: false };
  if (contact && /\bso (?:that )?(?:an? |our |the |one of )?\w+(?: \w+){0,3} (?:may|can|could)\b/.test(text))
    return { channels: channelsOf(text), mixed: isMixed(text), reach: true, inverted: false };
  if (!question) return null;
  if (
    /\bhow (?:should|can|may|shall|do|would) (?:we|i|they|he|she) \w+ (?:it|that|this|those|them|back) ?(?:with|to) you\b/.test(
      text,
    )
  )
    return { channels: [], mixed: false, reach: true, inverted: false };
  if (/\b(?:like|want|prefer) to (?:speak|talk|chat) (?:to|with) (?:someone|somebody|one of|an? |our |the )/.test(text))
    return { channels: [], mixed: true, reach: false, inverted: false };
  if (speaksWithVisitor.test(text) || ringsPlace.test(text))
    return {
      channels: channelsOf(text),
      mixed: isMixed(text),
      reach: /\b(?:which|what|best) (?:number|e-?mail|address|line)\b|\bhow\b/.test(text),
      inverted,
    };
  if (sendsByChannel(text)) return { channels: channelsOf(text), mixed: isMixed(text), reach: false, inverted };
  if (
    /\b(?:may|can|could|ok for|okay for|alright for) (?:\w+ ){1,3}(?:to )?use (?:it|that|this|those|these|them|both|your (?:number|e-?mail|mobile|details)|either)\b/.test(
      text,
    )
  )
    return { channels: [], mixed: false, reach: false, inverted: false };
  if (isShortOffer(text) && saysContact(previous)) {
    return {
      channels: channelsOf(`${previous} ${text}`),
      mixed: isMixed(previous),
      reach: /\b(?:number|e-?mail|address|how)\b/.test(text),
      inverted,
    };
  }
  if (
    /\byour (?:phone |mobile |contact )?(?:number|mobile)\b|\b(?:best|good|right) (?:number|mobile)\b/.test(text) &&
    namedChannels(previous).includes('phone') &&
    saysContact(previous) &&
    /\b(?:can|could|may)\b/.test(previous)
  )
    return { channels: ['phone'], mixed: false, reach: true, inverted: false };
  const named = namedChannels(text);
  if (
    named.length > 0 &&
    /^(?:or )?(?:by |via |over |on )?(?:an? |the )?(?:quick |short |brief )?(?:e-?mail|phone|text|call|whatsapp|message|letter|ring|sms)(?: (?:address|number))?(?: (?:instead|then|perhaps|maybe|ok|okay|fine|alright|better|or (?:by )?(?:e-?mail|phone|text|call|whatsapp)|works?))*(?:, (?:then|perhaps|maybe|ok))?\s*\?/.test(
      text,
    ) &&
    /\b(?:instead|then|perhaps|maybe|ok|okay|fine|better|by|or|an?|works?)\b/.test(text) &&
    !/\b(?:address|number)\b/.test(text)
  )
    return { channels: named, mixed: false, reach: /\bor\b/.test(text), inverted: false };
  if (
    /\b(?:which|what) number\b|\bon (?:which|what)\b|\bwhat(?:'s| is| would be| works) (?:easiest|easier|best|better|handiest)\b|\bwhich (?:do|would) you\b|\bwhich (?:is|suits|works)\b|\bwhat's the (?:best )?number\b|\bhow (?:can|may|should|do|would|will)\b/.test(
      text,
    ) &&
    !contact &&
    saysContact(previous) &&
    /\b(?:can|could|may|would like to|might)\b/.test(previous)
  )
    return { channels: channelsOf(previous), mixed: false, reach: true, inverted: false };
  return null;
}

/** "OK if support sends you updates by e-mail?", "Want a colleague to sort that out with you by phone?" */
function sendsByChannel(text: string): boolean {
  if (
    !/\b(?:by|via|over the|on the|per) (?:e-?mail|mail|phone|text|sms|whatsapp|telephone)\b/.test(text) ||
    !askers.test(text)
  )
    return false;
  return (
    /\b(?:we|i|they|he|she|someone|somebody|team|colleague|support|one of (?:us|them|our \w+)|(?:a|an|our|the|your) \w+(?: \w+)?)(?: to)? (?:\w+ ){0,2}?(?:sends?|sending|sent|share|shares|forward|forwards|update|updates|sort|answer|answers|go|goes|help|helps|discuss|explain|confirm|confirms|come back|let|pass)\b[^?]*\byou\b/.test(
      text,
    ) && !/\bwould you like to (?:pay|order|receive it)\b/.test(text)
  );
}

/** Who of the business may stand after "your": "your adviser", as against "your work e-mail". */
const actor = /(?:[eo]r|ist|ian|ant|ent|team|rep|contact|lead|expert|nurse|vet|doctor|coach|guide|to|you|and|or|also)$/;

/** True where the business would contact the visitor: not the visitor the business, not what has happened, not a name. */
function isContactingVisitor(words: readonly Word[], mention: ContactMention, question: boolean): boolean {
  const text = (at: number) => words[at]?.text ?? '';
  const verb = text(mention.first);
  const left: string[] = [];
  for (let at = mention.first - 1; at >= 0 && left.length < 14; at -= 1) {
    if (/^[.;!?\n]$/.test(text(at))) break;
    left.unshift(text(at));
  }
  const joined = left.join(' ');
  if (/^hear/.test(verb)) return /\b(?:like|open|happy|want|interested|mind|love|glad)\b/.test(joined);
  if (mention.target === 'me' || mention.target === 'third') return false;
  if (
    /^(?:send|drop|shoot)$/.test(verb) &&
    mention.target === null &&
    words
      .slice(mention.first, mention.last + 1)
      .some((word) => /^(?:offer|quote|quotation|proposal|estimate)$/.test(word.text))
  )
    return false;
  if (mention.target === null && /\b(?:your|ur)(?: (?!to\b)\S+){0,3}$/.test(joined) && !actor.test(left.at(-1) ?? ''))
    return false;
  if (mention.form === 'noun') return isOfferedAsNoun(verb, joined, left.length);
  if (mention.form === 'past') {
    const passive =
      /\b(?:be|being|get|got) (?:\w+ )?$/.test(`${joined} `) &&
      /\b(?:like|want|prefer|happy|mind|agree|open|ok|okay|may|interested|consent|wish|how|fine)\b/.test(joined);
    const wished =
      /\b(?:if|that)\b/.test(joined) &&
      /\b(?:help|mind|ok|okay|alright|right|good|happy|fine|suit|like|problem|comfortable|bother|easier)\b/.test(
        joined,
      );
    return passive || wished;
  }
  if (/^(?:reach|reaches|write|writes|call|calls|text|email)$/.test(verb) && mention.target === 'thing') return false;
  if (/\bwho (?:should|may|can|shall|do|did|would)\b|\bwho is it\b/.test(joined) && !/\bask for\b/.test(joined))
    return false;
  if (/\b(?:what|how) (?:should|shall|may|can|do) (?:we|i|they)$/.test(joined) && verb === 'call') return false;
  if (
    /\b(?:did|has|have|had|was|were)\b[^,]*\b(?:anyone|someone|we|they|somebody|you)\b/.test(joined) &&
    !/\b(?:have|had) (?:someone|somebody|one|our|the|a|an|my|your)\b/.test(joined)
  )
    return false;
  if (mention.form === 'ing')
    return (
      /\b(?:mind|happy|ok|okay|fine|comfortable|alright|good|open|cool|object|right|about|agree)\b/.test(joined) &&
      /\b(?:with|to|for|about|mind|us|someone|one|team|\w+er|colleague|our)\b/.test(joined)
    );
  const lastYou = left.lastIndexOf('you');
  const after = lastYou >= 0 ? left.slice(lastYou + 1) : left;
  if (lastYou >= 0 && after.every((word) => ofVisitor.test(word))) return false;
  const thing = words
    .slice(mention.first, mention.first + 5)
    .map((word) => word.text)
    .join(' ');
  if (
    /\b(?:contact|reach|get in touch with|call|write to|email|message) (?:our|the|your|a|an|his|her|their)\b/.test(
      thing,
    )
  )
    return false;
  if (mention.target === 'you') return true;
  if (lastYou < 0 && left.length > 0 && !askers.test(joined)) return false;
  return left.length > 0 || question;
}

/** "Would you like a call from our team?", "A short e-mail instead?"; not "what is your e-mail?" or "do you record calls?". */
function isOfferedAsNoun(noun: string, joined: string, length: number): boolean {
  if (!/^(?:call|callback|ring|buzz|text|email|message|reply|whatsapp)$/.test(noun)) return false;
  if (!/(?:^|\s)(?:an?|the|another|that|your free|or) (?:\S+ ){0,3}$/.test(`${joined} `)) return false;
  if (
    /\b(?:leave|give|share|provide|enter|type|drop in|your|which|what|what's|best|contact|made?|had|missed|during|after|last|previous|recent|did you|have you|do you have|send us|record)\b/.test(
      joined,
    )
  )
    return false;
  return (
    length <= 4 ||
    /\b(?:like|want|prefer|would|easier|help|happy with|up for|open to|get you|arrange|book|schedule|fancy|ok with|okay with|take|suit|suits|how about|what about|instead|have|for|expect)\b/.test(
      joined,
    )
  );
}

function between(words: readonly Word[], mentions: readonly ContactMention[]): string {
  const first = mentions[0];
  const last = mentions.at(-1);
  if (!first || !last || first === last) return '';
  return words
    .slice(first.last, last.first)
    .map((word) => word.text)
    .join(' ');
}

/** "Shall I?", "Would you like that?", "Would you be happy with that, and on what number?": it points at the sentence before. */
function isShortOffer(text: string): boolean {
  const plain = text.trim();
  return (
    /^(?:so |and )?(?:\[yes\]|shall i|shall we|should i|may i|ok(?:ay)?|alright|all right|(?:shall|should|may|can|could) (?:they|he|she|one of them|someone)|is that (?:ok(?:ay)?|alright|all right|fine|good)|does that (?:work|suit|help|sound (?:ok|good|fine))|would (?:that|this|it) (?:\w+ ){0,3}(?:help|work|suit|be (?:ok(?:ay)?|fine|alright|all right|good|useful|of help|easier))|sounds? (?:good|ok|fair)|(?:do you )?want (?:that|me to|this)|would you (?:like|want|prefer|appreciate|be (?:ok|okay|happy|fine|comfortable|up for|open|interested)) ?(?:that|it|this|us to|me to|them to|with that|to that|with this|for that)?|are you (?:ok|okay|happy|fine|comfortable|good) with (?:that|this|it)|interested|fancy that|how does that sound|good for you|is this ok|may they|can they|could they|agreed?|deal|yes or no|any objections?|(?:do )?you mind|happy with that|are we ok to)\b[^?]{0,60}\?/.test(
      plain,
    ) && plain.length < 100
  );
}

/** Says that a person of the business could or would contact the visitor. */
function saysContact(sentence: string): boolean {
  if (!sentence) return false;
  const words = wordsOf(sentence);
  return contactMentions(words).some((mention) => {
    if (mention.target === 'me' || mention.target === 'third') return false;
    const left = words.slice(Math.max(0, mention.first - 9), mention.first).map((word) => word.text);
    if (mention.form === 'past' && /\bbe$/.test(left.join(' '))) return true;
    if (mention.form === 'past' || /\b(?:you can|you could|please|feel free to)$/.test(left.join(' '))) return false;
    if (mention.form === 'noun')
      return /\b(?:arrange|organi[sz]e|set up|offer|book|schedule|have|get you|give)\b/.test(left.join(' '));
    return (
      mention.target === 'you' ||
      left.some((word) => business.test(word) && word !== 'i') ||
      /\b(?:i can|i could|i'd like|happy)\b/.test(left.join(' '))
    );
  });
}

function isMixed(text: string): boolean {
  if (marketing.test(text) || papers.test(text)) return true;
  const deed = otherDeeds.exec(text);
  return deed !== null && /\b(?:and|or|y|o|et|ou|und|oder)\b|&/.test(text.slice(deed.index));
}

/** Channels that a question names for contacting the visitor; those that it only mentions as an address to give are left out. */
function channelsOf(text: string): Channel[] {
  return namedChannels(
    text.replace(
      /\b(?:your|name(?:,| and| or)|which|what|what's|an?|the|of|work|best|good|and your) (?:\w+ )?(?:e-?mail|phone|mail|telephone|mobile)(?: address(?:es)?| number)\b|\b(?:name|number) (?:and|or) e-?mail\b|\be-?mail address(?:es)?\b|\bphone numbers?\b|\b(?:number|address)\b/g,
      ' ',
    ),
  );
}

/** Two questions for permission in one message are one: the channels of both, and mixed where either is. */
export function joinPermissions(first: Permission | null, second: Permission | null): Permission | null {
  if (!first || !second) return first ?? second;
  if (first.advertising !== second.advertising)
    return { ...(first.advertising ? second : first), mixed: true, start: first.start, end: second.end };
  return {
    ...first,
    channels: [...new Set([...first.channels, ...second.channels])],
    mixed: first.mixed || second.mixed || first.advertising || second.advertising,
    advertising: first.advertising && second.advertising,
    reach: first.reach || second.reach,
    end: second.end,
  };
}
