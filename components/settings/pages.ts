import type { Permission } from '@/lib/auth/permissions';

/** The pages of the settings in the order of the navigation, each with the permission that shows it. */
export const settingsPages: readonly { href: string; label: string; permission: Permission }[] = [
  { href: '/settings/people', label: 'People and teams', permission: 'people.read' },
  { href: '/settings/sources', label: 'Sources and keys', permission: 'sources.read' },
  { href: '/settings/rules', label: 'Routing rules', permission: 'rules.read' },
  { href: '/settings/language', label: 'Approved language', permission: 'language.read' },
  { href: '/settings/directory', label: 'Directory', permission: 'directory.read' },
  { href: '/settings/pilot', label: 'Pilot', permission: 'pilot.manage' },
  { href: '/settings/model', label: 'Language model', permission: 'settings.manage' },
  { href: '/settings/general', label: 'General', permission: 'settings.manage' },
];
