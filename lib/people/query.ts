import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Page } from '@/lib/http/page';
import { getJson } from '@/lib/query/fetcher';
import type { PersonRow, TeamRow } from './schema';

export const peopleKeys = { all: ['people'] as const, teams: ['teams'] as const };

/** People by name, page after page. */
export function peopleQuery(search: string) {
  return infiniteQueryOptions({
    queryKey: [...peopleKeys.all, 'list', search],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({
        ...(search ? { search } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      });
      return getJson<Page<PersonRow>>(`/api/people?${params}`, signal);
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

/** The first 200 active people, for choosing one. */
export function activePeopleQuery() {
  return queryOptions({
    queryKey: [...peopleKeys.all, 'active'],
    queryFn: ({ signal }) => getJson<Page<PersonRow>>('/api/people?active=true&limit=200', signal),
  });
}

/** Every team with its members. */
export function teamsQuery() {
  return queryOptions({
    queryKey: peopleKeys.teams,
    queryFn: ({ signal }) => getJson<{ items: TeamRow[] }>('/api/teams', signal),
  });
}
