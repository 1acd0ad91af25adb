import type { DeclineReason, HandoffState, ReassignReason, ReplyChannel, ReturnReason } from './schema';

/** The closed lists of decisions in words that a person reads: on buttons, in the history and in the audit. */
export const declineWords: Record<DeclineReason, string> = {
  not_a_lead: 'Not a lead',
  spam: 'Spam or a sales pitch',
  no_contact: 'No way to reach the visitor',
  no_consent: 'No consent to be contacted',
  poor_fit: 'Not something we offer',
  duplicate: 'Already handled elsewhere',
  other: 'Another reason',
};

export const reassignWords: Record<ReassignReason, string> = {
  territory: 'Territory',
  existing_owner: 'Already their contact',
  workload: 'Workload',
  expertise: 'Expertise',
  away: 'Away',
  other: 'Another reason',
};

export const returnWords: Record<ReturnReason, string> = {
  wrong_owner: 'Wrong owner',
  not_a_lead: 'Not a lead',
  something_missing: 'Something missing',
};

export const replyChannelWords: Record<ReplyChannel, string> = {
  own_email: 'E-mail from their own program',
  phone: 'Phone call',
  app_email: 'E-mail written here',
  sms: 'Text message',
  whatsapp: 'WhatsApp',
  incoming: 'The visitor called or wrote to us',
};

export const stateWords: Record<HandoffState, string> = {
  waiting: 'Waiting for review',
  escalated: 'Escalated',
  approved: 'Approved, not delivered yet',
  delivered: 'With its owner',
  responded: 'Answered',
  closed: 'Closed',
  declined: 'Declined',
  recalled: 'Recalled',
  set_aside: 'Set aside',
};
