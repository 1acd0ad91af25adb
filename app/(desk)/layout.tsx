import type { ReactNode } from 'react';
import { PersonProvider } from '@/components/layout/person';
import { pageContext } from '@/lib/auth/session';

/** Every desk needs a signed-in person; each desk's own layout draws the frame (`Shell`). */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor } = await pageContext();
  const { kind: _kind, ...person } = actor;
  return <PersonProvider person={person}>{children}</PersonProvider>;
}
