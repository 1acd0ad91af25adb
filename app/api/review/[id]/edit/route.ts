import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { editBrief } from '@/lib/review/edit-brief';

/** Changes parts of the brief. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => editBrief(ctx, { ...body, id: params.id }),
});
