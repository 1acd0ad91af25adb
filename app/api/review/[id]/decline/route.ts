import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { declineHandoff } from '@/lib/review/decline';

/** Declines a handoff. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => declineHandoff(ctx, { ...body, id: params.id }),
});
