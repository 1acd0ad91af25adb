import 'server-only';
import { env } from '@/lib/env';
import { openApiDocument } from './openapi';
import type { OpenApiDocument } from './schema';

/** The API's document for this installation's address. */
export function loadOpenApi(): OpenApiDocument {
  return openApiDocument(env().NEXTAUTH_URL);
}
