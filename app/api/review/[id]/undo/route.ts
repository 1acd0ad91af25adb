import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { undoDecision } from '@/lib/review/undo';

/** Takes a decision back. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => undoDecision(ctx, { ...body, id: params.id }),
});
