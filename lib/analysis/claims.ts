import { z } from 'zod';
import { coverAnswers } from '@/lib/language/answered-secrets';
import { redactMapped } from '@/lib/language/redact-mapped';
import type { Evidence, MessageRole, Transcript } from '@/lib/transcript/schema';
import { channels, consentStatuses, flags, promiseKinds, routes, urgencies } from './schema';

/** Words of the transcript: the number of a message and a stretch of it, letter by letter. */
const quoted = z.object({ message: z.number(), quote: z.string() });
const detail = quoted.extend({ value: z.string() }).nullable();

/**
 * What another reader, such as a language model, claims of a transcript. Nothing of it is believed: see `check-claims.ts` for what a
 * claim must show, and `merge-claims.ts` for what it may change. Every member is required, for models that are held to a schema.
 */
export const claimsSchema = z.object({
  route: quoted.extend({ value: z.enum(routes) }).nullable(),
  need: quoted.extend({ sentence: z.string(), clear: z.boolean() }).nullable(),
  question: quoted.nullable(),
  answered: z.array(quoted.extend({ answerMessage: z.number(), answerQuote: z.string() })),
  urgency: quoted.extend({ value: z.enum(urgencies) }).nullable(),
  consent: z.object({
    status: z.enum(consentStatuses),
    channels: z.array(z.enum(channels)),
    refusedChannels: z.array(z.enum(channels)),
    quotes: z.array(quoted),
  }),
  contact: z.object({ name: detail, email: detail, phone: detail, company: detail }),
  flags: z.array(quoted.extend({ flag: z.enum(flags) })),
  promises: z.array(quoted.extend({ kind: z.enum(promiseKinds) })),
});
export type Claims = z.infer<typeof claimsSchema>;

/** Characters of one message that are read; the same as the built-in rules read. */
const longestRead = 8000;

/** A message as another reader may see it: sensitive data taken out, with the way back to the original places. */
export type ShownMessage = {
  number: number;
  role: MessageRole;
  text: string;
  /** Where a stretch of `text` stands in the stored message. */
  evidence(start: number, end: number): Extract<Evidence, { message: number }>;
};

/** The messages of a transcript, redacted: what is sent, and what quotes are held against. */
export function showMessages(transcript: Transcript): ShownMessage[] {
  const texts = coverAnswers(transcript.messages);
  return transcript.messages.map(({ number, role, text }, index) => {
    const mapped = redactMapped((texts[index] ?? text).slice(0, longestRead));
    return {
      number,
      role,
      text: mapped.text,
      evidence: (start, end) => ({ message: number, ...mapped.original(start, end) }),
    };
  });
}
