import type { Analysis, Channel } from '@/lib/analysis/schema';

/** True where one agreed channel can be used with a detail that the visitor gave; SMS and WhatsApp reach through the phone number. */
export function canReach(analysis: Pick<Analysis, 'contact' | 'consent'>): boolean {
  const { contact, consent } = analysis;
  const by: Record<Channel, boolean> = {
    email: contact.email !== null,
    phone: contact.phone !== null,
    sms: contact.phone !== null,
    whatsapp: contact.phone !== null,
  };
  return consent.channels.some((channel) => by[channel]);
}

/**
 * A complete handoff: a way to reach the visitor, consent granted for it, a clear request, and the sales or existing-customer
 * route (guidelines, "complete handoff"). Flags, next turn and poor fit do not block it.
 */
export function isCompleteHandoff(analysis: Analysis): boolean {
  return (
    (analysis.route.value === 'sales' || analysis.route.value === 'existing_customer') &&
    analysis.consent.status === 'granted' &&
    analysis.clearRequest &&
    canReach(analysis)
  );
}
