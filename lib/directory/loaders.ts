import 'server-only';
import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { directoryQuery } from './query';
import { countContacts, listContacts } from './reads';

/** The directory page: the first contacts, and how many there are of each kind. */
export async function loadDirectory(
  ctx: PersonContext,
): Promise<{ state: DehydratedState; counts: Awaited<ReturnType<typeof countContacts>> }> {
  const client = makeQueryClient();
  const [counts] = await Promise.all([
    countContacts(ctx),
    client.prefetchInfiniteQuery({ ...directoryQuery('', ''), queryFn: () => listContacts(ctx, { limit: 50 }) }),
  ]);
  return { state: dehydrate(client), counts };
}
