import { HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { InboxFrame } from '@/components/inbox/inbox-frame';
import { pageContext } from '@/lib/auth/session';
import { loadInboxFrame } from '@/lib/inbox/loaders';

export default async function InboxLayout({ children }: { children: ReactNode }) {
  const ctx = await pageContext('inbox.read');
  return (
    <HydrationBoundary state={await loadInboxFrame(ctx)}>
      <InboxFrame>{children}</InboxFrame>
    </HydrationBoundary>
  );
}
