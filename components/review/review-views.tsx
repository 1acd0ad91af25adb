'use client';

import { useQuery } from '@tanstack/react-query';
import { NavLink } from '@/components/layout/shell';
import { countsOptions } from '@/lib/review/query';
import type { ReviewView } from '@/lib/review/schema';
import { useReviewUrl } from './use-review-url';
import { doneViews, openViews, viewWords } from './view-words';

const hot: readonly ReviewView[] = ['due', 'failed'];

/** The desk's views with their counts; "999+" where counting stopped. */
export function ReviewViews() {
  const { view } = useReviewUrl();
  const { data } = useQuery(countsOptions());
  const link = (each: ReviewView) => {
    const count = data?.counts[each];
    const shown = count === undefined ? undefined : data && count >= data.cap ? `${data.cap - 1}+` : count || undefined;
    return (
      <NavLink
        key={each}
        href={each === 'waiting' ? '/review' : `/review?view=${each}`}
        on={view === each}
        {...(shown !== undefined ? { count: shown } : {})}
        hot={hot.includes(each) && !!count}
      >
        {viewWords[each].label}
      </NavLink>
    );
  };
  return (
    <>
      <div className="label px-2 pt-3.5 pb-1">Views</div>
      {openViews.map(link)}
      <div className="label px-2 pt-3.5 pb-1">Done</div>
      {doneViews.map(link)}
    </>
  );
}
