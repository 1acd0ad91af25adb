import { personRoute } from '@/lib/auth/person-route';
import { handoffIdSchema } from '@/lib/inbox/schema';
import { withdrawReply } from '@/lib/inbox/withdraw-reply';

export const POST = personRoute({
  permission: 'inbox.reply',
  params: handoffIdSchema,
  run: (ctx, { params }) => withdrawReply(ctx, params),
});
