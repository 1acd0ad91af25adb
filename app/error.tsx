'use client';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/state';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="grid min-h-dvh content-center">
      <EmptyState
        title="This page could not be shown"
        action={
          <Button kind="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        Nothing was changed. {error.digest ? `If it stays, tell your administrator the number ${error.digest}.` : ''}
      </EmptyState>
    </main>
  );
}
