import { z } from 'zod';
import { messageRoles } from '@/lib/transcript/schema';
import { limits } from './limits';
import { conversationStatuses } from './schema';

const day = limits.disorderMilliseconds;
const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2100, 0, 1);

const text = (maximum: number, description: string) => z.string().trim().max(maximum).nullish().describe(description);

const time = z.iso
  .datetime({ offset: true, abort: true, error: 'must be a time with its zone, such as 2026-03-02T14:03:11Z' })
  .refine(
    (value) => Date.parse(value) >= earliest && Date.parse(value) < latest,
    'must lie between the years 2000 and 2100',
  );

const fieldValue = z
  .union(
    [
      z.string().max(10_000),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(z.union([z.string().max(10_000), z.number(), z.boolean()])).max(100),
    ],
    {
      error: 'must be a text, a number, true or false, or a list of these',
    },
  )
  .transform((value) => (value === null ? null : Array.isArray(value) ? value.map(String).join(', ') : String(value)));

export const messageInputSchema = z
  .object({
    id: text(200, 'The identifier of this message in your system, kept for your own reference.'),
    role: z
      .enum(messageRoles)
      .describe('Who said it: `visitor`, `bot` (software) or `agent` (a person of the business).'),
    text: z
      .string()
      .max(200_000)
      .describe('What was said, as plain text. Markup is stored and shown as it is, never rendered.'),
    at: time.describe('When it was said: ISO 8601 with a zone.'),
  })
  .describe('One message of the chat.');

export const consentInputSchema = z
  .object({
    given: z.boolean().describe('True where the visitor agreed to be contacted, false where they refused.'),
    channels: z
      .array(z.enum(['email', 'phone', 'sms', 'whatsapp']))
      .max(4)
      .default([])
      .describe('The channels that the agreement names; empty where the form named none.'),
    notice: text(10_000, 'The wording that the visitor agreed to, word for word.'),
    notice_version: text(200, 'Your version of that wording.'),
    at: time.nullish().describe('When the visitor agreed: ISO 8601 with a zone.'),
  })
  .describe('Consent given in a form of the chat, with the notice that was shown. Leave it out where no form asked.');

export const utmInputSchema = z
  .object({
    source: text(500, 'utm_source'),
    medium: text(500, 'utm_medium'),
    campaign: text(500, 'utm_campaign'),
    term: text(500, 'utm_term'),
    content: text(500, 'utm_content'),
  })
  .describe('Campaign parameters. Read from `page_url` where left out.');

export const visitorInputSchema = z
  .looseObject({
    id: text(200, 'The identifier of the visitor in your system.'),
    name: text(500, 'Name as the visitor or your platform gave it.'),
    email: text(500, 'E-mail address as given.'),
    phone: text(200, 'Telephone number as given.'),
    company: text(500, 'Company as given.'),
    locale: text(100, 'Language of the visitor\u2019s browser, such as `en-GB`.'),
    time_zone: text(100, 'Time zone, such as `Europe/London`.'),
  })
  .describe('What your platform knows of the visitor. Further members are kept.');

export const businessInputSchema = z
  .object({
    name: z.string().max(500).default('').describe('Name of the business.'),
    industry: z.string().max(500).default('').describe('What it does.'),
    services: z.array(z.string().max(500)).max(200).default([]).describe('What it sells.'),
    areas: z.array(z.string().max(500)).max(200).default([]).describe('Where it works.'),
  })
  .describe(
    'The business whose website the chat happened on. Send it only where one source serves several websites; otherwise the business set for the source counts.',
  );

/**
 * One incoming transcript, in the words of the API (snake_case). Members that are not named here are ignored and listed
 * in the answer. The OpenAPI document is made from this schema.
 */
export const transcriptInputSchema = z
  .object({
    external_id: z
      .string()
      .trim()
      .min(1, 'must not be empty')
      .max(200)
      .describe('Your identifier of this chat. The same one again is the same chat.'),
    status: z
      .enum(conversationStatuses)
      .default('ended')
      .describe(
        '`open` while the visitor may still write, `ended` otherwise. An open chat is answered with a next turn and reviewed once it ends or falls silent.',
      ),
    channel: z.string().trim().max(100).nullish().describe('Leave it out or send `chat`: everything else is refused.'),
    page_url: text(4000, 'Address of the page on which the chat began.'),
    referrer: text(4000, 'Address that led the visitor to the page.'),
    source: text(500, 'Where the visit came from, such as `google / cpc`.'),
    campaign: text(500, 'Name of the campaign. Taken from `utm.campaign` where left out.'),
    utm: utmInputSchema.nullish(),
    started_at: time.nullish().describe('When the chat began; the time of the first message where left out.'),
    visitor: visitorInputSchema.nullish(),
    bot_path: z
      .array(z.string().max(500))
      .max(1000)
      .nullish()
      .describe('The steps of the bot\u2019s script that the visitor went through, in order.'),
    fields: z
      .record(z.string().max(200), fieldValue)
      .refine((fields) => Object.keys(fields).length <= 500, 'must not hold more than 500 values')
      .nullish()
      .describe('What the bot\u2019s own form steps stored, by name. Numbers and booleans are kept as text.'),
    consent: consentInputSchema.nullish(),
    messages: z
      .array(messageInputSchema, {
        error: (issue) =>
          issue.input === undefined
            ? 'is required: the whole chat so far, oldest message first'
            : 'must be a list of messages',
      })
      .min(1, 'must hold the whole chat so far, oldest message first')
      .max(limits.messages, `must not hold more than ${limits.messages.toLocaleString('en')} messages`)
      .describe('The whole chat so far, oldest message first.'),
    business: businessInputSchema.nullish(),
    extra: z
      .record(z.string().max(200), z.unknown())
      .nullish()
      .describe('Anything else that you want kept with the chat.'),
  })
  .superRefine((transcript, check) => {
    const { messages } = transcript;
    if (messages.length > 0 && !messages.some(({ role, text: said }) => role === 'visitor' && said.trim())) {
      check.addIssue({
        code: 'custom',
        path: ['messages'],
        message: 'no message of a visitor with text: there is nothing to hand over',
      });
    }
    const early = outOfOrder(messages);
    if (early !== null) check.addIssue({ code: 'custom', path: ['messages', early, 'at'], message: tooEarly });
    if (transcript.extra && Object.hasOwn(transcript.extra, 'business')) {
      check.addIssue({
        code: 'custom',
        path: ['extra', 'business'],
        message: 'belongs at the top of the transcript, as `business`',
      });
    }
  })
  .describe('One chat. Send it when it ends, or after each turn with everything said so far.');

export const tooEarly = 'is more than a day earlier than a message before it';

/** Index of the first message that lies more than a day before one before it, or before `after` (milliseconds); null where none does. */
export function outOfOrder(messages: readonly { at: string }[], after = Number.NEGATIVE_INFINITY): number | null {
  let last = after;
  for (const [index, message] of messages.entries()) {
    const at = Date.parse(message.at);
    if (at < last - day) return index;
    last = Math.max(last, at);
  }
  return null;
}

export type TranscriptInput = z.output<typeof transcriptInputSchema>;

/** The members of a transcript that we read, by place; everything else is named in the answer as ignored. */
export const knownMembers = {
  '': [...Object.keys(transcriptInputSchema.shape), 'type'],
  consent: Object.keys(consentInputSchema.shape),
  utm: Object.keys(utmInputSchema.shape),
  business: Object.keys(businessInputSchema.shape),
};
export const knownMessageMembers = Object.keys(messageInputSchema.shape);
