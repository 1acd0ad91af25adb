import { personRoute } from '@/lib/auth/person-route';
import { listPilotOwners } from '@/lib/pilot/reads';

export const GET = personRoute({
  permission: 'pilot.manage',
  run: async (ctx) => ({ items: await listPilotOwners(ctx) }),
});
