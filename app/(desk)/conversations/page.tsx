import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ConversationsPage } from '@/components/conversations/conversations-page';
import { pageContext } from '@/lib/auth/session';
import { loadConversations } from '@/lib/conversations/loaders';
import { conversationSearch } from '@/lib/conversations/query';

export const metadata: Metadata = { title: 'Conversations' };

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageContext('conversation.read');
  return (
    <HydrationBoundary state={await loadConversations(ctx, conversationSearch(await searchParams))}>
      <ConversationsPage />
    </HydrationBoundary>
  );
}
