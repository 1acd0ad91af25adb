import { eq } from 'drizzle-orm';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from '@/db/client';
import { users } from '@/db/schema/people';
import { systemClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import type { PersonContext } from './context';
import { sessionToken } from './next-auth';
import { may, type Permission } from './permissions';
import type { Person, Role } from './schema';

/** The person who is signed in, with role and active flag as the database says now; null where nobody is. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const token = await sessionToken();
  if (!token) return null;
  const [row] = await database().select().from(users).where(eq(users.id, token.personId));
  if (!row?.active || row.sessionEpoch !== token.epoch) return null;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    timeZone: row.timeZone,
    mustChangePassword: row.mustChangePassword,
  };
});

/** The context of a person's page or route. */
export function personContext(person: Person, requestId = newId()): PersonContext {
  return { db: database(), clock: systemClock, actor: { kind: 'person', ...person }, requestId };
}

/** Where each role starts. */
export function homeOf(role: Role): string {
  return { reviewer: '/review', owner: '/inbox', manager: '/pilot', admin: '/review' }[role];
}

/** For pages: the signed-in person's context; sends strangers to the sign-in page and the wrong role to the page that says so. */
export async function pageContext(permission?: Permission): Promise<PersonContext> {
  const person = await currentPerson();
  if (!person) redirect('/sign-in');
  if (person.mustChangePassword) redirect('/password');
  if (permission && !may(person.role, permission)) redirect('/forbidden');
  return personContext(person);
}
