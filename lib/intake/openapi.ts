import { z } from 'zod';
import { places } from '@/lib/handoff/schema';
import {
  acceptedAnswerSchema,
  acceptedListSchema,
  conversationAnswerSchema,
  conversationListSchema,
  conversationSummarySchema,
  nextTurnSchema,
  problemSchema,
  reconciliationSchema,
} from './answers';
import { limits } from './limits';
import {
  exampleAccepted,
  exampleConversation,
  exampleList,
  exampleProblem,
  exampleTranscript,
} from './openapi-examples';
import type { JsonSchema, OpenApiDocument, OpenApiOperation, OpenApiResponse } from './schema';
import {
  businessInputSchema,
  consentInputSchema,
  messageInputSchema,
  transcriptInputSchema,
  utmInputSchema,
  visitorInputSchema,
} from './transcript-input';

const place = (name: string) => `#/components/schemas/${name}`;
const ref = (name: string): JsonSchema => ({ $ref: place(name) });

function schemasOf(named: Record<string, z.ZodType>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: place,
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // The format says it; the pattern that checks it is unreadable.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $id: _id, $schema: _schema, id: _name, ...rest } = schema as JsonSchema;
      return [id, rest];
    }),
  );
}

const problem = (description: string, headers?: JsonSchema): OpenApiResponse => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const json = (
  description: string,
  schema: JsonSchema,
  examples: Record<string, { summary: string; value: unknown }> = {},
): OpenApiResponse => ({
  description,
  content: { 'application/json': { schema, ...(Object.keys(examples).length > 0 ? { examples } : {}) } },
});
const keyProblems = {
  401: problem('The key is missing, unknown or revoked.'),
  403: problem('The source is switched off.'),
};

const postTranscripts: OpenApiOperation = {
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
    429: problem('Over the source\u2019s rate.', {
      'Retry-After': { description: 'Seconds until the next try.', schema: { type: 'integer' } },
    }),
    503: problem('Not available right now. Send it again; repeats are harmless.'),
  },
};

const getConversation: OpenApiOperation = {
  operationId: 'getConversation',
  summary: 'Read one conversation and what the bot should do next',
  tags: ['Conversations'],
  description:
    'Where a conversation of this source is, and, once it was read, the verdict and the next turn. A bot asks this after each turn: post the chat so far with status `open`, then read with `wait`.',
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

const listConversations: OpenApiOperation = {
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

const getReconciliation: OpenApiOperation = {
  operationId: 'getReconciliation',
  summary: 'Where everything is',
  tags: ['Conversations'],
  description:
    'How many conversations of this source were accepted and how many are in each place. Every accepted conversation is in exactly one.',
  responses: { 200: json('The totals.', ref('Reconciliation')), ...keyProblems },
};

/** The OpenAPI 3.1 document of the sources' API, made from the schemas that check the requests. `server` has no trailing slash. */
export function openApiDocument(server: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Handoff Desk API',
      version: '1',
      description:
        'For chat platforms and bots: send chat transcripts, ask what to do next, and see where every chat is.',
    },
    servers: [{ url: server }],
    tags: [
      { name: 'Transcripts', description: 'Sending chats.' },
      { name: 'Conversations', description: 'What became of them.' },
    ],
    security: [{ sourceKey: [] }],
    paths: {
      '/api/v1/transcripts': { post: postTranscripts },
      '/api/v1/conversations': { get: listConversations },
      '/api/v1/conversations/{id}': { get: getConversation },
      '/api/v1/reconciliation': { get: getReconciliation },
    },
    components: {
      schemas: {
        ...schemasOf(
          {
            Transcript: transcriptInputSchema,
            Message: messageInputSchema,
            Consent: consentInputSchema,
            Utm: utmInputSchema,
            Visitor: visitorInputSchema,
            Business: businessInputSchema,
          },
          'input',
        ),
        ...schemasOf(
          {
            Accepted: acceptedAnswerSchema,
            AcceptedList: acceptedListSchema,
            Conversation: conversationAnswerSchema,
            ConversationSummary: conversationSummarySchema,
            ConversationList: conversationListSchema,
            NextTurn: nextTurnSchema,
            Reconciliation: reconciliationSchema,
            Problem: problemSchema,
          },
          'output',
        ),
      },
      securitySchemes: {
        sourceKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            'The key of your source, which begins with hd_. An administrator makes it on the page Settings, Sources.',
        },
      },
    },
  };
}
