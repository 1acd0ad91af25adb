import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { checkReply } from '@/lib/review/check-reply';

/** Approves or refuses a held reply. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => checkReply(ctx, { ...body, id: params.id }),
});
