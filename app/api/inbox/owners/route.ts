import { personRoute } from '@/lib/auth/person-route';
import { listInboxOwners } from '@/lib/inbox/reads';

export const GET = personRoute({
  permission: 'inbox.read',
  run: async (ctx) => ({ items: await listInboxOwners(ctx) }),
});
