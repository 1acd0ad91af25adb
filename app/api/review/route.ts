import { personRoute } from '@/lib/auth/person-route';
import { listQueue } from '@/lib/review/reads';
import { queueQuerySchema } from '@/lib/review/schema';

/** One page of a view of the queue. */
export const GET = personRoute({
  permission: 'review.read',
  query: queueQuerySchema,
  run: (ctx, { query }) => listQueue(ctx, query),
});
