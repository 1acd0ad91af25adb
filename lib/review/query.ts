import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ParkedDelivery } from '@/lib/delivery/schema';
import type { HandoffDetail } from '@/lib/handoff/dto';
import type { Page } from '@/lib/http/page';
import { getJson } from '@/lib/query/fetcher';
import type { FailedConversation, HeldReply, QueueFilters, QueueItem, ReviewChoices, ViewCounts } from './schema';

/** How often the desk asks for news, in milliseconds. */
const pollEvery = 10_000;
const pageSize = 50;

/** The address of one page of a list. */
export function queueUrl(filters: QueueFilters, cursor: string | null): string {
  const params = new URLSearchParams({ limit: String(pageSize) });
  for (const [key, value] of Object.entries(filters)) if (value) params.set(key, value);
  if (cursor) params.set('cursor', cursor);
  return `/api/review?${params}`;
}

/** Keys: everything of the desk begins with `review`. */
export const reviewKeys = {
  all: ['review'] as const,
  queue: (filters: QueueFilters) => ['review', 'queue', filters] as const,
  item: (id: string) => ['review', 'item', id] as const,
};

/** The pages of a view, as they were loaded: they change when the person asks for it. */
export const queueOptions = (filters: QueueFilters) =>
  infiniteQueryOptions({
    queryKey: reviewKeys.queue(filters),
    queryFn: ({ pageParam, signal }) => getJson<Page<QueueItem>>(queueUrl(filters, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The first page as it is now, asked again and again: what "3 new" is told from. */
export const freshOptions = (filters: QueueFilters) =>
  queryOptions({
    queryKey: ['review', 'fresh', filters],
    queryFn: ({ signal }) => getJson<Page<QueueItem>>(queueUrl(filters, null), signal),
    refetchInterval: pollEvery,
  });

export const countsOptions = () =>
  queryOptions({
    queryKey: ['review', 'counts'],
    queryFn: ({ signal }) => getJson<ViewCounts>('/api/review/counts', signal),
    refetchInterval: pollEvery,
  });

export const choicesOptions = () =>
  queryOptions({
    queryKey: ['review', 'choices'],
    queryFn: ({ signal }) => getJson<ReviewChoices>('/api/review/choices', signal),
    staleTime: 60_000,
  });

export const itemOptions = (id: string) =>
  queryOptions({
    queryKey: reviewKeys.item(id),
    queryFn: ({ signal }) => getJson<HandoffDetail>(`/api/review/${id}`, signal),
    refetchInterval: pollEvery,
  });

export const heldRepliesOptions = () =>
  queryOptions({
    queryKey: ['review', 'replies'],
    queryFn: ({ signal }) => getJson<Page<HeldReply>>('/api/review/replies?limit=100', signal),
    refetchInterval: pollEvery,
  });

export const failedOptions = () =>
  queryOptions({
    queryKey: ['review', 'failed'],
    queryFn: ({ signal }) => getJson<Page<FailedConversation>>('/api/review/failed?limit=100', signal),
    refetchInterval: pollEvery,
  });

export const parkedOptions = () =>
  queryOptions({
    queryKey: ['review', 'parked'],
    queryFn: ({ signal }) => getJson<Page<ParkedDelivery>>('/api/review/deliveries?limit=100', signal),
    refetchInterval: pollEvery,
  });
