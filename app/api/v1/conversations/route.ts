import { conversationsQuerySchema, listSourceConversations } from '@/lib/intake/source-reads';
import { sourceRoute } from '@/lib/intake/source-route';

export const GET = sourceRoute({
  query: conversationsQuerySchema,
  run: (ctx, { query }) => listSourceConversations(ctx, query),
});
