import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { updatePilotSchema } from '@/lib/pilot/schema';
import { updatePilot } from '@/lib/pilot/update';

export const POST = personRoute({
  permission: 'pilot.manage',
  params: z.object({ id: z.uuid() }),
  body: updatePilotSchema.omit({ id: true }),
  run: (ctx, { params, body }) => updatePilot(ctx, { ...body, id: params.id }),
});
