import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { releaseHandoff } from '@/lib/review/release';

/** Gives a handoff back to the queue. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => releaseHandoff(ctx, { ...body, id: params.id }),
});
