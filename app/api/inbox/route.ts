import { personRoute } from '@/lib/auth/person-route';
import { listInbox } from '@/lib/inbox/reads';
import { inboxQuerySchema } from '@/lib/inbox/schema';

export const GET = personRoute({
  permission: 'inbox.read',
  query: inboxQuerySchema,
  run: (ctx, { query }) => listInbox(ctx, query),
});
