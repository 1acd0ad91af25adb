import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/query/fetcher';
import type { SourceKeyView, SourceView } from './schema';

export type SourceWithKeys = SourceView & { keys: SourceKeyView[] };

/** Every source with its keys, for the settings. */
export function sourcesQuery() {
  return queryOptions({
    queryKey: ['sources'] as const,
    queryFn: ({ signal }) => getJson<{ items: SourceWithKeys[] }>('/api/sources', signal),
  });
}
