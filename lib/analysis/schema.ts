import { z } from 'zod';
import { evidenceSchema } from '@/lib/transcript/schema';

/** Closed lists of the labelling guidelines: each value means what `eval/GUIDELINES.md` says. */
export const routes = ['sales', 'existing_customer', 'support', 'spam', 'other', 'unclear'] as const;
export type Route = (typeof routes)[number];

export const consentStatuses = ['granted', 'refused', 'unclear', 'missing'] as const;
export type ConsentStatus = (typeof consentStatuses)[number];

export const channels = ['email', 'phone', 'sms', 'whatsapp'] as const;
export type Channel = (typeof channels)[number];

export const urgencies = ['immediate', 'soon', 'planned', 'none'] as const;
export type Urgency = (typeof urgencies)[number];

export const flags = [
  'pricing',
  'custom_scope',
  'legal_advice',
  'emergency',
  'guarantee',
  'complaint',
  'sensitive_data',
  'frustrated',
  'repeating',
  'asked_for_human',
  'high_value',
  'poor_fit',
  'bot_promise',
  'injection',
] as const;
export type Flag = (typeof flags)[number];

export const nextTurns = [
  'stop',
  'escalate',
  'close',
  'handoff',
  'ask_consent',
  'collect_contact',
  'ask_clarifying',
  'continue',
] as const;
export type NextTurn = (typeof nextTurns)[number];

/** What a bot or a person may promise without being allowed to. */
export const promiseKinds = ['price', 'timing', 'scope', 'legal', 'result', 'availability', 'fit'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

export const qualificationFields = [
  'company_size',
  'budget',
  'timeline',
  'role',
  'location',
  'current_solution',
] as const;
export type QualificationField = (typeof qualificationFields)[number];

const confidence = z.number().min(0).max(1);

/** A statement about the conversation with where it was said and how sure the engine is (0 to 1). */
const finding = <T extends z.ZodType>(value: T) => z.object({ value, evidence: z.array(evidenceSchema), confidence });

export const flagFindingSchema = z.object({
  flag: z.enum(flags),
  sentence: z.string(),
  evidence: z.array(evidenceSchema),
  confidence,
});
export type FlagFinding = z.infer<typeof flagFindingSchema>;

export const promiseFindingSchema = z.object({
  message: z.int().min(0),
  kind: z.enum(promiseKinds),
  text: z.string(),
  evidence: z.array(evidenceSchema),
  confidence,
});
export type PromiseFinding = z.infer<typeof promiseFindingSchema>;

export const questionFindingSchema = z.object({
  text: z.string(),
  message: z.int().min(0),
  deferredAt: z.int().min(0).nullable(),
  evidence: z.array(evidenceSchema),
  confidence,
});
export type QuestionFinding = z.infer<typeof questionFindingSchema>;

export const emailFindingSchema = finding(z.string());
/** `value` as said, `e164` where the number is valid, `region` the ISO country that it was read for. */
export const phoneFindingSchema = finding(z.string()).extend({
  e164: z.string().nullable(),
  region: z.string().nullable(),
  valid: z.boolean(),
});

/** What a language model may have a part in; each word names one part of the brief. */
export const modelParts = ['route', 'need', 'question', 'urgency', 'consent', 'contact', 'flags', 'promises'] as const;
export type ModelPart = (typeof modelParts)[number];

/** The part that a language model took in a reading; present where one is configured. */
export const modelReadingSchema = z.object({
  provider: z.string(),
  name: z.string(),
  used: z.boolean(),
  /** Why the built-in analysis read alone, one sentence; null where the model took part. */
  fellBackBecause: z.string().nullable(),
  /** What is otherwise than the built-in analysis alone would have it. */
  changed: z.array(z.enum(modelParts)),
  /** Claims that were dropped because the words they name are not in the transcript. */
  dropped: z.int().min(0),
});
export type ModelReading = z.infer<typeof modelReadingSchema>;

/**
 * The whole reading of one transcript. Pure function of the stored rows; stored as an immutable row with engine name and version.
 */
export const analysisSchema = z.object({
  engine: z.string(),
  version: z.string(),
  messageCount: z.int().min(0),
  /** ISO 639-1 guess of the visitor's language, or null where too little was said. */
  language: z.string().nullable(),
  /** What happened, in plain language, two or three sentences, sensitive data redacted. */
  summary: z.string(),
  route: finding(z.enum(routes)),
  contact: z.object({
    name: finding(z.string()).nullable(),
    email: emailFindingSchema.nullable(),
    phone: phoneFindingSchema.nullable(),
    company: finding(z.string()).nullable(),
  }),
  consent: z.object({
    status: z.enum(consentStatuses),
    channels: z.array(z.enum(channels)),
    refusedChannels: z.array(z.enum(channels)),
    reason: z.string(),
    evidence: z.array(evidenceSchema),
    confidence,
  }),
  /** One plain sentence of at most 25 words that a salesperson can read aloud, or null where no need was said. */
  statedNeed: finding(z.string()).nullable(),
  /** True where the need is clear enough to act on: what the visitor wants is said. */
  clearRequest: z.boolean(),
  unresolvedQuestion: questionFindingSchema.nullable(),
  /** Other questions that are still open, latest first. */
  otherOpenQuestions: z.array(questionFindingSchema),
  urgency: finding(z.enum(urgencies)),
  flags: z.array(flagFindingSchema),
  botPromises: z.array(promiseFindingSchema),
  qualification: z.partialRecord(z.enum(qualificationFields), finding(z.string())),
  /** The business's service that the need is about, or null. */
  serviceLine: finding(z.string()).nullable(),
  /** What the owner should do next, one sentence without a promise. */
  nextStep: z.string(),
  /** True where the bot has asked its one clarifying question. */
  clarifyingAsked: z.boolean(),
  /** True where the visitor has said goodbye and meant it. */
  goodbye: z.boolean(),
  model: modelReadingSchema.optional(),
});
export type Analysis = z.infer<typeof analysisSchema>;
