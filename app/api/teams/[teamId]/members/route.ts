import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { setTeamMembersSchema } from '@/lib/people/schema';
import { setTeamMembers } from '@/lib/people/set-team-members';

export const POST = personRoute({
  permission: 'people.manage',
  params: z.object({ teamId: z.uuid() }),
  body: setTeamMembersSchema,
  run: (ctx, { params, body }) => setTeamMembers(ctx, { ...body, teamId: params.teamId }),
});
