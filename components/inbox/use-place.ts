'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { InboxFilter } from '@/lib/inbox/query';
import { inboxViewSchema } from '@/lib/inbox/schema';

export type Place = {
  id: string | null;
  filter: InboxFilter;
  hrefOf: (change: { id?: string | null; view?: string; owner?: string | null }) => string;
};

/** Where the address says we are: the view, the owner looked at, the handoff opened; and addresses of other places. */
export function usePlace(): Place {
  const id = usePathname().split('/')[2] ?? null;
  const search = useSearchParams();
  const view = inboxViewSchema.safeParse(search.get('view'));
  const filter: InboxFilter = { view: view.success ? view.data : 'open', owner: search.get('owner') };
  return {
    id,
    filter,
    hrefOf: (change) => {
      const to = { id, ...filter, ...change };
      const query = new URLSearchParams();
      if (to.view !== 'open') query.set('view', to.view);
      if (to.owner) query.set('owner', to.owner);
      const path = to.id ? `/inbox/${to.id}` : '/inbox';
      return query.size > 0 ? `${path}?${query}` : path;
    },
  };
}

/** Goes to an address of this desk without asking the server for the page again: lists and handoffs come by their own queries. */
export function goTo(href: string): void {
  window.history.pushState(null, '', href);
}
