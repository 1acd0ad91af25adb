'use client';

import { useQuery } from '@tanstack/react-query';
import { type Ref, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ListProblem } from '@/components/ui/list-state';
import { EmptyState, Skeleton } from '@/components/ui/state';
import { shortDuration, useNow } from '@/components/ui/time';
import { countsOptions } from '@/lib/review/query';
import { QueueFiltersBar } from './queue-filters';
import { QueueRow } from './queue-row';
import type { useQueue } from './use-queue';
import type { ReviewUrl } from './use-review-url';
import { viewWords } from './view-words';

type Props = { url: ReviewUrl; queue: ReturnType<typeof useQueue>; searchRef: Ref<HTMLInputElement> };

/** The list pane: heading, search and filters, rows that never move by themselves. */
export function QueueList({ url, queue, searchRef }: Props) {
  const { items, news, gone, showNew, loaded } = queue;
  const filtered = Object.keys(url.filters).length > 1;
  return (
    <section aria-label="Queue" className="relative flex min-h-0 min-w-0 flex-1 flex-col bg-panel">
      <header className="grid gap-2.5 border-b px-3.5 pt-3 pb-2.5">
        <Heading url={url} filtered={filtered} />
        <QueueFiltersBar key={url.view} url={url} searchRef={searchRef} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={loaded.isPending}>
        {loaded.isPending ? <ListSkeleton /> : null}
        {loaded.isError && items.length === 0 ? (
          <div className="p-3.5">
            <ListProblem error={loaded.error} retry={() => void loaded.refetch()} />
          </div>
        ) : null}
        {loaded.isSuccess && items.length === 0 ? (
          filtered ? (
            <EmptyState
              title="Nothing fits"
              action={
                <Button onClick={() => url.filter({ q: '', source: '', page: '', lane: '', owner: '', flag: '' })}>
                  Clear search and filters
                </Button>
              }
            >
              No chat in “{viewWords[url.view].label}” fits the search and the filters.
            </EmptyState>
          ) : (
            <EmptyState title={viewWords[url.view].empty}>{viewWords[url.view].hint}</EmptyState>
          )
        ) : null}
        {items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            on={item.id === url.id}
            gone={gone.has(item.id) && item.id !== url.id}
            href={`/review/${item.id}?view=${url.view}`}
            onOpen={() => url.open(item.id)}
          />
        ))}
        {loaded.hasNextPage ? <More busy={loaded.isFetchingNextPage} load={() => void loaded.fetchNextPage()} /> : null}
      </div>
      {news > 0 ? (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
          <Button
            size="small"
            shortcut="N"
            aria-keyshortcuts="n"
            className="pointer-events-auto shadow-lift"
            onClick={() => void showNew()}
          >
            {news >= 50 ? '50+' : news} new · show
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Heading({ url, filtered }: { url: ReviewUrl; filtered: boolean }) {
  const { data } = useQuery(countsOptions());
  const now = useNow();
  const count = data?.counts[url.view];
  const oldest = url.view === 'waiting' && data?.oldestDueAt && now > 0 ? now - Date.parse(data.oldestDueAt) : 0;
  const daily = url.view === 'approved' || url.view === 'declined';
  return (
    <div className="flex items-baseline gap-2">
      <h2 className="min-w-0 flex-1 truncate text-[14px]">{viewWords[url.view].label}</h2>
      {/* The counts are those of the whole view: beside a search they would mislead. */}
      {filtered ? null : (
        <span className="text-ink-3 tabular-nums">
          {count === undefined ? '' : data && count >= data.cap ? `${data.cap - 1}+` : count}
          {daily && count !== undefined ? ' today' : ''}
          {oldest > 0 ? ` · oldest overdue ${shortDuration(oldest)}` : ''}
        </span>
      )}
    </div>
  );
}

function More({ busy, load }: { busy: boolean; load: () => void }) {
  const edge = useRef<HTMLDivElement>(null);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    const element = edge.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && latest.current(),
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={edge} className="grid place-items-center p-4">
      <Button kind="quiet" size="small" disabled={busy} onClick={load}>
        {busy ? 'Loading …' : 'Show more'}
      </Button>
    </div>
  );
}

export function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading the list">
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <div key={key} className="grid gap-2 border-b px-3.5 py-3">
          <Skeleton className="h-3.5 w-3/5" />
          <Skeleton className="h-3 w-4/5" />
          <Skeleton className="h-4 w-2/5" />
        </div>
      ))}
    </div>
  );
}
