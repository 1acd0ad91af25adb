import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/query/fetcher';
import type { PilotDto, PilotReport } from './schema';

export const pilotKeys = { all: ['pilots'] as const };

/** Every pilot, for the choice of one. */
export function pilotsQuery() {
  return queryOptions({
    queryKey: [...pilotKeys.all, 'list'],
    queryFn: ({ signal }) => getJson<{ items: PilotDto[] }>('/api/pilot', signal),
  });
}

/** The figures of one pilot. */
export function pilotReportQuery(id: string) {
  return queryOptions({
    queryKey: [...pilotKeys.all, 'report', id],
    queryFn: ({ signal }) => getJson<PilotReport>(`/api/pilot/${id}`, signal),
    refetchInterval: 60_000,
  });
}

/** Who may own a pilot. */
export function pilotOwnersQuery() {
  return queryOptions({
    queryKey: [...pilotKeys.all, 'owners'],
    queryFn: ({ signal }) => getJson<{ items: { id: string; name: string }[] }>('/api/pilot/owners', signal),
    staleTime: 300_000,
  });
}
