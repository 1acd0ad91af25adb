import { z } from 'zod';
import { limits } from '@/lib/intake/limits';
import { conversationStatuses } from '@/lib/intake/schema';
import { messageInputSchema, transcriptInputSchema } from '@/lib/intake/transcript-input';

const { external_id: _id, messages: _messages, status: _status, ...beside } = transcriptInputSchema.shape;

/** What a bot sends to ask for its next turn, in the words of the API. The OpenAPI document is made from this schema. */
export const turnInputSchema = z
  .object({
    messages: z
      .array(messageInputSchema, { error: 'must be a list of messages' })
      .max(limits.messages, `must not hold more than ${limits.messages.toLocaleString('en')} messages`)
      .default([])
      .describe(
        'The whole chat so far, or only what is new: of the visitor, the bot and people, oldest first. May be empty to ask again about a chat that is known.',
      ),
    first: z
      .int()
      .min(0)
      .max(limits.messages)
      .nullish()
      .describe(
        'Number of the first message sent, counted from 0 in the whole chat. Leave it out where you send the whole chat, or where messages carry an `id`: then those that are known are recognised by it.',
      ),
    status: z
      .enum(conversationStatuses)
      .default('open')
      .describe('`ended` once the visitor has left: the chat then goes to review. Silence ends it, too.'),
    ...beside,
  })
  .describe('New messages of a chat that runs, and with the first call what is known beside them.');

/** A draft that is to be checked, in the words of the API. */
export const checkInputSchema = z
  .object({
    text: z
      .string()
      .max(limits.draftCharacters, `must not be longer than ${limits.draftCharacters.toLocaleString('en')} characters`)
      .describe('What the bot, or a person, is about to say.'),
    visitor_name: z.string().max(200).nullish().describe('Fills `{{visitor_name}}` in the alternatives.'),
    company: z.string().max(200).nullish().describe('Fills `{{company}}` in the alternatives.'),
    service: z.string().max(200).nullish().describe('Fills `{{service}}` in the alternatives.'),
  })
  .describe('A draft to check for promises.');
