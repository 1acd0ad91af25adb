import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import { z } from 'zod';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { pilotOwnersQuery, pilotReportQuery, pilotsQuery } from './query';
import { listPilotOwners, listPilots, readPilotReport } from './reads';

/** The pilot page: every pilot for the switcher, and the report of the one asked for (the newest running one otherwise). */
export async function loadPilot(
  ctx: PersonContext,
  asked: unknown,
): Promise<{ state: DehydratedState; pilotId: string | null }> {
  const client = makeQueryClient();
  const items = await listPilots(ctx);
  client.setQueryData(pilotsQuery().queryKey, { items });
  const id = z.uuid().safeParse(asked).data;
  const chosen = items.find((pilot) => pilot.id === id) ?? items[0];
  if (chosen)
    await client.prefetchQuery({ ...pilotReportQuery(chosen.id), queryFn: () => readPilotReport(ctx, chosen.id) });
  return { state: dehydrate(client), pilotId: chosen?.id ?? null };
}

/** The settings of pilots: every pilot, and who may own one. */
export async function loadPilotSettings(ctx: PersonContext): Promise<DehydratedState> {
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({ ...pilotsQuery(), queryFn: async () => ({ items: await listPilots(ctx) }) }),
    client.prefetchQuery({ ...pilotOwnersQuery(), queryFn: async () => ({ items: await listPilotOwners(ctx) }) }),
  ]);
  return dehydrate(client);
}
