import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReviewDesk } from '@/components/review/review-desk';
import { pageContext } from '@/lib/auth/session';
import { loadReview } from '@/lib/review/loaders';

export const metadata: Metadata = { title: 'Review' };

type Props = {
  params: Promise<{ id?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The queue, and at an item's own address the item beside it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const ctx = await pageContext('review.read');
  const { id = [] } = await params;
  if (id.length > 1) notFound();
  const state = await loadReview(ctx, { id: id[0] ?? null, search: await searchParams });
  return (
    <HydrationBoundary state={state}>
      <ReviewDesk />
    </HydrationBoundary>
  );
}
