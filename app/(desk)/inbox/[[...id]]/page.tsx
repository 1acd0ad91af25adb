import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { InboxScreen } from '@/components/inbox/inbox-screen';
import { pageContext } from '@/lib/auth/session';
import { inboxFilter, loadInbox } from '@/lib/inbox/loaders';

export const metadata: Metadata = { title: 'Inbox' };

type Props = {
  params: Promise<{ id?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function InboxPage({ params, searchParams }: Props) {
  const ctx = await pageContext('inbox.read');
  const [{ id = [] }, search] = await Promise.all([params, searchParams]);
  if (id.length > 1 || (id[0] !== undefined && !z.uuid().safeParse(id[0]).success)) notFound();
  return (
    <HydrationBoundary state={await loadInbox(ctx, inboxFilter(search), id[0] ?? null)}>
      <InboxScreen />
    </HydrationBoundary>
  );
}
