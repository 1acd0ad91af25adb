import { personRoute } from '@/lib/auth/person-route';
import { directoryQuerySchema, listContacts } from '@/lib/directory/reads';

export const GET = personRoute({
  permission: 'directory.read',
  query: directoryQuerySchema,
  run: (ctx, { query }) => listContacts(ctx, query),
});
