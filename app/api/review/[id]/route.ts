import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { readReviewItem } from '@/lib/review/reads';

/** Everything that a reviewer reads of one handoff. */
export const GET = personRoute({
  permission: 'review.read',
  params: z.object({ id: z.string() }),
  run: (ctx, { params }) => readReviewItem(ctx, params.id),
});
