import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { closePilot } from '@/lib/pilot/close';
import { closePilotSchema } from '@/lib/pilot/schema';

export const POST = personRoute({
  permission: 'pilot.manage',
  params: z.object({ id: z.uuid() }),
  body: closePilotSchema.omit({ id: true }),
  run: (ctx, { params, body }) => closePilot(ctx, { ...body, id: params.id }),
});
