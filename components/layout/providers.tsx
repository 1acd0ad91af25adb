'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { type ReactNode, useState } from 'react';
import { ToastProvider } from '@/components/ui/toast';
import { makeQueryClient } from '@/lib/query/client';

/** What every page stands in: queries, toasts, and the nonce for the style elements that dialogs add. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  useState(() => (nonce && typeof window !== 'undefined' ? setNonce(nonce) : undefined));
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>{children}</ToastProvider>
    </QueryClientProvider>
  );
}
