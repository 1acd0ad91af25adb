import { personRoute } from '@/lib/auth/person-route';
import { createPilot } from '@/lib/pilot/create';
import { listPilots } from '@/lib/pilot/reads';
import { pilotInputSchema } from '@/lib/pilot/schema';

export const GET = personRoute({
  permission: 'pilot.read',
  run: async (ctx) => ({ items: await listPilots(ctx) }),
});

export const POST = personRoute({
  permission: 'pilot.manage',
  body: pilotInputSchema,
  status: 201,
  run: (ctx, { body }) => createPilot(ctx, body),
});
