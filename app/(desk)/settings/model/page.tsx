import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ModelPage } from '@/components/settings/model/model-page';
import { pageContext } from '@/lib/auth/session';
import { loadModel } from '@/lib/model/loaders';

export const metadata: Metadata = { title: 'Language model' };

export default async function Page() {
  const ctx = await pageContext('settings.manage');
  return (
    <HydrationBoundary state={await loadModel(ctx)}>
      <ModelPage />
    </HydrationBoundary>
  );
}
