import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { setAsideHandoff } from '@/lib/review/set-aside';

/** Sets a handoff aside. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => setAsideHandoff(ctx, { ...body, id: params.id }),
});
