import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { settleReason } from '@/lib/review/settle-reason';

/** Settles a reason with a note. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => settleReason(ctx, { ...body, id: params.id }),
});
