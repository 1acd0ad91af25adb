import { z } from 'zod';
import { sourceRoute } from '@/lib/intake/source-route';
import { postNextTurn } from '@/lib/live/post-turn';

/** The id in this address is the source's own: a bot asks before it knows ours. */
export const POST = sourceRoute({
  charge: true,
  params: z.object({ id: z.string() }),
  run: (ctx, { params, request }) => postNextTurn(ctx, params.id, request),
});
