import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { escalateHandoff } from '@/lib/review/escalate';

/** Asks another person to decide. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => escalateHandoff(ctx, { ...body, id: params.id }),
});
