import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { DirectoryPage } from '@/components/settings/directory/directory-page';
import { pageContext } from '@/lib/auth/session';
import { loadDirectory } from '@/lib/directory/loaders';

export const metadata: Metadata = { title: 'Directory' };

export default async function Page() {
  const { state, counts } = await loadDirectory(await pageContext('directory.read'));
  return (
    <HydrationBoundary state={state}>
      <DirectoryPage counts={counts} />
    </HydrationBoundary>
  );
}
