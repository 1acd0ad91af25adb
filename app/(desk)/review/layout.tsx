import { HydrationBoundary } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { Shell } from '@/components/layout/shell';
import { ReviewViews } from '@/components/review/review-views';
import { pageContext } from '@/lib/auth/session';
import { loadReviewFrame } from '@/lib/review/loaders';

export default async function ReviewLayout({ children }: { children: ReactNode }) {
  const state = await loadReviewFrame(await pageContext('review.read'));
  return (
    <HydrationBoundary state={state}>
      <Shell
        title="Review"
        views={
          <Suspense>
            <ReviewViews />
          </Suspense>
        }
      >
        {children}
      </Shell>
    </HydrationBoundary>
  );
}
