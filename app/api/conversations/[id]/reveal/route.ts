import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { revealSensitive } from '@/lib/conversations/reveal-sensitive';
import { revealInputSchema } from '@/lib/conversations/schema';

/** Shows one blacked-out place of a chat; the look is recorded, and no cache keeps the answer. */
export const POST = personRoute({
  permission: 'sensitive.reveal',
  params: z.object({ id: z.string() }),
  body: revealInputSchema,
  run: (ctx, { params, body }) => revealSensitive(ctx, params.id, body),
});
