import { sourceRoute } from '@/lib/intake/source-route';
import { postCheckMessage } from '@/lib/live/post-turn';

export const POST = sourceRoute({
  charge: true,
  run: (ctx, { request }) => postCheckMessage(ctx, request),
});
