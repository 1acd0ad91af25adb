import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { approveHandoff } from '@/lib/review/approve';

/** Approves a handoff at the version that was read. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => approveHandoff(ctx, { ...body, id: params.id }),
});
