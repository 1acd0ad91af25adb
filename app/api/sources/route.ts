import { personRoute } from '@/lib/auth/person-route';
import { listSources } from '@/lib/intake/reads';
import { createSource, createSourceSchema } from '@/lib/intake/sources';

export const GET = personRoute({ permission: 'sources.read', run: async (ctx) => ({ items: await listSources(ctx) }) });

export const POST = personRoute({
  permission: 'sources.manage',
  body: createSourceSchema,
  status: 201,
  run: (ctx, { body }) => createSource(ctx, body),
});
