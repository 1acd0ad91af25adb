import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { releaseConversation } from '@/lib/live/release';
import { releaseInputSchema } from '@/lib/live/schema';

/** Lets the bot of a stopped chat go on. */
export const POST = personRoute({
  permission: 'conversation.release',
  params: z.object({ id: z.string() }),
  body: releaseInputSchema,
  run: (ctx, { params, body }) => releaseConversation(ctx, params.id, body),
});
