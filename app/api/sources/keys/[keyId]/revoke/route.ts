import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { revokeSourceKey } from '@/lib/intake/keys';

export const POST = personRoute({
  permission: 'sources.manage',
  params: z.object({ keyId: z.uuid() }),
  run: (ctx, { params }) => revokeSourceKey(ctx, params),
});
