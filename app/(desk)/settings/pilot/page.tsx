import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { PilotSettings } from '@/components/measures/pilot-settings';
import { pageContext } from '@/lib/auth/session';
import { loadPilotSettings } from '@/lib/pilot/loaders';

export const metadata: Metadata = { title: 'Pilot settings' };

export default async function Page() {
  const ctx = await pageContext('pilot.manage');
  const { state, today } = await loadPilotSettings(ctx);
  return (
    <HydrationBoundary state={state}>
      <PilotSettings today={today} />
    </HydrationBoundary>
  );
}
