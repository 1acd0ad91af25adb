import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { renameTeam } from '@/lib/people/rename-team';
import { renameTeamSchema } from '@/lib/people/schema';

export const POST = personRoute({
  permission: 'people.manage',
  params: z.object({ teamId: z.uuid() }),
  body: renameTeamSchema,
  run: (ctx, { params, body }) => renameTeam(ctx, { ...body, teamId: params.teamId }),
});
