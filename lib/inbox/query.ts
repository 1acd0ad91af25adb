import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PersonRef } from '@/lib/handoff/dto';
import type { Page } from '@/lib/http/page';
import { getJson } from '@/lib/query/fetcher';
import type { InboxCounts, InboxDetail, InboxItem, InboxView } from './schema';

export type InboxFilter = { view: InboxView; owner: string | null };

export const inboxKeys = {
  all: ['inbox'] as const,
  list: (filter: InboxFilter) => ['inbox', 'list', filter.view, filter.owner] as const,
  counts: (owner: string | null) => ['inbox', 'counts', owner] as const,
  detail: (id: string) => ['inbox', 'detail', id] as const,
  owners: ['inbox', 'owners'] as const,
};

const search = (values: Record<string, string | null>) => {
  const given = Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
  return new URLSearchParams(given).toString();
};

export const inboxListQuery = ({ view, owner }: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: inboxKeys.list({ view, owner }),
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<InboxItem>>(`/api/inbox?${search({ view, owner, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });

export const inboxCountsQuery = (owner: string | null) =>
  queryOptions({
    queryKey: inboxKeys.counts(owner),
    queryFn: ({ signal }) => getJson<InboxCounts>(`/api/inbox/counts?${search({ owner })}`, signal),
    refetchInterval: 30_000,
  });

export const inboxDetailQuery = (id: string) =>
  queryOptions({
    queryKey: inboxKeys.detail(id),
    queryFn: ({ signal }) => getJson<InboxDetail>(`/api/inbox/${id}`, signal),
    refetchInterval: 60_000,
  });

export const inboxOwnersQuery = () =>
  queryOptions({
    queryKey: inboxKeys.owners,
    queryFn: ({ signal }) => getJson<{ items: PersonRef[] }>('/api/inbox/owners', signal),
    staleTime: 300_000,
  });
