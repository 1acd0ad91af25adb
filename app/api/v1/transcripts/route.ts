import { postTranscripts } from '@/lib/intake/post-transcripts';
import { sourceRoute } from '@/lib/intake/source-route';

export const POST = sourceRoute({
  charge: true,
  status: 202,
  run: (ctx, { request }) => postTranscripts(ctx, request),
});
