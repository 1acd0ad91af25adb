import type { Channel } from '../schema';

/** "Write to me on WhatsApp", "que me escriba por sms": the verb only says how that one channel is used. */
const writtenOn =
  /\b(?:writ(?:e|es|ing)|text(?:s|ing)?|escrib\w*|schreib\w*|scriv\w*|[ée]cri\w*|messag\w+|(?:drop|send) (?:me|us|you) (?:an? )?(?:line|note|text|message))(?=(?: \p{L}+){0,3} (?:on|by|via|over|through|in|per|por|par|pe|su|using) (?:the |el |le )?(?:whats ?app|wa|sms)\b)/gu;

/** "In writing, here in this chat" wishes for no e-mail. */
export const writtenHere =
  /\b(?:(?:in )?writing|write|type|written)(?=[^.!?;\n]{0,20}\b(?:here|this (?:chat|window|box|thread))\b)|(?<=\b(?:here|this (?:chat|window|box|thread))[\s,.]{1,4}(?:and |but )?)(?:in )?writing\b/g;

/** Channels that a text names for reaching the visitor. */
export function namedChannels(said: string): Channel[] {
  const found: Channel[] = [];
  const text = said.replace(writtenOn, ' ').replace(writtenHere, ' ');
  if (
    /\b(?:e-?mail\w*|mail(?:s|ed)?|writ(?:e|es|ing)|written (?:reply|answer|form|response|proposal|quote)|wrote|correo|escrib\w*|schreib\w*|scriv\w*|mailen|drop (?:you|me) (?:an? )?(?:line|note|mail)|send (?:you|me) (?:an? )?(?:note|written))\b/.test(
      text,
    )
  )
    found.push('email');
  else if (/[ée]cri[tvr]/.test(text)) found.push('email');
  if (
    /\b(?:call(?:s|ed|ing)?|ring(?:s|ing)?|rang|phone[ds]?|phoning|telephone[ds]?|voicemail|(?<!\bme (?=llamo\b)|\bse (?=llaman?\b))llam\w*|anruf\w*|anzurufen|zurückruf\w*|rückruf|rappel\w*|appel\w*|chiam\w*|bellen|ligar|ligue|buzz|(?<=\b(?:a|an|us|quick|wee) )bell|bell(?= (?:me|us)\b)|telefon\w*)\b/.test(
      text,
    )
  )
    found.push('phone');
  if (/\b(?:text(?:s|ed|ing)?|sms|texto)\b/.test(text)) found.push('sms');
  if (/\b(?:whats ?app|wa)\b/.test(text)) found.push('whatsapp');
  return found;
}
