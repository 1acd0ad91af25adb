import type { Channel } from '@/lib/analysis/schema';
import { channels } from '@/lib/analysis/schema';
import type { ReplyChannel } from '@/lib/handoff/schema';
import type { Evidence } from '@/lib/transcript/schema';
import type { ReplyWay } from './schema';

/** The consent that each way of answering needs; null where the visitor made the contact, which needs none. */
export const consentFor: Record<ReplyChannel, Channel | null> = {
  own_email: 'email',
  app_email: 'email',
  phone: 'phone',
  sms: 'sms',
  whatsapp: 'whatsapp',
  incoming: null,
};

type Consented = {
  consentStatus: string;
  consentChannels: readonly string[];
  consentRefusedChannels: readonly string[];
  consentEvidence: readonly Evidence[];
  contactEmail: string | null;
  contactPhone: string | null;
};

/** Every channel with the detail it needs: usable only where the visitor agreed to it, otherwise with the reason why not. */
export function replyWays(handoff: Consented): ReplyWay[] {
  return channels.map((channel) => {
    const detail = (channel === 'email' ? handoff.contactEmail : handoff.contactPhone) || null;
    const reason = whyNot(handoff, channel, detail);
    return { channel, detail, usable: reason === '', reason };
  });
}

function whyNot(handoff: Consented, channel: Channel, detail: string | null): string {
  if (handoff.consentStatus === 'refused')
    return `The visitor does not want to be contacted${where(handoff.consentEvidence)}.`;
  if (handoff.consentRefusedChannels.includes(channel))
    return `The visitor refused this${where(handoff.consentEvidence)}.`;
  if (handoff.consentStatus !== 'granted' || !handoff.consentChannels.includes(channel)) {
    return 'The visitor has not agreed to this.';
  }
  if (!detail) return channel === 'email' ? 'No e-mail address was given.' : 'No phone number was given.';
  return '';
}

/** Where it was said, as the end of a sentence. */
function where(evidence: readonly Evidence[]): string {
  const numbers = [...new Set(evidence.flatMap((each) => ('message' in each ? [each.message] : [])))];
  if (numbers.length === 0) return '';
  return ` (message ${numbers.join(', ')})`;
}
