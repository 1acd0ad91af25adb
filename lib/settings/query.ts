import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/lib/query/fetcher';
import type { SettingsView } from './schema';

/** The settings of the installation, for the page that changes them. */
export function settingsQuery() {
  return queryOptions({
    queryKey: ['settings'] as const,
    queryFn: ({ signal }) => getJson<SettingsView>('/api/settings', signal),
  });
}
