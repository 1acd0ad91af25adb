import type { FieldError } from '@/lib/errors';
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

/** The formats of a file of chats; `text` is pasted text such as "Visitor: …". */
export const importFormats = ['json', 'jsonl', 'csv', 'text'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** One chat of a file before it is imported: `errors` is empty where it may be. */
export type ImportPreviewRow = {
  place: string;
  externalId: string | null;
  messageCount: number;
  startedAt: string | null;
  /** The beginning of the visitor's first message. */
  firstWords: string;
  errors: FieldError[];
  /** What is sent back to import it; null where it cannot be. */
  transcript: Record<string, unknown> | null;
};
export type ImportPreview = { format: ImportFormat; rows: ImportPreviewRow[] };

export type ImportResultRow = {
  index: number;
  externalId: string | null;
  /** Null where it was refused. */
  conversationId: string | null;
  result: 'accepted' | 'extended' | 'unchanged' | 'refused';
  errors: FieldError[];
  detail: string | null;
};
