import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { updateSource, updateSourceSchema } from '@/lib/intake/sources';

export const POST = personRoute({
  permission: 'sources.manage',
  params: z.object({ sourceId: z.uuid() }),
  body: updateSourceSchema.omit({ sourceId: true }),
  run: (ctx, { params, body }) => updateSource(ctx, { ...body, sourceId: params.sourceId }),
});
