import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import { systemClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { hashPassword, verifyPassword } from './password';
import { emailSchema } from './schema';
import { countAttempt, forgetAttempts, signInKey } from './throttle';

let decoy: Promise<string> | undefined;

/**
 * Checks an e-mail address and password: the person's id and session epoch, or null.
 * Unknown, inactive and wrong password take the same time and give the same answer; ten tries a quarter of an hour an address of either kind.
 */
export async function signIn(
  db: Database,
  input: { email: string; password: string; from: string },
): Promise<{ id: string; epoch: number } | null> {
  const email = emailSchema.safeParse(input.email);
  const key = signInKey(email.success ? email.data : 'invalid');
  await countAttempt(db, key, 10, 900);
  await countAttempt(db, `sign-in-from:${input.from}`, 100, 900);
  const [person] = email.success ? await db.select().from(users).where(eq(users.email, email.data)) : [];
  // Made for known addresses too, else the first unknown one after a start would take twice as long.
  decoy ??= hashPassword('nobody has this password');
  const nobody = await decoy;
  // No password is longer; a body of megabytes must not keep the hash function busy.
  const right = await verifyPassword(input.password.slice(0, 201), person?.passwordHash ?? nobody);
  if (!person?.active || !right) return null;
  await forgetAttempts(db, key);
  await db.update(users).set({ lastSignInAt: systemClock.now() }).where(eq(users.id, person.id));
  const ctx = {
    db,
    clock: systemClock,
    requestId: newId(),
    actor: {
      kind: 'person' as const,
      id: person.id,
      name: person.name,
      email: person.email,
      role: person.role,
      timeZone: person.timeZone,
      mustChangePassword: person.mustChangePassword,
    },
  };
  await recordAudit(db, ctx, {
    action: 'person.sign-in',
    subjectType: 'person',
    subjectId: person.id,
    summary: `${person.name} signed in.`,
  });
  return { id: person.id, epoch: person.sessionEpoch };
}
