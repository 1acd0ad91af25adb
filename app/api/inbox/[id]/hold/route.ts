import { personRoute } from '@/lib/auth/person-route';
import { holdReply } from '@/lib/inbox/hold-reply';
import { handoffIdSchema, holdReplySchema } from '@/lib/inbox/schema';

export const POST = personRoute({
  permission: 'inbox.reply',
  params: handoffIdSchema,
  body: holdReplySchema.omit({ id: true }),
  run: (ctx, { params, body }) => holdReply(ctx, { ...body, id: params.id }),
});
