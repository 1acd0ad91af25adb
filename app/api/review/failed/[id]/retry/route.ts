import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { retryPreparation } from '@/lib/pipeline/retry-preparation';

/** Lets a chat that could not be prepared be tried again. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  run: (ctx, { params }) => retryPreparation(ctx, params.id),
});
