import 'server-only';
import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { rulesQuery } from './query';
import { listRules } from './reads';

/** The rules in their order, ready for the browser. */
export async function loadRules(ctx: PersonContext): Promise<DehydratedState> {
  const client = makeQueryClient();
  await client.prefetchQuery({ ...rulesQuery(), queryFn: () => listRules(ctx) });
  return dehydrate(client);
}
