import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import {
  type ConversationSearch,
  conversationChoicesQuery,
  conversationQuery,
  conversationsQuery,
  placeCountsQuery,
} from './query';
import { readConversation } from './read-detail';
import { countPlaces, listConversations, readConversationChoices } from './reads';

/** The list page: first page, counts by place, and what the filters offer. */
export async function loadConversations(ctx: PersonContext, search: ConversationSearch): Promise<DehydratedState> {
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchInfiniteQuery({ ...conversationsQuery(search), queryFn: () => listConversations(ctx, search) }),
    client.prefetchQuery({ ...placeCountsQuery(), queryFn: () => countPlaces(ctx) }),
    client.prefetchQuery({ ...conversationChoicesQuery(), queryFn: () => readConversationChoices(ctx) }),
  ]);
  return dehydrate(client);
}

/** The page of one conversation; throws NOT_FOUND where it is not there. */
export async function loadConversation(ctx: PersonContext, id: string): Promise<DehydratedState> {
  const client = makeQueryClient();
  client.setQueryData(conversationQuery(id).queryKey, await readConversation(ctx, id));
  return dehydrate(client);
}
