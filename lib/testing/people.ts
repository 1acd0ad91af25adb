import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import type { PersonContext } from '@/lib/auth/context';
import type { Role } from '@/lib/auth/schema';
import { type Clock, systemClock } from '@/lib/clock';
import { newId } from '@/lib/ids';

type Row = typeof users.$inferInsert;
let made = 0;

/** A person in the test's database, and the context in which they act. Nobody can sign in with their password hash. */
export async function actAs(
  db: Database,
  role: Role,
  more: Partial<Row> = {},
  clock: Clock = systemClock,
): Promise<PersonContext> {
  made += 1;
  const row = {
    id: newId(),
    email: `${role}-${made}@example.com`,
    name: `${role} ${made}`,
    role,
    passwordHash: 'none',
    ...more,
  };
  await db.insert(users).values(row);
  const { id, email, name } = row;
  return {
    db,
    clock,
    requestId: newId(),
    actor: {
      kind: 'person',
      id,
      email,
      name,
      role,
      timeZone: row.timeZone ?? 'Europe/London',
      mustChangePassword: row.mustChangePassword ?? false,
    },
  };
}
