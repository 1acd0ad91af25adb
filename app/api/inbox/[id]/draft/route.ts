import { personRoute } from '@/lib/auth/person-route';
import { saveDraft } from '@/lib/inbox/save-draft';
import { handoffIdSchema, saveDraftSchema } from '@/lib/inbox/schema';

export const POST = personRoute({
  permission: 'inbox.reply',
  params: handoffIdSchema,
  body: saveDraftSchema.omit({ id: true }),
  run: (ctx, { params, body }) => saveDraft(ctx, { ...body, id: params.id }),
});
