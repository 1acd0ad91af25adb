import { personRoute } from '@/lib/auth/person-route';
import { changePassword } from '@/lib/people/change-password';
import { changePasswordSchema } from '@/lib/people/schema';

export const POST = personRoute({
  withInitialPassword: true,
  body: changePasswordSchema,
  run: (ctx, { body }) => changePassword(ctx, body),
});
