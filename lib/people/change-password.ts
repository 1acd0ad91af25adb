import { and, eq, sql } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import type { PersonContext } from '@/lib/auth/context';
import { hashPassword, verifyPassword } from '@/lib/auth/password';
import { countAttempt, forgetAttempts } from '@/lib/auth/throttle';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { type ChangePasswordInput, changePasswordSchema } from './schema';

/**
 * Changes the acting person's own password and ends every session, this one too: the screen signs in again with the new one.
 * BAD_REQUEST at `current` where the present password is wrong (ten tries a quarter of an hour), CONFLICT where it was changed meanwhile.
 */
export async function changePassword(ctx: PersonContext, input: ChangePasswordInput): Promise<void> {
  const { current, next } = parse(changePasswordSchema, input);
  const { id, name } = ctx.actor;
  const attempts = `change-password:${id}`;
  await countAttempt(ctx.db, attempts, 10, 900);
  const [person] = await ctx.db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, id));
  if (!person) throw new AppError('NOT_FOUND', 'There is no such person.');
  if (!(await verifyPassword(current, person.passwordHash))) throw bad('current', 'This is not your present password.');
  if (next === current) throw bad('next', 'Choose a password other than the present one.');
  const passwordHash = await hashPassword(next);
  await ctx.db.transaction(async (tx) => {
    const changed = await tx
      .update(users)
      .set({ passwordHash, mustChangePassword: false, sessionEpoch: sql`${users.sessionEpoch} + 1` })
      .where(and(eq(users.id, id), eq(users.passwordHash, person.passwordHash)))
      .returning({ id: users.id });
    if (changed.length === 0) throw new AppError('CONFLICT', 'Your password was changed meanwhile. Sign in again.');
    await recordAudit(tx, ctx, {
      action: 'person.change-password',
      subjectType: 'person',
      subjectId: id,
      summary: `${name} changed their password.`,
    });
  });
  await forgetAttempts(ctx.db, attempts);
}

function bad(path: string, message: string): AppError {
  return new AppError('BAD_REQUEST', message, { details: { errors: [{ path, message }] } });
}
