import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { SourcesPage } from '@/components/settings/sources/sources-page';
import { pageContext } from '@/lib/auth/session';
import { loadSources } from '@/lib/intake/source-loaders';

export const metadata: Metadata = { title: 'Sources and keys' };

export default async function Page() {
  const { state, address } = await loadSources(await pageContext('sources.read'));
  return (
    <HydrationBoundary state={state}>
      <SourcesPage address={address} />
    </HydrationBoundary>
  );
}
