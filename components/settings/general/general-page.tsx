'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ListProblem, ListSkeleton } from '@/components/ui/list-state';
import { settingsQuery } from '@/lib/settings/query';
import { GeneralForm } from './general-form';

/** Times and targets of the whole installation. */
export function GeneralPage() {
  const client = useQueryClient();
  const { data, isPending, error, refetch } = useQuery(settingsQuery());
  return (
    <PageBody>
      <PageHeader title="General">
        Times and targets that count for everybody. A change counts from the next decision on; what is under way keeps
        its time.
      </PageHeader>
      {isPending ? (
        <ListSkeleton />
      ) : data ? (
        <GeneralForm
          key={data.revision}
          view={data}
          onSaved={(view) => client.setQueryData(settingsQuery().queryKey, view)}
          onReload={() => void refetch()}
        />
      ) : (
        <ListProblem error={error as Error} retry={() => void refetch()} />
      )}
    </PageBody>
  );
}
