import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { PeoplePage } from '@/components/settings/people/people-page';
import { pageContext } from '@/lib/auth/session';
import { loadPeople } from '@/lib/people/loaders';

export const metadata: Metadata = { title: 'People and teams' };

export default async function Page() {
  const ctx = await pageContext('people.read');
  return (
    <HydrationBoundary state={await loadPeople(ctx)}>
      <PeoplePage />
    </HydrationBoundary>
  );
}
