import type { JsonSchema, OpenApiResponse } from './schema';

/** Where a named schema stands in the document. */
export const placeOfSchema = (name: string) => `#/components/schemas/${name}`;
export const ref = (name: string): JsonSchema => ({ $ref: placeOfSchema(name) });

export const problem = (description: string, headers?: JsonSchema): OpenApiResponse => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
export const json = (
  description: string,
  schema: JsonSchema,
  examples: Record<string, { summary: string; value: unknown }> = {},
): OpenApiResponse => ({
  description,
  content: { 'application/json': { schema, ...(Object.keys(examples).length > 0 ? { examples } : {}) } },
});
/** What every operation may answer about its key. */
export const keyProblems = {
  401: problem('The key is missing, unknown or revoked.'),
  403: problem('The source is switched off.'),
};

/** The answer to one request too many. */
export const overRate = problem('Over the source\u2019s rate.', {
  'Retry-After': { description: 'Seconds until the next try.', schema: { type: 'integer' } },
});
