import { personRoute } from '@/lib/auth/person-route';
import { closeHandoff } from '@/lib/inbox/close';
import { closeSchema, handoffIdSchema } from '@/lib/inbox/schema';

export const POST = personRoute({
  permission: 'inbox.reply',
  params: handoffIdSchema,
  body: closeSchema.omit({ id: true }),
  run: (ctx, { params, body }) => closeHandoff(ctx, { ...body, id: params.id }),
});
