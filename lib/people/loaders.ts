import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { peopleQuery, teamsQuery } from './query';
import { listPeople, listTeams } from './reads';

/** The people page: first page of people and every team. */
export async function loadPeople(ctx: PersonContext): Promise<DehydratedState> {
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchInfiniteQuery({ ...peopleQuery(''), queryFn: () => listPeople(ctx, { limit: 50 }) }),
    client.prefetchQuery({ ...teamsQuery(), queryFn: () => listTeams(ctx) }),
  ]);
  return dehydrate(client);
}
