/** The parts of an OpenAPI 3.1 document that ours has. */
export type JsonSchema = { [key: string]: unknown };
export type OpenApiResponse = {
  description: string;
  headers?: JsonSchema;
  content?: Record<string, { schema: JsonSchema; examples?: Record<string, { summary: string; value: unknown }> }>;
};
export type OpenApiOperation = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security?: Record<string, string[]>[];
  parameters?: { name: string; in: 'path' | 'query'; required?: boolean; description: string; schema: JsonSchema }[];
  requestBody?: {
    required: boolean;
    content: Record<string, { schema: JsonSchema; examples?: Record<string, { summary: string; value: unknown }> }>;
  };
  responses: Record<string, OpenApiResponse>;
};
export type OpenApiDocument = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  security: Record<string, string[]>[];
  paths: Record<string, Partial<Record<'get' | 'post', OpenApiOperation>>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, JsonSchema> };
};
