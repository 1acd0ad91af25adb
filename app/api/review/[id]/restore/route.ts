import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { restoreHandoff } from '@/lib/review/restore';

/** Puts a handoff back into the queue. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => restoreHandoff(ctx, { ...body, id: params.id }),
});
