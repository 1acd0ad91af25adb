import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';

export default function PilotLayout({ children }: { children: ReactNode }) {
  return <Shell title="Pilot">{children}</Shell>;
}
