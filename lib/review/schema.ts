import { z } from 'zod';
import { type Channel, type ConsentStatus, channels, type Flag, flags, urgencies } from '@/lib/analysis/schema';
import { type ReviewReason, reviewReasons } from '@/lib/decision/schema';
import type { PersonRef } from '@/lib/handoff/dto';
import {
  type DeclineReason,
  declineReasons,
  type HandoffState,
  type ReplyChannel,
  type ReturnReason,
  reassignReasons,
} from '@/lib/handoff/schema';
import { pageQuerySchema } from '@/lib/http/page';
import type { PromiseWarning } from '@/lib/inbox/schema';
import { matchDecisions } from '@/lib/matching/schema';
import { type Lane, lanes } from '@/lib/routing/schema';

/** Views of handoffs, in the order of the navigation. */
export const handoffViews = [
  'waiting',
  'mine',
  'due',
  'consent',
  'duplicates',
  'high_value',
  'frustrated',
  'customers',
  'support',
  'returned',
  'escalated',
  'approved',
  'declined',
  'recalled',
  'set_aside',
] as const;
export type HandoffView = (typeof handoffViews)[number];

/** Every view of the desk: handoffs, replies that wait for a check, what needs a hand because a step failed. */
export const reviewViews = [...handoffViews, 'replies', 'failed'] as const;
export type ReviewView = (typeof reviewViews)[number];

export const viewSchema = z.enum(reviewViews);

export const queueQuerySchema = pageQuerySchema.extend({
  view: z.enum(handoffViews).default('waiting'),
  q: z.string().trim().max(200).optional(),
  source: z.uuid().optional(),
  page: z.string().trim().max(300).optional(),
  lane: z.enum(lanes).optional(),
  owner: z.uuid().optional(),
  flag: z.enum(flags).optional(),
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;
export type QueueFilters = Omit<QueueQuery, 'cursor' | 'limit'>;

/** One line of the queue. */
export type QueueItem = {
  id: string;
  version: number;
  state: HandoffState;
  lane: Lane;
  name: string | null;
  company: string | null;
  need: string | null;
  summary: string;
  complete: boolean;
  consent: { status: ConsentStatus; channels: Channel[]; refusedChannels: Channel[] };
  openReasons: ReviewReason[];
  reasonCount: number;
  flags: Flag[];
  language: string | null;
  dueAt: string;
  claim: { by: PersonRef; until: string } | null;
  owner: PersonRef | null;
  decidedAt: string | null;
  decidedBy: string | null;
  undoUntil: string | null;
  deliverAfter: string | null;
  declineReason: DeclineReason | null;
  returnReason: ReturnReason | null;
};

/** Counts by view, capped: `cap` stands for "this many or more". */
export type ViewCounts = { cap: number; counts: Record<ReviewView, number>; oldestDueAt: string | null };

/** What the filters and dialogs offer. */
export type ReviewChoices = {
  sources: PersonRef[];
  /** People who can own a handoff. */
  owners: (PersonRef & { away: boolean; territories: string[] })[];
  /** People to whom an item can be escalated. */
  reviewers: (PersonRef & { role: string })[];
  graceSeconds: number;
  leaseSeconds: number;
};

export type HeldReply = {
  id: string;
  handoffId: string;
  channel: ReplyChannel;
  body: string;
  promises: PromiseWarning[];
  author: PersonRef;
  heldAt: string;
  visitor: string;
  need: string | null;
  question: string | null;
};

export type FailedConversation = {
  id: string;
  externalId: string;
  sourceName: string;
  pagePath: string | null;
  startedAt: string;
  messageCount: number;
  failure: string | null;
};

const id = z.uuid();
/** The version that the person read; a decision on another one is refused. */
const read = { id, version: z.int().min(1) };
const note = z.string().trim().max(2000);
const needed = (sentence: string) => z.string().trim().min(1, sentence).max(2000);

export const claimSchema = z.object({ id });
export const settleConsentSchema = z
  .object({
    ...read,
    decision: z.enum(['granted', 'refused']),
    /** The visitor's message that shows it; needed for a yes unless a form field shows it. */
    message: z.int().min(0).nullable().default(null),
    field: z.string().trim().min(1).max(200).nullable().default(null),
    channels: z.array(z.enum(channels)).max(4),
    note: note.optional(),
  })
  .refine((input) => input.decision !== 'granted' || input.message !== null || input.field !== null, {
    path: ['message'],
    message: 'Choose the message that shows the consent.',
  })
  .refine((input) => input.decision !== 'granted' || input.channels.length > 0, {
    path: ['channels'],
    message: 'Choose at least one channel that the visitor agreed to.',
  });
export const settleMatchSchema = z.object({ ...read, matchId: id, decision: z.enum(matchDecisions) });
export const settleOwnerSchema = z.object({
  ...read,
  reason: z.enum(['returned', 'existing_customer_conflict', 'territory_conflict']),
  /** The present owner to keep them, anyone else to change. */
  ownerId: id,
  note: note.optional(),
});
export const settleReasonSchema = z.object({
  ...read,
  reason: z.enum(reviewReasons),
  note: needed('Write one sentence about how this is dealt with.'),
});

const line = (most: number) => z.string().trim().max(most);
const maybe = (most: number) =>
  line(most)
    .nullable()
    .transform((text) => text || null);
export const editBriefSchema = z.object({
  ...read,
  summary: line(2000).min(1, 'A summary is needed.').optional(),
  statedNeed: maybe(600).optional(),
  question: z
    .object({ text: maybe(1000), message: z.int().min(0).nullable(), none: z.boolean() })
    .refine((question) => question.none !== (question.text !== null), {
      message: 'Write the open question, or say that none is open.',
    })
    .optional(),
  contact: z
    .object({
      name: maybe(200),
      company: maybe(200),
      email: maybe(320).pipe(z.email('Not a valid e-mail address.').toLowerCase().nullable()),
      phone: maybe(40).refine((text) => text === null || text.replace(/\D/g, '').length >= 6, {
        message: 'A phone number has at least six digits.',
      }),
    })
    .optional(),
  urgency: z.enum(urgencies).optional(),
  nextStep: line(1000).min(1, 'Say what the owner should do next.').optional(),
  lane: z.enum(['sales', 'existing_customer', 'support']).optional(),
});

const otherNeedsNote = (input: { reason: string; note?: string | undefined }) =>
  input.reason !== 'other' || !!input.note;
const otherMessage = { path: ['note'], message: 'Say the other reason in a note.' };
export const reassignSchema = z
  .object({ ...read, ownerId: id, reason: z.enum(reassignReasons), note: note.optional() })
  .refine(otherNeedsNote, otherMessage);
export const approveSchema = z.object({ ...read, note: note.optional() });
export const escalateSchema = z.object({ ...read, toId: id, note: needed('Say what they should decide.') });
export const declineSchema = z
  .object({ ...read, reason: z.enum(declineReasons), note: note.optional() })
  .refine(otherNeedsNote, otherMessage);
export const setAsideSchema = z.object({ ...read, note: note.optional() });
export const restoreSchema = z.object(read);
export const undoSchema = z.object(read);
export const recallSchema = z.object({ ...read, note: needed('Say why it is recalled.') });
export const checkReplySchema = z
  .object({ id, decision: z.enum(['approved', 'refused']), note: note.optional() })
  .refine((input) => input.decision !== 'refused' || !!input.note, {
    path: ['note'],
    message: 'Say what the owner should change.',
  });
