import { personRoute } from '@/lib/auth/person-route';
import { readInboxDetail } from '@/lib/inbox/read-detail';
import { handoffIdSchema } from '@/lib/inbox/schema';

export const GET = personRoute({
  permission: 'inbox.read',
  params: handoffIdSchema,
  run: (ctx, { params }) => readInboxDetail(ctx, params.id),
});
