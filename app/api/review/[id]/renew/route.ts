import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { renewClaim } from '@/lib/review/claim';

/** Renews one's own claim. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => renewClaim(ctx, { ...body, id: params.id }),
});
