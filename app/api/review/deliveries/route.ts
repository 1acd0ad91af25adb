import { personRoute } from '@/lib/auth/person-route';
import { listParkedDeliveries } from '@/lib/delivery/reads';
import { pageQuerySchema } from '@/lib/http/page';

/** Approved handoffs that could not be delivered. */
export const GET = personRoute({
  permission: 'review.read',
  query: pageQuerySchema,
  run: (ctx, { query }) => listParkedDeliveries(ctx, query),
});
