import type { Channel } from '../schema';

/** Channels that a text names for reaching the visitor. */
export function namedChannels(text: string): Channel[] {
  const found: Channel[] = [];
  if (
    /\b(?:e-?mail\w*|mail(?:s|ed)?|writ(?:e|es|ing)|written (?:reply|answer|form|response|proposal|quote)|wrote|correo|escrib\w*|schreib\w*|scriv\w*|mailen|drop (?:you|me) (?:an? )?(?:line|note|mail)|send (?:you|me) (?:an? )?(?:note|written))\b/.test(
      text,
    )
  )
    found.push('email');
  else if (/[ée]cri[tvr]/.test(text)) found.push('email');
  if (
    /\b(?:call(?:s|ed|ing)?|ring(?:s|ing)?|rang|phone[ds]?|phoning|telephone[ds]?|voicemail|(?<!\bme (?=llamo\b)|\bse (?=llaman?\b))llam\w*|anruf\w*|anzurufen|zurückruf\w*|rückruf|rappel\w*|appel\w*|chiam\w*|bellen|ligar|ligue|buzz|bell|telefon\w*)\b/.test(
      text,
    )
  )
    found.push('phone');
  if (/\b(?:text(?:s|ed|ing)?|sms|texto)\b/.test(text)) found.push('sms');
  if (/\b(?:whats ?app|wa)\b/.test(text)) found.push('whatsapp');
  return found;
}
