import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import { z } from 'zod';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { readSettings } from '@/lib/settings/read';
import { today } from './progress';
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

/** The settings of pilots: every pilot, who may own one, and the day that it is in the business time zone. */
export async function loadPilotSettings(ctx: PersonContext): Promise<{ state: DehydratedState; today: string }> {
  const client = makeQueryClient();
  const [{ businessHours }] = await Promise.all([
    readSettings(ctx.db),
    client.prefetchQuery({ ...pilotsQuery(), queryFn: async () => ({ items: await listPilots(ctx) }) }),
    client.prefetchQuery({ ...pilotOwnersQuery(), queryFn: async () => ({ items: await listPilotOwners(ctx) }) }),
  ]);
  return { state: dehydrate(client), today: today(ctx.clock.now(), businessHours.timeZone) };
}
