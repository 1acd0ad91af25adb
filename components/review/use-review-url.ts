'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { readFilters } from '@/lib/review/filters';
import { type QueueFilters, type ReviewView, reviewViews } from '@/lib/review/schema';

export type ReviewUrl = {
  view: ReviewView;
  filters: QueueFilters;
  /** The open item, null where the list stands alone. */
  id: string | null;
  /** Opens an item, or closes it with null; the view and its filters stay. */
  open: (id: string | null) => void;
  /** Changes filters; an empty value takes one away. */
  filter: (change: Partial<Record<keyof QueueFilters, string>>) => void;
};

/** View, filters and open item live in the address: reload, share, back and forward keep them. No page is fetched for a change. */
export function useReviewUrl(): ReviewUrl {
  const path = usePathname();
  const search = useSearchParams();
  const text = search.toString();
  const id = /^\/review\/([^/]+)/.exec(path)?.[1] ?? null;
  const view = reviewViews.find((each) => each === search.get('view')) ?? 'waiting';
  const filters = useMemo(() => readFilters(Object.fromEntries(new URLSearchParams(text))), [text]);
  const open = useCallback(
    (next: string | null) => {
      const url = `/review${next ? `/${next}` : ''}${text ? `?${text}` : ''}`;
      if (next && id) window.history.replaceState(null, '', url);
      else window.history.pushState(null, '', url);
    },
    [id, text],
  );
  const filter = useCallback(
    (change: Partial<Record<keyof QueueFilters, string>>) => {
      const params = new URLSearchParams(text);
      for (const [key, value] of Object.entries(change)) {
        if (value) params.set(key, value);
        else params.delete(key);
      }
      const rest = params.toString();
      window.history.replaceState(null, '', `${window.location.pathname}${rest ? `?${rest}` : ''}`);
    },
    [text],
  );
  return { view, filters, id, open, filter };
}
