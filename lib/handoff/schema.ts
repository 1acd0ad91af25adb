import { z } from 'zod';
import { channels, consentStatuses, urgencies } from '@/lib/analysis/schema';
import { lanes } from '@/lib/routing/schema';

export const handoffStates = [
  'waiting',
  'escalated',
  'approved',
  'delivered',
  'responded',
  'closed',
  'declined',
  'recalled',
  'set_aside',
] as const;
export type HandoffState = (typeof handoffStates)[number];

/** Every conversation is in exactly one of these places; the totals reconcile. `received` and `failed` come before a handoff exists. */
export const places = ['received', 'in_progress', 'failed', ...handoffStates] as const;
export type Place = (typeof places)[number];

/** The acts that move a handoff, and what each may start from. A move that is not in this table does not exist. */
export const moves = {
  approve: { from: ['waiting', 'escalated'], to: 'approved' },
  escalate: { from: ['waiting'], to: 'escalated' },
  decline: { from: ['waiting', 'escalated'], to: 'declined' },
  set_aside: { from: ['waiting'], to: 'set_aside' },
  restore: { from: ['set_aside', 'declined', 'recalled'], to: 'waiting' },
  undo: { from: ['approved', 'declined', 'escalated', 'set_aside'], to: 'waiting' },
  deliver: { from: ['approved'], to: 'delivered' },
  return: { from: ['delivered', 'responded'], to: 'waiting' },
  recall: { from: ['delivered', 'responded'], to: 'recalled' },
  respond: { from: ['delivered'], to: 'responded' },
  close: { from: ['responded', 'delivered'], to: 'closed' },
} as const satisfies Record<string, { from: readonly HandoffState[]; to: HandoffState }>;
export type Move = keyof typeof moves;

export const returnReasons = ['wrong_owner', 'not_a_lead', 'something_missing'] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const declineReasons = [
  'not_a_lead',
  'spam',
  'no_contact',
  'no_consent',
  'poor_fit',
  'duplicate',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const reassignReasons = ['territory', 'existing_owner', 'workload', 'expertise', 'away', 'other'] as const;
export type ReassignReason = (typeof reassignReasons)[number];

/** How a person answered the visitor; `incoming` is the visitor's own call or message to us, answered there and then. */
export const replyChannels = ['own_email', 'phone', 'app_email', 'sms', 'whatsapp', 'incoming'] as const;
export type ReplyChannel = (typeof replyChannels)[number];

/** The parts of the brief that a reviewer may edit; the original stays beside each. */
export const briefSchema = z.object({
  summary: z.string(),
  statedNeed: z.string().nullable(),
  question: z.object({ text: z.string().nullable(), message: z.int().min(0).nullable(), none: z.boolean() }),
  contact: z.object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    company: z.string().nullable(),
  }),
  urgency: z.enum(urgencies),
  consent: z.object({
    status: z.enum(consentStatuses),
    channels: z.array(z.enum(channels)),
    refusedChannels: z.array(z.enum(channels)),
  }),
  nextStep: z.string(),
  lane: z.enum(lanes),
});
export type Brief = z.infer<typeof briefSchema>;
