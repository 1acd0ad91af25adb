import { personRoute } from '@/lib/auth/person-route';
import { pageQuerySchema } from '@/lib/http/page';
import { listFailed } from '@/lib/review/read-others';

/** Chats that could not be prepared. */
export const GET = personRoute({
  permission: 'review.read',
  query: pageQuerySchema,
  run: (ctx, { query }) => listFailed(ctx, query),
});
