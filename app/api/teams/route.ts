import { personRoute } from '@/lib/auth/person-route';
import { createTeam } from '@/lib/people/create-team';
import { listTeams } from '@/lib/people/reads';
import { createTeamSchema } from '@/lib/people/schema';

export const GET = personRoute({ permission: 'people.read', run: (ctx) => listTeams(ctx) });

export const POST = personRoute({
  permission: 'people.manage',
  body: createTeamSchema,
  status: 201,
  run: (ctx, { body }) => createTeam(ctx, body),
});
