import 'server-only';
import { pageContext } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { openApiDocument } from './openapi';
import { listImportSources } from './reads';
import type { OpenApiDocument } from './schema';

/** The API's document for this installation's address. */
export function loadOpenApi(): OpenApiDocument {
  return openApiDocument(env().NEXTAUTH_URL);
}

/** For the import page: sends away who may not import, and names the active sources to choose from. */
export async function loadImportSources(): Promise<{ id: string; name: string }[]> {
  return listImportSources(await pageContext('intake.import'));
}
