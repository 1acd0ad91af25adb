import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { hashPassword } from '@/lib/auth/password';
import { forgetAttempts, signInKey } from '@/lib/auth/throttle';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { makeInitialPassword, mustManagePeople } from './manage';
import type { InitialPassword } from './schema';

/** Gives a person a new first password, answered this once; ends every session and lifts a lock from too many tries. */
export async function resetPassword(ctx: Context, input: { personId: string }): Promise<InitialPassword> {
  mustManagePeople(ctx);
  const { personId } = parse(z.object({ personId: z.uuid() }), input);
  const password = makeInitialPassword();
  const passwordHash = await hashPassword(password);
  await ctx.db.transaction(async (tx) => {
    const [person] = await tx
      .update(users)
      .set({ passwordHash, mustChangePassword: true, sessionEpoch: sql`${users.sessionEpoch} + 1` })
      .where(eq(users.id, personId))
      .returning({ name: users.name, email: users.email });
    if (!person) throw new AppError('NOT_FOUND', 'There is no such person.');
    await forgetAttempts(tx, signInKey(person.email));
    await recordAudit(tx, ctx, {
      action: 'person.reset-password',
      subjectType: 'person',
      subjectId: personId,
      summary: `Reset the password of ${person.name}.`,
    });
  });
  return { password };
}
