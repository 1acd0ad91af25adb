import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './fetcher';

/** A query client with our defaults: fresh for ten seconds, refusals are not retried. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
      },
    },
  });
}
