import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ConversationPage } from '@/components/conversations/conversation-page';
import { pageContext } from '@/lib/auth/session';
import { loadConversation } from '@/lib/conversations/loaders';
import { isAppError } from '@/lib/errors';

export const metadata: Metadata = { title: 'Conversation' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageContext('conversation.read');
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const state = await loadConversation(ctx, id.data).catch((error: unknown) => {
    if (isAppError(error, 'NOT_FOUND')) notFound();
    throw error;
  });
  return (
    <HydrationBoundary state={state}>
      <ConversationPage id={id.data} />
    </HydrationBoundary>
  );
}
