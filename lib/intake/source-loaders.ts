import 'server-only';
import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { env } from '@/lib/env';
import { makeQueryClient } from '@/lib/query/client';
import { listSources } from './reads';
import { sourcesQuery } from './source-query';

/** The page of sources and keys: every source, and the address that transcripts are sent to. */
export async function loadSources(ctx: PersonContext): Promise<{ state: DehydratedState; address: string }> {
  const client = makeQueryClient();
  await client.prefetchQuery({ ...sourcesQuery(), queryFn: async () => ({ items: await listSources(ctx) }) });
  return { state: dehydrate(client), address: `${env().NEXTAUTH_URL}/api/v1/transcripts` };
}
