import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { claimHandoff } from '@/lib/review/claim';

/** Takes a handoff, for the length of the lease. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => claimHandoff(ctx, { ...body, id: params.id }),
});
