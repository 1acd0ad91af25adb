import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { snippetsQuery } from './query';
import { listSnippets } from './reads';

/** The page of approved language: every text, retired ones too. */
export async function loadLanguage(ctx: PersonContext): Promise<DehydratedState> {
  const client = makeQueryClient();
  await client.prefetchQuery({
    ...snippetsQuery('all'),
    queryFn: async () => ({ items: await listSnippets(ctx, { active: false }) }),
  });
  return dehydrate(client);
}
