import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { settleConsent } from '@/lib/review/settle-consent';

/** Settles whether the visitor agreed to be contacted. The verb reads the body by its own schema. */
export const POST = personRoute({
  permission: 'review.decide',
  params: z.object({ id: z.string() }),
  body: z.record(z.string(), z.unknown()),
  run: (ctx, { params, body }) => settleConsent(ctx, { ...body, id: params.id }),
});
