import { personRoute } from '@/lib/auth/person-route';
import { countInbox } from '@/lib/inbox/reads';
import { inboxCountsQuerySchema } from '@/lib/inbox/schema';

export const GET = personRoute({
  permission: 'inbox.read',
  query: inboxCountsQuerySchema,
  run: (ctx, { query }) => countInbox(ctx, query),
});
