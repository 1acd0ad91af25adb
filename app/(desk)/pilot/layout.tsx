import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { pageContext } from '@/lib/auth/session';

/** Asks before the page begins to load, so that the wrong role is sent away with a plain redirect. */
export default async function PilotLayout({ children }: { children: ReactNode }) {
  await pageContext('pilot.read');
  return <Shell title="Pilot">{children}</Shell>;
}
