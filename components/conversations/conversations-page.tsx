'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { FirstSteps } from '@/components/layout/first-steps';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { ListProblem, ShowMore } from '@/components/ui/list-state';
import { EmptyState, Skeleton } from '@/components/ui/state';
import { conversationsQuery } from '@/lib/conversations/query';
import { ConversationRow } from './conversation-row';
import { FigureNotice } from './figure-notice';
import { FilterBar } from './filter-bar';
import { PlaceTabs } from './place-tabs';
import { useConversationSearch } from './use-search';

/** Every conversation by place, with filters; also the list behind each figure of a pilot. */
export function ConversationsPage() {
  const { search, change } = useConversationSearch();
  const {
    data,
    isPending,
    isPlaceholderData,
    isError,
    error,
    refetch,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
  } = useInfiniteQuery(conversationsQuery(search));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Object.keys(search).length > 0;
  return (
    <PageBody wide>
      <PageHeader title="Conversations">Every chat that was accepted is here, in exactly one place.</PageHeader>
      <FigureNotice search={search} first={isPlaceholderData ? undefined : data?.pages[0]} />
      <PlaceTabs search={search} />
      <FilterBar search={search} change={change} />
      {isError ? <ListProblem error={error} retry={() => void refetch()} /> : null}
      {isPending ? (
        <div role="status" aria-label="Loading" className="grid gap-2">
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
          <Skeleton className="h-16" />
        </div>
      ) : null}
      {data && items.length === 0 ? (
        narrowed ? (
          <EmptyState
            title="No chat fits these filters"
            action={
              <Button asChild>
                <Link href="/conversations">Show every chat</Link>
              </Button>
            }
          >
            Take a filter away, or look in every place.
          </EmptyState>
        ) : (
          <FirstSteps />
        )
      ) : null}
      {items.length > 0 ? (
        <ul
          aria-busy={isPlaceholderData}
          aria-label="Conversations"
          className="divide-y divide-line overflow-hidden rounded-m border border-line bg-panel"
        >
          {items.map((item) => (
            <ConversationRow key={item.id} item={item} />
          ))}
        </ul>
      ) : null}
      <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
      {!hasNextPage && items.length > 10 ? <p className="text-center text-meta text-ink-3">That is all.</p> : null}
    </PageBody>
  );
}
