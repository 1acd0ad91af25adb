import { places } from '@/lib/handoff/schema';
import { limits } from '@/lib/intake/limits';
import { json, keyProblems, overRate, problem, ref } from './parts';
import type { OpenApiOperation } from './schema';
import {
  exampleAccepted,
  exampleConversation,
  exampleList,
  exampleProblem,
  exampleTranscript,
} from './transcript-examples';

export const postTranscripts: OpenApiOperation = {
  operationId: 'postTranscripts',
  summary: 'Send transcripts',
  tags: ['Transcripts'],
  description: [
    `Send one transcript as an object, or up to ${limits.transcriptsPerRequest} as a list. Everything that is answered with 202 is stored and will be processed; the body is kept unchanged.`,
    'Send a chat again whenever you like. The same external_id with the same messages changes nothing and is answered the same way. With more messages at the end, it extends the chat, which is read again. Fields, visitor and extra data are merged, the newer value wins. A shorter version changes nothing. A version that changes an accepted message is refused with 409 and the differences.',
    'In a list, each transcript stands for itself: good ones are accepted and answered in `conversations`, bad ones are named by index in `rejected`. Where none is good, the answer is a problem.',
    `Limits: 1 MB a transcript, ${limits.bodyBytes / 1024 / 1024} MB a body, ${limits.messages.toLocaleString('en')} messages a chat, at least one message of the visitor, times out of order by a day at most. Each transcript counts against the source\u2019s rate a minute. Web-form submissions are refused: Handoff Desk takes chats only.`,
  ].join('\n\n'),
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          oneOf: [
            ref('Transcript'),
            { type: 'array', items: ref('Transcript'), minItems: 1, maxItems: limits.transcriptsPerRequest },
          ],
        },
        examples: { transcript: { summary: 'One chat', value: exampleTranscript } },
      },
    },
  },
  responses: {
    202: json(
      'Stored; it will be processed.',
      { oneOf: [ref('Accepted'), ref('AcceptedList')] },
      {
        one: { summary: 'Of one transcript', value: exampleAccepted },
        list: { summary: 'Of a list with one bad transcript', value: exampleList },
      },
    ),
    400: {
      description: 'Not valid: every bad field is named.',
      content: {
        'application/problem+json': {
          schema: ref('Problem'),
          examples: { bad: { summary: 'A bad time', value: exampleProblem } },
        },
      },
    },
    ...keyProblems,
    409: problem('The transcript contradicts an accepted message; `differences` says where.'),
    413: problem('A transcript is over 1 MB, or the body is too large.'),
    415: problem('The body is not application/json.'),
    422: problem('A web-form submission: Handoff Desk takes chats only.'),
    429: overRate,
    503: problem('Not available right now. Send it again; repeats are harmless.'),
  },
};

export const getConversation: OpenApiOperation = {
  operationId: 'getConversation',
  summary: 'Read one conversation and what the bot should do next',
  tags: ['Conversations'],
  description:
    'Where a conversation of this source is, and, once it was read, the verdict and the next turn. A bot that runs asks for its next turn instead; one that sends transcripts posts the chat so far with status `open`, then reads with `wait`.',
  parameters: [
    {
      name: 'id',
      in: 'path',
      required: true,
      description: 'Our identifier, from the answer to the transcript.',
      schema: { type: 'string', format: 'uuid' },
    },
    {
      name: 'wait',
      in: 'query',
      description: 'Seconds to wait for an up-to-date verdict, 20 at most.',
      schema: { type: 'number', minimum: 0, maximum: 20, default: 0 },
    },
  ],
  responses: {
    200: json('The conversation.', ref('Conversation'), {
      conversation: { summary: 'A complete handoff', value: exampleConversation },
    }),
    ...keyProblems,
    404: problem('This source has no such conversation.'),
  },
};

export const listConversations: OpenApiOperation = {
  operationId: 'listConversations',
  summary: 'List conversations',
  tags: ['Conversations'],
  description: 'The conversations of this source, the newest first, in one place or in all.',
  parameters: [
    {
      name: 'state',
      in: 'query',
      description: 'Only conversations in this place.',
      schema: { type: 'string', enum: [...places] },
    },
    { name: 'cursor', in: 'query', description: '`nextCursor` of the page before.', schema: { type: 'string' } },
    {
      name: 'limit',
      in: 'query',
      description: 'How many.',
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    },
  ],
  responses: {
    200: json('One page.', ref('ConversationList')),
    400: problem('The query is not valid.'),
    ...keyProblems,
  },
};

export const getReconciliation: OpenApiOperation = {
  operationId: 'getReconciliation',
  summary: 'Where everything is',
  tags: ['Conversations'],
  description:
    'How many conversations of this source were accepted and how many are in each place. Every accepted conversation is in exactly one.',
  responses: { 200: json('The totals.', ref('Reconciliation')), ...keyProblems },
};
