import { personRoute } from '@/lib/auth/person-route';
import { returnHandoff } from '@/lib/inbox/return-handoff';
import { handoffIdSchema, returnBodySchema } from '@/lib/inbox/schema';

export const POST = personRoute({
  permission: 'inbox.reply',
  params: handoffIdSchema,
  body: returnBodySchema,
  run: (ctx, { params, body }) => returnHandoff(ctx, { ...body, id: params.id }),
});
