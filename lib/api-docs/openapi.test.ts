import { describe, expect, test } from 'vitest';
import {
  acceptedAnswerSchema,
  acceptedListSchema,
  conversationAnswerSchema,
  problemSchema,
} from '@/lib/intake/answers';
import { readTranscript } from '@/lib/intake/read-transcript';
import { findPromises } from '@/lib/language/promises';
import { checkAnswerSchema, turnAnswerSchema } from '@/lib/live/answers';
import { readTurn } from '@/lib/live/read-turn';
import { exampleCheck, exampleDraft, exampleReleasedTurn, exampleTurn, exampleTurnInput } from './live-examples';
import { openApiDocument } from './openapi';
import type { JsonSchema } from './schema';
import {
  exampleAccepted,
  exampleConversation,
  exampleList,
  exampleProblem,
  exampleTranscript,
} from './transcript-examples';

const document = openApiDocument('https://desk.example.com');

function* nodes(value: unknown, path = '#'): Generator<[string, JsonSchema]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as JsonSchema];
  for (const [key, inner] of Object.entries(value)) yield* nodes(inner, `${path}/${key}`);
}

describe('the OpenAPI document', () => {
  test('is a complete 3.1 document', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/transcripts',
      '/api/v1/conversations/{externalId}/next-turn',
      '/api/v1/check-message',
      '/api/v1/conversations',
      '/api/v1/conversations/{id}',
      '/api/v1/reconciliation',
    ]);
    for (const [path, item] of Object.entries(document.paths)) {
      for (const operation of Object.values(item)) {
        expect(operation.summary).not.toBe('');
        expect(operation.description).not.toBe('');
        expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
        expect(operation.responses[401]).toBeDefined();
        const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        expect(
          operation.parameters?.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name) ?? [],
        ).toEqual(named);
      }
    }
  });

  test('resolves every reference and leaves no identifier of another document', () => {
    for (const [path, node] of nodes(document)) {
      expect(node, path).not.toHaveProperty('$id');
      if (typeof node.$ref !== 'string') continue;
      expect(Object.keys(document.components.schemas), path).toContain(node.$ref.replace('#/components/schemas/', ''));
    }
  });

  test('describes every field of a transcript', () => {
    for (const name of [
      'Transcript',
      'TurnRequest',
      'CheckRequest',
      'Turn',
      'Check',
      'Promise',
      'Message',
      'Consent',
      'Utm',
      'Visitor',
      'Business',
    ]) {
      const properties = document.components.schemas[name]?.properties as Record<string, JsonSchema>;
      for (const [field, schema] of Object.entries(properties)) {
        const inner = (schema.anyOf as JsonSchema[] | undefined)?.find((one) => one.$ref) ?? schema;
        const target =
          typeof inner.$ref === 'string' ? document.components.schemas[inner.$ref.split('/').at(-1) ?? ''] : schema;
        expect(target?.description ?? schema.description, `${name}.${field}`).toBeTruthy();
      }
    }
  });

  test('gives examples that the schemas accept', () => {
    expect(readTranscript(exampleTranscript).ignored).toEqual([]);
    acceptedAnswerSchema.parse(exampleAccepted);
    acceptedListSchema.parse(exampleList);
    conversationAnswerSchema.parse(exampleConversation);
    problemSchema.parse(exampleProblem);
    expect(readTurn('chat-1', exampleTurnInput).ignored).toEqual([]);
    for (const turn of [exampleTurn, exampleReleasedTurn]) turnAnswerSchema.parse(turn);
    const found = findPromises(exampleDraft.text).map(({ kind, rule: why, suggestion: alternative, ...place }) => ({
      ...place,
      rule: kind,
      why,
      alternative,
    }));
    expect(checkAnswerSchema.parse(exampleCheck)).toEqual({ ok: false, findings: found });
  });
});
