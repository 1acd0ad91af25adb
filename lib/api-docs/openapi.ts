import { z } from 'zod';
import {
  acceptedAnswerSchema,
  acceptedListSchema,
  conversationAnswerSchema,
  conversationListSchema,
  conversationSummarySchema,
  nextTurnSchema,
  problemSchema,
  reconciliationSchema,
} from '@/lib/intake/answers';
import {
  businessInputSchema,
  consentInputSchema,
  messageInputSchema,
  transcriptInputSchema,
  utmInputSchema,
  visitorInputSchema,
} from '@/lib/intake/transcript-input';
import { checkAnswerSchema, evidenceAnswerSchema, promiseAnswerSchema, turnAnswerSchema } from '@/lib/live/answers';
import { checkInputSchema, turnInputSchema } from '@/lib/live/turn-input';
import { postCheckMessage, postNextTurn } from './live-operations';
import { placeOfSchema } from './parts';
import type { JsonSchema, OpenApiDocument } from './schema';
import { getConversation, getReconciliation, listConversations, postTranscripts } from './transcript-operations';

function schemasOf(named: Record<string, z.ZodType>, io: 'input' | 'output'): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: placeOfSchema,
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

/** The OpenAPI 3.1 document of the sources' API, made from the schemas that check the requests. `server` has no trailing slash. */
export function openApiDocument(server: string): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Handoff Desk API',
      version: '1',
      description:
        'For chat platforms and bots: send chat transcripts, ask what to say next while a chat runs, and see where every chat is.',
    },
    servers: [{ url: server }],
    tags: [
      { name: 'Transcripts', description: 'Sending chats.' },
      { name: 'Live chats', description: 'Asking what to do next while a chat runs, and checking drafts.' },
      { name: 'Conversations', description: 'What became of them.' },
    ],
    security: [{ sourceKey: [] }],
    paths: {
      '/api/v1/transcripts': { post: postTranscripts },
      '/api/v1/conversations/{externalId}/next-turn': { post: postNextTurn },
      '/api/v1/check-message': { post: postCheckMessage },
      '/api/v1/conversations': { get: listConversations },
      '/api/v1/conversations/{id}': { get: getConversation },
      '/api/v1/reconciliation': { get: getReconciliation },
    },
    components: {
      schemas: {
        ...schemasOf(
          {
            Transcript: transcriptInputSchema,
            TurnRequest: turnInputSchema,
            CheckRequest: checkInputSchema,
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
            Turn: turnAnswerSchema,
            Evidence: evidenceAnswerSchema,
            Check: checkAnswerSchema,
            Promise: promiseAnswerSchema,
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
