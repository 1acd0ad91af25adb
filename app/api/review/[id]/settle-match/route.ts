import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { settleMatch } from '@/lib/review/settle-match';

/** Decides whether a match is the same person. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => settleMatch(ctx, { ...body, id: params.id }),
});
