import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { PilotPage } from '@/components/measures/pilot-page';
import { pageContext } from '@/lib/auth/session';
import { loadPilot } from '@/lib/pilot/loaders';

export const metadata: Metadata = { title: 'Pilot' };

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageContext('pilot.read');
  const { state, pilotId } = await loadPilot(ctx, (await searchParams).pilot);
  return (
    <HydrationBoundary state={state}>
      <PilotPage pilotId={pilotId} />
    </HydrationBoundary>
  );
}
