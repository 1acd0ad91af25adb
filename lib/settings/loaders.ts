import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { settingsQuery } from './query';
import { viewSettings } from './read';

/** The general settings, ready for the browser. */
export async function loadSettings(ctx: PersonContext): Promise<DehydratedState> {
  const client = makeQueryClient();
  await client.prefetchQuery({ ...settingsQuery(), queryFn: () => viewSettings(ctx) });
  return dehydrate(client);
}
