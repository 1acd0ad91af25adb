import 'server-only';
import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { listParkedDeliveries } from '@/lib/delivery/reads';
import { isAppError } from '@/lib/errors';
import { makeQueryClient } from '@/lib/query/client';
import { readFilters } from './filters';
import {
  choicesOptions,
  countsOptions,
  failedOptions,
  heldRepliesOptions,
  itemOptions,
  parkedOptions,
  queueOptions,
} from './query';
import { readChoices } from './read-choices';
import { readCounts } from './read-counts';
import { listFailed, listHeldReplies } from './read-others';
import { listQueue, readReviewItem } from './reads';
import { viewSchema } from './schema';

/** What every page of the desk shows: the counts of its views, and what filters and dialogs offer. */
export async function loadReviewFrame(ctx: PersonContext): Promise<DehydratedState> {
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({ ...countsOptions(), queryFn: () => readCounts(ctx) }),
    client.prefetchQuery({ ...choicesOptions(), queryFn: () => readChoices(ctx) }),
  ]);
  return dehydrate(client);
}

/**
 * What the review page shows first, ready for the browser: the view with its first page, and the item of the address. An unknown view or filter is read as the queue; an item that is not there is left to the screen, which says so.
 */
export async function loadReview(
  ctx: PersonContext,
  address: { id: string | null; search: Record<string, string | string[] | undefined> },
): Promise<DehydratedState> {
  const client = makeQueryClient();
  const view = viewSchema.catch('waiting').parse(address.search.view);
  const work: Promise<unknown>[] = [];
  if (view === 'replies') {
    work.push(client.prefetchQuery({ ...heldRepliesOptions(), queryFn: () => listHeldReplies(ctx, { limit: 100 }) }));
  } else if (view === 'failed') {
    work.push(client.prefetchQuery({ ...failedOptions(), queryFn: () => listFailed(ctx, { limit: 100 }) }));
    work.push(client.prefetchQuery({ ...parkedOptions(), queryFn: () => listParkedDeliveries(ctx, { limit: 100 }) }));
  } else {
    const filters = readFilters(address.search);
    work.push(
      client.prefetchInfiniteQuery({
        ...queueOptions(filters),
        queryFn: () => listQueue(ctx, { ...filters, limit: 50 }),
      }),
    );
  }
  const { id } = address;
  if (id) {
    work.push(
      client.prefetchQuery({
        ...itemOptions(id),
        queryFn: () => readReviewItem(ctx, id),
        retry: (_, error) => !isAppError(error),
      }),
    );
  }
  await Promise.all(work);
  return dehydrate(client);
}
