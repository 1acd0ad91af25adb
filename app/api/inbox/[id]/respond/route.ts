import { personRoute } from '@/lib/auth/person-route';
import { respond } from '@/lib/inbox/respond';
import { handoffIdSchema, respondBodySchema } from '@/lib/inbox/schema';

export const POST = personRoute({
  permission: 'inbox.reply',
  params: handoffIdSchema,
  body: respondBodySchema,
  run: (ctx, { params, body }) => respond(ctx, { ...body, id: params.id }),
});
