import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { signOutEverywhere } from '@/lib/people/sign-out-everywhere';

export const POST = personRoute({
  permission: 'people.manage',
  params: z.object({ personId: z.uuid() }),
  run: (ctx, { params }) => signOutEverywhere(ctx, params),
});
