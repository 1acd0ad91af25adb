'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { ListProblem, ShowMore } from '@/components/ui/list-state';
import { EmptyState, Skeleton } from '@/components/ui/state';
import { type AuditSearch, auditQuery, auditSearch } from '@/lib/audit/query';
import { AuditFilters } from './audit-filters';
import { AuditRow } from './audit-row';

/** Who decided or set what, newest first. Lines are never changed or taken away. */
export function AuditPage() {
  const text = useSearchParams().toString();
  const search = useMemo(() => auditSearch(Object.fromEntries(new URLSearchParams(text))), [text]);
  const change = useCallback(
    (part: AuditSearch) => {
      const params = new URLSearchParams(auditSearch({ ...search, ...part })).toString();
      window.history.replaceState(null, '', params ? `/audit?${params}` : '/audit');
    },
    [search],
  );
  const { data, isPending, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    auditQuery(search),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const names = Object.assign({}, ...(data?.pages.map((page) => page.names) ?? [])) as Record<string, string>;
  return (
    <PageBody wide>
      <PageHeader
        title="Audit"
        actions={
          <Button asChild>
            <a href={`/api/audit/csv?${new URLSearchParams(search)}`} download>
              CSV
            </a>
          </Button>
        }
      >
        Every decision, every setting and every look at what is hidden: who, when, what. Lines are never changed or
        taken away, and hold no words of a chat.
      </PageHeader>
      <AuditFilters search={search} change={change} />
      {isError ? <ListProblem error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Skeleton className="h-64" /> : null}
      {data && items.length === 0 ? (
        <EmptyState title="Nothing fits">
          {Object.keys(search).length > 0 ? 'Take a filter away.' : 'The first decision or setting appears here.'}
        </EmptyState>
      ) : null}
      {items.length > 0 ? (
        <ul
          aria-label="Audit, newest first"
          className="divide-y divide-line overflow-hidden rounded-m border border-line bg-panel"
        >
          {items.map((item) => (
            <AuditRow key={item.id} item={item} names={names} />
          ))}
        </ul>
      ) : null}
      <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </PageBody>
  );
}
