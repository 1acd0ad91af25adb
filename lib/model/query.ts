import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/query/fetcher';
import type { ModelView } from './schema';

/** The language model as it is configured and used. */
export function modelQuery() {
  return queryOptions({
    queryKey: ['model'] as const,
    queryFn: ({ signal }) => getJson<ModelView>('/api/settings/model', signal),
  });
}
