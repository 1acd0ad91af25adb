'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import { useEffect, useMemo, useState } from 'react';
import { EmptyState } from '@/components/ui/state';
import { inboxListQuery } from '@/lib/inbox/query';
import type { InboxItem } from '@/lib/inbox/schema';
import { KeysDialog } from './act-dialogs';
import { InboxDetailPane } from './inbox-detail';
import { viewWords } from './inbox-frame';
import { InboxList } from './inbox-list';
import { useKeys } from './use-keys';
import { goTo, usePlace } from './use-place';

/** The owner's inbox: the list, and beside it (on a phone instead of it) the handoff that is opened. */
export function InboxScreen() {
  const { id, filter, hrefOf } = usePlace();
  const list = useInfiniteQuery(inboxListQuery(filter));
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const [keys, setKeys] = useState(false);
  const place = items.findIndex((item) => item.id === id);
  const open = (item: InboxItem | undefined) => {
    if (item) goTo(hrefOf({ id: item.id }));
  };
  useKeys({
    j: () => open(id && place < 0 ? items[0] : items[place + 1]),
    k: () => open(items[Math.max(0, place - 1)]),
    ...(id ? {} : { '?': () => setKeys(true) }),
  });

  // Wide screens have room for both: the most urgent one is open from the start.
  const first = items[0]?.id;
  useEffect(() => {
    if (id || !first || !window.matchMedia('(min-width: 1024px)').matches) return;
    window.history.replaceState(null, '', hrefOf({ id: first }));
  }, [id, first, hrefOf]);

  const leave = () => {
    const next = items[place + 1] ?? items[place - 1];
    goTo(hrefOf({ id: window.matchMedia('(min-width: 1024px)').matches ? (next?.id ?? null) : null }));
  };
  return (
    <div className="h-full lg:grid lg:grid-cols-[minmax(280px,340px)_minmax(0,1fr)]">
      <section
        aria-label={viewWords[filter.view]}
        className={clsx(
          'relative h-full min-h-0 overflow-y-auto bg-bg lg:border-r lg:border-line',
          id ? 'hidden lg:block' : 'block',
        )}
      >
        {id ? null : <h1 className="sr-only">Inbox</h1>}
        <InboxList list={list} items={items} />
      </section>
      <section aria-label="Handoff" className={clsx('h-full min-h-0', id ? 'block' : 'hidden lg:block')}>
        {id ? (
          <InboxDetailPane key={id} id={id} onLeave={leave} />
        ) : (
          <div className="grid h-full content-center bg-panel">
            <EmptyState title={items.length > 0 ? 'Choose a handoff' : 'All done'}>
              {items.length > 0 ? 'J and K move through the list.' : 'Nothing is waiting in this view.'}
            </EmptyState>
          </div>
        )}
      </section>
      {keys ? <KeysDialog onClose={() => setKeys(false)} /> : null}
    </div>
  );
}
