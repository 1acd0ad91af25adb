import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { conversationQuerySchema, readSourceConversation } from '@/lib/intake/source-reads';
import { sourceRoute } from '@/lib/intake/source-route';

export const GET = sourceRoute({
  params: z.object({ id: z.string() }),
  query: conversationQuerySchema,
  run: (ctx, { params, query, request }) => {
    if (!z.uuid().safeParse(params.id).success) {
      throw new AppError('NOT_FOUND', 'This source has no such conversation.');
    }
    return readSourceConversation(ctx, params.id, { wait: query.wait, signal: request.signal });
  },
});
