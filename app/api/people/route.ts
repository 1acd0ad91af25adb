import { personRoute } from '@/lib/auth/person-route';
import { createPerson } from '@/lib/people/create-person';
import { listPeople, peopleQuerySchema } from '@/lib/people/reads';
import { createPersonSchema } from '@/lib/people/schema';

export const GET = personRoute({
  permission: 'people.read',
  query: peopleQuerySchema,
  run: (ctx, { query }) => listPeople(ctx, query),
});

export const POST = personRoute({
  permission: 'people.manage',
  body: createPersonSchema,
  status: 201,
  run: (ctx, { body }) => createPerson(ctx, body),
});
