import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/query/fetcher';
import { pickSearch } from '@/lib/query/search';
import {
  type ConversationChoices,
  type ConversationDetail,
  type ConversationFilters,
  type ConversationPage,
  conversationFiltersSchema,
  type PlaceCounts,
} from './schema';

/** Filters as they stand in the address: words, absent where nothing is chosen. */
export type ConversationSearch = { [K in keyof ConversationFilters]?: string };

const keys = Object.keys(conversationFiltersSchema.shape) as (keyof ConversationSearch)[];

/** The filters of a page's address: only those that the list knows. */
export function conversationSearch(search: Record<string, string | string[] | undefined>): ConversationSearch {
  return pickSearch(search, keys);
}

const all = ['conversations'] as const;

/** The filters as a query string, without what is empty. */
export function conversationParams(search: ConversationSearch): URLSearchParams {
  return new URLSearchParams(Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The conversations by filters, page after page. */
export function conversationsQuery(search: ConversationSearch) {
  return infiniteQueryOptions({
    queryKey: [...all, 'list', search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const params = conversationParams(search);
      if (pageParam) params.set('cursor', pageParam);
      return getJson<ConversationPage>(`/api/conversations?${params}`, signal);
    },
    getNextPageParam: (page) => page.nextCursor,
    // The list stays while the next filters are looked up, so that nothing jumps under a person who types.
    placeholderData: keepPreviousData,
  });
}

/** How many conversations stand in each place; asked again every half minute. */
export function placeCountsQuery() {
  return queryOptions({
    queryKey: [...all, 'places'],
    queryFn: ({ signal }) => getJson<PlaceCounts>('/api/conversations/places', signal),
    refetchInterval: 30_000,
  });
}

/** What the filters of the conversations offer. */
export function conversationChoicesQuery() {
  return queryOptions({
    queryKey: [...all, 'choices'],
    queryFn: ({ signal }) => getJson<ConversationChoices>('/api/conversations/choices', signal),
    staleTime: 300_000,
  });
}

/** One conversation with its whole story; asked again every five seconds while a bot talks in it. */
export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: [...all, 'detail', id],
    queryFn: ({ signal }) => getJson<ConversationDetail>(`/api/conversations/${id}`, signal),
    refetchInterval: ({ state }) => (state.data?.live && state.data.open ? 5000 : false),
  });
}
