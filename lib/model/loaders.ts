import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { env } from '@/lib/env';
import { makeQueryClient } from '@/lib/query/client';
import { modelQuery } from './query';
import { viewModel } from './reads';

/** The language model and its use, ready for the browser. */
export async function loadModel(ctx: PersonContext): Promise<DehydratedState> {
  const client = makeQueryClient();
  await client.prefetchQuery({ ...modelQuery(), queryFn: () => viewModel(ctx, env().model) });
  return dehydrate(client);
}
