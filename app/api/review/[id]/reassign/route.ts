import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { reassignHandoff } from '@/lib/review/reassign';

/** Gives a handoff another owner. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => reassignHandoff(ctx, { ...body, id: params.id }),
});
