import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';

export default function ConversationsLayout({ children }: { children: ReactNode }) {
  return <Shell title="Conversations">{children}</Shell>;
}
