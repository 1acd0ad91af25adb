import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { RulesPage } from '@/components/settings/rules/rules-page';
import { pageContext } from '@/lib/auth/session';
import { loadRules } from '@/lib/rules/loaders';

export const metadata: Metadata = { title: 'Routing rules' };

export default async function Page() {
  const ctx = await pageContext('rules.read');
  return (
    <HydrationBoundary state={await loadRules(ctx)}>
      <RulesPage />
    </HydrationBoundary>
  );
}
