import type { Business } from '@/lib/transcript/schema';

/** What the source says of the chat. An open chat is answered with a next turn and reviewed once it ends or falls silent. */
export const conversationStatuses = ['open', 'ended'] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

/** How far the pipeline is: `received` has a job waiting, `prepared` has a handoff, `failed` is shown to a person. */
export const conversationStages = ['received', 'in_progress', 'prepared', 'failed'] as const;
export type ConversationStage = (typeof conversationStages)[number];

/** A source on the settings page; dates are ISO 8601. */
export type SourceView = {
  id: string;
  name: string;
  business: Business;
  /** Transcripts a minute. */
  rateLimit: number;
  active: boolean;
  createdAt: string;
  lastSeenAt: string | null;
};

/** A key of a source without the key itself; `prefix` is how a person recognises it. */
export type SourceKeyView = {
  id: string;
  name: string;
  prefix: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};
