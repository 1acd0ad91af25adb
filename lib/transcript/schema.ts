import { z } from 'zod';

/** Who said a message: `bot` is software, `agent` a person of the business. */
export const messageRoles = ['visitor', 'bot', 'agent'] as const;
export type MessageRole = (typeof messageRoles)[number];

/** One message as the engine reads it. `number` counts from 0 within its conversation; `at` is ISO 8601 in UTC. */
export const messageSchema = z.object({
  number: z.int().min(0),
  role: z.enum(messageRoles),
  text: z.string(),
  at: z.iso.datetime(),
});
export type Message = z.infer<typeof messageSchema>;

/** The business whose website the chat happened on, as told by its source; judged for region, fit and own contact details. */
export const businessSchema = z.object({
  name: z.string().default(''),
  industry: z.string().default(''),
  services: z.array(z.string()).default([]),
  areas: z.array(z.string()).default([]),
});
export type Business = z.infer<typeof businessSchema>;

/** Consent that a visitor gave in a form of the bot, with the notice that was shown. */
export const formConsentSchema = z.object({
  given: z.boolean(),
  channels: z.array(z.enum(['email', 'phone', 'sms', 'whatsapp'])).default([]),
  notice: z.string().optional(),
  noticeVersion: z.string().optional(),
  at: z.iso.datetime().optional(),
});
export type FormConsent = z.infer<typeof formConsentSchema>;

/**
 * Everything that the engine may read of a conversation. It is data only: no clock, no database.
 * `fields` are what the bot's own form steps stored, values as given.
 */
export const transcriptSchema = z.object({
  business: businessSchema,
  pageUrl: z.string().nullable(),
  source: z.string().nullable(),
  campaign: z.string().nullable(),
  fields: z.record(z.string(), z.string()),
  formConsent: formConsentSchema.nullable(),
  messages: z.array(messageSchema),
});
export type Transcript = z.infer<typeof transcriptSchema>;

/** A place in a transcript: a message and a character span within its text (end exclusive), or a stored form field. */
export const evidenceSchema = z.union([
  z.object({ message: z.int().min(0), start: z.int().min(0), end: z.int().min(0) }),
  z.object({ field: z.string() }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;
