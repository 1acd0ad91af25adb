import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { resetPassword } from '@/lib/people/reset-password';

export const POST = personRoute({
  permission: 'people.manage',
  params: z.object({ personId: z.uuid() }),
  run: (ctx, { params }) => resetPassword(ctx, params),
});
