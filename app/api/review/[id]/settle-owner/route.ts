import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { settleOwner } from '@/lib/review/settle-owner';

/** Keeps or changes the owner on a conflict. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => settleOwner(ctx, { ...body, id: params.id }),
});
