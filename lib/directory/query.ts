import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Page } from '@/lib/http/page';
import { getJson } from '@/lib/query/fetcher';
import type { DirectoryContact } from './schema';

/** People of the directory, page after page; searched by name, company, address or number. */
export function directoryQuery(search: string, kind: '' | DirectoryContact['kind']) {
  return infiniteQueryOptions({
    queryKey: ['directory', search, kind] as const,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({
        ...(search ? { q: search } : {}),
        ...(kind ? { kind } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      });
      return getJson<Page<DirectoryContact>>(`/api/directory?${params}`, signal);
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}
