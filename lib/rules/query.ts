import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/query/fetcher';
import type { RuleDto } from './schema';

/** All routing rules in their order. */
export function rulesQuery() {
  return queryOptions({
    queryKey: ['rules'] as const,
    queryFn: ({ signal }) => getJson<{ items: RuleDto[] }>('/api/rules', signal),
  });
}
