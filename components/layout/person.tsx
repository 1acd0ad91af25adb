'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { may, type Permission } from '@/lib/auth/permissions';
import type { Person } from '@/lib/auth/schema';

const nobody: Person = { id: '', name: '', email: '', role: 'owner', timeZone: 'UTC', mustChangePassword: false };
const PersonContext = createContext<Person>(nobody);

/** Who is signed in; the screen follows, the server decides. */
export function usePerson(): Person & { may: (permission: Permission) => boolean } {
  const person = useContext(PersonContext);
  return { ...person, may: (permission) => may(person.role, permission) };
}

export function PersonProvider({ person, children }: { person: Person; children: ReactNode }) {
  return <PersonContext value={person}>{children}</PersonContext>;
}
