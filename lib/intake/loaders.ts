import 'server-only';
import { env } from '@/lib/env';
import { type OpenApiDocument, openApiDocument } from './openapi';

/** The API's document for this installation's address. */
export function loadOpenApi(): OpenApiDocument {
  return openApiDocument(env().NEXTAUTH_URL);
}
