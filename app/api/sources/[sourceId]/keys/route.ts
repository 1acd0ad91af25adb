import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { createKeySchema, createSourceKey } from '@/lib/intake/keys';

export const POST = personRoute({
  permission: 'sources.manage',
  params: z.object({ sourceId: z.uuid() }),
  body: createKeySchema.omit({ sourceId: true }),
  status: 201,
  run: (ctx, { params, body }) => createSourceKey(ctx, { ...body, sourceId: params.sourceId }),
});
