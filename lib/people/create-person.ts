import type { z } from 'zod';
import { users } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { hashPassword } from '@/lib/auth/password';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { makeInitialPassword, mustManagePeople } from './manage';
import { createPersonSchema, type InitialPassword } from './schema';

/** Makes a person with a first password, which is answered this once and must be changed at the first sign-in. CONFLICT where the address is taken. */
export async function createPerson(
  ctx: Context,
  input: z.input<typeof createPersonSchema>,
): Promise<{ id: string } & InitialPassword> {
  mustManagePeople(ctx);
  const given = parse(createPersonSchema, input);
  const password = makeInitialPassword();
  const row = {
    id: newId(),
    ...given,
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
    createdAt: ctx.clock.now(),
  };
  await ctx.db.transaction(async (tx) => {
    const made = await tx.insert(users).values(row).onConflictDoNothing().returning({ id: users.id });
    if (made.length === 0) {
      const message = `Somebody with the address ${given.email} is there already.`;
      throw new AppError('CONFLICT', message, { details: { errors: [{ path: 'email', message }] } });
    }
    await recordAudit(tx, ctx, {
      action: 'person.create',
      subjectType: 'person',
      subjectId: row.id,
      summary: `Added ${row.name} as ${row.role}.`,
      after: { email: row.email, name: row.name, role: row.role, timeZone: row.timeZone },
    });
  });
  return { id: row.id, password };
}
