import type { Channel, ConsentStatus, Flag, ModelReading, Route, Urgency } from '@/lib/analysis/schema';
import type { ExceptionKind, ReviewReason, Settlement } from '@/lib/decision/schema';
import type { SensitiveSpan } from '@/lib/language/redact';
import type { ContactKind, FieldComparison, MatchDecision, MatchKind, MatchStrength } from '@/lib/matching/schema';
import type { Lane } from '@/lib/routing/schema';
import type { MessageRole } from '@/lib/transcript/schema';
import type { Missing } from './completeness';
import type { Brief, DeclineReason, HandoffState, ReturnReason } from './schema';

/** Shapes of a handoff as the screens read it. Every time is ISO 8601 in UTC. */

/**
 * A message of the transcript with its sensitive places blacked out letter by letter: `hidden` says where and what they are. `sensitive`
 * stands where the reading found a delicate matter, such as health, which stays readable. `late` came after the approval.
 */
export type TranscriptMessage = {
  number: number;
  role: MessageRole;
  text: string;
  at: string;
  hidden?: SensitiveSpan[];
  sensitive?: boolean;
  late?: boolean;
};

/** A form field as the chat's source gave it, blacked out like a message. */
export type FormField = { name: string; value: string; hidden?: SensitiveSpan[] };

export const markKinds = ['need', 'question', 'consent', 'contact', 'urgency', 'flag', 'promise'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A run of text within a message that something was read from; `end` is exclusive. */
export type TranscriptMark = { message: number; start: number; end: number; kind: MarkKind; on?: boolean };

/** The visitor's own words as evidence: of a message, or of a form field (then `message` is null). */
export type Quote = { message: number | null; field: string | null; text: string; at: string | null };

export type PersonRef = { id: string; name: string };

export type ConsentDetail = {
  status: ConsentStatus;
  channels: Channel[];
  refusedChannels: Channel[];
  /** Why the status is what it is, one sentence. */
  reason: string;
  words: Quote[];
  /** The visitor's message offered as proof: what a given consent rests on, or words that agree, surely or not. Null where none does. */
  agreement: number | null;
  /** The notice that a form of the bot showed, where one was. */
  notice: { text: string | null; version: string | null; at: string | null } | null;
};

export type FlagDetail = { flag: Flag; sentence: string; messages: number[] };

export type ReasonDetail = {
  reason: ReviewReason;
  blocking: boolean;
  open: boolean;
  settledBy: Settlement;
  sentence: string;
  messages: number[];
  /** How it was settled, as a sentence; null while open. */
  resolution: string | null;
  note: string | null;
  resolvedBy: string | null;
  resolvedAt: string | null;
};

export type MatchDetail = {
  id: string;
  kind: MatchKind;
  strength: MatchStrength;
  sentence: string;
  comparisons: FieldComparison[];
  contact: {
    id: string;
    kind: ContactKind;
    externalId: string;
    system: string;
    name: string | null;
    emails: string[];
    phones: string[];
    company: string | null;
    territory: string | null;
    status: string | null;
    owner: PersonRef | null;
  };
  decision: MatchDecision | null;
  decidedBy: string | null;
  decidedAt: string | null;
};

/** One line of the history: who did what, in a plain sentence. */
export type HistoryLine = { id: string; at: string; who: string | null; sentence: string };

/** Everything that a reviewer or an owner reads of one handoff. */
export type HandoffDetail = {
  id: string;
  version: number;
  state: HandoffState;
  lane: Lane;
  route: Route;
  complete: boolean;
  exceptions: ExceptionKind[];
  exceptionNote: string | null;
  conversation: {
    id: string;
    sourceName: string;
    pageUrl: string | null;
    pagePath: string | null;
    referrer: string | null;
    trafficSource: string | null;
    campaign: string | null;
    startedAt: string;
    lastMessageAt: string;
    open: boolean;
    /** The bot of the running chat waits for a person: since when and why. Null where it may go on. */
    stopped: { since: string; because: string } | null;
    fields: FormField[];
    messages: TranscriptMessage[];
    messagesAfterApproval: number;
    /** Messages that came after the last reading of a decided handoff, and were not analysed into it. */
    unreadMessages: number;
  };
  brief: Brief;
  /** The brief as the engine prepared it. */
  prepared: Brief;
  consent: ConsentDetail;
  urgency: { value: Urgency; words: Quote | null };
  serviceLine: string | null;
  language: string | null;
  region: string | null;
  flags: FlagDetail[];
  marks: TranscriptMark[];
  matches: MatchDetail[];
  reasons: ReasonDetail[];
  /** What approval still lacks, in the order of the brief; empty where nothing does. */
  missing: Missing[];
  owner: {
    person: PersonRef | null;
    team: string | null;
    explanation: string;
    /** People who own a matched contact or the territory, other than the present owner. */
    others: PersonRef[];
  };
  claim: { by: PersonRef; until: string } | null;
  dueAt: string;
  /** Why the rules put it into the queue or aside, one sentence. */
  placement: string;
  /** The part of a language model in the reading beneath; null where none is configured. */
  model: ModelReading | null;
  decision: {
    by: PersonRef | null;
    at: string | null;
    note: string | null;
    declineReason: DeclineReason | null;
    escalatedTo: PersonRef | null;
    undoUntil: string | null;
    deliverAfter: string | null;
  };
  approvedBy: PersonRef | null;
  approvedAt: string | null;
  deliveredAt: string | null;
  responseDueAt: string | null;
  respondedAt: string | null;
  returned: { reason: ReturnReason; note: string | null; by: PersonRef | null; at: string } | null;
  history: HistoryLine[];
};
