import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { GeneralPage } from '@/components/settings/general/general-page';
import { pageContext } from '@/lib/auth/session';
import { loadSettings } from '@/lib/settings/loaders';

export const metadata: Metadata = { title: 'General settings' };

export default async function Page() {
  const ctx = await pageContext('settings.manage');
  return (
    <HydrationBoundary state={await loadSettings(ctx)}>
      <GeneralPage />
    </HydrationBoundary>
  );
}
