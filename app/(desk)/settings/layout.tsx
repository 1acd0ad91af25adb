import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';
import { SettingsNav, SettingsStrip } from '@/components/settings/settings-nav';

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <Shell title="Settings" views={<SettingsNav />}>
      <SettingsStrip />
      {children}
    </Shell>
  );
}
