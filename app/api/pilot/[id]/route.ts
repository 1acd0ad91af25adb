import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { readPilotReport } from '@/lib/pilot/reads';

export const GET = personRoute({
  permission: 'pilot.read',
  params: z.object({ id: z.uuid() }),
  run: (ctx, { params }) => readPilotReport(ctx, params.id),
});
