import { fold, type Span } from '@/lib/transcript/text';
import type { Channel } from '../schema';
import { namedChannels } from './channels';

/** A question that asks whether a person may contact the visitor; `channels` are those named, `mixed` that the yes may be for something else. */
export type Permission = { channels: Channel[]; mixed: boolean; start: number; end: number };

const contactVerb =
  /\b(?:contact(?:ed|ing|s)?(?! details| form| information| page| number)|call(?:ed|s|ing)?(?! (?:it|me)\b)|ring(?:s)?|rang|phone(?:d|s)?(?! number)|telephone[ds]?|e-?mail(?:ed|s|ing)?(?! address| is\b)|mail(?:ed|s)? you|drop(?:s)? you|text(?:ed|s)? you|text or|writes?|write|wrote|reach(?:es|ed|ing)?(?: out)?|gets? in touch|got in touch|getting in touch|keeps? in touch|be in touch|in touch with you|follow(?:s|ed)? up|follow-up|whatsapp|message you|message[sd]? you|hear(?:ing)? from|send(?:s)? you an? (?:note|e-?mail|text|message|line|written|quick)|gets? back to you|got back|get back|repl(?:y|ies) to you|replies|reply|talk to you|talk to (?:someone|somebody|one)|speak (?:to|with)|give you a (?:quick )?(?:call|ring|bell|shout|buzz)|pass (?:your|on your) (?:details|number|e-?mail)|pass you to|use (?:both|those)|to use it|sort that out with you|leave a voicemail|(?:take|keep) your details|sign you up|add you to)\b/;
/** Takes the nouns out ("your e-mail", "a phone number"), so that what is left of `contactVerb` is a verb. */
function withoutNouns(text: string): string {
  return text.replace(
    /\b(?:your|name(?:,| and| or)|which|what|what's|an?|the|of|work|best|good|and your) (?:\w+ )?(?:e-?mail|phone|mail|telephone|number|contact)(?: address(?:es)?| number)?\b(?! (?:you|from|or (?:call|phone|ring)|back))|\b(?:by|via|through|over|and|or) e-?mail(?= address)|\bas contact\b/g,
    ' ',
  );
}

const asker =
  /\b(?:may|can|could|shall|should|would|want|ok|okay|o\.k\.|alright|all right|happy|fine|comfortable|permission|agree|do you mind|mind if|is it|are you|how would you like|how (?:can|may|should)|which (?:number|address|e-?mail)|what (?:number|address|e-?mail|name)|if you'd like|would it|i can|for a \w+(?: \w+)? to)\b/;
const foreignPermission =
  /\b(?:autoriza|permite|permites|quiere|quieres|le parece|te parece|podemos|puede|puedo|desea|le gustaría)\b[^?]{0,80}\b(?:contact\w*|llam\w*|escrib\w*|correo|whatsapp|en contacto)|\b(?:darf|dürfen|sollen|soll|möchten|könnte|kann|können|einverstanden|in ordnung|ist es ok)\b[^?]{0,90}\b(?:meld\w*|anruf\w*|kontaktier\w*|schreib\w*|zurückruf\w*|rückruf|e-?mail\w*|erreich\w*)|\b(?:souhaitez|voulez|acceptez|peut-(?:il|elle|on)|pouvons|puis-je|autorisez|seriez)\b[^?]{0,90}(?:\brappel\w*|[ée]cri\w*|contact\w*|appel\w*|joindre|e-?mail)|\b(?:possiamo|può|posso|vuole|vuoi|desidera)\b[^?]{0,80}\b(?:contatt\w*|chiam\w*|scriv\w*|richiam\w*)|\b(?:podemos|pode|posso|gostaria|quer)\b[^?]{0,80}\b(?:contat\w*|contact\w*|ligar|ligue|escrev\w*)|\b(?:mag|mogen|kunnen|wilt u|wil je|zullen)\b[^?]{0,80}\b(?:bellen|contact|mailen|schrijven|bereiken)/;
const shortOffer =
  /^(?:shall i|shall we|would you like that|would that (?:help|be ok(?:ay)?|work)|is that ok(?:ay)?|ok(?:ay)?|want that|want me to|should i|may i|does that work|would you want that|sound(?:s)? good)\??$/;
const businessActs =
  /\b(?:someone|somebody|a person|colleague|team|advis[eo]r|consultant|manager|engineer|specialist|we|i|they|he|she|us|our)\b/;
const mixedPurpose =
  /\b(?:subscribe|newsletter|news and|news or|mailing list|save your search|sign you up|terms|monthly offers|promotions?|marketing|reminders?|start (?:your|the|a) trial|book (?:you|it|the|a|your)|note that and|place the order|create (?:an|your) account|confirm (?:the|your) (?:booking|order)|send (?:you )?(?:the|our|a) (?:\w+ )?(?:guide|report|brochure|checklist|e-?book|white ?paper|alert guide|integration guide)[^?]*\b(?:and|or)\b)/;

/** The question for permission in one sentence of the business, read with the sentence before it; null where it asks none. */
export function readPermission(part: Span, previous: string): Permission | null {
  const text = fold(part.text);
  const acting = withoutNouns(text);
  const isQuestion = /\?/.test(text) || /\[(?:yes|ja|sí|si|oui)\]/.test(text);
  const spoken =
    (isQuestion && asker.test(text) && contactVerb.test(acting)) ||
    (isQuestion && foreignPermission.test(text)) ||
    (isQuestion && shortOffer.test(text.trim()) && contactVerb.test(previous) && businessActs.test(previous)) ||
    (/\bif you'd like\b|\bif you want\b|\bi can (?:have|get|arrange|pass|ask)\b|\byour ok\b|\btell us if\b/.test(
      text,
    ) &&
      contactVerb.test(acting) &&
      !/\?/.test(text)) ||
    (isQuestion &&
      /\b(?:a|an) (?:\w+ ){0,2}(?:call|e-?mail|text|message|ring)\b/.test(text) &&
      /\b(?:would|want|instead|easier|prefer|help|like)\b|^an? /.test(text)) ||
    (/\bso (?:that )?(?:an? |our |the )?\w+(?: \w+)? (?:may|can|could)\b/.test(text) && contactVerb.test(acting));
  if (!spoken || isAboutVisitorActing(text)) return null;
  return {
    channels: namedChannels(shortOffer.test(text.trim()) ? `${previous} ${text}` : text),
    mixed: mixedPurpose.test(text),
    start: part.start,
    end: part.end,
  };
}

function isAboutVisitorActing(text: string): boolean {
  return /\b(?:would you like to|do you want to|can you|could you|have you) (?:call|ring|e-?mail|write|contact|reach|text|use|leave)\b|^\W*(?:[\w ,]*[.!] )?(?:who|whom) (?:should|may|can|shall|do)\b|\b(?:who|what) (?:did|were) you\b|\bhave you (?:already )?(?:spoken|been in touch|contacted|tried)\b|\bcall it\b/.test(
    text,
  );
}
