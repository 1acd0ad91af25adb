import { z } from 'zod';
import { nextTurns } from '@/lib/analysis/schema';
import { exceptionKinds } from '@/lib/decision/schema';
import { errorCodes } from '@/lib/errors';
import { places } from '@/lib/handoff/schema';
import { conversationStatuses } from './schema';

const id = z.uuid().describe('Our identifier of the conversation.');
const externalId = z.string().describe('Your identifier, as sent.');
const state = z
  .enum(places)
  .describe(
    'The one place where the conversation is: `received` waits to be read, `in_progress` is an open chat, `failed` is shown to a person, the others are states of its handoff.',
  );
const url = z.url().describe('Address of the conversation in this API.');
const time = z.iso.datetime();

export const acceptedAnswerSchema = z
  .object({
    id,
    external_id: externalId,
    state,
    url,
    result: z
      .enum(['accepted', 'extended', 'unchanged'])
      .describe(
        '`accepted`: new. `extended`: the chat was known and something was added. `unchanged`: everything sent was known.',
      ),
    message_count: z.int().describe('Messages that are stored of this conversation.'),
    ignored: z.array(z.string()).describe('Members of the transcript that were not understood and play no part.'),
  })
  .describe('What became of one transcript.');

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('One sentence that says what is wrong and what to do.'),
    code: z.enum(errorCodes),
    requestId: z.string().describe('Tell this to your administrator when you ask about the request.'),
    errors: z
      .array(z.object({ path: z.string(), message: z.string(), allowed: z.string().optional() }))
      .optional()
      .describe('Every bad field, by its path, such as `messages[3].at`.'),
    differences: z
      .array(z.object({ message: z.int(), field: z.string(), accepted: z.string(), sent: z.string() }))
      .optional()
      .describe('Where a transcript contradicts what was accepted; messages count from 0.'),
    rejected: z.array(z.unknown()).optional().describe('Each refused transcript of a list of which none was accepted.'),
  })
  .describe('Problem details (RFC 9457).');

export const acceptedListSchema = z
  .object({
    conversations: z.array(acceptedAnswerSchema.extend({ index: z.int().describe('Index in the list sent.') })),
    rejected: z
      .array(z.object({ index: z.int(), external_id: z.string().nullable(), problem: problemSchema }))
      .describe('The refused transcripts, each with its problem. The others are accepted all the same.'),
  })
  .describe('What became of a list of transcripts.');

export const nextTurnSchema = z
  .object({
    action: z.enum(nextTurns).describe('What the bot should do now.'),
    text: z.string().nullable().describe('What it may say, in approved words only; null where it should say nothing.'),
  })
  .describe('What the bot should do after the last message.');

export const conversationSummarySchema = z.object({
  id,
  external_id: externalId,
  status: z.enum(conversationStatuses),
  state,
  url,
  message_count: z.int(),
  received_at: time,
  updated_at: time,
});

export const conversationAnswerSchema = conversationSummarySchema
  .extend({
    up_to_date: z
      .boolean()
      .describe(
        'True where `verdict` takes every stored message into account; false while the chat waits to be read (again).',
      ),
    failure: z
      .string()
      .nullable()
      .describe('Why reading the chat failed for good; a person looks after it. Null otherwise.'),
    stopped: z
      .object({ since: time, because: z.string().describe('Why, in a plain sentence.') })
      .nullable()
      .describe('Since when and why a bot that asks for its turns has to be silent; null where it may go on.'),
    verdict: z
      .object({
        complete: z.boolean().describe('Contact, consent for it and a clear request are all there.'),
        exceptions: z
          .array(z.object({ kind: z.enum(exceptionKinds), sentence: z.string() }))
          .describe('What is missing, each with a sentence; empty where complete.'),
        next_turn: nextTurnSchema,
        message_count: z.int().describe('How many messages were read for this verdict.'),
      })
      .nullable()
      .describe('What the rules say of the chat; null until it was read.'),
  })
  .describe('One conversation of yours.');

export const conversationListSchema = z
  .object({
    items: z.array(conversationSummarySchema),
    nextCursor: z.string().nullable().describe('Send it as `cursor` for the next page; null on the last one.'),
  })
  .describe('One page of your conversations, the newest first.');

export const reconciliationSchema = z
  .object({
    accepted: z.int().describe('Conversations accepted from this source, counted from the record of events.'),
    by_place: z.record(z.enum(places), z.int()).describe('How many of them are in each place, counted now.'),
    not_yet_processed: z.int().describe('Those that wait to be read: the place `received`.'),
    total: z.int().describe('The sum of all places.'),
    reconciles: z.boolean().describe('True where `accepted` equals `total`: nothing is lost.'),
  })
  .describe('Where everything that was accepted is.');
