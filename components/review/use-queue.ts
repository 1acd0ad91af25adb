'use client';

import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Page } from '@/lib/http/page';
import { freshOptions, queueOptions, reviewKeys } from '@/lib/review/query';
import type { QueueFilters, QueueItem } from '@/lib/review/schema';

type Pages = InfiniteData<Page<QueueItem>, string | null>;

/**
 * The loaded rows of a view, which keep their places, and what has changed since: rows that came (`fresh`) are shown when the person
 * asks, rows that left (`gone`) stay and say so, the rest is brought up to date where it stands.
 */
export function useQueue(filters: QueueFilters) {
  const client = useQueryClient();
  const loaded = useInfiniteQuery(queueOptions(filters));
  const poll = useQuery(freshOptions(filters));
  const rows = useMemo(() => loaded.data?.pages.flatMap((page) => page.items) ?? [], [loaded.data]);
  const polled = poll.dataUpdatedAt > loaded.dataUpdatedAt ? poll.data : undefined;
  const items = useMemo(() => {
    const now = new Map(polled?.items.map((item) => [item.id, item]));
    return rows.map((row) => now.get(row.id) ?? row);
  }, [rows, polled]);
  const known = useMemo(() => new Set(rows.map((row) => row.id)), [rows]);
  const news = polled?.items.filter((item) => !known.has(item.id)).length ?? 0;
  const gone = useMemo(() => {
    if (!polled) return new Set<string>();
    const still = new Set(polled.items.map((item) => item.id));
    // Beyond the polled page nothing is known.
    const reach = polled.nextCursor === null ? rows.length : Math.min(rows.length, polled.items.length - news);
    return new Set(rows.slice(0, Math.max(0, reach)).flatMap((row) => (still.has(row.id) ? [] : [row.id])));
  }, [polled, rows, news]);

  const showNew = useCallback(() => {
    // Only the first page is read again: new rows stand there, and the rest follows on scrolling.
    client.setQueryData<Pages>(
      reviewKeys.queue(filters),
      (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
    );
    return client.refetchQueries({ queryKey: reviewKeys.queue(filters) });
  }, [client, filters]);
  const updatedAt = loaded.dataUpdatedAt;
  const remove = useCallback(
    (id: string) => {
      const cut = (page: Page<QueueItem>) => ({ ...page, items: page.items.filter((item) => item.id !== id) });
      client.setQueryData<Pages>(reviewKeys.queue(filters), (data) => data && { ...data, pages: data.pages.map(cut) }, {
        updatedAt,
      });
      client.setQueryData(freshOptions(filters).queryKey, (page) => page && cut(page));
    },
    [client, filters, updatedAt],
  );
  return { items, news, gone, showNew, remove, loaded };
}
