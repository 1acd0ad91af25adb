import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import { z } from 'zod';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { snippetsQuery } from '@/lib/snippets/query';
import { listSnippets } from '@/lib/snippets/reads';
import { type InboxFilter, inboxCountsQuery, inboxDetailQuery, inboxListQuery, inboxOwnersQuery } from './query';
import { readInboxDetail } from './read-detail';
import { countInbox, listInbox, listInboxOwners } from './reads';
import { inboxViewSchema } from './schema';

/** The inbox's address as the page and the client read it: what is not known falls back to the first view. */
export function inboxFilter(search: Record<string, string | string[] | undefined>): InboxFilter {
  const view = inboxViewSchema.safeParse(search.view);
  const owner = z.uuid().safeParse(search.owner);
  return { view: view.success ? view.data : 'open', owner: owner.success ? owner.data : null };
}

/** The inbox page: the list's first page, counts, approved language, and one handoff where the address names one. */
export async function loadInbox(ctx: PersonContext, filter: InboxFilter, id: string | null): Promise<DehydratedState> {
  const client = makeQueryClient();
  const owner = filter.owner ?? undefined;
  await Promise.all([
    client.prefetchInfiniteQuery({
      ...inboxListQuery(filter),
      queryFn: () => listInbox(ctx, { view: filter.view, owner, limit: 50 }),
    }),
    client.prefetchQuery({ ...inboxCountsQuery(filter.owner), queryFn: () => countInbox(ctx, { owner }) }),
    client.prefetchQuery({ ...inboxOwnersQuery(), queryFn: async () => ({ items: await listInboxOwners(ctx) }) }),
    client.prefetchQuery({
      ...snippetsQuery('active'),
      queryFn: async () => ({ items: await listSnippets(ctx, { active: true }) }),
    }),
    ...(id ? [client.prefetchQuery({ ...inboxDetailQuery(id), queryFn: () => readInboxDetail(ctx, id) })] : []),
  ]);
  return dehydrate(client);
}

/** What the frame around the inbox shows: the counts of its views, and whose inboxes there are. */
export async function loadInboxFrame(ctx: PersonContext): Promise<DehydratedState> {
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({ ...inboxCountsQuery(null), queryFn: () => countInbox(ctx, {}) }),
    client.prefetchQuery({ ...inboxOwnersQuery(), queryFn: async () => ({ items: await listInboxOwners(ctx) }) }),
  ]);
  return dehydrate(client);
}
