import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { recallHandoff } from '@/lib/review/recall';

/** Takes a delivered handoff out of its owner's inbox. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => recallHandoff(ctx, { ...body, id: params.id }),
});
