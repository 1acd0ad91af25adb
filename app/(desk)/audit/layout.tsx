import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';

export default function AuditLayout({ children }: { children: ReactNode }) {
  return <Shell title="Audit">{children}</Shell>;
}
