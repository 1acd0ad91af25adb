import { z } from 'zod';
import { type Analysis, type ConsentStatus, type Route, routes } from '@/lib/analysis/schema';
import type { Verdict } from '@/lib/decision/schema';
import type {
  FormField,
  HandoffDetail,
  HistoryLine,
  MatchDetail,
  TranscriptMark,
  TranscriptMessage,
} from '@/lib/handoff/dto';
import { type Place, places } from '@/lib/handoff/schema';
import { type Page, pageQuerySchema } from '@/lib/http/page';
import type { ConversationStage } from '@/lib/intake/schema';
import { sensitiveKinds } from '@/lib/language/redact';
import type { LiveView } from '@/lib/live/schema';
import { chatMarks } from '@/lib/measures/schema';
import type { Routing } from '@/lib/routing/schema';

/** `a,b` as a list of known words; an unknown word is refused. */
const listOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .max(600)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values)));

/** Filters of the list. With `pilot`, only its chats, held to the marks that a figure of the pilot page counts. */
export const conversationFiltersSchema = z.object({
  q: z.string().trim().max(200).optional(),
  place: listOf(places).optional(),
  source: z.uuid().optional(),
  /** A path; `*` at its end for all that begin so; `none` for chats without a page. */
  page: z.string().trim().max(500).optional(),
  route: z.enum(routes).optional(),
  /** Days of the business time zone, both inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  pilot: z.uuid().optional(),
  with: listOf(chatMarks).optional(),
  without: listOf(chatMarks).optional(),
  outcome: z.enum(['complete', 'exception', 'open', 'not_sales']).optional(),
  topic: z.string().max(40).optional(),
  question: z.string().max(1000).optional(),
});
export type ConversationFilters = z.input<typeof conversationFiltersSchema>;
export const conversationsQuerySchema = pageQuerySchema.extend(conversationFiltersSchema.shape);
export type ConversationsQuery = z.output<typeof conversationsQuerySchema>;

/** One blacked-out place to look at: its kind and where it begins, in a message or in a form field, and why if one says so. */
export const revealInputSchema = z
  .object({
    kind: z.enum(sensitiveKinds),
    message: z.int().min(0).optional(),
    field: z.string().min(1).max(500).optional(),
    start: z.int().min(0),
    reason: z.string().trim().max(300).optional(),
  })
  .refine((input) => (input.message === undefined) !== (input.field === undefined), {
    path: ['message'],
    message: 'Name the message or the form field, one of the two.',
  });
export type RevealInput = z.input<typeof revealInputSchema>;
export type Revealed = { value: string };

/** One line of the list; name and company as the brief has them now. */
export type ConversationItem = {
  id: string;
  place: Place;
  startedAt: string;
  messageCount: number;
  sourceName: string;
  pagePath: string | null;
  handoffId: string | null;
  route: Route | null;
  name: string | null;
  company: string | null;
  need: string | null;
  complete: boolean | null;
  consent: ConsentStatus | null;
  ownerName: string | null;
};

/** `total` counts every chat that the filters hold; only with a pilot, and only on the first page. */
export type ConversationPage = Page<ConversationItem> & { total: number | null; pilotName: string | null };

export type PlaceCounts = { total: number; counts: Partial<Record<Place, number>> };
export type ConversationChoices = { sources: { id: string; name: string }[] };

/** What one engine said, with name, version and when. */
export type Stored<T> = { result: T; engine: string; version: string; at: string };

export type ConversationDetail = {
  id: string;
  externalId: string;
  sourceName: string;
  place: Place;
  stage: ConversationStage;
  open: boolean;
  /** What its bot was told, and whether it is stopped; null where no bot ever asked. */
  live: LiveView | null;
  /** Why it could not be read, as a sentence; null where it could. */
  failure: string | null;
  startedAt: string;
  lastMessageAt: string;
  receivedAt: string;
  pageUrl: string | null;
  pagePath: string | null;
  referrer: string | null;
  trafficSource: string | null;
  campaign: string | null;
  botPath: string[];
  fields: FormField[];
  messages: TranscriptMessage[];
  marks: TranscriptMark[];
  analysis: Stored<Analysis> | null;
  routing: (Stored<Routing> & { ownerName: string | null; teamName: string | null }) | null;
  verdict: Stored<Verdict> | null;
  matches: MatchDetail[];
  handoff: HandoffDetail | null;
  history: HistoryLine[];
};
