import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/query/fetcher';
import type { Snippet, SnippetHistory } from './schema';

export const snippetKeys = {
  all: ['snippets'] as const,
  list: (which: 'active' | 'all') => ['snippets', 'list', which] as const,
  history: (key: string) => ['snippets', 'history', key] as const,
};

export const snippetsQuery = (which: 'active' | 'all') =>
  queryOptions({
    queryKey: snippetKeys.list(which),
    queryFn: ({ signal }) => getJson<{ items: Snippet[] }>(`/api/snippets?which=${which}`, signal),
  });

export const snippetHistoryQuery = (key: string) =>
  queryOptions({
    queryKey: snippetKeys.history(key),
    queryFn: ({ signal }) => getJson<SnippetHistory>(`/api/snippets/${key}`, signal),
  });
