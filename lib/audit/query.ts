import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/query/fetcher';
import { pickSearch } from '@/lib/query/search';
import type { AuditChoices, AuditPage } from './schema';

const auditFilterKeys = ['actor', 'action', 'subjectType', 'subject', 'from', 'to'] as const;
/** Filters as they stand in the address. */
export type AuditSearch = { [K in (typeof auditFilterKeys)[number]]?: string };

/** The filters of an address: only those that the audit knows. */
export function auditSearch(search: Record<string, string | string[] | undefined>): AuditSearch {
  return pickSearch(search, auditFilterKeys);
}

/** The audit by filters, page after page. */
export function auditQuery(search: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'list', search],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      getJson<AuditPage>(
        `/api/audit?${new URLSearchParams({ ...search, ...(pageParam ? { cursor: pageParam } : {}) })}`,
        signal,
      ),
    getNextPageParam: (page) => page.nextCursor,
    // The list stays while the next filters are looked up, so that nothing jumps under a person who types.
    placeholderData: keepPreviousData,
  });
}

/** What the filters of the audit offer. */
export function auditChoicesQuery() {
  return queryOptions({
    queryKey: ['audit', 'choices'],
    queryFn: ({ signal }) => getJson<AuditChoices>('/api/audit/choices', signal),
    staleTime: 300_000,
  });
}
