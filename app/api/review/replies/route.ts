import { personRoute } from '@/lib/auth/person-route';
import { pageQuerySchema } from '@/lib/http/page';
import { listHeldReplies } from '@/lib/review/read-others';

/** Replies of owners that wait for a check. */
export const GET = personRoute({
  permission: 'review.read',
  query: pageQuerySchema,
  run: (ctx, { query }) => listHeldReplies(ctx, query),
});
