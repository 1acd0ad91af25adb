import { type ReactNode, Suspense } from 'react';
import { Shell } from '@/components/layout/shell';
import { ReviewViews } from '@/components/review/review-views';
import { pageContext } from '@/lib/auth/session';

export default async function ReviewLayout({ children }: { children: ReactNode }) {
  await pageContext('review.read');
  return (
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
  );
}
