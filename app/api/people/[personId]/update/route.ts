import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { updatePersonSchema } from '@/lib/people/schema';
import { updatePerson } from '@/lib/people/update-person';

export const POST = personRoute({
  permission: 'people.manage',
  params: z.object({ personId: z.uuid() }),
  body: updatePersonSchema,
  run: (ctx, { params, body }) => updatePerson(ctx, { ...body, personId: params.personId }),
});
