import type { Analysis, Channel, Flag } from './schema';

type Found = Pick<Analysis, 'unresolvedQuestion' | 'consent' | 'route' | 'contact' | 'flags' | 'clearRequest'>;

const ways: Record<Channel, string> = {
  email: 'by e-mail',
  phone: 'by phone',
  sms: 'by text message',
  whatsapp: 'on WhatsApp',
};

/** What the owner should do next, in one sentence that promises nothing. */
export function nextStep(found: Found): string {
  const has = (flag: Flag) => found.flags.some((finding) => finding.flag === flag);
  const { consent, contact, route } = found;
  if (consent.status === 'refused')
    return 'Do not contact the visitor; read the chat and note what can be learned from it.';
  if (route.value === 'spam') return 'No reply is needed.';
  if (has('emergency'))
    return 'Act at once: read the chat and reach the visitor through the agreed channel, or pass it to whoever is on call.';
  if (consent.status !== 'granted') {
    return contact.email || contact.phone
      ? 'Settle whether the visitor agreed to be contacted before anyone replies.'
      : 'There is no way to reach the visitor; keep the chat and reply if they come back.';
  }
  const way = consent.channels
    .map((channel) => ways[channel])
    .slice(0, 2)
    .join(' or ');
  const how = way ? ` ${way}` : '';
  if (has('complaint') || has('frustrated'))
    return `Reply${how} in person, acknowledge the trouble first, then take up the request.`;
  if (has('legal_advice') || has('guarantee'))
    return `Reply${how} without legal advice or a guarantee, and offer to talk through what can be said.`;
  if (found.unresolvedQuestion) return `Answer the open question first${how ? `,${how}` : ''}.`;
  if (has('pricing') || has('custom_scope')) return `Reply${how} and ask what is needed to work out scope and price.`;
  return found.clearRequest
    ? `Reply${how} and take up the request.`
    : `Reply${how} and ask what the visitor would like help with.`;
}
