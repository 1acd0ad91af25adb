import 'server-only';
import { pageContext } from '@/lib/auth/session';
import { listImportSources } from './reads';

/** For the import page: sends away who may not import, and names the active sources to choose from. */
export async function loadImportSources(): Promise<{ id: string; name: string }[]> {
  return listImportSources(await pageContext('intake.import'));
}
