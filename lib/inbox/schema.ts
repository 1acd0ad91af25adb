import { z } from 'zod';
import type { Channel, Flag, PromiseKind, Urgency } from '@/lib/analysis/schema';
import type { ReviewReason } from '@/lib/decision/schema';
import type {
  ConsentDetail,
  FormField,
  HistoryLine,
  PersonRef,
  Quote,
  TranscriptMark,
  TranscriptMessage,
} from '@/lib/handoff/dto';
import {
  type HandoffState,
  type ReplyChannel,
  type ReturnReason,
  replyChannels,
  returnReasons,
} from '@/lib/handoff/schema';
import { pageQuerySchema } from '@/lib/http/page';
import { writtenText } from '@/lib/http/written-text';
import type { ContactKind, MatchKind } from '@/lib/matching/schema';

/** `draft` is being written, `held` waits for intake, `approved` may be sent, `refused` may not, `recorded` has reached the visitor. */
export const replyStates = ['draft', 'held', 'approved', 'refused', 'recorded'] as const;
export type ReplyState = (typeof replyStates)[number];

/** A sentence of a reply that promises something, the rule it breaks, and approved words instead. Span within the body, end exclusive. */
export type PromiseWarning = {
  kind: PromiseKind;
  sentence: string;
  start: number;
  end: number;
  rule: string;
  suggestion: string;
};

/** `open` is to be answered, `done` was closed, returned or recalled. */
export const inboxViews = ['open', 'answered', 'done', 'all'] as const;
export type InboxView = (typeof inboxViews)[number];
export const inboxViewSchema = z.enum(inboxViews);

export const inboxQuerySchema = pageQuerySchema.extend({
  view: inboxViewSchema.default('open'),
  /** For managers and administrators; owners see their own alone, whatever they ask for. */
  owner: z.uuid().optional(),
});
export type InboxQuery = z.infer<typeof inboxQuerySchema>;
export const inboxCountsQuerySchema = inboxQuerySchema.pick({ owner: true });

const id = z.uuid();
/** Ways whose words are written here and checked before they go; the others record what has happened already. */
export const writtenChannels = ['app_email', 'sms', 'whatsapp'] as const satisfies readonly ReplyChannel[];
const written = z.enum(writtenChannels);
/** The version that the person read; an act on another one is refused. */
const version = z.int().min(1);
const channel = z.enum(replyChannels);
const reply = writtenText(10_000);

export const handoffIdSchema = z.object({ id });
export const saveDraftSchema = z.object({ id, channel: written, body: reply });
export const holdReplySchema = z.object({
  id,
  channel: written,
  body: writtenText(10_000, 'Write the message first.'),
});
export const withdrawReplySchema = z.object({ id });
export const respondBodySchema = z.object({ version, channel, body: reply });
export const respondSchema = respondBodySchema
  .extend({ id })
  .refine((input) => input.body !== '' || input.channel === 'own_email', {
    path: ['body'],
    message: 'Write what was said.',
  });
export const returnBodySchema = z.object({ version, reason: z.enum(returnReasons), note: writtenText(2000) });
export const returnSchema = returnBodySchema
  .extend({ id })
  .refine((input) => input.note !== '' || input.reason !== 'something_missing', {
    path: ['note'],
    message: 'Say what is missing.',
  });
export const closeSchema = z.object({ id, version, note: writtenText(2000, 'Say how it ended, in a sentence.') });

export type SaveDraft = z.input<typeof saveDraftSchema>;
export type HoldReply = z.input<typeof holdReplySchema>;
export type Respond = z.input<typeof respondSchema>;
export type ReturnHandoff = z.input<typeof returnSchema>;
export type CloseHandoff = z.input<typeof closeSchema>;

/** A line of the inbox. Times are ISO 8601 in UTC. */
export type InboxItem = {
  id: string;
  version: number;
  state: HandoffState;
  contactName: string | null;
  contactCompany: string | null;
  /** The open question, or null where nothing is open. */
  question: string | null;
  need: string | null;
  urgency: Urgency;
  owner: PersonRef | null;
  deliveredAt: string | null;
  responseDueAt: string | null;
  respondedAt: string | null;
  updatedAt: string;
  returnReason: ReturnReason | null;
  /** Where a message of the owner stands with intake, null where none does. */
  replyState: Exclude<ReplyState, 'draft' | 'recorded'> | null;
  messagesAfterApproval: number;
};

/** How many in each view, `overdue` among the open ones; figures stop at `cap`. */
export type InboxCounts = { cap: number; overdue: number; counts: Record<InboxView, number> };

/** One way of answering: usable, or why not. */
export type ReplyWay = {
  channel: Channel;
  /** The visitor's address or number, null where none was given. */
  detail: string | null;
  usable: boolean;
  /** Why it is not offered: "refused in message 6"; empty where usable. */
  reason: string;
};

export type InboxReply = {
  id: string;
  author: PersonRef;
  channel: ReplyChannel;
  body: string;
  state: ReplyState;
  promises: PromiseWarning[];
  createdAt: string;
  heldAt: string | null;
  checkedBy: string | null;
  checkedAt: string | null;
  checkNote: string | null;
  recordedAt: string | null;
};

export type InboxMatch = {
  id: string;
  kind: MatchKind;
  /** A reviewer said that this is the same person; otherwise a colleague of theirs whom we know. */
  same: boolean;
  sentence: string;
  contact: {
    kind: ContactKind;
    system: string;
    externalId: string;
    name: string | null;
    company: string | null;
    status: string | null;
    owner: string | null;
  };
};

/** Everything an owner reads of one handoff, in the order of the page. */
export type InboxDetail = {
  id: string;
  conversationId: string;
  version: number;
  state: HandoffState;
  /** False where it is no longer in this inbox (returned, recalled): then only what happened is shown. */
  readable: boolean;
  owner: PersonRef | null;
  clock: {
    deliveredAt: string | null;
    responseDueAt: string | null;
    respondedAt: string | null;
    closedAt: string | null;
  };
  approved: { by: string | null; at: string } | null;
  question: { text: string | null; message: number | null; none: boolean };
  need: string | null;
  summary: string;
  nextStep: string;
  urgency: { value: Urgency; words: Quote | null };
  consent: ConsentDetail;
  ways: ReplyWay[];
  contact: { name: string | null; company: string | null };
  serviceLine: string | null;
  flags: { flag: Flag; sentence: string; messages: number[] }[];
  matches: InboxMatch[];
  /** Candidates that a reviewer ruled out. */
  ruledOut: number;
  origin: {
    sourceName: string;
    pageUrl: string | null;
    pagePath: string | null;
    trafficSource: string | null;
    campaign: string | null;
    startedAt: string;
    region: string | null;
    language: string | null;
    /** Why it came to this owner. */
    explanation: string;
  };
  /** What a reviewer settled before approving. */
  settled: { reason: ReviewReason; sentence: string; resolution: string; note: string | null; by: string | null }[];
  approvalNote: string | null;
  fields: FormField[];
  messages: TranscriptMessage[];
  messagesAfterApproval: number;
  marks: TranscriptMark[];
  returned: { reason: ReturnReason; note: string | null; by: string | null; at: string } | null;
  closeNote: string | null;
  recalledAt: string | null;
  /** The acting person's message in the making: draft, held, approved or refused. */
  open: InboxReply | null;
  /** What reached the visitor, and what other people hold, newest first. */
  replies: InboxReply[];
  /** Approved language with this handoff's words filled in: what the composer opens with. */
  suggested: string;
  history: HistoryLine[];
};

/** What a response became: `recorded` stopped the clock, `held` waits for intake because of what it promises. */
export type Responded = {
  outcome: 'recorded' | 'held';
  version: number;
  state: HandoffState;
  respondedAt: string | null;
  promises: PromiseWarning[];
};
