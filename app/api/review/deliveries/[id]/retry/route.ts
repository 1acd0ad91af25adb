import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { retryDelivery } from '@/lib/delivery/retry';

/** Lets a handoff that could not be delivered be tried again; the id is the handoff's. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  run: (ctx, { params }) => retryDelivery(ctx, params.id),
});
