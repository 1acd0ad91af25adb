import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { readConversation } from '@/lib/conversations/read-detail';

export const GET = personRoute({
  permission: 'conversation.read',
  params: z.object({ id: z.uuid() }),
  run: (ctx, { params }) => readConversation(ctx, params.id),
});
